import { answersOf } from '../../../shared/domain/asks/answers.ts';
import { letterCheck } from '../../../shared/domain/letter/check.ts';
import { remarkStanding } from '../../../shared/domain/letter/deciding/remarks.ts';
import { foreignVoices } from '../../../shared/domain/letter/unit-voice.ts';
import { accountOf } from '../../../shared/domain/merging/account.ts';
import { conflicts } from '../../../shared/domain/merging/conflicts.ts';
import { alikeBlocks, leftOut, pendingUpdates, unmergedUnits } from '../../../shared/domain/merging/derived.ts';
import { type DraftProofFacts, proofOfDraft } from '../../../shared/domain/proof/draft-proof.ts';
import type { Draft, LetterContent, Remark } from '../../../shared/model/letter/letter.ts';
import type { UnitSigned } from '../../paper/unit-signs.ts';
import type { DraftFindings } from '../desk.ts';
import type { MarginFacts } from '../editor/margin.ts';

/** What the letter's present words and the opinions give; the same rules that the program applies when it is sent on. */
export function findingsOf(
  content: LetterContent,
  { opinions, asks }: Pick<Draft, 'opinions' | 'asks'>,
  facts: DraftProofFacts,
): DraftFindings {
  return {
    leftOut: leftOut(content, opinions),
    account: accountOf(content, opinions),
    conflicts: conflicts(content, opinions),
    updates: pendingUpdates(content, opinions),
    alike: alikeBlocks(content),
    unmerged: unmergedUnits(content, opinions),
    voices: foreignVoices(content.blocks, opinions),
    answers: answersOf(asks, content.blocks, facts.proposal.title),
    proof: proofOfDraft(content, facts),
  };
}

export const problemsOf = letterCheck;

/** What stands in the margin of the paragraphs. */
export function marginFacts(
  signs: ReadonlyMap<number, UnitSigned>,
  remarks: readonly Remark[],
  findings: DraftFindings,
): MarginFacts {
  const open = new Map<string, number>();
  const waiting = remarks.filter((remark) => remarkStanding(remark) === 'open');
  for (const { blockId } of waiting) {
    if (blockId !== null) open.set(blockId, (open.get(blockId) ?? 0) + 1);
  }
  const unsettled = findings.conflicts.filter(({ reason }) => reason === null);
  const conflicts = new Set(unsettled.flatMap(({ claims }) => claims.map(({ blockId }) => blockId)));
  for (const { blockId } of findings.updates) conflicts.add(blockId);
  return { signs, remarks: open, remarked: waiting, conflicts };
}
