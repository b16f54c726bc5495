import { traditionalCharacters } from '../proof/lists/traditional-characters.ts';

/** A traditional character's simplified form by its code; 0 for every other sign. 單 → 单. */
const simplified = new Uint16Array(0x10000);
/** Those that may stand for themselves too, and in whatever is searched here never do. */
const more = '於于後后裡里裏里雲云鬥斗捨舍週周範范係系徵征復复複复餘余製制準准臺台颱台檯台隻只鍾钟鐘钟幹干乾干';
const forms = traditionalCharacters.replace(/\s/g, '') + more;
for (let at = 0; at + 1 < forms.length; at += 2) simplified[forms.charCodeAt(at)] = forms.charCodeAt(at + 1);

/**
 * What 「contains」 means for search. A text contains a word when the word's plain form stands in the text's plain
 * form: half width and full width, capitals and small letters, traditional and simplified characters, kinds of
 * brackets, quotation marks and dashes are the same; white space and invisible signs do not count, except between two letters or digits, where any amount is one
 * space. Everything else counts, punctuation too. 「ＧＢ／Ｔ　９７０４」 and gb/t 9704 are the same.
 */
export function plainText(text: string): string {
  const shown = text.normalize('NFC');
  let plain = '';
  // Kept beside: looking at the end of a text that grows costs its whole length each time.
  let last = '';
  let gap = false;
  for (let at = 0; at < shown.length; ) {
    const end = endOfHan(shown, at);
    if (end > at) {
      plain += inSimplified(shown.slice(at, end));
      last = plain.charAt(plain.length - 1);
      gap = false;
      at = end;
      continue;
    }
    const sign = String.fromCodePoint(shown.codePointAt(at) ?? 0);
    at += sign.length;
    const as = plainSign(sign);
    if (as === ' ') gap = true;
    else if (as !== '') {
      if (gap && joinsWithSpace(last, as)) plain += ' ';
      gap = false;
      plain += as;
      last = as.charAt(as.length - 1);
    }
  }
  return plain;
}

/** Nearly all of a text: a Chinese character is its own plain form. */
function endOfHan(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x4e00 || code > 0x9fff) break;
  }
  return at;
}

/** The same characters in their simplified form, sign for sign. 單曉曾 → 单晓曾. */
export function inSimplified(text: string): string {
  for (let at = 0; at < text.length; at++) {
    if (simplified[text.charCodeAt(at)] === 0) continue;
    return Array.from({ length: text.length }, (_, n) => {
      const code = text.charCodeAt(n);
      return String.fromCharCode(simplified[code] || code);
    }).join('');
  }
  return text;
}

/** The plain form, and for each of its units where the sign it came from begins and ends in `shown`. */
type PlacedText = { shown: string; plain: string; from: number[]; until: number[] };

/**
 * The plain form of a text with the place each sign came from, so that a hit found in the plain form is marked in the
 * text as it stands.
 */
export function placedText(text: string): PlacedText {
  const shown = text.normalize('NFC');
  const placed: PlacedText = { shown, plain: '', from: [], until: [] };
  let gapAt = -1;
  let at = 0;
  let last = '';
  const put = (as: string, begin: number, end: number) => {
    placed.plain += as;
    last = as.charAt(as.length - 1);
    for (let unit = 0; unit < as.length; unit++) {
      placed.from.push(begin);
      placed.until.push(end);
    }
  };
  for (const sign of shown) {
    const as = plainSign(sign);
    const end = at + sign.length;
    if (as === ' ') gapAt = gapAt < 0 ? at : gapAt;
    else if (as !== '') {
      if (gapAt >= 0 && joinsWithSpace(last, as)) put(' ', gapAt, at);
      gapAt = -1;
      put(as, at, end);
    }
    at = end;
  }
  return placed;
}

const letterOrDigit = /[a-z0-9]/;

function joinsWithSpace(last: string, next: string): boolean {
  return letterOrDigit.test(last) && letterOrDigit.test(next.charAt(0));
}

const alike: Record<string, string> = {};
for (const [all, one] of [
  ['〔﹝[【〖', '('],
  ['〕﹞]】〗', ')'],
  ['“”„‟〝〞', '"'],
  ['‘’‚‛', "'"],
  ['‐‑‒–—―−─━', '-'],
  ['〜', '~'],
  ['•・‧', '·'],
] as const)
  for (const sign of all) alike[sign] = one;

const known = new Map<string, string>();

/** '' for what does not count, ' ' for white space. */
function plainSign(sign: string): string {
  const before = known.get(sign);
  if (before !== undefined) return before;
  const as = plainFormOf(sign);
  known.set(sign, as);
  return as;
}

const circled = /[\u2460-\u2473\u24b6-\u24ff\u3251-\u325f\u3280-\u32bf]/;

function plainFormOf(sign: string): string {
  if (/\s|\u0085/.test(sign)) return ' ';
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/u.test(sign)) return '';
  // ① is a sign of its own and not 1.
  if (circled.test(sign)) return sign;
  const folded = inSimplified(sign.normalize('NFKC').toLowerCase());
  return Array.from(folded, (each) => (/\s/.test(each) ? '' : (alike[each] ?? each))).join('');
}
