import type { LetterForm } from '../../../model/kinds.ts';
import type { ComposeContext, Line } from '../../../model/letter/composed.ts';
import type { Joined, LetterContent } from '../../../model/letter/letter.ts';
import type {
  ReturnedFile,
  RevisedChange,
  RevisedReading,
  RevisedRemark,
  RevisedStanding,
} from '../../../model/letter/revised.ts';
import { lineText } from '../../paper/text.ts';
import { compose } from '../compose.ts';
import { fieldsBothChanged, joinDrafts } from '../join-drafts.ts';
import { withHunks } from './apply.ts';
import { bare, type ReturnedGroup, returnedGroups } from './groups.ts';
import { type Deed, deedsIn, paragraphAt, paragraphStarts } from './hunks.ts';
import { readMark } from './marks.ts';
import { type PrintedParagraph, printedParagraphs, rowBreak } from './printed.ts';
import { revisedStream, type StreamPiece, sentText } from './stream.ts';

/** The text that went out, and what is needed to know its lines again. */
export type SentLetter = {
  content: LetterContent;
  /** Whether the file bears the marks of this text, and which. */
  fingerprint: string | null;
  context: ComposeContext;
  form: LetterForm;
};

type Question = { file: ReturnedFile; sent: SentLetter; present: LetterContent };
type Read = { printed: PrintedParagraph[]; stream: StreamPiece[]; groups: ReturnedGroup[]; deeds: Deed[] };

