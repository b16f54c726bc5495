import { plainOf, type Span } from '../mark.ts';

const phone =
  /(?<![\d*.〔A-Za-z-])(?:(?:[(]?0\d{2,3}[)]?[- ]?)?[2-8]\d{2,3}[- ]?\d{4}(?:[- ]?转?[- ]?\d{2,4})?|[48]00[- ]?\d{3}[- ]?\d{4})(?![\d*.年])/g;
/** Bare digits are a telephone where words or an area code say so: 4800万 and 20260320 are none. */
const led = /(?:电话|座机|热线|传真|联系方式|拨打|致电|咨询|转)[^，。；\n]{0,8}$/;

/** The offices' own telephones, which the rules of words leave in: 0570-3000001, 联系电话：3000001. */
export function officePhoneSpans(text: string): Pick<Span, 'from' | 'to'>[] {
  // Brackets as they are typed either way, place by place.
  const plain = plainOf(text).replaceAll('（', '(').replaceAll('）', ')');
  return [...plain.matchAll(phone)]
    .filter(
      ({ index, 0: words }) =>
        /^[(]?0\d{2}|^[48]00[- ]/.test(words) || led.test(plain.slice(Math.max(0, index - 14), index)),
    )
    .map(({ index, 0: words }) => {
      const from = words.startsWith('(') && !words.includes(')') ? index + 1 : index;
      return { from, to: index + words.length };
    });
}
