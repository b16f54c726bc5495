import { chineseNumeral } from '../../../shared/domain/words/numeral.ts';

/** The formats of automatic numbers as .docx names them, by the number that .doc and .rtf (`nfc`) have for each. */
const byCode = (
  'decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago ' +
  'ideographDigital japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal ' +
  'japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth decimalZero ' +
  'bullet ganada chosung decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese ' +
  'ideographEnclosedCircle ideographTraditional ideographZodiac ideographZodiacTraditional taiwaneseCounting ' +
  'ideographLegalTraditional taiwaneseCountingThousand taiwaneseDigital chineseCounting chineseLegalSimplified ' +
  'chineseCountingThousand'
).split(' ');

/** What .docx calls the format of this number; 255 is none. */
export function formatOfCode(code: number): string {
  return code === 255 ? 'none' : (byCode[code] ?? 'decimal');
}

const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';
const romans: readonly (readonly [number, string])[] = [
  ...([
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
  ] as const),
  ...([
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const),
];
/** The signs that banks write so that nobody changes them. */
const legal: Record<string, string> = Object.fromEntries(
  [...'一壹二贰三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟'].map((sign, at, all) => [sign, all[at + 1] ?? sign]),
);

/** The number as Word prints it in this format; formats of other scripts come out in Arabic digits. */
export function printedNumber(n: number, format: string): string {
  if (format === 'chineseLegalSimplified' && n <= 9999)
    return chineseNumeral(n).replace(/./g, (sign) => legal[sign] ?? sign);
  if (/^(chinese|japanese|taiwanese|ideographDigital|koreanDigital2)/.test(format) && n >= 0 && n <= 9999)
    return chineseNumeral(n);
  if (format === 'ideographTraditional' && n >= 1) return stems[(n - 1) % stems.length] ?? '';
  if (format === 'ideographZodiac' && n >= 1) return branches[(n - 1) % branches.length] ?? '';
  if (format === 'upperRoman' || format === 'lowerRoman') return roman(n, format === 'lowerRoman');
  if (format === 'decimalZero') return String(n).padStart(2, '0');
  if (/^decimalFullWidth/.test(format)) return String(n).replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d)));
  if (/^decimalEnclosedCircle/.test(format) && n >= 1 && n <= 20) return String.fromCharCode(0x245f + n);
  if (format === 'decimalEnclosedParen' && n >= 1 && n <= 20) return String.fromCharCode(0x2473 + n);
  if (format === 'decimalEnclosedFullstop' && n >= 1 && n <= 20) return String.fromCharCode(0x2487 + n);
  if (format === 'ideographEnclosedCircle' && n >= 1 && n <= 10) return String.fromCharCode(0x327f + n);
  if (format === 'lowerLetter' || format === 'upperLetter') return letters(n, format === 'lowerLetter');
  return String(n);
}

function roman(n: number, lower: boolean): string {
  if (n < 1 || n > 3999) return String(n);
  let left = n;
  let words = '';
  for (const [value, sign] of romans) for (; left >= value; left -= value) words += sign;
  return lower ? words.toLowerCase() : words;
}

/** After z comes aa, then bb, as in Word. */
function letters(n: number, lower: boolean): string {
  if (n < 1 || n > 780) return String(n);
  const sign = String.fromCharCode((lower ? 97 : 65) + ((n - 1) % 26));
  return sign.repeat(Math.ceil(n / 26));
}
