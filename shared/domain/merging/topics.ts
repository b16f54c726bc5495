import type { Block } from '../../model/letter/letter.ts';
import { type CharacterPairs, joinPairs, likeness, pairsOf } from '../words/match.ts';
import { sectionEnd } from '../words/outline.ts';
import { telling } from '../words/telling-words.ts';
import { type Bundle, isPlanHeading } from './pieces.ts';

/** A heading with all that stands under it. */
type Topic = { text: string; title: CharacterPairs; under: CharacterPairs };

/** The top headings of one opinion with their paragraphs; 下一步 has its own place and is none. */
export function topicsIn(bundles: readonly Bundle[]): Topic[] {
  const headings = new Set(bundles.flatMap((bundle) => bundle.headings));
  return [...headings].flatMap((heading) => {
    if (isPlanHeading(heading.text)) return [];
    const under = bundles.flatMap((bundle) => (bundle.headings[0] === heading ? [bundle.pieces] : []));
    return [{ text: heading.text, title: heading.pieces, under: joinPairs(under) }];
  });
}

/** The topic of a heading that stands in the letter. 「一、养老服务」 with its three paragraphs. */
export function topicAt(blocks: readonly Block[], at: number): Topic {
  const text = blocks[at]?.text ?? '';
  const under = blocks.slice(at + 1, sectionEnd(blocks, at)).map((block) => pairsOf(block.text));
  return { text, title: pairsOf(text), under: joinPairs(under) };
}

/**
 * One heading for each topic that is not among the known ones, in the words of the first. Known 养老设施建设; 养老设施的建设 and
 * 护理员待遇 come in → 护理员待遇.
 */
export function newTopics(topics: readonly Topic[], known: readonly Topic[]): string[] {
  const all = [...known];
  for (const topic of topics) if (!all.some((one) => isSameTopic(one, topic))) all.push(topic);
  return all.slice(known.length).map(({ text }) => text);
}

/** Wording and matter count alike: 关于提高护理员待遇的建议 and 关于完善护理员薪酬机制 are one topic. */
function isSameTopic(a: Topic, b: Topic): boolean {
  const wording = likeness(a.title, b.title, telling);
  return a.text === b.text || (wording >= 0.1 && wording + likeness(a.under, b.under, telling) >= 0.34);
}
