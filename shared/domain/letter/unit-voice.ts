import type { Block, LetterContent } from '../../model/letter/letter.ts';

/** A unit speaking of itself in words that, in our letter, would mean our own bureau. */
export type ForeignVoice = { blockId: string; found: string; unitShortName: string; text: string };

const self = /我(?:局|委|办|厅|会|院|中心|单位|部门)(?![员议])|本(?:局|委|单位)/gu;

/**
 * 会办单位说的「我局」放进我方的信里就成了我方：each paragraph taken from exactly one unit in which that unit still
 * calls itself 我局, 我委…, with the paragraph as it reads once the unit is named.
 */
export function foreignVoices(
  blocks: readonly Block[],
  units: readonly { unitId: number; unitShortName: string }[],
): ForeignVoice[] {
  return blocks.flatMap(({ id, text, sources }) => {
    const from = new Set(sources.map((source) => source.unitId));
    const unit = from.size === 1 ? units.find((each) => from.has(each.unitId)) : undefined;
    const found = unit ? [...text.matchAll(self)].map(([word]) => word) : [];
    if (!unit || found.length === 0) return [];
    const { unitShortName } = unit;
    return [
      { blockId: id, found: [...new Set(found)].join('、'), unitShortName, text: text.replace(self, unitShortName) },
    ];
  });
}

/**
 * The letter with those paragraphs naming their unit; their sources keep the unit's own words. 「我局已拨付…」 of 市财政局 →
 * 「市财政局已拨付…」.
 */
export function nameUnits(content: LetterContent, voices: readonly ForeignVoice[]): LetterContent {
  const named = new Map(voices.map(({ blockId, text }) => [blockId, text]));
  return { ...content, blocks: content.blocks.map((block) => ({ ...block, text: named.get(block.id) ?? block.text })) };
}
