import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { noticeText } from '../../shared/domain/commitments/notice.ts';
import { addDays, dayInWords } from '../../shared/domain/dates/day.ts';
import { documentNumber } from '../../shared/domain/numbers/document-number.ts';
import { at, refusal } from '../../shared/errors.ts';
import {
  type CommitmentFilter,
  type CommitmentOrder,
  type CommitmentRow,
  commitmentViews,
} from '../../shared/model/commitments.ts';
import { keysOf } from '../../shared/model/kinds.ts';
import type { Operations, QueryContext } from '../context/context.ts';
import { recorded } from '../context/recorded.ts';
import type { ReadDb } from '../db/connections.ts';
import { countRows, onPage } from '../db/paging.ts';
import type { Database } from '../db/schema.ts';
import { mentions } from '../db/wording/text-match.ts';
import { commitmentsOfMany } from './view.ts';

type Where = ExpressionBuilder<Database, 'commitment' | 'proposal'>;

const soon = 30;

/** 承诺台账: all commitments with filters, and the fourth quarter's round of 告知函. */
export const ledger = {
  'commitment.list': async ({ db, today }, filter) => {
    const base = db.selectFrom('commitment').innerJoin('proposal', 'proposal.id', 'commitment.proposalId');
    const found = base.where((has) => has.and([...narrowed(has, filter), ...viewed(has, filter.view, today)]));
    const total = await countRows(found);
    const rows = await found
      .orderBy(orders[filter.sort], filter.reverse ? 'desc' : 'asc')
      .orderBy('commitment.dueOn')
      .orderBy('commitment.id')
      .$call(onPage(filter))
      .select(['commitment.id', 'proposalId', 'commitment.revision', 'what', 'commitment.dueOn', 'amount'])
      .select(['department', 'leader', 'status', 'progress', 'settledOn', 'number', 'kind', 'title', 'proposer'])
      .select((has) => [
        has
          .selectFrom('milestone')
          .whereRef('commitmentId', '=', 'commitment.id')
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .as('milestonesAll'),
        has
          .selectFrom('milestone')
          .whereRef('commitmentId', '=', 'commitment.id')
          .where('doneOn', 'is not', null)
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .as('milestonesDone'),
        has
          .selectFrom('commitmentLog')
          .whereRef('commitmentId', '=', 'commitment.id')
          .where('commitmentLog.kind', '=', 'rating')
          .select('rating')
          .orderBy('commitmentLog.id', 'desc')
          .limit(1)
          .as('rating'),
      ])
      .execute();
    return {
      rows: rows.map(
        (row): CommitmentRow => ({
          ...row,
          milestonesAll: row.milestonesAll ?? 0,
          milestonesDone: row.milestonesDone ?? 0,
        }),
      ),
      total,
      today,
      counts: await counts({ db, today }, filter),
      departments: await namesIn(db, 'department'),
      leaders: await namesIn(db, 'leader'),
    };
  },

  'commitment.notices': async ({ db }, { year, ...page }) => {
    const found = db.selectFrom('proposal').where(({ exists, selectFrom }) =>
      exists(
        selectFrom('commitment')
          .whereRef('commitment.proposalId', '=', 'proposal.id')
          .where((has) => inYears(has, year))
          .select('commitment.id'),
      ),
    );
    const total = await countRows(found);
    const items = await found
      .select(['proposal.id', 'number', 'title', 'proposer'])
      .orderBy('proposal.id')
      .$call(onPage(page))
      .execute();
    const ids = items.map(({ id }) => id);
    const promises = await commitmentsOfMany(db, ids);
    const letters = await promisedIn(db, ids);
    const rows = items.map(({ id, ...item }) => {
      const all = promises.get(id) ?? [];
      const told = all
        .flatMap(({ log }) => log)
        .filter((each) => each.kind === 'notice' && each.day >= `${year}-01-01`);
      const letter = letters.get(id);
      return {
        proposalId: id,
        ...item,
        documentNumber: letter ? documentNumber(letter) : '',
        signedOn: letter?.issuedOn ?? '',
        promise: all.map(({ what }) => what).join('；'),
        text: noticeText(all),
        noticedOn: told.at(-1)?.day ?? null,
      };
    });
    return { rows, total };
  },

  'commitment.noticed': async (context, { proposalIds, day }) => {
    const { db, today, record } = context;
    if (day > today) throw at(refusal('day.ahead', { what: '告知日期', day }), { field: 'day' });
    const rows = await db
      .selectFrom('commitment')
      .select(['id', 'status'])
      .where('proposalId', 'in', proposalIds)
      .execute();
    for (const { id: commitmentId, status } of rows) {
      await db
        .insertInto('commitmentLog')
        .values({
          ...{ commitmentId, kind: 'notice', day, words: '已制作承诺落实情况告知函', status, progress: null },
          ...{ attachmentId: null, rater: null, rating: null, satisfaction: null },
          ...recorded(context),
        })
        .execute();
    }
    record(`告知承诺落实情况（${dayInWords(day)}），共${proposalIds.length}件`);
    return { noticed: proposalIds.length };
  },
} satisfies Operations;

