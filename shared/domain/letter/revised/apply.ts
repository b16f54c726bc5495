import type { Block, LetterContent, Source } from '../../../model/letter/letter.ts';
import { headingMark, isBareHeading, levelOfMark } from '../../words/heading-mark.ts';
import { standingSources } from '../rewritten.ts';
import { type Hunk, homeOf, paragraphAt, paragraphStarts } from './hunks.ts';
import { type PrintedParagraph, type PrintedPart, rowBreak } from './printed.ts';
import { sentText } from './stream.ts';

/**
 * A paragraph of the changed text: where its words come from, whether it was parted from the one before, and at whose end it
 * stands; `isOwn`: that end was sent, not put in.
 */
type Made = { text: string; from: number[]; end: number; isOwn: boolean; parted: boolean };

/**
 * The letter that was sent with these changes: paragraphs keep their names, levels and sources; what is parted from one
 * keeps its sources, what is joined has those of both. `newId` names paragraphs that are new.
 */
export function withHunks(
  content: LetterContent,
  printed: readonly PrintedParagraph[],
  hunks: readonly Hunk[],
  newId: () => string,
): LetterContent {
  if (hunks.length === 0) return content;
  const made = madeParagraphs(printed, hunks);
  const touched = touchedParts(printed, made);
  const next = { ...content };
  const of = (part: PrintedPart) => made.filter(({ end }) => printed[end]?.part === part);
  const lines = (part: PrintedPart) => of(part).map(({ text }) => text.trim());
  const joined = (part: PrintedPart) =>
    lines(part)
      .filter((text) => text !== '')
      .join('\n');
  if (touched.has('title')) next.title = lines('title').join('');
  if (touched.has('salutation')) next.salutation = joined('salutation');
  if (touched.has('opening')) next.opening = joined('opening');
  if (touched.has('note')) next.note = lines('note').join('');
  if (touched.has('blocks')) next.blocks = blocksOf(content.blocks, printed, of('blocks'), newId);
  if (touched.has('closing')) next.closing = entries(printed, of('closing')).map(({ text }) => text);
  if (touched.has('contactLines')) next.contactLines = lines('contactLines').filter((text) => text !== '');
  if (touched.has('copyTo')) {
    next.copyTo = lines('copyTo')
      .flatMap((text) => text.split(/[，、；;,]/u))
      .map((name) => name.replace(/。$/u, '').trim())
      .filter((name) => name !== '');
  }
  if (touched.has('enclosureTexts')) next.enclosureTexts = enclosedTexts(content, printed, of('enclosureTexts'));
  if (touched.has('enclosures')) {
    const named = entries(printed, of('enclosures'));
    const texts = next.enclosureTexts;
    next.enclosures = named.map(({ text }) => text.replaceAll('\n', ''));
    if (texts) next.enclosureTexts = named.map(({ index }) => (index === null ? '' : (texts[index] ?? '')));
  }
  return next;
}

function madeParagraphs(printed: readonly PrintedParagraph[], hunks: readonly Hunk[]): Made[] {
  const sent = sentText(printed);
  const starts = paragraphStarts(printed);
  const made: Made[] = [];
  let open: Omit<Made, 'end' | 'isOwn'> = { text: '', from: [], parted: false };
  const close = (end: number, put: boolean) => {
    made.push({ ...open, end, isOwn: !put });
    open = { text: '', from: [], parted: put };
  };
  const add = (text: string, of: number | null) => {
    open.text += text;
    if (of !== null && !open.from.includes(of)) open.from.push(of);
  };
  let place = 0;
  const keep = (until: number) => {
    while (place < until) {
      const of = paragraphAt(starts, place);
      const end = (starts[of] ?? 0) + (printed[of]?.text.length ?? 0);
      const to = Math.min(until, end);
      if (to > place) add(sent.slice(place, to), of);
      if (until > end) close(of, false);
      place = until > end ? end + 1 : to;
    }
  };
  for (const { from, to, put, moved } of hunks.toSorted((a, b) => a.from - b.from || a.order - b.order)) {
    keep(from);
    const here = homeOf(starts, printed, from);
    for (const [at, line] of put.split('\n').entries()) {
      if (at > 0) close(here, true);
      if (line !== '') add(line, moved);
    }
    place = Math.max(place, to);
  }
  keep(sent.length);
  return made;
}

/** The parts of the letter whose paragraphs are others than those that were sent. */
function touchedParts(printed: readonly PrintedParagraph[], made: readonly Made[]): Set<PrintedPart> {
  const parts = new Set<PrintedPart>();
  const texts = (list: readonly string[]) => list.join('\n');
  const now = Map.groupBy(made, ({ end }) => printed[end]?.part);
  for (const [part, own] of Map.groupBy(printed, (each) => each.part)) {
    if (texts(own.map(({ text }) => text)) !== texts((now.get(part) ?? []).map(({ text }) => text))) parts.add(part);
  }
  return parts;
}

