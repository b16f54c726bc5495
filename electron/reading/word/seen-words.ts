import type { OutsideWords } from './outside.ts';
import { raised } from './raised.ts';

/** What a run of characters is, whatever format it comes from. */
export type WordsLook = {
  hidden: boolean;
  deleted: boolean;
  inserted: boolean;
  struck: boolean;
  raised: 'super' | 'sub' | null;
};

/** What of a run belongs to the text: hidden and deleted words stay out, and what is doubtful is named. */
export function seenWords(words: string, look: WordsLook, left: OutsideWords): string {
  if (look.deleted || look.hidden) {
    left.words(look.deleted ? 'deleted' : 'hidden', words);
    return '';
  }
  if (look.inserted || look.struck) left.words(look.inserted ? 'inserted' : 'struck', words);
  else left.break();
  return look.raised ? raised(words, look.raised) : words;
}