/** By item, the last letter that promised something: a further round under way does not take its number away. */
async function promisedIn(db: ReadDb, proposalIds: readonly number[]) {
  if (proposalIds.length === 0) return new Map<number, never>();
  const letters = await db
    .selectFrom('commitment')
    .innerJoin('documentNumber', 'documentNumber.letterId', 'commitment.letterId')
    .select(['proposalId', 'code', 'documentNumber.year', 'n', 'issuedOn'])
    .where('voidedOn', 'is', null)
    .where('proposalId', 'in', proposalIds)
    .orderBy('commitment.round')
    .execute();
  return new Map(letters.map((letter) => [letter.proposalId, letter]));
}

/** Commitments of this and the last year: due in them, or still open, or settled in them. */
function inYears(has: ExpressionBuilder<Database, 'commitment' | 'proposal'>, year: number) {
  const first = `${year - 1}-01-01`;
  return has.and([
    has('commitment.confirmedAt', '<', `${year + 1}-01-01`),
    has.or([
      has('commitment.status', 'not in', ['done', 'failed']),
      has('commitment.settledOn', '>=', first),
      has('commitment.dueOn', '>=', first),
    ]),
  ]);
}

/** Who is named as responsible, each once. */
async function namesIn(db: ReadDb, column: 'department' | 'leader'): Promise<string[]> {
  const rows = await db
    .selectFrom('commitment')
    .select(`${column} as name`)
    .distinct()
    .where(column, '!=', '')
    .orderBy(column)
    .execute();
  return rows.map(({ name }) => name);
}

const orders = {
  due: sql`"commitment"."dueOn"`,
  what: sql`"what"`,
  number: sql`"number"`,
  department: sql`"department"`,
  leader: sql`"leader"`,
  progress: sql`"progress"`,
  status: sql`"status"`,
} as const satisfies Record<CommitmentOrder, unknown>;

function narrowed(has: Where, filter: CommitmentFilter): Expression<SqlBool>[] {
  const { text, department, leader, status, dueFrom, dueUntil } = filter;
  const all: Expression<SqlBool>[] = [];
  if (leader) all.push(has('leader', '=', leader));
  if (status) all.push(has('status', '=', status));
  if (department) all.push(has('department', '=', department));
  if (dueFrom) all.push(has('commitment.dueOn', '>=', dueFrom));
  if (dueUntil) all.push(has('commitment.dueOn', '<=', dueUntil));
  if (text) all.push(mentions(['what', 'title', 'number', 'proposer'], text));
  return all;
}

function viewed(has: Where, view: CommitmentFilter['view'], today: string): Expression<SqlBool>[] {
  if (view === 'all') return [];
  if (view === 'done' || view === 'failed') return [has('status', '=', view)];
  const open = has('status', 'not in', ['done', 'failed']);
  if (view === 'overdue') return [open, has('commitment.dueOn', '<', today)];
  if (view === 'soon') {
    return [open, has('commitment.dueOn', '>=', today), has('commitment.dueOn', '<=', addDays(today, soon))];
  }
  return [open];
}

async function counts({ db, today }: Pick<QueryContext, 'db' | 'today'>, filter: CommitmentFilter) {
  const numbers = {} as Record<keyof typeof commitmentViews, number>;
  for (const view of keysOf(commitmentViews)) {
    const { n } = await db
      .selectFrom('commitment')
      .innerJoin('proposal', 'proposal.id', 'commitment.proposalId')
      .where((has) => has.and([...narrowed(has, filter), ...viewed(has, view, today)]))
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    numbers[view] = n;
  }
  return numbers;
}