/** The fingerprints of the texts whose marks a file bears, the most frequent first. */
export function markedTexts({ paragraphs }: ReturnedFile): string[] {
  const counts = new Map<string, number>();
  for (const name of paragraphs.flatMap(({ marks }) => marks)) {
    const fingerprint = readMark(name)?.fingerprint;
    if (fingerprint !== undefined) counts.set(fingerprint, (counts.get(fingerprint) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([fingerprint]) => fingerprint);
}

/** How much of a text stands in a file, 0 to 1, by whole paragraphs: of a file without marks, which version it is. */
export function shareInFile({ paragraphs }: ReturnedFile, sent: SentLetter): number {
  const { printed } = printedOf(sent);
  const said = new Set(
    paragraphs.flatMap(({ pieces }) => {
      const words = (left: string) => bare(pieces.map(({ is, text }) => (is === left ? '' : text)).join(''));
      return [words('put-in'), words('taken-out')];
    }),
  );
  const size = printed.reduce((sum, { text }) => sum + text.length, 0);
  const found = printed.filter(({ before, text, after }) => said.has(bare(before + text + after)));
  return size === 0 ? 0 : found.reduce((sum, { text }) => sum + text.length, 0) / size;
}

/** So much of the letter's words must be in a file without marks that it can be this letter. */
const enough = 0.3;

/** Whether so little of the letter is in the file that it must be another one. */
export function isOtherLetter(question: Pick<Question, 'file' | 'sent'>): boolean {
  const { printed, stream } = readFile(question);
  const size = sentText(printed).length;
  const kept = stream.reduce((sum, { is, by, text }) => sum + (is === 'kept' || by !== null ? text.length : 0), 0);
  return kept < size * enough;
}

/** The changes and comments of a returned file, each at its paragraph, and how that stands in the draft now. */
export function readRevised(question: Question): Pick<RevisedReading, 'changes' | 'remarks' | 'authors'> {
  const read = readFile(question);
  const { sent, present, file } = question;
  const whole = withHunks(sent.content, read.printed, hunksOf(read.deeds), idsOf());
  const changes = read.deeds.map((deed, at): RevisedChange => {
    const { kind, by, at: when, paragraph } = deed;
    const own = read.printed[paragraph];
    return {
      ...{ key: keyOf('c', at), kind, by, at: when, paragraph },
      ...{ where: whereOf(own, sent.content), blockId: blockIdOf(own, sent.content) },
      ...wordsOf(deed, read.printed),
      standing: standingOf(own, { sent: sent.content, whole, present }),
    };
  });
  const remarks = remarksIn(read, sent.content, file);
  const names = [...read.deeds.map(({ by }) => by), ...remarks.map(({ by }) => by)];
  return { changes, remarks, authors: [...new Set(names.filter((name): name is string => Boolean(name)))] };
}

type Taking = Question & { accepted: readonly string[]; newId: () => string };

/**
 * The draft with the accepted changes: put into the text that went out and joined with what was written since. A paragraph
 * that both changed stands there twice; a field that both changed becomes what was accepted, for its present words were shown
 * beside it.
 */
export function takeRevised({ sent, present, accepted, newId, ...question }: Taking): Joined {
  const { printed, deeds } = readFile({ ...question, sent });
  const chosen = new Set(accepted);
  const mine = withHunks(sent.content, printed, hunksOf(deeds.filter((_, at) => chosen.has(keyOf('c', at)))), newId);
  const both = fieldsBothChanged(sent.content, mine, present);
  const base = { ...sent.content, ...Object.fromEntries(both.map((name) => [name, present[name]])) };
  return joinDrafts(base, mine, present) ?? { content: present, sideBySide: [] };
}

function readFile({ file, sent }: Pick<Question, 'file' | 'sent'>): Read {
  const { printed, fixed } = printedOf(sent);
  const groups = returnedGroups(file.paragraphs, printed, fixed, sent.fingerprint);
  const stream = revisedStream(groups, printed);
  return { printed, stream, groups, deeds: deedsIn(stream, printed) };
}

function printedOf({ content, context, form }: SentLetter) {
  // Without number and day, as the file goes out.
  const draft = { ...context, documentNumber: null, signedOn: null };
  const { lines } = compose(content, draft, form);
  const other = compose(content, draft, form === 'letter' ? 'document' : 'letter').lines;
  const { paragraphs, places } = printedParagraphs(content, lines);
  const fixed = new Set([...lines.filter((_, at) => places[at] === 'set'), ...other.filter(isSet)].map(wordsIn));
  return { printed: paragraphs, fixed };
}

const wordsIn = (line: Line) => bare(lineText(line));
const isSet = ({ role }: Line) => ['draft-mark', 'letterhead', 'issuer', 'disclosure', 'date'].includes(role);

const keyOf = (letter: 'c' | 'r', at: number) => `${letter}${at + 1}`;
const hunksOf = (deeds: readonly Deed[]) => deeds.flatMap(({ hunks }) => hunks);

/** Names for paragraphs that are only looked at. */
function idsOf(): () => string {
  let count = 0;
  return () => `new-${++count}`;
}

const partNames = {
  title: '标题',
  salutation: '称呼',
  opening: '开头',
  closing: '结尾',
  enclosures: '附件名称',
  contactLines: '联系信息',
  note: '附注',
  enclosureTexts: '附件正文',
  copyTo: '抄送',
} as const;

function whereOf(own: PrintedParagraph | undefined, { blocks }: LetterContent): string {
  if (!own) return '全文';
  if (own.part !== 'blocks') return partNames[own.part];
  if (own.table) return '表格';
  const shown = blocks.slice(0, own.index + 1).filter(({ text }) => text.trim() !== '').length;
  return own.level > 0
    ? `小标题「${own.before}${own.text.slice(0, 12)}${own.text.length > 12 ? '…' : ''}」`
    : `正文第${shown}段`;
}

function blockIdOf(own: PrintedParagraph | undefined, { blocks }: LetterContent): string | null {
  return own?.part === 'blocks' ? (blocks[own.index]?.id ?? null) : null;
}

/** So many characters around a change are shown with it. */
const around = 24;

function wordsOf({ kind, hunks, paragraph }: Deed, printed: readonly PrintedParagraph[]) {
  const sent = sentText(printed);
  const [first] = hunks;
  const last = hunks.at(-1);
  if (!first || !last) return { lead: '', before: '', after: '', tail: '' };
  const shown = (text: string) => text.replaceAll(rowBreak, '\n');
  if (kind === 'moved') {
    const starts = paragraphStarts(printed);
    const here = paragraphAt(starts, last.from);
    const above = starts[here] === last.from ? printed[here - 1] : printed[here];
    const words = printed[paragraph]?.text ?? '';
    return {
      lead: '',
      before: shown(words),
      after: shown(last.put.trim()),
      tail: above ? `移到「${above.text.slice(0, around)}」之后` : '移到最前',
    };
  }
  const own = paragraphStarts(printed)[paragraph] ?? 0;
  const whole = kind === 'added' || kind === 'removed';
  const lead = whole ? '' : sent.slice(Math.max(own, first.from - around), first.from);
  const tail = whole ? '' : sent.slice(last.to, Math.min(sent.indexOf('\n', last.to), last.to + around));
  const [before, after] = [sent.slice(first.from, last.to), last.put].map((text) => shown(whole ? text.trim() : text));
  return { lead: shown(lead), before: before ?? '', after: after ?? '', tail: shown(tail) };
}

type Texts = { sent: LetterContent; whole: LetterContent; present: LetterContent };

/** How the paragraph of a change stands in the draft as it is now. */
function standingOf(own: PrintedParagraph | undefined, { sent, whole, present }: Texts): RevisedStanding {
  if (!own) return 'same';
  const { part, index } = own;
  const id = part === 'blocks' ? sent.blocks[index]?.id : undefined;
  const words = (content: LetterContent) =>
    part === 'blocks'
      ? JSON.stringify(content.blocks.filter((block) => block.id === id).map(({ level, text }) => [level, text]))
      : JSON.stringify(content[part] ?? null);
  const now = words(present);
  if (now === words(sent)) return 'same';
  return now === words(whole) ? 'already' : 'changed-since';
}

function remarksIn(
  { printed, stream, groups }: Read,
  content: LetterContent,
  { notes }: ReturnedFile,
): RevisedRemark[] {
  const starts = paragraphStarts(printed);
  return notes.map(({ id, by, at, text, done }, index): RevisedRemark => {
    let place = 0;
    let [from, to]: [number | null, number] = [null, 0];
    let fresh = '';
    for (const piece of stream) {
      const about = piece.notes.includes(id);
      if (piece.is === 'put-in') {
        if (about) fresh += piece.text;
        continue;
      }
      if (about && from === null) from = place;
      if (about) to = place + piece.text.length;
      place += piece.text.length;
    }
    const home = groups.find((group) => group.notes.includes(id))?.of[0];
    const paragraph = from === null ? home : paragraphAt(starts, from);
    const own = paragraph === undefined ? undefined : printed[paragraph];
    const blockId = blockIdOf(own, content);
    const { words, fromAt } = aboutWords(
      own,
      content,
      from === null ? null : [from - (starts[paragraph ?? 0] ?? 0), to - (starts[paragraph ?? 0] ?? 0)],
    );
    const where = whereOf(own, content);
    const beside =
      blockId !== null
        ? words === '' && fresh !== ''
          ? `（对修改稿新写的「${short(fresh)}」）`
          : ''
        : own
          ? `（对${where}${words === '' ? '' : `「${short(words)}」`}）`
          : '';
    return {
      ...{ key: keyOf('r', index), by, at, done, blockId, where },
      text: `${beside}${text}`,
      ...(blockId === null ? { words: '', fromAt: null } : { words, fromAt }),
    };
  });
}

const short = (text: string) => (text.length > 20 ? `${text.slice(0, 20)}…` : text).replace(/\s+/gu, ' ');

/** The words of a comment as they stand in their block: of several paragraphs, those of the first. */
function aboutWords(own: PrintedParagraph | undefined, content: LetterContent, span: [number, number] | null) {
  const none = { words: '', fromAt: null };
  if (!own || !span) return none;
  const words = own.text.slice(Math.max(0, span[0]), Math.min(own.text.length, span[1]));
  // Whoever marks a whole paragraph speaks of it, not of its words.
  if (words === '' || (words === own.text && own.text.length > 40) || own.table) return none;
  if (own.part !== 'blocks') return { words, fromAt: null };
  const text = content.blocks[own.index]?.text ?? '';
  const row = text.indexOf(own.text);
  const at = row < 0 ? text.indexOf(words) : row + span[0];
  return at < 0 || !text.startsWith(words, at) ? none : { words, fromAt: at };
}
