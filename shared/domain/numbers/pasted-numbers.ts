import type { NumberEntry } from '../../model/numbers.ts';
import { documentNumber, parseDocumentNumber } from './document-number.ts';

type PastedLine = { line: number; text: string };
type PastedNumbers = {
  entries: NumberEntry[];
  /** Lines that could not be read, with what is missing in them. */
  unread: (PastedLine & { why: string })[];
};

const range =
  /^(.*?[〔［【（([]\s*\d{4}\s*[〕］】）)\]]\s*第?\s*)0*(\d{1,6})\s*号?\s*(?:—|－|–|-|~|～|至|到)+\s*第?\s*0*(\d{1,6})\s*号/u;
const single = /^.*?[〔［【（([]\s*\d{4}\s*[〕］】）)\]]\s*第?\s*\d{1,6}\s*号/u;
const day = /(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?/u;
const most = 3000;

/**
 * A table as it is pasted, a line for each number or run of numbers: number, day, what it was used for, in any columns.
 * 临民函〔2026〕3—5号 2026.3.1 关于低保的函 → three numbers. A head or a blank line is passed over, what cannot be read is told.
 */
export function pastedNumbers(text: string): PastedNumbers {
  const read: PastedNumbers = { entries: [], unread: [] };
  for (const [index, raw] of text.split(/\r\n|\r|\n/u).entries()) {
    const words = raw.trim();
    if (
      words === '' ||
      (read.entries.length === 0 && /^(序号|文号|发文字号|编号|日期)/u.test(words) && !single.test(words))
    ) {
      continue;
    }
    const found = lineOf(words.replace(/^\d{1,5}[\s、,，.．]+/u, ''));
    if (typeof found === 'string') read.unread.push({ line: index + 1, text: words.slice(0, 60), why: found });
    else if (read.entries.length + found.length > most) {
      read.unread.push({ line: index + 1, text: words.slice(0, 60), why: `一次最多登记${most}个文号，请分几次` });
    } else for (const entry of found) read.entries.push(entry);
  }
  return read;
}

function lineOf(words: string): NumberEntry[] | string {
  const several = range.exec(words);
  const head = several ? several[0] : (single.exec(words)?.[0] ?? '');
  const first = parseDocumentNumber(several ? `${several[1]}${several[2]}号` : head);
  if (!first) return '没有完整的文号';
  const last = several ? Number(several[3]) : first.n;
  if (last < first.n) return '后一个号小于前一个号';
  if (last - first.n >= most) return `一次最多登记${most}个文号，请分几次`;
  const rest = words.slice(head.length);
  const dated = day.exec(rest);
  if (!dated) return '没有日期';
  const [whole, year = '', month = '', date = ''] = dated;
  const about = rest
    .replace(whole, ' ')
    .replace(/[\s,，;；|]+/gu, ' ')
    .trim();
  if (about === '') return '没有写用于什么';
  const on = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return Array.from({ length: last - first.n + 1 }, (_, at) => ({
    ...{ number: documentNumber({ ...first, n: first.n + at }), day: on, about: about.slice(0, 200) },
  }));
}
