import { at, refusal } from '../../errors.ts';
import type { PaperField } from '../../model/papers/paper.ts';
import { Day } from '../../model/primitives.ts';
import { documentNumber, parseDocumentNumber } from '../numbers/document-number.ts';
import type { PaperAnswers } from './letter.ts';

const numbers = new Set(['documentNumber', 'firstNumber']);

/**
 * What was filled in, laid over the defaults and checked: refuses an unknown name, a required fact left empty, a day
 * that is none, a choice not offered, a broken document number. A number typed with other brackets is set right. 延期申请
 * without 延期理由 → 请填写延期理由。; 临民函[2026]3号 → 临民函〔2026〕3号.
 */
export function soundAnswers(fields: readonly PaperField[], given: PaperAnswers): PaperAnswers {
  for (const name of Object.keys(given)) {
    if (!fields.some((field) => field.name === name)) throw at(refusal('paper.fact-unknown', { name }), where(name));
  }
  return Object.fromEntries(fields.map((field) => [field.name, soundAnswer(field, given[field.name])]));
}

function soundAnswer(field: PaperField, given: string | undefined): string {
  const { name, label, as, required } = field;
  const text = (given ?? field.value).trim();
  const wrong = (want: string) => at(refusal('paper.fact-wrong', { label, want }), where(name));
  if (text === '') {
    if (required) throw at(refusal('paper.fact-missing', { label }), where(name));
    return '';
  }
  if (as === 'day' && !Day.safeParse(text).success) throw wrong('日期，如2026-03-20');
  if (as === 'line' && /[\r\n]/u.test(text)) throw wrong('一行文字');
  if (as === 'line' && [...text].length > 300) throw wrong('不超过300字的一行');
  if (as === 'choice' && !field.choices?.some(({ value }) => value === text)) throw wrong('所列的选项之一');
  if (!numbers.has(name)) return text;
  const number = parseDocumentNumber(text);
  if (!number) throw wrong('完整的文号，如临民函〔2026〕3号');
  return documentNumber(number);
}

function where(name: string) {
  return { field: `facts.${name}` };
}
