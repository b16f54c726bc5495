import type { Block, Source } from '../../model/letter/letter.ts';
import { pairsOf } from '../words/match.ts';

/** So much of the shorter of both must be in the other. */
const kept = 0.15;
/** Shorter texts say too little to tell. */
const fewest = 8;

/**
 * The sources that a paragraph still has: none where it was written anew from beginning to end, so that nothing of it is
 * any unit's. 「养老床位增至300张…」 replaced by 「下一步，我局将…」 → no source; shortened to one of its sentences → all of them.
 */
export function standingSources({
  level,
  text,
  sources,
}: Pick<Block, 'level' | 'text' | 'sources'>): readonly Source[] {
  if (text === '') return [];
  if (level > 0 || sources.length === 0) return sources;
  const own = pairsOf(text).list;
  if (own.length < fewest) return sources;
  return sources.some(({ words }) => isOf(own, text, words)) ? sources : [];
}

function isOf(own: Uint32Array, text: string, words: string): boolean {
  const theirs = pairsOf(words).list;
  if (theirs.length < fewest) return true;
  if ((words.match(/\d{3,}|\d+\.\d+/g) ?? []).some((number) => text.includes(number))) return true;
  const held = new Set(theirs);
  const shared = own.reduce((sum, pair) => sum + (held.has(pair) ? 1 : 0), 0);
  return shared / Math.min(own.length, theirs.length) >= kept;
}
