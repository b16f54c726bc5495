import { z } from 'zod';
import { nameKey } from '../../../shared/domain/people/same-name.ts';
import { PersonChange, SectionChange } from '../../../shared/model/people/organisation.ts';
import type { ReadDb, WriteDb } from '../../db/connections.ts';
import { toJson } from '../../db/json.ts';
import { setLeads } from '../../people/organisation-write.ts';
import { jsonIn, type PartRule, pick, plannedByName, rowsOf, type SettingsRow } from '../part.ts';

const sectionColumns = ['name', 'phone', 'validFrom', 'validUntil'] as const;
const personColumns = ['name', 'post', 'phone', 'validFrom', 'validUntil'] as const;
type SectionIn = Omit<z.output<typeof SectionChange>, 'id' | 'seen'>;
/** A person with the names of 科室 and account: their numbers are other ones in every store. */
type PersonIn = Pick<z.output<typeof PersonChange>, (typeof personColumns)[number] | 'isLeader'> &
  z.output<typeof Tied>;

const Tied = z.strictObject({
  section: z.string().max(40),
  leads: z.array(z.string().max(40)).max(60),
  account: z.string().max(40),
});

/** 科室和人员: the office's sections, who works in them, which of them a leader answers for. */
export const peoplePart: PartRule = {
  carry: async (db) => ({
    tables: {
      section: await db
        .selectFrom('section')
        .select([...sectionColumns])
        .orderBy('id')
        .execute(),
      person: (await peopleIn(db)).map(({ id: _, isLeader, leads, ...person }) => ({
        ...person,
        isLeader: isLeader ? 1 : 0,
        leads: toJson(leads),
      })),
    },
  }),
  async plan(db, given) {
    const sections = rowsOf(given, 'section', 'people', (row) => SectionChange.safeParse(pick(sectionColumns, row)));
    const persons = rowsOf(given, 'person', 'people', personIn);
    if (!sections && !persons) return null;
    const known = await db.selectFrom('section').selectAll().orderBy('id').execute();
    const ofSections = plannedByName<SectionIn, SectionIn & { id: number }>(sections ?? [], known, {
      keyOf: ({ name }) => nameKey(name),
      nameOf: ({ name }) => name,
      told: (section) => pick(sectionColumns, section),
      add: async ({ db: trx }, section) =>
        void (await trx.insertInto('section').values(only(sectionColumns, section)).execute()),
      change: async ({ db: trx }, id, section) =>
        void (await trx.updateTable('section').set(only(sectionColumns, section)).where('id', '=', id).execute()),
    });
    const ofPeople = plannedByName<PersonIn, PersonIn & { id: number }>(persons ?? [], await peopleIn(db), {
      mayShareName: true,
      keyOf: ({ name }) => nameKey(name),
      nameOf: ({ name, post }) => (post ? `${name}（${post}）` : name),
      told: ({ isLeader, section, leads, ...person }) => ({
        ...pick(personColumns, person),
        isLeader,
        sectionName: section,
        leadsSections: leads,
      }),
      add: async ({ db: trx }, person) => {
        const accountId = await freeAccount(trx, person.account);
        const row = { ...(await asRow(trx, person)), accountId };
        const { id } = await trx.insertInto('person').values(row).returning('id').executeTakeFirstOrThrow();
        await setLeads(trx, id, await sectionsNamed(trx, person.leads));
      },
      change: async ({ db: trx }, id, person) => {
        await trx
          .updateTable('person')
          .set(await asRow(trx, person))
          .where('id', '=', id)
          .execute();
        await setLeads(trx, id, await sectionsNamed(trx, person.leads));
      },
    });
    return {
      lines: [...ofSections.lines, ...ofPeople.lines],
      onlyHere: ofSections.onlyHere + ofPeople.onlyHere,
    };
  },
};

function only<T, K extends keyof T>(keys: readonly K[], from: T): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, K>;
}

function personIn(row: SettingsRow): z.ZodSafeParseResult<PersonIn> {
  const person = PersonChange.safeParse({ ...pick(personColumns, row), isLeader: row.isLeader === 1 });
  if (!person.success) return person as unknown as z.ZodSafeParseError<PersonIn>;
  const [section, account] = [row.section ?? '', row.account ?? ''];
  const tied = Tied.safeParse({ section, account, leads: jsonIn(row.leads) ?? [] });
  if (!tied.success) return tied as unknown as z.ZodSafeParseError<PersonIn>;
  const data = { ...only([...personColumns, 'isLeader'], person.data), ...tied.data };
  return { success: true, data };
}

async function peopleIn(db: ReadDb): Promise<(PersonIn & { id: number })[]> {
  const sections = new Map(
    (await db.selectFrom('section').select(['id', 'name']).execute()).map(({ id, name }) => [id, name]),
  );
  const leads = await db.selectFrom('leaderSection').selectAll().orderBy('sectionId').execute();
  const rows = await db
    .selectFrom('person')
    .leftJoin('account', 'account.id', 'person.accountId')
    .selectAll('person')
    .select('account.name as account')
    .orderBy('person.id')
    .execute();
  return rows.map(({ id, isLeader, sectionId, account, ...row }) => ({
    ...only(personColumns, row),
    id,
    isLeader: isLeader === 1,
    section: sections.get(sectionId ?? 0) ?? '',
    account: account ?? '',
    leads: leads.filter(({ personId }) => personId === id).map((each) => sections.get(each.sectionId) ?? ''),
  }));
}

async function asRow(db: WriteDb, { section, isLeader, ...person }: PersonIn) {
  const [sectionId = null] = await sectionsNamed(db, section === '' ? [] : [section]);
  return { ...only(personColumns, person), isLeader: isLeader ? (1 as const) : (0 as const), sectionId };
}

async function sectionsNamed(db: ReadDb, names: readonly string[]): Promise<number[]> {
  const rows = await db.selectFrom('section').select(['id', 'name']).execute();
  return names.flatMap((name) => rows.filter((row) => row.name === name).map(({ id }) => id));
}

/** The account of that name, where no other person signs in with it. */
async function freeAccount(db: ReadDb, name: string): Promise<number | null> {
  const account = await db.selectFrom('account').select('id').where('name', '=', name).executeTakeFirst();
  if (!account) return null;
  const taken = await db.selectFrom('person').select('id').where('accountId', '=', account.id).executeTakeFirst();
  return taken ? null : account.id;
}
