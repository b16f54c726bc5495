import { type PdfRun, type PlacedWords, placedParagraphs } from '../pdf/pdf-lines.ts';
import { unsureMark } from './signs.ts';

/** The words of recognised pages, one paragraph a line; which of its signs may be wrong; where on the pictures each stands. */
export function scanText(pages: readonly (readonly PdfRun[])[]): { text: string; unsure: number[]; from: number[] } {
  const paragraphs = placedParagraphs(pages);
  const marked = asPrinted({
    text: paragraphs.map(({ text }) => text).join('\n'),
    from: paragraphs.flatMap(({ text, from }, at) => [
      ...(at > 0 ? [-1] : []),
      ...(from.length > 0 ? from : Array<number>(text.length).fill(-1)),
    ]),
  });
  const unsure: number[] = [];
  const from: number[] = [];
  let text = '';
  for (let at = 0; at < marked.text.length; at += 1) {
    const sign = marked.text.charAt(at);
    if (sign !== unsureMark) {
      text += sign;
      from.push(marked.from[at] ?? -1);
    } else if (text !== '' && unsure.at(-1) !== text.length - 1) unsure.push(text.length - 1);
  }
  return { text, unsure, from };
}

/** Signs that the recogniser has one shape for, and print has another: dashes are two long, years of a file's number in 〔〕. */
function asPrinted(words: PlacedWords): PlacedWords {
  const m = unsureMark;
  const year = `((?:\\d${m}?){4})`;
  const rules: [RegExp, (all: string, year: string) => string][] = [
    [
      new RegExp(`(?<=[\\p{Script=Han}]${m}?)[〔［\\[【(（]${m}?\\s*${year}\\s*[〕］\\]】]${m}?`, 'gu'),
      (_, inside) => `〔${inside}〕`,
    ],
    [new RegExp(`[〔［\\[【]${m}?\\s*${year}\\s*[〕］\\]】)）]${m}?`, 'gu'), (_, inside) => `〔${inside}〕`],
    [new RegExp(`(?<=[\\p{Script=Han}，。；：、”》）]${m}?)[—一]?—${m}?(?=\\p{Script=Han})`, 'gu'), () => '——'],
    [new RegExp(`一${m}一${m}`, 'gu'), () => '——'],
    [new RegExp(`(?:[·…]${m}?\\s*){2,}|…${m}?[.]*`, 'gu'), () => '……'],
    [new RegExp(`(?<=[\\p{Script=Han}]${m}?)[,](?=\\s*[\\p{Script=Han}])`, 'gu'), () => '，'],
    [new RegExp(`(?<=[\\p{Script=Han}]${m}?):(?=[\\p{Script=Han}\\n]|$)`, 'gu'), () => '：'],
    [new RegExp(`(?<=[\\p{Script=Han}]${m}?);(?=[\\p{Script=Han}\\n]|$)`, 'gu'), () => '；'],
  ];
  return rules.reduce((before, [sought, put]) => replaced(before, sought, put), words);
}

/** What is put in the place of signs stands where they stood: the middle of those of a year each by itself. */
function replaced(
  { text, from }: PlacedWords,
  sought: RegExp,
  put: (all: string, year: string) => string,
): PlacedWords {
  const places: number[] = [];
  let done = 0;
  const next = text.replace(sought, (all: string, ...more: unknown[]) => {
    const at = Number(more.find((each) => typeof each === 'number'));
    const year = typeof more[0] === 'string' ? more[0] : '';
    const words = put(all, year);
    const shift = year === '' ? 0 : all.indexOf(year) - words.indexOf(year);
    places.push(...from.slice(done, at));
    for (let each = 0; each < words.length; each += 1)
      places.push(from[Math.min(at + all.length - 1, Math.max(at, at + each + shift))] ?? -1);
    done = at + all.length;
    return words;
  });
  places.push(...from.slice(done));
  return { text: next, from: places };
}
