import type { Day } from '../../model/primitives.ts';
import { readDay } from '../dates/day-reading.ts';
import { isContactLine } from '../reading/letter/contact.ts';

/** What the lines of a published letter's signature block are, each once. */
export type LetterEnd = {
  /** 承办负责人, 承办人, telephone above the 署名. */
  contactLines: string[];
  /** 附注 in its brackets, '' when there is none. */
  note: string;
  enclosures: string[];
  copyTo: string[];
  /** 印发机关 of the 版记, null where the letter has none. */
  issuer: string | null;
  printedOn: Day | null;
  /** Lines that have no place of their own on paper. */
  others: string[];
};

/** Takes the end of a published letter apart; `unit` is its 署名. */
export function letterEnd(signature: readonly string[], unit: string): LetterEnd {
  const end: LetterEnd = {
    ...{ contactLines: [], note: '', enclosures: [], copyTo: [] },
    ...{ issuer: null, printedOn: null, others: [] },
  };
  const lines = signature.map((line) => line.replace(/\s+/gu, ' ').trim()).filter((line) => line !== '');
  const signed = lines.findIndex((line) => bare(line).startsWith(bare(unit)) && !/印发/u.test(line));
  const notes: string[] = [];
  for (const [index, line] of lines.entries()) {
    const printed = /^(\S+?)\s*(\S*)印发。?$/u.exec(line);
    const copies = /^抄[送报][:：](.+)$/u.exec(line);
    const enclosed = /^附件?\s*[:：](.+)$/u.exec(line);
    if (isContactLine(line)) (index < signed ? end.contactLines : notes).push(line);
    else if (printed) {
      end.issuer = (printed[1] ?? '').replace(/\d.*$/u, '');
      const day = readDay(line.slice(end.issuer.length));
      end.printedOn = day.state === 'sure' ? day.day : null;
    } else if (copies) end.copyTo.push(...listed(copies[1] ?? ''));
    else if (enclosed) end.enclosures.push((enclosed[1] ?? '').trim().replace(/^\d[.．、]\s*/u, ''));
    else if (index !== signed && !isDay(line) && !isMark(line)) end.others.push(line);
  }
  end.contactLines = end.contactLines.map(labelled);
  end.note = noteOf(notes);
  return end;
}

/** Names parted by commas; the closing full stop is the 版记's own. */
function listed(names: string): string[] {
  return names
    .replace(/。\s*$/u, '')
    .split(/[，、；,;]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** 「承 办 人」 is set wide, and sites drop all but its last character. */
function labelled(line: string): string {
  return line.replace(/^人(?=[:：])/u, '承办人').replace(/^承\s*办\s*人/u, '承办人');
}

function noteOf(lines: readonly string[]): string {
  const words = lines.map((line) => line.replace(/^[（(]\s*(.*?)\s*[）)]$/u, '$1')).join('，');
  return words === '' ? '' : `（${words}）`;
}

function isDay(line: string): boolean {
  return /\d/u.test(line) && /^[\d\s年月日.\-/〇○零一二三四五六七八九十]+$/u.test(line);
}

/** 同意公开, 主动公开 and the class are fields of the letter, printed where its form wants them. */
function isMark(line: string): boolean {
  return /^[（(【[]?(?:不?同意|主动|依申请|不予)?[^。]{0,8}公开[^。]{0,4}[）)】\]]?$|类别|^[（(]?[A-D]类?[）)]?$/u.test(
    line,
  );
}

function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}
