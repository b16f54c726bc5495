import { textKey } from '../../shared/domain/asks/edit-asks.ts';
import { momentInWords } from '../../shared/domain/dates/moment.ts';
import { refusal } from '../../shared/errors.ts';
import type { Ask, ItemAsks } from '../../shared/model/merging/asks.ts';
import type { Operations, QueryContext } from '../context/context.ts';
import type { ReadDb } from '../db/connections.ts';
import { fromJson, toJson } from '../db/json.ts';
import type { Reader } from '../reading/process/process.ts';
import { think } from '../reading/process/think.ts';

/** What an item asks for, corrected by hand. */
export const asks = {
  'asks.get': (context, { proposalId }) => itemAsks(context, proposalId),

  'asks.keep': async (context, { proposalId, asks: put, seen }) => {
    const { db, now, account, record, changed } = context;
    const body = await bodyOf(db, proposalId);
    const last = await lastKept(db, proposalId);
    if ((last?.id ?? null) !== seen) {
      throw refusal('record.stale', {
        what: '些要求',
        who: last?.keptBy ?? '他人',
        at: momentInWords(last?.keptAt ?? ''),
      });
    }
    const before = standing(await readAsks(context, body), last, body);
    const row = {
      proposalId,
      asks: put && toJson(put),
      bodyKey: textKey(body),
      keptAt: now,
      keptBy: account.displayName,
    };
    await db.insertInto('keptAsks').values(row).execute();
    const after = standing(before.read, await lastKept(db, proposalId), body);
    changed({ asks: inWords(before.asks) }, { asks: inWords(after.asks) });
    record(put ? `核对要求：共${put.length}项` : `要求改回按原文识别：共${after.asks.length}项`, proposalId);
    return after;
  },
} satisfies Operations;

const inWords = (all: readonly Ask[]) => all.map(({ statement }, at) => `${at + 1}.${statement}`).join('；');

/** What the clerk put last, whatever the text has become since; null where it is as the text says. */
export async function keptAsks(db: ReadDb, proposalId: number): Promise<Ask[] | null> {
  const last = await lastKept(db, proposalId);
  return last?.asks ? fromJson(last.asks) : null;
}

function readAsks({ reader }: { reader: Reader | null }, body: string): Promise<Ask[]> {
  return think(reader, 'asks', body, { name: '建议原文', size: body.length / 4 });
}

async function itemAsks(context: Pick<QueryContext, 'db' | 'reader'>, proposalId: number): Promise<ItemAsks> {
  const body = await bodyOf(context.db, proposalId);
  return standing(await readAsks(context, body), await lastKept(context.db, proposalId), body);
}

/** What holds: the clerk's last row, or what is read from the text. */
function standing(read: Ask[], last: Awaited<ReturnType<typeof lastKept>>, body: string): ItemAsks {
  const corrected = last?.asks ? fromJson(last.asks) : null;
  return {
    asks: corrected ?? read,
    read,
    kept: last ? { id: last.id, at: last.keptAt, by: last.keptBy, isCorrected: corrected !== null } : null,
    textChanged: corrected !== null && last?.bodyKey !== textKey(body),
  };
}

function lastKept(db: ReadDb, proposalId: number) {
  return db
    .selectFrom('keptAsks')
    .selectAll()
    .where('proposalId', '=', proposalId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

async function bodyOf(db: ReadDb, proposalId: number): Promise<string> {
  const row = await db.selectFrom('proposal').select('body').where('id', '=', proposalId).executeTakeFirst();
  if (!row) throw refusal('record.missing', { what: '一件' });
  return row.body;
}
