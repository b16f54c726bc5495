/** 发文字号: 机关代字, year in 〔 〕 (U+3014, U+3015), serial without 第 and without leading zeros. */
export type DocumentNumber = { code: string; year: number; n: number };

/** { code: '临民函', year: 2026, n: 3 } → 临民函〔2026〕3号 */
export function documentNumber({ code, year, n }: DocumentNumber): string {
  return `${code}〔${year}〕${n}号`;
}

const written =
  /^\s*(\p{Script=Han}[\p{Script=Han}A-Za-z（）()]*?)\s*[〔［【（([]\s*(\d{4})\s*[〕］】）)\]]\s*第?\s*0*(\d{1,6})\s*号\s*$/u;

/** Reads a number however its brackets were typed; null when it is not whole (a damaged 〔202011 is not guessed). */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  const found = written.exec(text);
  if (!found) return null;
  const [, code = '', year = '', n = ''] = found;
  return Number(n) > 0 && Number(year) >= 1949 ? { code, year: Number(year), n: Number(n) } : null;
}

/** The next serial: one after the highest given (void ones included) and after what was used outside the program. */
export function nextSerial(highest: number, usedOutside: number): number {
  return Math.max(highest, usedOutside) + 1;
}

/**
 * What is missing right below a number: `before` is the next lower one given, numbers up to `usedOutside` count as used.
 * 1, 2 and 4 were given → below 4: 3.
 */
export function gapBelow(n: number, before: number, usedOutside: number): { from: number; to: number } | null {
  const from = Math.max(before, usedOutside) + 1;
  return from < n ? { from, to: n - 1 } : null;
}

/** 临民函〔2026〕3号, or 临民函〔2026〕3—5号 for several. */
export function numbersInWords(code: string, year: number, { from, to }: { from: number; to: number }): string {
  return from === to ? documentNumber({ code, year, n: from }) : `${code}〔${year}〕${from}—${to}号`;
}
