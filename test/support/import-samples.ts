import { Buffer } from 'node:buffer';
import { chineseNumeral } from '../../shared/domain/words/numeral.ts';

/** Invented files of an office: ledgers as CSV, letters as text. */

export function fileOf(name: string, text: string): { name: string; base64: string } {
  return { name, base64: Buffer.from(text, 'utf8').toString('base64') };
}

const ledgerHeader = '类别,级别,届次,编号,案由,提出人,主办单位,答复日期,答复类别,备用栏';

type Row = {
  meeting: number;
  number: string;
  title: string;
  name: string;
  day?: string;
  result?: string;
  extra?: string;
};

function ledgerRow({ meeting, number, title, name, day = '2021-05-06', result = 'A', extra = '' }: Row): string {
  return `建议,市,九届${meeting}次,${number},${title},${name},云澜市民政局,${day},${result},${extra}`;
}

export function ledger(rows: readonly Row[]): string {
  return [ledgerHeader, ...rows.map(ledgerRow)].join('\n');
}

type Letter = {
  meeting: number;
  number: string;
  title: string;
  name: string;
  day?: string;
  unit?: string;
  body?: string;
};

/** A reply as an office publishes it. */
export function reply({
  meeting,
  number,
  title,
  name,
  day = '2021年5月6日',
  unit = '云澜市民政局',
  body,
}: Letter): string {
  return [
    `${unit}对市九届人大${chineseNumeral(meeting)}次会议第${number}号建议的答复`,
    `${name}代表：`,
    `您在市九届人大${chineseNumeral(meeting)}次会议上提出的《${title}》（第${number}号）收悉。现答复如下：`,
    '一、加密助餐点布局',
    body ?? `我局已在${title.slice(2, 8)}方面开展工作，新建助餐点十二处，惠及老年人三千余人。`,
    '感谢您对民政工作的关心和支持！',
    unit,
    day,
  ].join('\n');
}
