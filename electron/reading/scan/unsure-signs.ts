import type { ReadSign } from './signs.ts';

/** Figures and what stands for them decide numbers, dates and amounts: they must be surer than a word, which its neighbours prove. */
const figure = /[0-9０-９〇○零一二三四五六七八九十百千万亿%％.．]/;
const sureFigure = 0.97;
const sureSign = 0.75;

/** Whether a sign may be another one. */
export function isUnsure(signs: readonly ReadSign[], at: number): boolean {
  const each = signs[at];
  return each !== undefined && each.sure < (figure.test(each.sign) ? sureFigure : sureSign);
}
