import type { ReadLetter } from '../../model/reading/reading.ts';
import { sameUnit } from '../names/units/unit-meant.ts';
import { plainWords } from './plain-words.ts';

type Compared = Pick<ReadLetter, 'what' | 'replyUnit' | 'documentNumber' | 'replyDate' | 'blocks'>;

/**
 * Whether two letters of one case are the same letter: equal words, or an equal document number; else the same office
 * on the same day. A second reply and another office's reply are letters of their own. Two files that both hold
 * 临民函〔2021〕3号 → true.
 */
export function sameLetter(one: Compared, other: Compared): boolean {
  if (one.what !== other.what) return false;
  if (wordsOf(one) === wordsOf(other)) return true;
  if (one.what === 'own-text') return false;
  if (one.documentNumber && other.documentNumber) {
    return plainWords(one.documentNumber) === plainWords(other.documentNumber);
  }
  if (!one.replyUnit || !other.replyUnit || !sameUnit(one.replyUnit, other.replyUnit)) return false;
  return one.replyDate !== null && one.replyDate === other.replyDate;
}

function wordsOf({ blocks }: Compared): string {
  return plainWords(blocks.map(({ text }) => text).join(''));
}
