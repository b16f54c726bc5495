import { confirmedField } from '../../shared/domain/audit/logged-fields.ts';
import { stampOf } from '../../shared/domain/audit/stamp.ts';
import { wayOut } from '../../shared/domain/audit/way-out.ts';
import { refusal } from '../../shared/errors.ts';
import type { ItemChanges } from '../../shared/model/letter/changes.ts';
import type { Operations, QueryContext } from '../context/context.ts';
import { itemRow } from '../db/item-row.ts';
import { sealAsFound } from '../db/sealing/seal-as-found.ts';
import { changesFound, type FoundChange } from './unchanged.ts';
import { keepAsOwn, letterRow } from './versions.ts';

/** What of an item was changed by other means, and the way out of it where the present content is right. */
export const confirm = {
  'changes.get': async (context, { proposalId }) => (await changesOf(context, proposalId)).shown,

  'changes.confirm': async (context, { proposalId, seen, why }) => {
    const { db, now, account, record, changed } = context;
    const { shown, found } = await changesOf(context, proposalId);
    // What is confirmed is what was shown, and nothing that came since.
    if (seen !== undefined && seen !== stampOf(shown)) throw refusal('changes.others');
    const confirmed = found.filter(isConfirmable);
    if (confirmed.length === 0) {
      throw refusal(found.some(({ place }) => place === 'lying') ? 'changes.lying' : 'changes.none');
    }
    const isOfText =
      !found.some(({ place }) => place === 'lying') &&
      confirmed.some(({ place, change }) => place === 'text' || change?.table === 'letterVersion');
    const letter = isOfText ? await letterRow(db, proposalId) : undefined;
    const version = letter ? await keepAsOwn(db, letter, { now, by: account.displayName }) : null;
    await sealAsFound(
      db,
      confirmed.flatMap(({ change }) => change ?? []),
    );
    const words = [...new Set(confirmed.map((each) => each.words))].join('；');
    changed({ [confirmedField]: null }, { [confirmedField]: why });
    record(
      `核对无误（${why}），按现有内容封存${version === null ? '' : `，稿件存为第${version}版`}：${words}`,
      proposalId,
    );
    // Sealed at the end of this change; until then the rows look as they did.
    return null;
  },
} satisfies Operations;

/** The signed letter stands or falls with its signature, and what lies with the leader is taken back first. */
function isConfirmable({ place, change }: FoundChange): boolean {
  return place === 'text' || (place === 'item' && change !== null);
}

async function changesOf(
  context: QueryContext,
  proposalId: number,
): Promise<{ shown: ItemChanges; found: FoundChange[] }> {
  const { number } = await itemRow(context.db, proposalId);
  const found = await changesFound(context, proposalId, 'item');
  const shown = {
    number,
    found: [...new Set(found.map(({ words }) => words))],
    wayOut: wayOut(found.map(({ place }) => place)),
    confirms: [...new Set(found.filter(isConfirmable).map(({ words }) => words))],
  };
  return { shown, found };
}
