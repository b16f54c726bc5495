import { type Roster, readOrganisationTable, rosterOfRows } from '../../shared/domain/people/roster.ts';
import { at, refusal } from '../../shared/errors.ts';
import {
  type OfficePerson,
  type TableImported,
  type TableKind,
  type TableReading,
  tableKinds,
} from '../../shared/model/people/organisation.ts';
import { mustBeAsSeen } from '../context/as-seen.ts';
import type { Operations } from '../context/context.ts';
import type { ReadDb } from '../db/connections.ts';
import { countRows, onPage } from '../db/paging.ts';
import { mentions } from '../db/wording/text-match.ts';
import { isScanned, readScan } from '../reading/process/read-scan.ts';
import { bytesIn } from '../reading/process/read-text.ts';
import { planImport, type RosterPlan } from './organisation-import.ts';
import { setLeads, writeLine } from './organisation-write.ts';

/** Sections, people, 代表 and 委员; one by one, or as a pasted table. */
export const organisation = {
  'organisation.get': async ({ db }) => ({
    sections: await db.selectFrom('section').selectAll().orderBy('id').execute(),
    people: await peopleOf(db),
    accounts: await db.selectFrom('account').select(['id', 'displayName']).where('disabled', '=', 0).execute(),
  }),

  'section.save': async ({ db, record, changed }, { id, seen, ...change }) => {
    const same = await db.selectFrom('section').select('id').where('name', '=', change.name).executeTakeFirst();
    if (same && same.id !== id) throw at(refusal('section.taken', { name: change.name }), { field: 'name' });
    const before = id && (await db.selectFrom('section').selectAll().where('id', '=', id).executeTakeFirst());
    if (before) await mustBeAsSeen(db, seen, before, { what: '条科室信息', operation: 'section.save', id });
    const saved =
      id === undefined
        ? await db.insertInto('section').values(change).returningAll().executeTakeFirst()
        : await db.updateTable('section').set(change).where('id', '=', id).returningAll().executeTakeFirst();
    if (!saved) throw refusal('record.missing', { what: '个科室' });
    if (before) changed(before, saved);
    record(`${id === undefined ? '新增' : '修改'}科室：${saved.name}`);
    return saved;
  },

  'person.save': async ({ db, record, changed }, { id, seen, isLeader, leadsSectionIds, ...change }) => {
    if (change.accountId !== null) {
      const taken = await db
        .selectFrom('person')
        .select(['id', 'name'])
        .where('accountId', '=', change.accountId)
        .executeTakeFirst();
      if (taken && taken.id !== id)
        throw at(refusal('person.account-taken', { name: taken.name }), { field: 'accountId' });
    }
    const before = (await peopleOf(db)).find((each) => each.id === id);
    if (id !== undefined && !before) throw refusal('record.missing', { what: '个人' });
    if (before) await mustBeAsSeen(db, seen, before, { what: '条人员信息', operation: 'person.save', id });
    const values = { ...change, isLeader: isLeader ? (1 as const) : (0 as const) };
    const { id: saved } =
      id === undefined
        ? await db.insertInto('person').values(values).returning('id').executeTakeFirstOrThrow()
        : await db.updateTable('person').set(values).where('id', '=', id).returning('id').executeTakeFirstOrThrow();
    await setLeads(db, saved, leadsSectionIds);
    const after = (await peopleOf(db)).find((each) => each.id === saved) as OfficePerson;
    if (before) changed(before, after);
    record(`${id === undefined ? '新增' : '修改'}人员：${after.name}`);
    return after;
  },

  'representative.list': async ({ db }, { text, kind, page, pageSize }) => {
    let found = db.selectFrom('representative');
    if (kind) found = found.where('kind', '=', kind);
    if (text) found = found.where(mentions(['name', 'organization', 'delegation'], text));
    const total = await countRows(found);
    const rows = await found.selectAll().orderBy('kind').orderBy('id').$call(onPage({ page, pageSize })).execute();
    return { rows, total };
  },

  'representative.save': async ({ db, record, changed }, { id, seen, ...change }) => {
    const before = id && (await db.selectFrom('representative').selectAll().where('id', '=', id).executeTakeFirst());
    if (before) await mustBeAsSeen(db, seen, before, { what: '条代表委员信息', operation: 'representative.save', id });
    const saved =
      id === undefined
        ? await db.insertInto('representative').values(change).returningAll().executeTakeFirst()
        : await db.updateTable('representative').set(change).where('id', '=', id).returningAll().executeTakeFirst();
    if (!saved) throw refusal('record.missing', { what: '位代表或委员' });
    if (before) changed(before, saved);
    record(`${id === undefined ? '新增' : '修改'}代表委员：${saved.name}`);
    return saved;
  },

  'organisation.readTable': async ({ db, today }, { what, ...table }) =>
    shownPlan(await planImport(db, { what, roster: rosterGiven(what, table), today })),

  'organisation.readFile': async ({ db, reader, watch, today, record }, { what, shifted, file }) => {
    const { name } = file;
    let roster: Roster | null = null;
    try {
      for await (const piece of reader.run('roster', { ...bytesIn(file), what, shifted })) roster = piece;
    } catch (error) {
      if (!isScanned(error)) throw error;
      const { text } = await readScan(reader, bytesIn(file), watch);
      roster = readOrganisationTable(what, text, { shifted, fileName: name });
    }
    if (roster === null) throw refusal('import.nothing', { file: name });
    record(`读取名单文件：${name}`);
    return shownPlan(await planImport(db, { what, roster, today }));
  },

  'organisation.import': async ({ db, today, record }, { what, ...table }) => {
    const { lines } = await planImport(db, { what, roster: rosterGiven(what, table), today });
    const count: TableImported = { added: 0, changed: 0, same: 0, refused: 0 };
    for (const line of lines) {
      if (line.state === 'new' || line.state === 'changed') await writeLine(db, what, line);
      count[line.state === 'new' ? 'added' : line.state] += 1;
    }
    if (count.added + count.changed + count.same === 0) {
      throw at(refusal('table.nothing', { reason: lines[0]?.reason ?? '表头下面没有内容' }), { field: 'text' });
    }
    record(
      `导入${tableKinds[what]}：新增${count.added}，修改${count.changed}，相同${count.same}，未导入${count.refused}`,
    );
    return count;
  },
} satisfies Operations;

type GivenTable = {
  text?: string | undefined;
  rows?: { line: number; values: Record<string, string> }[] | undefined;
  shifted: boolean;
};

function rosterGiven(what: TableKind, { text, rows, shifted }: GivenTable): Roster {
  return rows ? rosterOfRows(what, rows) : readOrganisationTable(what, text ?? '', { shifted });
}

/** What the page is told of a plan: everything but the rows' ids. */
function shownPlan({ lines, ...rest }: RosterPlan): TableReading {
  return { ...rest, lines: lines.map(({ id: _, ...line }) => line) };
}

async function peopleOf(db: ReadDb): Promise<OfficePerson[]> {
  const leads = await db.selectFrom('leaderSection').selectAll().execute();
  const rows = await db.selectFrom('person').selectAll().orderBy('id').execute();
  return rows.map(({ isLeader, ...row }) => ({
    ...row,
    isLeader: isLeader === 1,
    leadsSectionIds: leads.filter(({ personId }) => personId === row.id).map(({ sectionId }) => sectionId),
  }));
}
