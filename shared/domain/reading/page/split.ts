import { isDateLine } from '../../dates/day-reading.ts';
import { isContactLine } from '../letter/contact.ts';
import { openingWords } from '../letter/opening.ts';
import { readSalutation, type Salutation } from '../letter/salutation.ts';
import { findTitle, type LetterTitle } from '../letter/title.ts';
import type { PageLine } from './lines.ts';

/** One letter of a page, by the indices of its lines; `head` up to `bodyFrom` are the lines above its body. */
export type LetterPart = {
  head: number;
  salutation: Salutation | null;
  bodyFrom: number;
  end: number;
  title: LetterTitle | null;
};

/**
 * Cuts a page into its letters: one for each salutation that an opening follows, or one for a title and an opening.
 * 「陈某某代表：」 and further down 「李某某代表：」, each with its opening → two letters.
 */
export function splitPage(lines: readonly PageLine[]): LetterPart[] {
  const starts: { at: number; salutation: Salutation }[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? '';
    if (text.length > 4000 || !/代表|委员|[：:]|[委联]会$/.test(text.slice(0, 220))) continue;
    const opened = [1, 2, 3].some((step) => openingWords.test((lines[at + step]?.text ?? '').slice(0, 400)));
    const salutation = readSalutation(text.slice(0, 400), opened);
    if (!salutation || (isBareName(salutation) && !/^(您|你|贵)/.test(lines[at + 1]?.text ?? ''))) continue;
    if (opened || openingWords.test(salutation.rest)) {
      starts.push({
        at,
        salutation: { ...salutation, rest: salutation.rest === '' ? '' : text.slice(text.indexOf(salutation.rest)) },
      });
    }
  }
  if (starts.length === 0) return withoutSalutation(lines);
  const parts = starts.map(({ at, salutation }, i) => {
    const floor = i === 0 ? 0 : (starts[i - 1]?.at ?? 0) + 1;
    const title = findTitle(lines, i === 0 ? floor : Math.max(floor, at - 6), at);
    return { at, salutation, title, head: i === 0 ? 0 : (title?.from ?? marksAbove(lines, floor, at)) };
  });
  return parts.map(({ at, salutation, title, head }, i) => ({
    head,
    salutation,
    title:
      salutation.before === '' ? title : { text: salutation.before.replace(/\s/g, '').slice(-160), from: at, to: at },
    bodyFrom: at + 1,
    end: parts[i + 1]?.head ?? lines.length,
  }));
}

/** A name alone before a colon may as well be a label; then the opening must follow at once. */
function isBareName({ passage, names, title }: Salutation): boolean {
  return names.length > 0 && title === null && !/尊敬的/.test(passage);
}

/** A letter without a salutation: a complete title and, soon below, an opening. */
function withoutSalutation(lines: readonly PageLine[]): LetterPart[] {
  const opening = lines.findIndex((line) => /收悉|(?:答复|回复|函复|复函)如下/.test(line.text.slice(0, 600)));
  if (opening < 0) return [];
  const title = findTitle(lines, 0, opening);
  return title ? [{ head: 0, salutation: null, bodyFrom: title.to + 1, end: lines.length, title }] : [];
}

/** Document number and marks that stand above a letter in the middle of a page. */
function marksAbove(lines: readonly PageLine[], floor: number, at: number): number {
  let head = at;
  while (head > floor) {
    const text = lines[head - 1]?.text ?? '';
    if (
      text.length > 40 ||
      /[。；，]/.test(text) ||
      isDateLine(text) ||
      isContactLine(text) ||
      !/〔|^[A-D]类?$|公开|号/.test(text)
    )
      break;
    head -= 1;
  }
  return head;
}
