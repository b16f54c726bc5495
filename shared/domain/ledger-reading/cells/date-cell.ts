import type { Day } from '../../../model/primitives.ts';
import { readDay } from '../../dates/day-reading.ts';
import { doubtful, sure } from './reading.ts';

type DateField = 'assignedOn' | 'opinionDue' | 'deadline' | 'answeredOn' | 'feedbackOn';

/** Serial days of spreadsheets from 1990 to 2060; outside it a number is damaged rather than a date. */
const earliest = 32_874;
const latest = 58_804;
const before = /(?:之前|以前|前|截止|止|到期)/g;
const harmless =
  /(?:上午|下午|星期[一二三四五六日天]|周[一二三四五六日天]|T?\d{1,2}[:：时]\d{1,2}(?:[:：分]\d{1,2}(?:\.\d+)?)?[秒分Z]?|[\s()（）,，;；、。.])/g;

/** A day of a ledger in any of its forms. `due` allows 「2021.3.5前」. What is damaged or not alone is doubtful. */
export function readDateCell<F extends DateField>(text: string, due: boolean) {
  const serial = serialDay(text);
  if (serial) return sure<F>(serial);
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return doubtful<F>('是一个数字，不能确定是哪一天');
  const plain = text.normalize('NFKC').trim();
  const packed = /^((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/.exec(plain);
  const line = packed ? `${packed[1]}-${packed[2]}-${packed[3]}${plain.slice(8)}` : plain;
  const found = readDay(line);
  if (found.state === 'absent') return doubtful<F>(`「${text.slice(0, 20)}」没有写日期`);
  if (found.state === 'doubtful') return doubtful<F>(found.reason);
  if (found.day < '1980') return doubtful<F>('年份过早，请核对');
  let rest = line.replace(found.passage, ' ');
  for (let next = readDay(rest); next.state !== 'absent'; next = readDay(rest)) {
    if (next.state === 'doubtful' || next.day !== found.day) return doubtful<F>('一格里写了不止一个日期');
    rest = rest.replace(next.passage, ' ');
  }
  rest = rest.replace(harmless, '');
  if (due) rest = rest.replace(before, '');
  return rest === '' ? sure<F>(found.day) : doubtful<F>(`除日期外还写了「${rest.slice(0, 20)}」`);
}

/** The day of a spreadsheet's serial number, or null. 46101 → 2026-03-20. */
export function serialDay(text: string): Day | null {
  if (!/^\d{5}(?:\.\d+)?$/.test(text)) return null;
  const days = Math.floor(Number(text));
  if (days < earliest || days > latest) return null;
  return new Date((days - 25_569) * 86_400_000).toISOString().slice(0, 10);
}
