import type { LettersRead, PageRead } from '../../../model/reading/reading.ts';
import { keepAsReference, opinionReason } from './kind.ts';

/**
 * A page's replies alone, for those who ask for answers to proposers: a page of opinions or of a proposal's own text
 * is refused with what it is and its text. A page with one reply and one opinion → the reply.
 */
export function repliesOf(read: PageRead, text: string): LettersRead {
  const letters = read.letters.filter(({ what }) => what === 'reply');
  const refused = read.refused.map(({ what: _, ...page }) => page);
  const [other] = read.letters.filter(({ what }) => what !== 'reply');
  if (other && letters.length === 0) {
    const reason =
      other.what === 'opinion'
        ? opinionReason(other.addresseeUnit)
        : `这像是建议或提案的原文，不是答复函；${keepAsReference}`;
    refused.push({ file: other.file ?? '粘贴的文字', reason, text });
  }
  return { letters, refused };
}
