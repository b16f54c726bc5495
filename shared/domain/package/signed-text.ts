import type { LetterContent } from '../../model/letter/letter.ts';
import { headingNumbers } from '../words/heading-number.ts';

/**
 * A signed letter of another store as plain text, to be kept beside the case: its words, its number and who signed.
 * 文号, 标题, 「陈某某代表：」, the paragraphs with their numbers, and 「（临江市民政局，顾长风签发，2026-05-20）」.
 */
export function signedLetterText(
  content: LetterContent,
  facts: { documentNumber: string; signedOn: string; by: string; remark: string; office: string },
): string {
  const numbers = headingNumbers(content.blocks);
  return [
    facts.documentNumber,
    content.title,
    content.salutation,
    content.opening,
    ...content.blocks.map(({ text }, index) => `${numbers[index]}${text}`),
    ...content.closing,
    content.note,
    ...content.enclosures.map((name, index) => `附件${index + 1}：${name}`),
    `（${facts.office}，${facts.by}签发，${facts.signedOn}${facts.remark ? `，${facts.remark}` : ''}）`,
  ]
    .filter((line) => line !== '')
    .join('\r\n');
}
