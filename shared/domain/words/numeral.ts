const digits = '零一二三四五六七八九';
const zeros = '〇○Ｏ';
const one = '[一二三四五六七八九]';
const counted = new RegExp(`^(?:(${one})千)?零?(?:(${one})百)?零?(?:(${one})?(十))?零?(${one})?$`);

/** Counting numeral of headings, terms and meetings, 0 to 9999: 1 → 一, 15 → 十五, 105 → 一百零五. */
export function chineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > 9999) throw new RangeError(`no Chinese numeral for ${n}`);
  if (n === 0) return '零';
  const places = ['', '十', '百', '千'];
  let words = '';
  let gap = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(n / 10 ** place) % 10;
    if (digit === 0) {
      gap = words !== '';
      continue;
    }
    words += `${gap ? '零' : ''}${digits[digit]}${places[place]}`;
    gap = false;
  }
  return words.startsWith('一十') ? words.slice(1) : words;
}

/**
 * The number a numeral stands for, Arabic (half or full width) or Chinese, counted (十五) or spelt out (二〇二一).
 * Null when it is neither: 十十, 一千零, 3a.
 */
export function parseNumeral(text: string): number | null {
  const plain = text.trim().replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
  if (/^\d{1,15}$/.test(plain)) return Number(plain);
  const chinese = plain
    .replace(/[〇○Ｏ]/g, '零')
    .replace(/两/g, '二')
    .replace(/^廿/, '二十')
    .replace(/^卅/, '三十');
  if (new RegExp(`^[${digits}]{2,15}$`).test(chinese))
    return Number([...chinese].map((c) => digits.indexOf(c)).join(''));
  const caught = counted.exec(chinese);
  if (chinese === '零') return 0;
  if (!caught) return null;
  const value = (digit: string | undefined) => (digit ? digits.indexOf(digit) : 0);
  const tens = caught[4] ? value(caught[3] ?? '一') : 0;
  const found = [value(caught[1]), value(caught[2]), tens, value(caught[5])];
  const total = found.reduce((sum, digit) => sum * 10 + digit, 0);
  return total > 0 && sameNumeral(chineseNumeral(total), chinese) ? total : null;
}

/** 一百一十 and 一百十 are the same numeral. */
function sameNumeral(standard: string, written: string): boolean {
  const bare = (words: string) => words.replace(/一十/g, '十');
  return bare(standard) === bare(written);
}

/** A count written as the one that was told: 3 for 「4」 → 3, for 「四」 → 三; two things are 两. */
export function countLike(told: string, count: number): string {
  return /\d/.test(told) ? String(count) : chineseNumeral(count).replace(/^二$/, '两');
}

/** Characters that may stand in a written numeral; for building patterns. 一, 廿, 〇, 7 and ７ are among them. */
export const numeralCharacters = `0-9０-９${digits}${zeros}十百千两廿卅`;
