import type { Block } from '../../model/letter/letter.ts';
import type { Ask } from '../../model/merging/asks.ts';
import { isBareHeading } from '../words/heading-mark.ts';
import { wordsKey } from '../words/match.ts';
import { askHeading } from './ask-heading.ts';
import type { Merging } from './model.ts';
import { type Bundle, isPlanHeading } from './pieces.ts';
import { newTopics, topicAt, topicsIn } from './topics.ts';

const nextStepHeading = '下一步工作';
/** The heading for what no ask and no topic takes. */
export const otherHeading = '其他有关情况';
/** The only heading when neither the proposal nor the opinions give any. */
const soleHeading = '有关工作情况';

/**
 * A draft without headings gets them: one for each ask, else the opinions' own top headings, like ones only once.
 * Where the opinions gave the outline and the clerk added no heading, a unit that comes later may bring new ones.
 * Asks 加快建设 and 提高补贴 → two headings in these words.
 */
export function outlineFor(merging: Merging, asks: readonly Ask[], opinions: readonly { bundles: Bundle[] }[]): void {
  const present = merging.blocks.flatMap((block, at) => (block.level === 1 ? [{ id: block.id, at }] : []));
  if (merging.blocks.some(isOutline)) {
    if (asks.length > 0 || present.some(({ id }) => !id.startsWith('h-'))) return;
    const known = present.map(({ at }) => topicAt(merging.blocks, at));
    const topics = opinions.flatMap(({ bundles }) => topicsIn(bundles));
    for (const title of newTopics(topics, known)) addHeading(merging, title, tailStart(merging.blocks));
    return;
  }
  const asked = asks.map(askHeading);
  const titles =
    asked.length > 0
      ? asked
      : newTopics(
          opinions.flatMap(({ bundles }) => topicsIn(bundles)),
          [],
        );
  for (const title of titles.length > 0 ? titles : [soleHeading]) addHeading(merging, title, merging.blocks.length);
}

/**
 * Headings of the letter; sub-headings that came with an opinion's paragraphs are text of theirs. 加快设施建设 of the first
 * level → true; a sub-heading that came in from an opinion → false.
 */
export function isOutline({ id, level, text }: Block): boolean {
  return (level === 1 || (level > 1 && !id.startsWith('p-'))) && isBareHeading(text);
}

/** The heading for what is still to be done: the clerk's own, else 下一步工作 at the end. */
export function planHeading(merging: Merging): string {
  const last = merging.blocks.findLast((block) => isOutline(block) && isPlanHeading(block.text));
  return (last ?? addHeading(merging, nextStepHeading, merging.blocks.length)).id;
}

/** The heading for what fits nowhere. 其他有关情况, made where there is none yet. */
export function otherPlace(merging: Merging): string {
  const present = merging.blocks.find(
    ({ level, text }) => level === 1 && (text === otherHeading || text === soleHeading),
  );
  return (present ?? addHeading(merging, otherHeading, tailStart(merging.blocks))).id;
}

/** Before 其他有关情况 and 下一步工作 where they close the letter. */
function tailStart(blocks: readonly Block[]): number {
  const at = blocks.findIndex(({ level, text }) => level === 1 && (text === otherHeading || isPlanHeading(text)));
  return at < 0 ? blocks.length : at;
}

function addHeading(merging: Merging, text: string, at: number): Block {
  const block: Block = { id: freeId(merging.blocks, 'h', text), level: 1, text, sources: [] };
  merging.blocks.splice(at, 0, block);
  merging.changes.push({ kind: 'heading', unitId: null, blockId: block.id, before: null, after: text });
  return block;
}

/**
 * A block's name comes from its words, so that the same merge makes the same names everywhere. The same words a
 * second time get -2.
 */
export function freeId(blocks: readonly Block[], sign: 'h' | 'p', words: string): string {
  const base = `${sign}-${wordsKey(words)}`;
  let id = base;
  for (let n = 2; blocks.some((block) => block.id === id); n += 1) id = `${base}-${n}`;
  return id;
}
