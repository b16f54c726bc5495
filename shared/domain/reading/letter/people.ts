import { excerpt, type Finding } from '../page/finding.ts';
import type { Labelled } from '../page/labelled-fields.ts';
import type { LetterPart } from '../page/split.ts';
import { isCollectiveName, readNames } from './salutation.ts';

/** To whom a reply speaks: the salutation, else the page's table of who proposed. 「陈某某、李某某代表：」 → 陈某某, 李某某. */
export function addressees(part: LetterPart, fields: readonly Labelled[]): Finding<string[]> {
  const { salutation } = part;
  if (salutation?.collective) {
    return { value: [salutation.collective, ...salutation.names], passage: salutation.passage };
  }
  if (salutation && salutation.names.length > 0) return { value: salutation.names, passage: salutation.passage };
  const field = fields.find(({ label }) => label === 'proposer');
  const names = readNames(field?.value ?? '');
  return field && names.length > 0 ? { value: names, passage: field.passage } : null;
}

/** Without a salutation the opening says who proposed: 「民建某市委会提出的《…》收悉」. */
export function proposersInOpening(opening: string): Finding<string[]> {
  const found = /^([^，。：；《》“”]{2,60}?)(?:在[^。，]{2,30})?(?:提出|提交)的/.exec(opening);
  const words = found?.[1] ?? '';
  if (isCollectiveName(words)) return { value: [words], passage: excerpt(opening, words) };
  const names = /(?:代表|委员)$/.test(words) ? readNames(words) : [];
  return names.length > 0 ? { value: names, passage: excerpt(opening, words) } : null;
}

/** The one of them that is a collective. 民建临江市委会 → it; 陈某 → nothing. */
export function collectiveOf(proposers: Finding<string[]>): Finding<string> {
  const name = proposers && 'value' in proposers ? proposers.value[0] : undefined;
  return proposers && name !== undefined && isCollectiveName(name) ? { value: name, passage: proposers.passage } : null;
}

/**
 * A salutation that could not be taken apart is shown to the clerk rather than passed over. 「各位代表和有关同志：」 is doubted,
 * with its words.
 */
export function unreadSalutation(first: string): Finding<string[]> {
  const line = first.length <= 120 && /(代表|委员|[委联]会)[^。]{0,12}[：:]?$/.test(first);
  return line ? { doubt: '称呼不能分出姓名', passage: excerpt(first) } : null;
}
