import { wholeHan } from '../pdf/han-radicals.ts';
import type { PdfRun } from '../pdf/pdf-lines.ts';
import { type Attributes, walkXml } from '../word/xml-walk.ts';

/** What stands on a page, or in a part of one. */
type OfdPage = { runs: PdfRun[]; templates: string[]; hidden: string[]; pictures: number };

type Matrix = readonly [number, number, number, number, number, number];
type TextObject = { x: number; y: number; size: number; matrix: Matrix; hidden: boolean };
type TextCode = { x: number; y: number; steps: number[]; words: string };

/** Points in a millimetre. */
const point = 72 / 25.4;
/** Signs on a page: more is a drawing. */
const mostRuns = 50_000;
/** A gap of so many characters parts two columns that stand in one run. */
const wideGap = 2.5;

/** The words of a page with their places, as the lines of a PDF are put together from (GB/T 33190, Content.xml). */
export function ofdPage(xml: string): OfdPage {
  const page: OfdPage = { runs: [], templates: [], hidden: [], pictures: 0 };
  let object: TextObject | null = null;
  let code: TextCode | null = null;
  /** How many elements deep something is not to be seen. */
  let unseen = 0;
  walkXml(xml, {
    open: (name, attributes) => {
      const own = localName(name);
      if (unseen > 0 || attributes.Visible === 'false') unseen += 1;
      if (own === 'Template' && attributes.TemplateID) page.templates.push(attributes.TemplateID);
      else if (own === 'ImageObject') page.pictures += 1;
      else if (own === 'TextObject') object = textObject(attributes, unseen > 0);
      else if (own === 'TextCode' && object) code = textCode(attributes, code);
    },
    text: (text) => {
      if (code) code.words += text;
    },
    close: (name) => {
      const own = localName(name);
      if (own === 'TextCode' && object && code) {
        if (object.hidden) page.hidden.push(code.words);
        else if (page.runs.length < mostRuns) page.runs.push(...runsOf(object, code));
      }
      if (own === 'TextObject') {
        object = null;
        code = null;
      }
      if (unseen > 0) unseen -= 1;
    },
  });
  return { ...page, runs: printedOnce(page.runs) };
}

/** Bold is often made by printing the same words twice, a little beside each other. */
function printedOnce(runs: readonly PdfRun[]): PdfRun[] {
  const seen = new Map<string, PdfRun>();
  const key = ({ text, size }: PdfRun, across: number, up: number) => `${across},${up},${Math.round(size)},${text}`;
  return runs.filter((run) => {
    const step = run.size / 4 || 1;
    const across = Math.round(run.x / step);
    const up = Math.round(run.y / step);
    for (let at = 0; at < 9; at += 1) {
      const near = seen.get(key(run, across + (at % 3) - 1, up + Math.floor(at / 3) - 1));
      if (near && Math.abs(near.x - run.x) < step && Math.abs(near.y - run.y) < step) return false;
    }
    seen.set(key(run, across, up), run);
    return true;
  });
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function numbers(words: string | undefined): number[] {
  return (words ?? '').trim().split(/\s+/).map(Number).filter(Number.isFinite);
}

function textObject(attributes: Attributes, hidden: boolean): TextObject {
  const [x = 0, y = 0] = numbers(attributes.Boundary);
  const told = numbers(attributes.CTM);
  const matrix: Matrix = told.length === 6 ? (told as unknown as Matrix) : [1, 0, 0, 1, 0, 0];
  return { x, y, size: Number(attributes.Size) || 4, matrix, hidden: hidden || attributes.Alpha === '0' };
}

/** Where a place is not told, it is that of the code before. */
function textCode({ X, Y, DeltaX }: Attributes, before: TextCode | null): TextCode {
  return {
    x: X === undefined ? (before?.x ?? 0) : Number(X) || 0,
    y: Y === undefined ? (before?.y ?? 0) : Number(Y) || 0,
    steps: stepsOf(DeltaX ?? ''),
    words: '',
  };
}

/** Steps from character to character; `g 3 5.2` is three times 5.2. */
function stepsOf(words: string): number[] {
  const steps: number[] = [];
  const parts = words.trim().split(/\s+/);
  for (let at = 0; at < parts.length && steps.length < mostRuns; at += 1) {
    if (parts[at] !== 'g') steps.push(Number(parts[at]) || 0);
    else {
      const times = Math.min(Math.max(0, Number(parts[at + 1]) || 0), mostRuns);
      for (let n = 0; n < times; n += 1) steps.push(Number(parts[at + 2]) || 0);
      at += 2;
    }
  }
  return steps;
}

function runsOf({ x, y, size, matrix }: TextObject, code: TextCode): PdfRun[] {
  const [a, b, c, d, e, f] = matrix;
  const scale = Math.hypot(a, b) || 1;
  const characters = Array.from(code.words.replace(/[\r\n]/g, ''));
  const runs: PdfRun[] = [];
  let from = 0;
  let at = 0;
  let along = code.x;
  let start = code.x;
  const take = (end: number, width: number) => {
    const text = wholeHan(characters.slice(from, end).join(''));
    if (text.trim() === '') return;
    runs.push({
      text,
      x: (x + a * start + c * code.y + e) * point,
      y: -(y + b * start + d * code.y + f) * point,
      width: width * scale * point,
      size: size * (Math.hypot(c, d) || 1) * point,
    });
  };
  for (; at < characters.length; at += 1) {
    const usual = /[\x20-\x7e]/.test(characters[at] ?? '') ? size / 2 : size;
    // Behind the last step the characters stand close together.
    const step = code.steps[at] ?? usual;
    if (at < characters.length - 1 && step > wideGap * size) {
      take(at + 1, along + usual - start);
      from = at + 1;
      start = along + step;
    }
    along += at < characters.length - 1 ? step : usual;
  }
  take(characters.length, along - start);
  return runs;
}
