import { sql } from 'kysely';
import { contract, type OperationName } from '../../shared/contract.ts';
import { verdictWords } from '../../shared/domain/audit/verdict-words.ts';
import { addDays } from '../../shared/domain/dates/day.ts';
import { beginningOfDay } from '../../shared/domain/dates/moment.ts';
import type { Change } from '../../shared/model/audit.ts';
import type { Operations } from '../context/context.ts';
import { countOver } from '../counting/keep-counted.ts';
import { keepDeadline } from '../dates/keep-deadlines.ts';
import type { ReadDb } from '../db/connections.ts';
import { countRows, onPage } from '../db/paging.ts';
import { hasWords } from '../db/wording/dialect.ts';
import { confirmAsFound, storeStanding } from './standing.ts';
import { verifyStore } from './verify.ts';

export { auditInput, refusedInput } from './input.ts';

/** Rows that the program writes of itself: no operations of the contract. */
export const ownRows = {
  sealingBegun: 'audit.sealingBegun',
  otherFound: 'backup.otherFound',
  datesRight: 'audit.datesRight',
  countedRight: 'audit.countedRight',
} as const;
const ownLabels: Record<string, string> = {
  [ownRows.sealingBegun]: '封存已有记录',
  [ownRows.otherFound]: '发现数据文件被换过',
  [ownRows.datesRight]: '改正清单里的期限',
  [ownRows.countedRight]: '改正统计用的数',
};

/** The log and its verification. */
export const operations = {
  'audit.list': async ({ db }, { page, pageSize, ...filter }) => {
    const { who, operation, item, from, until, proposalId, outcome } = filter;
    let found = db.selectFrom('audit');
    if (who !== '') found = found.where(sql<boolean>`${hasWords(sql.ref('who'), who)}`);
    if (operation !== '') found = found.where('operation', 'in', await operationsCalled(db, operation));
    if (item !== '') found = found.where('proposalId', 'in', itemsMeant(db, item));
    if (from !== null) found = found.where('at', '>=', beginningOfDay(from));
    if (until !== null) found = found.where('at', '<', beginningOfDay(addDays(until, 1)));
    if (proposalId !== null) found = found.where('proposalId', '=', proposalId);
    if (outcome !== null) found = found.where('outcome', '=', outcome);
    const total = await countRows(found);
    const rows = await found
      .select(['id', 'at', 'who', 'operation', 'proposalId', 'words', 'outcome', 'hash', 'changes'])
      .orderBy('id', 'desc')
      .$call(onPage({ page, pageSize }))
      .execute();
    return {
      total,
      rows: rows.map(({ changes, ...row }) => ({
        ...row,
        label: labelOf(row.operation),
        changes: changes === '' ? [] : (JSON.parse(changes) as Change[]),
      })),
    };
  },

  'audit.verify': async ({ snapshot, write, auditKey, folder, works, record }, { printed }) => {
    const work = { done: 0, total: 1 };
    works.set('audit.verify', work);
    try {
      const { verdict, reckon } = await snapshot((db) =>
        verifyStore({
          ...{ db, folder, key: auditKey },
          printed: printed && { ...printed, at: '', place: '纸面上' },
          onProgress: (done, total) => Object.assign(work, { done, total }),
        }),
      );
      const { rows } = verdict;
      const anew = new Set([...reckon.dates, ...reckon.counted.item]).size + reckon.counted.case.length;
      if (anew > 0) {
        await write(async (db) => {
          for (const id of reckon.dates) await keepDeadline(db, id);
          for (const source of ['item', 'case'] as const) await countOver(db, source, reckon.counted[source]);
        });
      }
      const after = anew === 0 ? '' : `，其中${anew}件的期限和统计已重新推算`;
      record(`核验操作日志：${rows}条，${verdictWords(verdict)}${after}`);
      return verdict;
    } finally {
      works.delete('audit.verify');
    }
  },

  'audit.standing': async ({ db, auditKey, folder, account }) => storeStanding({ db, auditKey, folder }, account.roles),

  'audit.confirm': async (context, asked) => {
    await confirmAsFound(context, asked);
    return null;
  },

  'audit.progress': async ({ works }) => works.get('audit.verify') ?? null,
} satisfies Operations;

/** The operations in the log whose name, as the user reads it, holds the words. */
async function operationsCalled(db: ReadDb, words: string): Promise<string[]> {
  const known = await db.selectFrom('audit').select('operation').distinct().execute();
  return known.map(({ operation }) => operation).filter((operation) => labelOf(operation).includes(words));
}

/** The items that a person means who types a number, 第77号 or 77, or some words of the 案由. */
function itemsMeant(db: ReadDb, words: string) {
  const number = words.replace(/^第|号$/gu, '');
  return db
    .selectFrom('proposal')
    .select('id')
    .where((where) => where.or([where('number', '=', number), sql<boolean>`${hasWords(sql.ref('title'), words)}`]));
}

/** The log may hold operations that a later program no longer knows. */
function labelOf(operation: string): string {
  if (Object.hasOwn(contract, operation)) return contract[operation as OperationName].label;
  return ownLabels[operation] ?? operation;
}
