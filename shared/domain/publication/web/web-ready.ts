import type { ClosedArticle, WebContent, WebDecision, WebLine } from '../../../model/web-text.ts';
import { coverChoices } from './cover.ts';
import { takenOff, type WebMark } from './web-marks.ts';

/** What keeps a text from being given to be published: where, and in words. */
type WebProblem = { field: 'summary' | 'decisions' | 'article' | 'reason'; words: string };

/** What is wrong with one decision, in words; null where nothing is. */
export function decisionProblem({ kind, words, how, put, reason }: WebDecision): string | null {
  const shown = `「${words.slice(0, 20)}」`;
  if (how === null) return `${shown}还没有决定`;
  if (how === 'keep') return reason === '' ? `${shown}要保留的，请写明理由` : null;
  if (how === 'cover') return coverChoices(kind, words).includes(put) ? null : `${shown}请选择遮盖成什么`;
  if (put.trim() === '') return `${shown}请写改写后的文字`;
  if (/[\r\n]/u.test(put)) return `${shown}改写后的文字不能换行`;
  return put.includes(words.trim()) ? `${shown}改写后的文字里还有原来的字` : null;
}

/** Marked places without a decision that holds. */
export function openMarks(marks: readonly WebMark[]): WebMark[] {
  return marks.filter(({ decision }) => decision === null || decisionProblem(decision) !== null);
}

/**
 * Why this cannot be published as it is: something undecided, an empty summary, no article. `found` are the marks that the
 * rules of words find in the text as it would go out.
 */
export function webProblem(
  content: WebContent,
  { marks, found }: { marks: readonly WebMark[]; found: readonly { words: string; from: number; to: number }[] },
): WebProblem | null {
  const { form, summary, article, reason } = content;
  if (form === 'none') return closedProblem(article, reason);
  if (form === 'summary' && summary.trim() === '') return { field: 'summary', words: '摘要还没有写' };
  if (form === 'summary' && summary.trim().length < leastSummary) {
    return { field: 'summary', words: `摘要太短，至少写${leastSummary}个字，说明答复了什么` };
  }
  const open = openMarks(marks);
  const [first] = open;
  if (first) {
    const why = first.decision ? decisionProblem(first.decision) : null;
    const words = why ?? `还有${open.length}处标出的没有决定：${named(open)}`;
    return { field: 'decisions', words };
  }
  const crossing = marks.find((mark, at) => (marks[at - 1]?.to ?? 0) > mark.from);
  if (crossing)
    return { field: 'decisions', words: `「${crossing.words.slice(0, 20)}」与前面标出的一处重叠，请重新标出` };
  const left = found.filter(({ words }) => !isKept(words, marks) && isWritten(words, marks));
  if (left.length > 0) {
    return { field: 'decisions', words: `改写后的文字里还有该去掉的：${named(left)}` };
  }
  return null;
}

const leastSummary = 20;

function closedProblem(article: ClosedArticle | null, reason: string): WebProblem | null {
  if (article === null) return { field: 'article', words: '不公开的，请选择依据哪一条' };
  return reason === '' && article !== 'consent' ? { field: 'reason', words: '请写明不公开的具体理由' } : null;
}

function named(places: readonly { words: string }[]): string {
  const words = [...new Set(places.map((each) => `「${each.words.slice(0, 20)}」`))];
  return words.length > 5 ? `${words.slice(0, 5).join('、')}等` : words.join('、');
}

const isKept = (words: string, marks: readonly WebMark[]) =>
  marks.some((mark) => mark.decision?.how === 'keep' && (mark.words.includes(words) || words.includes(mark.words)));
/** Only what somebody wrote in other words is new; what was covered reads as covered. */
const isWritten = (words: string, marks: readonly WebMark[]) =>
  marks.some(({ decision }) => decision?.how === 'reword' && decision.put.includes(words));

/** The lines as they go on the web: covered, reworded, or as they were. */
export function webLinesWithout(lines: readonly WebLine[], marks: readonly WebMark[]): WebLine[] {
  let start = 0;
  return lines.map(({ role, text }) => {
    const [from, to] = [start, start + text.length];
    start = to + 1;
    let out = '';
    let done = from;
    for (const mark of marks.filter((each) => each.from < to && each.to > from)) {
      const how = mark.decision?.how;
      const [begin, end] = [Math.max(mark.from, from), Math.min(mark.to, to)];
      if ((how !== 'cover' && how !== 'reword') || begin < done) continue;
      // What goes over two lines is replaced once, where it begins.
      out += text.slice(done - from, begin - from) + (mark.from >= from ? (mark.decision?.put ?? '') : '');
      done = end;
    }
    return { role, text: out + text.slice(done - from) };
  });
}

/** What must stand nowhere in a file any more: words taken off that stand at no place where they were kept. */
export function mustBeGone(lines: readonly WebLine[], marks: readonly WebMark[]): string[] {
  const text = lines.map((line) => line.text).join('\n');
  return takenOff(marks).filter((words) => !text.includes(words));
}
