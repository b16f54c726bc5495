import { unitColours } from '../../tokens.ts';

/** The unit's colour; neighbours in the directory differ. */
export function unitColour(unitId: number): string {
  return unitColours[unitId % unitColours.length] ?? unitColours[0];
}

/** The unit's sign, the first character that tells it from others: 市教育局 → 教, 临江市财政局 → 财. */
export function unitSign(name: string): string {
  const own = name.replace(/^.*?[省市县区](?=[^省市县区])/, '');
  return (own || name).charAt(0);
}
