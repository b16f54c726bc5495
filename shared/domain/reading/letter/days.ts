import { readDay } from '../../dates/day-reading.ts';
import { excerpt, type Finding } from '../page/finding.ts';
import type { Label, Labelled } from '../page/labelled-fields.ts';
import type { PageLine } from '../page/lines.ts';

/**
 * A day behind its label in a masthead or table; a damaged one is doubted, not passed over. 「发布日期：2021-06-20」 →
 * 2021-06-20.
 */
export function labelledDay(fields: readonly Labelled[], label: Label): Finding<string> {
  for (const field of fields) {
    if (field.label !== label) continue;
    const reading = readDay(field.value);
    if (reading.state === 'sure') return { value: reading.day, passage: excerpt(field.passage) };
    if (reading.state === 'doubtful') return { doubt: reading.reason, passage: excerpt(field.passage) };
  }
  return null;
}

/**
 * A day of publication without a label, on a line with the source or the font buttons. 「2021-06-20 来源：市民政局 字体：大 中 小」
 * → 2021-06-20.
 */
export function bareDay(lines: readonly PageLine[]): Finding<string> {
  for (const { text } of lines) {
    if (!/来源|浏览|阅读|点击|字体|字号|\d{1,2}:\d{2}/.test(text)) continue;
    const reading = readDay(text);
    if (reading.state === 'sure') return { value: reading.day, passage: excerpt(text) };
  }
  return null;
}
