import type { Finding } from '../page/finding.ts';
import type { Labelled } from '../page/labelled-fields.ts';
import { readNumber } from './proposal-number.ts';

/** The part of an opening in which the item's number can stand; later numbers are those of other documents. */
function numberPlace(opening: string): string {
  const end = opening.search(/收悉|收到|如下/);
  return opening.slice(0, end < 0 ? 160 : end).replace(/《[^》]*》/g, '《》');
}

/** An opinion may answer the lead bureau's 《关于征求…第12号提案会办意见的函》 and name the number nowhere else. */
export function openingNumber(opening: string): Finding<string> {
  const asked = /《([^》]*(?:征求|转办|交办)[^》]*)》[^。]{0,6}收悉/.exec(opening);
  return readNumber(numberPlace(opening)) ?? (asked?.[1] ? readNumber(asked[1]) : null);
}

/** 编号 in a masthead or table. */
export function labelledNumber(fields: readonly Labelled[]): Finding<string> {
  const field = fields.find(({ label }) => label === 'number');
  const number = /^第?\s*([0-9A-Za-z-]{1,20})\s*号?$/.exec(field?.value ?? '')?.[1];
  return field && number ? { value: number, passage: field.passage } : null;
}
