/** Thirteen colours that white letters can be read on (at least 4.5 : 1) and that differ from red and amber of deadlines. */
const palette = [
  '#2f5fb3',
  '#2b7a3d',
  '#7a3fa0',
  '#0f6f7c',
  '#8a4b1f',
  '#4a5a9e',
  '#5d6b1d',
  '#a03a72',
  '#3d5a6c',
  '#6a4fc0',
  '#1d5e8c',
  '#4b6b2a',
  '#6b3f6b',
] as const;

/** The unit's colour; neighbours in the directory differ. */
export function unitColour(unitId: number): string {
  return palette[unitId % palette.length] ?? palette[0];
}

/** The unit's sign, the first character that tells it from others: 市教育局 → 教, 临江市财政局 → 财. */
export function unitSign(name: string): string {
  const own = name.replace(/^.*?[省市县区](?=[^省市县区])/, '');
  return (own || name).charAt(0);
}
