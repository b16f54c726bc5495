import { parseNumeral } from '../words/numeral.ts';

const amount = /(\d{1,9}(?:\.\d{1,4})?|[一二两三四五六七八九十百千]{1,7})(万|亿)?\s*([\u4e00-\u9fff%])/g;
const scales: Record<string, number> = { 万: 1e4, 亿: 1e8 };

/** The amounts of a text in one writing: 「每月三百元」 and 「300元」 → 300元. One of a thing (一次, 一名) says little and is none. */
export function amountsIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, number = '', scale = '', unit = ''] of text.matchAll(amount)) {
    const value = /\d/.test(number) ? Number(number) : parseNumeral(number);
    if (value !== null && value > 1) found.add(`${value * (scales[scale] ?? 1)}${unit}`);
  }
  return found;
}
