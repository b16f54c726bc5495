import type { ComposedLetter, Line } from '../../model/letter/composed.ts';
import { plainTable } from '../words/table-text.ts';

/**
 * A composed letter as plain text: one paragraph a line, the titles on one line, rules left out. The .docx holds
 * exactly these characters, which is how an export is checked against the signed version. 标题, 「陈某某代表：」, each
 * paragraph, 署名, 日期, a line each.
 */
export function letterText({ lines }: ComposedLetter): string {
  return paragraphsOf(lines).join('\n');
}

function paragraphsOf(lines: readonly Line[]): string[] {
  const out: string[] = [];
  for (const [index, line] of lines.entries()) {
    const text = line.role === 'table' ? plainTable(lineText(line)) : lineText(line);
    const continues = isTitle(line) && lines[index - 1]?.role === line.role;
    if (continues) out.push((out.pop() ?? '') + text);
    else if (text !== '') out.push(text);
  }
  return out;
}

/** Roles whose consecutive lines are one paragraph, broken by hand. A title of two lines is one paragraph of 标题. */
export function isTitle({ role }: Line): boolean {
  return role === 'title' || role === 'appendix-title';
}

/** The words of a line, whatever their typefaces: 「一、」 and 「基本情况」 → 一、基本情况. */
export function lineText({ runs }: Line): string {
  return runs.map(({ text }) => text).join('');
}
