import { type RawBuilder, sql } from 'kysely';
import type { RecordDecision } from '../../../shared/model/importing.ts';
import { breath } from '../../context/breath.ts';
import type { Write } from '../../context/context.ts';
import { boundIds, jsonField } from '../../db/wording/dialect.ts';

const step = 200;

/** Only a duplicate of a stored case, or of another record of the batch, can be added to that. */
function decide(ids: readonly number[], decision: RecordDecision): RawBuilder<unknown> {
  const fits = decision === 'attach' ? sql`and ${jsonField('twin', 'what')} in ('case', 'record')` : sql``;
  return sql`update "importRecord" set "decision" = ${decision},
    "state" = case "state" when 'failed' then case when "twin" is null then 'ready' else 'duplicate' end else "state" end,
    "reason" = case "state" when 'failed' then coalesce(${jsonField('twin', 'words')}, '') else "reason" end
  where "id" in ${boundIds(ids)} and "state" <> 'stored' ${fits} and ("decision" <> ${decision} or "state" = 'failed')`;
}

/** Says of many records whether they are stored; what could not be stored is tried again. Answers how many changed. */
export async function decideRecords(
  write: Write,
  recordIds: readonly number[],
  decision: RecordDecision,
): Promise<number> {
  let changed = 0;
  for (let from = 0; from < recordIds.length; from += step) {
    const ids = recordIds.slice(from, from + step);
    const { numAffectedRows } = await write((db) => decide(ids, decision).execute(db));
    changed += Number(numAffectedRows ?? 0);
    await breath();
  }
  return changed;
}
