import { CompiledQuery } from 'kysely';
import type { RecordDecision } from '../../../shared/model/importing.ts';
import { breath } from '../../context/breath.ts';
import type { Write } from '../../context/context.ts';
import { boundIds, jsonFieldOf } from '../../db/expressions.ts';

const step = 200;

/** Only a duplicate of a stored case, or of another record of the batch, can be added to that. */
const decide = `update importRecord set decision = ?,
    state = case state when 'failed' then case when twin is null then 'ready' else 'duplicate' end else state end,
    reason = case state when 'failed' then coalesce(${jsonFieldOf('twin', 'words')}, '') else reason end
  where id in ${boundIds} and state <> 'stored'
    and (? <> 'attach' or ${jsonFieldOf('twin', 'what')} in ('case', 'record'))
    and (decision <> ? or state = 'failed')`;

/** Says of many records whether they are stored; what could not be stored is tried again. Answers how many changed. */
export async function decideRecords(
  write: Write,
  recordIds: readonly number[],
  decision: RecordDecision,
): Promise<number> {
  let changed = 0;
  for (let from = 0; from < recordIds.length; from += step) {
    const ids = JSON.stringify(recordIds.slice(from, from + step));
    const { numAffectedRows } = await write((db) =>
      db.executeQuery(CompiledQuery.raw(decide, [decision, ids, decision, decision])),
    );
    changed += Number(numAffectedRows ?? 0);
    await breath();
  }
  return changed;
}
