import { excerpt, type Finding } from '../page/finding.ts';
import type { Labelled } from '../page/labelled-fields.ts';
import type { PageLine } from '../page/lines.ts';
import { unitOfTitle } from './title.ts';

/** The unit a letter's title begins with. 临江市民政局关于…的答复 → 临江市民政局. */
export function titleUnit(title: string): Finding<string> {
  const unit = unitOfTitle(title);
  return unit ? { value: unit, passage: excerpt(title) } : null;
}

/**
 * Who signs replies; a title that names a different office, more than by its town, leaves it open. 民政局 and 临江市民政局
 * agree; 临江市民政局 and 临江市财政局 do not.
 */
export function agreedUnit(signed: Finding<string>, titled: Finding<string>): Finding<string> {
  if (!signed || !titled || 'doubt' in signed || 'doubt' in titled) return signed ?? titled;
  const [name, other] = [signed.value, titled.value];
  if (name.endsWith(other) || other.endsWith(name) || name.includes(other) || !/^[^、]+$/.test(name)) return signed;
  return { doubt: `落款与标题的单位不一致（${name}、${other}）`, passage: `${signed.passage} ｜ ${titled.passage}` };
}

/** The unit of a heading on the page: 「某市民政局2023年…」. */
export function headingUnit(lines: readonly PageLine[]): Finding<string> {
  for (const { text } of lines) {
    const unit = unitOfTitle(text);
    if (unit) return { value: unit, passage: excerpt(text) };
  }
  return null;
}

/** The unit that a page's table names as answering. 「答复单位：市民政局」 → 市民政局. */
export function labelledUnit(fields: readonly Labelled[]): Finding<string> {
  const field = fields.find(({ label, value }) => label === 'unit' && /^[\u4e00-\u9fff（）]{2,30}$/.test(value));
  return field ? { value: field.value, passage: field.passage } : null;
}
