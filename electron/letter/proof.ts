import { voidedOpinions } from '../../shared/domain/opinions/owed.ts';
import { unitsCalled } from '../../shared/domain/proof/words/former-departments-used.ts';
import type { LetterKind } from '../../shared/model/kinds.ts';
import type { LetterContent } from '../../shared/model/letter/letter.ts';
import type { DraftFinding } from '../../shared/model/letter/proof.ts';
import type { Day } from '../../shared/model/primitives.ts';
import type { Operations } from '../context/context.ts';
import type { ReadDb } from '../db/connections.ts';
import { requestsOf } from '../items/view.ts';
import { namedUnits } from '../people/named-units.ts';
import type { Reader } from '../reading/process/process.ts';
import { charactersIn, think } from '../reading/process/think.ts';
import { opinionsOf } from './draft-view.ts';
import { letterFacts } from './facts.ts';

/** The check of a letter that somebody brings along; nothing is stored. */
export const proof = {
  'letter.proof': ({ reader }, subject) =>
    think(reader, 'proof', subject, { name: '函件', size: JSON.stringify(subject).length }),
} satisfies Operations;

/** What 校核 finds in the words of an item's letter, as they stand on that day. */
export async function storedProof(
  { db, reader }: { db: ReadDb; reader: Reader | null },
  proposalId: number,
  { letterKind, content, today }: { letterKind: LetterKind; content: LetterContent; today: Day },
): Promise<DraftFinding[]> {
  const { proposal, body, office, role } = await letterFacts(db, proposalId);
  const facts = {
    ...{ letterKind, today, sender: office.fullName, proposal: { ...proposal, body } },
    unitsCalled: unitsCalled(await namedUnits(db)),
    opinions: role === 'lead' ? await opinionsOf(db, proposalId) : null,
    voided: voidedOpinions(await requestsOf(db, proposalId)),
  };
  const size = charactersIn(content.blocks) + body.length;
  return think(reader, 'draftProof', { content, facts }, { name: '校核', size });
}