/** Paragraphs that belong to one entry of their part, a new one to none. */
function entries(
  printed: readonly PrintedParagraph[],
  made: readonly Made[],
): { index: number | null; text: string }[] {
  const found: { index: number | null; text: string }[] = [];
  const used = new Set<number>();
  for (const { text, from, end, isOwn, parted } of made) {
    const words = text.trim();
    if (words === '') continue;
    const index = printed[from[0] ?? (isOwn ? end : -1)]?.index ?? null;
    const last = found.at(-1);
    if (!parted && last && index !== null && last.index === index) last.text += `\n${words}`;
    else {
      found.push({ index: index !== null && used.has(index) ? null : index, text: words });
      if (index !== null) used.add(index);
    }
  }
  return found;
}

function enclosedTexts(content: LetterContent, printed: readonly PrintedParagraph[], made: readonly Made[]): string[] {
  const texts = content.enclosures.map((_, index) => content.enclosureTexts?.[index] ?? '');
  const own = Map.groupBy(made, ({ from, end }) => printed[from[0] ?? end]?.index ?? 0);
  for (const index of new Set(printed.filter(({ part }) => part === 'enclosureTexts').map((each) => each.index))) {
    const words = (own.get(index) ?? []).map(({ text }) => text.replaceAll(rowBreak, '\n'));
    texts[index] = words.filter((text) => text.trim() !== '').join('\n');
  }
  return texts;
}

function blocksOf(
  blocks: readonly Block[],
  printed: readonly PrintedParagraph[],
  made: readonly Made[],
  newId: () => string,
): Block[] {
  const out: Block[] = [];
  const used = new Set<number>();
  let last: number | null = null;
  for (const { text, from, end, isOwn, parted } of made) {
    if (text.trim() === '') {
      last = null;
      continue;
    }
    const owners = [...new Set(from.flatMap((at) => (printed[at]?.part === 'blocks' ? [printed[at].index] : [])))];
    // All its words are other ones, but it ends where it ended: it is the same paragraph, written anew.
    const ended = printed[end]?.index;
    const anew = from.length === 0 && isOwn && ended !== undefined && !used.has(ended);
    const own = owners.length > 0 ? owners : anew ? [ended] : [];
    const [first] = own;
    const block = first === undefined ? undefined : blocks[first];
    const before = out.at(-1);
    if (block && before && first === last && !parted) {
      before.text += `\n${text.trim()}`;
      continue;
    }
    if (block && first !== undefined && !used.has(first)) {
      const others = own.slice(1).flatMap((index) => blocks[index] ?? []);
      out.push(joinedBlock(block, textIn(text, block.table === true), others));
      for (const index of own) used.add(index);
      last = first;
    } else if (block) {
      out.push({ ...block, id: newId(), level: 0, text: text.trim() });
      last = first ?? null;
    } else {
      out.push(newBlock(text, newId()));
      last = null;
    }
  }
  const was = new Map(blocks.map((block) => [block.id, block]));
  // Blocks without words are not printed; they stay behind what they followed.
  for (const [at, block] of blocks.entries()) {
    if (block.text.trim() !== '') continue;
    const above = blocks.slice(0, at).findLast(({ id }) => out.some((each) => each.id === id));
    out.splice(above ? out.findIndex(({ id }) => id === above.id) + 1 : 0, 0, block);
  }
  return out.map((block) => {
    const old = was.get(block.id);
    if (old && sameRows(old, block)) return old;
    return { ...block, sources: [...standingSources(block)] };
  });
}

/** Whether only blanks at the ends of rows differ, which are never printed. */
function sameRows(old: Block, { text, sources }: Block): boolean {
  const rows = (words: string) =>
    words
      .split('\n')
      .map((row) => row.trim())
      .filter((row) => row !== '')
      .join('\n');
  return rows(old.text) === rows(text) && sources.length === old.sources.length;
}

function joinedBlock(block: Block, text: string, others: readonly Block[]): Block {
  const sources: Source[] = [...block.sources];
  const key = ({ opinionId, paragraph }: Source) => `${opinionId}/${paragraph}`;
  const known = new Set(sources.map(key));
  for (const source of others.flatMap((other) => other.sources)) if (!known.has(key(source))) sources.push(source);
  const citations = [block, ...others].flatMap((each) => each.citations ?? []);
  return { ...block, text, sources, ...(citations.length > 0 ? { citations } : {}) };
}

/** The rows of a table are lines again; rows that were taken out leave nothing. */
function textIn(text: string, isTable: boolean): string {
  if (!isTable) return text.trim();
  return text
    .split(rowBreak)
    .filter((row) => row.replace(/\s/gu, '') !== '')
    .join('\n');
}

function newBlock(text: string, id: string): Block {
  if (text.includes(rowBreak) || text.includes('\t')) {
    return { id, level: 0, table: true, text: textIn(text, true), sources: [] };
  }
  const words = text.trim();
  const caught = headingMark(words);
  const isHeading = caught && caught.text !== '' && isBareHeading(caught.text);
  const level = isHeading ? levelOfMark(caught.mark, new Set()) : 0;
  return { id, level, text: level === 0 ? words : (caught?.text ?? words), sources: [] };
}
