import type { CaseReading } from '../../../shared/model/earlier/earlier-case.ts';
import type { RecordDecision, RecordState, Twin } from '../../../shared/model/importing.ts';
import type { PieceKind } from '../../../shared/model/reading/reading.ts';
import type { WriteDb } from '../../db/connections.ts';
import { recordText } from '../../reading/staged-piece.ts';

type StandingColumns = { what: readonly PieceKind[]; state: RecordState; decision: RecordDecision; reason: string };

/** Writes what follows from a record's reading: its keys, state and doubts, and what is done with it by default. */
export async function writeRecord(
  db: WriteDb,
  id: number,
  reading: CaseReading,
  before: StandingColumns,
  twin: Twin | null,
): Promise<void> {
  const { what, ...text } = recordText(reading, before.what, twin);
  await db
    .updateTable('importRecord')
    .set({ ...text, reason: text.reason || reasonKept(before), decision: decisionAfter(before, text.state) })
    .where('id', '=', id)
    .execute();
}

/** Why a page that is no letter is left out stays to be read. */
function reasonKept({ what, reason }: StandingColumns): string {
  return what.includes('material') ? reason : '';
}

/** A record that turns out to be a duplicate is left out until a person says otherwise, and back. */
function decisionAfter(before: StandingColumns, state: RecordState): RecordDecision {
  if (state === 'duplicate') return before.state === 'duplicate' ? before.decision : 'leave';
  return before.state === 'duplicate' ? 'take' : before.decision;
}
