import { serialDay } from './date-cell.ts';
import { type CellReading, doubtful, sure } from './reading.ts';
import { bareText } from './text.ts';

type Words =
  | 'title'
  | 'leader'
  | 'section'
  | 'handler'
  | 'opinionsIn'
  | 'contacts'
  | 'replyUnit'
  | 'published'
  | 'commitments'
  | 'progress'
  | 'archiveNumber'
  | 'subject'
  | 'remark'
  | 'body';

/**
 * Words kept as written; a line broken by hand inside a short field becomes one line. 「养老\n服务科」 → 养老 服务科 in a short
 * field.
 */
export const readWords =
  <F extends Words>(oneLine: boolean) =>
  (text: string): CellReading<F> =>
    sure<F>((oneLine && text.includes('\n') ? text.replace(/\s*\n\s*/g, ' ') : text) as never);

/** 案由 without 《》 around it and without the line breaks of its cell; 「（第77号）」 at its end tells the number. */
export function readTitleCell(text: string): CellReading<'title'> {
  const line = text
    .replace(/(?<=[\u4e00-\u9fff，。、）》”])\s+(?=[\u4e00-\u9fff（《“])/g, (gap) => (/[\r\n]/.test(gap) ? '' : gap))
    .replace(/\s+/g, ' ');
  const numbered = !line.includes('号')
    ? null
    : /^(.{4,}?)\s*[（(]\s*第\s*([0-9A-Za-z-]{1,12})\s*号\s*[）)]$/.exec(line);
  const whole = bare(numbered?.[1] ?? line);
  if (/(?:…|\.{3,})$/.test(whole)) return doubtful('案由没有写完');
  if (!/[\p{Script=Han}A-Za-z]/u.test(whole)) return doubtful('不像案由');
  return numbered?.[2] ? sure(whole, { number: { value: numbered[2] } }) : sure(whole);
}

function bare(title: string): string {
  const inside = /^《([^《》]*(?:《[^《》]*》[^《》]*)*)》$/.exec(title);
  return inside?.[1] ?? title;
}

/** A day or an address; a spreadsheet's serial number becomes the day it is. https://… stays as it is. */
export const readPublishedCell = (text: string): CellReading<'published'> =>
  /^\d+(?:\.\d+)?$/.test(text) && !serialDay(text) && !/^(?:19|20)\d{6}$/.test(text)
    ? doubtful('是一个数字，不能确定是哪一天')
    : sure(serialDay(text) ?? text.replace(/\s*\n\s*/g, ' '));

const wholePhone = /[\d(][\d()*×-]{4,}[\d*×](?:转\d{1,6})?/g;

/** Telephone numbers, several joined by 、: 138-0000-0000 → 13800000000; 1.38E+10 has lost digits and is doubtful. */
export function readPhoneCell(text: string): CellReading<'phone'> {
  if (/^1\d{10}$/.test(text)) return sure(text);
  const plain = text
    .normalize('NFKC')
    .replace(/[—–－]/g, '-')
    .replace(/\+?86[- ]?(?=1\d{10})/, '')
    .replace(/(?<!\d)(1\d{2})-(\d{4})-(\d{4})(?!\d)/g, '$1$2$3');
  if (/^\d(?:\.\d+)?E\+?\d+$/i.test(plain)) return doubtful('表格软件把号码改成了科学计数，数字已经不全');
  const line = plain.replace(/(?<!\d)(0\d{2,3}) (?=[\d*]{7,8}(?!\d))/g, '$1-').replace(/(?<=\d) (?=\d{4}(?!\d))/g, '');
  const found = line.match(wholePhone) ?? [];
  if (found.length === 0) return doubtful('没有写出号码');
  if (/\d/.test(line.replace(wholePhone, ''))) return doubtful('号码之外还有零散的数字');
  const numbers = found.map((each) => each.replace(/[()]/g, (sign) => (sign === ')' ? '-' : '')).replace(/^-|-$/g, ''));
  if (!numbers.every(soundPhone)) return doubtful('号码的位数不对');
  return sure(numbers.join('、'));
}

/** Mobile, landline with or without area code and extension, or masked. */
const soundPhone = (phone: string): boolean =>
  /^1[\d*×]{10}$|^0\d{2,3}-?[\d*×]{7,8}(?:[-转]\d{1,6})?$|^[2-9][\d*×]{6,7}(?:[-转]\d{1,6})?$|^400-?\d{3,4}-?\d{3,4}$/.test(
    phone,
  );

const sound =
  /^((?:[\u4e00-\u9fff（）]{1,16}[A-Z]?|[A-Z]{1,4}))[〔【[(﹝]((?:19|20)\d{2})年?[〕】\])﹞](?:第)?(\d{1,5})号$/;

/** 发文字号 with its brackets made 〔〕; what has lost a bracket, the 代字 or 号 is doubtful; 「面复（5月20日）」 is none. */
export function readDocumentNumberCell(text: string): CellReading<'documentNumber'> {
  // An answer by word of mouth has no number, and ledgers say so in its place.
  const oral = /[；;]?已?(?:当面答复|口头答复|面复)(?:[（(][^（）()]{1,20}[）)])?$/;
  const plain = bareText(text)
    .replace(/^文号[:：]/, '')
    .replace(oral, '');
  if (plain === '') return { fact: null };
  const found = sound.exec(plain);
  if (found) return sure(`${found[1]}〔${found[2]}〕${found[3]}号`);
  return doubtful(/号.+号/.test(plain) ? '一格里写了不止一个文号' : '文号写法不完整');
}

/** 3, 3人; 「共4人」 counts the first signatory too. */
export function readCosignersCell(text: string): CellReading<'cosigners'> {
  const plain = bareText(text).replace(/\.0+$/, '');
  const total = /^(?:共|等)(\d{1,4})[人名位]?$/.exec(plain)?.[1];
  if (total) return Number(total) >= 1 ? sure(Number(total) - 1) : doubtful('人数应不少于1');
  const count = /^(?:联名|附议)?(\d{1,4})[人名位]?$/.exec(plain)?.[1];
  return count ? sure(Number(count)) : doubtful('没有写明人数');
}
