/** 发文字号: 机关代字, year in 〔 〕 (U+3014, U+3015), serial without 第 and without leading zeros. */
type DocumentNumber = { code: string; year: number; n: number };

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

type Registered = { code: string; year: number; n: number };

/** The next serial of a 代字 in a year: one after the highest given, void ones included. */
export function nextSerial(register: readonly Registered[], code: string, year: number): number {
  return Math.max(0, ...serials(register, code, year)) + 1;
}

/**
 * Serials missing below the highest one given; a sound register (void numbers stay in it) has none. 1, 2 and 4 were
 * given → 3.
 */
export function serialGaps(register: readonly Registered[], code: string, year: number): number[] {
  const given = new Set(serials(register, code, year));
  const highest = Math.max(0, ...given);
  return Array.from({ length: highest }, (_, index) => index + 1).filter((n) => !given.has(n));
}

function serials(register: readonly Registered[], code: string, year: number): number[] {
  return register.filter((row) => row.code === code && row.year === year).map((row) => row.n);
}
