import { z } from 'zod';
import { refusal } from '../../../shared/errors.ts';
import { LetterSettings, usualSettings } from '../../../shared/model/letter/settings.ts';
import { Templates } from '../../../shared/model/letter/templates.ts';
import { Scales } from '../../../shared/model/life/scales.ts';
import { OfficeParticulars } from '../../../shared/model/people/office.ts';
import { OfficeWays } from '../../../shared/model/people/ways.ts';
import type { ReadDb } from '../../db/connections.ts';
import { toJson } from '../../db/json.ts';
import { officeOf } from '../../people/office.ts';
import { scalesOf } from '../../people/scales.ts';
import { waysOf } from '../../people/ways.ts';
import { type GivenSettings, jsonIn, type PartRule, pick, plannedOnce, type SettingsRow, unsound } from '../part.ts';

/** What stands in the office's own row: who it is, the words and styles of its letters, how it rates and signs. */

const particulars = Object.keys(OfficeParticulars.shape);

async function isSetUp(db: ReadDb): Promise<boolean> {
  return (await db.selectFrom('office').select('id').executeTakeFirst()) !== undefined;
}

function columns(db: ReadDb, names: ('templates' | 'letterSettings' | 'scales' | 'ways')[]): Promise<SettingsRow> {
  return db.selectFrom('office').select(names).executeTakeFirstOrThrow();
}

const has = ({ rows }: GivenSettings, column: string) => rows.office[column] !== undefined;

export const officePart: PartRule = {
  carry: async (db) => ({ office: pick(particulars, await officeOf(db)) }),
  async plan(db, given) {
    if (!has(given, 'fullName')) return null;
    const there = particularsIn(given);
    const here = (await isSetUp(db)) ? await officeOf(db) : null;
    return plannedOnce(here, there, async ({ db: trx }) => {
      await trx.updateTable('office').set(there).execute();
    });
  },
};

/** The particulars of a file's office, checked; refuses a file that has none. */
export function particularsIn({
  file,
  rows,
}: Pick<GivenSettings, 'file' | 'rows'>): z.output<typeof OfficeParticulars> {
  if (rows.office.fullName === undefined) throw refusal('office-file.no-office', { file });
  const read = OfficeParticulars.safeParse(pick(particulars, rows.office));
  if (!read.success) throw unsound(file, '单位信息', read.error);
  return read.data;
}

/** The words and styles of a file's letters, as the office's row holds them; nothing where the file has none. */
const Words = z.strictObject({ templates: Templates, letterSettings: LetterSettings });

export const wordsPart: PartRule = {
  carry: async (db) => {
    const { templates, letterSettings } = await officeOf(db);
    return { office: { templates: toJson(templates), letterSettings: toJson(letterSettings) } };
  },
  async plan(db, given) {
    if (!has(given, 'templates')) return null;
    const { templates, letterSettings } = readOwn(given, '用语与格式', Words, {
      templates: jsonIn(given.rows.office.templates),
      // Of a store that never chose any it names what differs only.
      letterSettings: { ...usualSettings, ...(jsonIn(given.rows.office.letterSettings) as object) },
    });
    const here = (await isSetUp(db)) ? await officeOf(db) : null;
    const flat = here && { ...here.templates, ...here.letterSettings };
    return plannedOnce(flat, { ...templates, ...letterSettings }, async ({ db: trx }) => {
      await trx
        .updateTable('office')
        .set({ templates: toJson(templates), letterSettings: toJson(letterSettings) })
        .execute();
    });
  },
};

export const scalesPart: PartRule = {
  carry: async (db) => ({ office: { scales: toJson(await scalesOf(db)) } }),
  async plan(db, given) {
    if (!has(given, 'scales')) return null;
    // A store that never chose any, as packages of before have it.
    const said = jsonIn(given.rows.office.scales);
    if (isNothing(said)) return null;
    const there = readOwn(given, '评价与类别', Scales, said);
    const here = (await isSetUp(db)) ? await scalesOf(db) : null;
    return plannedOnce(here && inWords(here), inWords(there), async ({ db: trx }) => {
      await trx
        .updateTable('office')
        .set({ scales: toJson(there) })
        .execute();
    });
  },
};

/** As the log shows them: each word with what it counts as, each class by its name. */
function inWords({ attitude, result, schemes, scheme }: Scales) {
  const counts = { yes: '满意', partly: '基本满意', no: '不满意' } as const;
  const rated = (list: Scales['attitude']) =>
    list.map((each) => `${each.code} ${each.text}（算${counts[each.counts]}）`);
  return {
    attitudeScale: rated(attitude),
    resultScale: rated(result),
    resultSchemes: schemes.map(
      ({ key, name, classes }) =>
        `${key} ${name}：${classes.map((each) => `${each.code} ${each.text}${each.opensCommitment ? '（要跟踪）' : ''}`).join('，')}`,
    ),
    resultScheme: schemes.find(({ key }) => key === scheme)?.name ?? scheme,
  };
}

export const waysPart: PartRule = {
  carry: async (db) => ({ office: await columns(db, ['ways']) }),
  async plan(db, given) {
    if (!has(given, 'ways')) return null;
    const there = readOwn(given, '审签与登录', OfficeWays, jsonIn(given.rows.office.ways));
    const here = (await isSetUp(db)) ? await waysOf(db) : null;
    return plannedOnce(here, there, async ({ db: trx }) => {
      await trx
        .updateTable('office')
        .set({ ways: toJson(there) })
        .execute();
    });
  },
};

function isNothing(said: unknown): boolean {
  return typeof said === 'object' && said !== null && Object.keys(said).length === 0;
}

function readOwn<T>({ file }: GivenSettings, where: string, schema: z.ZodType<T>, value: unknown): T {
  const read = schema.safeParse(value);
  if (!read.success) throw unsound(file, where, read.error);
  return read.data;
}
