import type { LetterContent } from '../../model/letter/letter.ts';
import type { MergedTexts, MergeTexts } from '../../model/merging/merge-texts.ts';
import type { Opinion } from '../../model/opinions.ts';
import { readAsks } from '../asks/read-asks.ts';
import { readOpinion } from '../opinions/text.ts';
import { alikeStatements } from './alike-statements.ts';
import { contradictions, type Stated } from './contradictions.ts';
import { leftOut } from './derived.ts';
import { mergeOpinions } from './merge.ts';
import { piecesOfOpinion } from './pieces.ts';

const empty: LetterContent = {
  ...{ title: '', salutation: '', opening: '', blocks: [], closing: [], note: '' },
  ...{ enclosures: [], copyTo: [], resultClass: '', disclosure: null, decisions: [], merged: [] },
};

/**
 * Opinions as text merged under the asks of a proposal, as merging does it in a draft, with every sentence accounted for:
 * in a block's sources or among what is left out.
 */
export function mergeTexts({ date, proposal, opinions }: MergeTexts): MergedTexts {
  const asks = readAsks(proposal.body);
  const read = opinions.map(({ text }) => readOpinion(text));
  const given = opinions.map(({ unit }, n): Opinion & { unitName: string } => {
    const { blocks } = read[n] ?? { blocks: [] };
    return {
      ...{ id: n + 1, unitId: n + 1, version: 1, unitName: unit, fileName: null },
      blocks,
      ...{ receivedOn: date, recordedAt: `${date}T00:00:00.000Z`, recordedBy: '' },
    };
  });
  const unitOf = (unitId: number | null) => opinions[(unitId ?? 0) - 1]?.unit ?? '';
  const { content, answers } = mergeOpinions({ content: empty, asks, title: proposal.title, opinions: given });
  const around = opinions.flatMap(({ unit }, n) => {
    const { head = [], salutation = null, signature = [] } = read[n] ?? {};
    return [...head, ...(salutation === null ? [] : [`${salutation}：`]), ...signature].map((paragraph) => ({
      ...{ unit, paragraph, why: 'courtesy' as const, suggests: null },
    }));
  });
  const statements = given.flatMap((opinion) =>
    piecesOfOpinion(opinion).all.flatMap(({ role, aside, text }) =>
      role === 'heading' || aside?.why === 'courtesy' ? [] : [{ text, unitId: opinion.unitId, day: date, aside }],
    ),
  );
  return {
    asks,
    blocks: content.blocks.map((block) => ({
      ...{ level: block.level, text: block.text, ask: answers.get(block.id) ?? null },
      sources: block.sources.map(({ unitId, words }) => ({ unit: unitOf(unitId), paragraph: words })),
    })),
    leftOut: [
      ...around,
      ...leftOut(content, given).map(({ unitId, text, why, suggests }) => ({
        ...{ unit: unitOf(unitId), paragraph: text, why, suggests },
      })),
    ],
    alike: alikeStatements(statements.filter(({ aside }) => !aside)).map(({ a, b }) => ({
      a: { unit: unitOf(a.unitId), words: a.text },
      b: { unit: unitOf(b.unitId), words: b.text },
    })),
    conflicts: contradictions(statements satisfies Stated[]).map(({ a, b, subject }) => ({
      a: { unit: unitOf(a.unitId), words: a.figure.printed },
      b: { unit: unitOf(b.unitId), words: b.figure.printed },
      what: subject,
    })),
  };
}
