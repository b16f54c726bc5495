import { type FileInformation, parts, type Story, storyStart } from './file-information.ts';

/** What stands beside the text of a document: where in the text it belongs, and from where to where its own text goes. */
type Stretch = { from: number; to: number };
export type Stories = {
  /** Of foot- and endnotes and comments, by the place of their mark in the text. */
  notes: Map<number, Stretch>;
  comments: Map<number, Stretch>;
  /** Text boxes by the place where they are anchored; and those of drawings put together, whose place is not told. */
  boxes: Map<number, Stretch>;
  looseBoxes: Stretch[];
  /** Drawings without words of their own. */
  drawings: number;
  headers: Stretch[];
};

export function readStories(information: FileInformation, table: Buffer): Stories {
  const { lengths, part } = information;
  const places = (number: number, width: number) => {
    const { at, length } = part(number);
    return placesIn(table.subarray(at, at + length), width);
  };
  const stretches = (story: Story, number: number, width = 0): Stretch[] => {
    const start = storyStart(lengths, story);
    const end = start + lengths[story];
    const { starts } = places(number, width);
    return starts.slice(0, -1).map((from, at) => ({
      from: Math.min(start + from, end),
      to: Math.min(start + (starts[at + 1] ?? from), end),
    }));
  };
  const marked = (marks: number, width: number, story: Story, number: number) => {
    const texts = stretches(story, number);
    const { starts } = places(marks, width);
    return starts.slice(0, -1).flatMap((at, n) => {
      const text = texts[n];
      return text ? [[at, text] as const] : [];
    });
  };
  return {
    notes: new Map([
      ...marked(parts.footnoteMarks, 2, 'footnotes', parts.footnotes),
      ...marked(parts.endnoteMarks, 2, 'endnotes', parts.endnotes),
    ]),
    comments: new Map(marked(parts.commentMarks, 30, 'comments', parts.comments)),
    ...boxesOf(stretches('boxes', parts.boxes, 22), places(parts.boxes, 22).data, places(parts.drawings, 26)),
    // The first six hold what parts notes from the text.
    headers: lengths.headers > 0 ? stretches('headers', parts.headers).slice(6) : [],
  };
}

function boxesOf(texts: readonly Stretch[], told: readonly Buffer[], drawings: Places) {
  const boxes = new Map<number, Stretch>();
  const byShape = new Map<number, Stretch>();
  for (const [at, text] of texts.entries()) {
    const data = told[at];
    // Some are kept for later use and have no shape.
    if (data && data.readUInt16LE(8) === 0 && text.to - text.from > 1) byShape.set(data.readInt32LE(14), text);
  }
  let empty = 0;
  for (const [n, data] of drawings.data.entries()) {
    const shape = data.readInt32LE(0);
    const text = byShape.get(shape);
    if (text) boxes.set(drawings.starts[n] ?? 0, text);
    else empty += 1;
    byShape.delete(shape);
  }
  return { boxes, looseBoxes: [...byShape.values()], drawings: empty };
}

type Places = { starts: number[]; data: Buffer[] };

/** A table of places in the text and what is told of each (MS-DOC, PLC): one place more than things told. */
function placesIn(bytes: Buffer, width: number): Places {
  const count = Math.max(0, Math.floor((bytes.length - 4) / (4 + width)));
  if (bytes.length < 4) return { starts: [], data: [] };
  const behind = (count + 1) * 4;
  return {
    starts: Array.from({ length: count + 1 }, (_, n) => bytes.readUInt32LE(n * 4)),
    data: Array.from({ length: count }, (_, n) => bytes.subarray(behind + n * width, behind + (n + 1) * width)),
  };
}
