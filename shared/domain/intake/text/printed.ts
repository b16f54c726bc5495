import type { IntakeItem, IntakeRead } from '../../../model/reading/intake.ts';
import { asPrinted } from '../../words/traditional.ts';
import { inItsCharacters, printedLines } from './lines.ts';

/** What was read from normalised lines as it stands on the paper: 提案原文 line for line, 關於 not as 关于. */
export function asItStands(read: IntakeRead, text: string, lines: readonly string[]): IntakeRead {
  const raw = printedLines(text);
  const items = read.items.map((item) => ({ ...item, body: item.body && bodyAsPrinted(item.body, raw, lines) }));
  const printed = squeezed(raw.map(inItsCharacters));
  const simple = squeezed(lines);
  if (printed === simple || printed.length !== simple.length) return { ...read, items };
  return { ...read, items: items.map((item) => inTheirCharacters(item, simple, printed)) };
}

const squeezed = (lines: readonly string[]): string => lines.join('').replace(/\s/g, '');

/** Words a person sees; codes and reasons are ours. */
function inTheirCharacters(item: IntakeItem, simple: string, printed: string): IntakeItem {
  const { title, number, proposers, collective, leadUnit, coUnits, doubts, passages } = item;
  const words = { number, title, proposers, collective, leadUnit, coUnits };
  const back = <P extends { passage: string }>(list: P[]) =>
    list.map((each) => ({ ...each, passage: asPrinted(each.passage, simple, printed) }));
  return {
    ...item,
    ...asPrinted(words, simple, printed),
    doubts: back(doubts),
    ...(passages ? { passages: back(passages) } : {}),
  };
}

/** The lines of the text from the body's first to its last, with every character they came with. */
function bodyAsPrinted(body: string, raw: readonly string[], lines: readonly string[]): string {
  const wanted = body.split('\n').map((line) => line.trim());
  const filled = lines.flatMap((line, at) => (line.trim() === '' ? [] : [at]));
  const is = (at: number, words = '') => (lines[filled[at] ?? -1] ?? '').trim() === words;
  const begins = (at: number) => (lines[filled[at] ?? -1] ?? '').trim().endsWith(wanted[0] ?? '');
  for (let at = 0; at + wanted.length <= filled.length; at += 1) {
    if (!begins(at) || !wanted.every((words, more) => more === 0 || is(at + more, words))) continue;
    const [first = 0, last = 0] = [filled[at], filled[at + wanted.length - 1]];
    const end = last === lines.length - 1 ? raw.length : last + 1;
    const rows = raw.slice(first, end).map((line) => line.replace(/^(?:\s*[>＞]){1,5}\s?/, '').replace(/\s+$/, ''));
    // Behind 「内容：」 only what follows the label is its text.
    if (!is(at, wanted[0])) rows[0] = behindLabel(rows[0] ?? '');
    return rows.join('\n').replace(/^\n+|\n+$/g, '');
  }
  return body;
}

const behindLabel = (line: string): string => line.slice(line.search(/[：:\t|｜】]/) + 1).trimStart();
