import type { Insertable } from 'kysely';
import type { z } from 'zod';
import { letterPresets } from '../../seeds/letter-presets.ts';
import { defaultTemplates } from '../../seeds/templates.ts';
import { unitsOf } from '../../seeds/units.ts';
import { usualNamesOf } from '../../shared/domain/names/units/usual-names.ts';
import { at, refusal } from '../../shared/errors.ts';
import type { OfficePart } from '../../shared/model/package/office-file.ts';
import { type Office, type OfficeSetUp, sharesCode } from '../../shared/model/people/office.ts';
import { mustBeAsSeen } from '../context/as-seen.ts';
import type { Operations, TaskContext } from '../context/context.ts';
import { choosePackFor } from '../dates/office-rules.ts';
import type { WriteDb } from '../db/connections.ts';
import { toJson } from '../db/json.ts';
import type { Database } from '../db/schema.ts';
import { addAccount } from './accounts/new-account.ts';
import { freshKey, giveKey } from './leader-key.ts';
import { mustBeStrong } from './new-password.ts';
import { officeOf } from './office.ts';
import { hashPassword } from './password.ts';

type SetUp = Omit<z.infer<typeof OfficeSetUp>, 'oneSeries'>;
/** What an office has from the start where it is not the first PC of it. */
type Whole = Insertable<Database['office']>;

/** The office with its first account; `then` stores in the same transaction what it begins with. Signs in. */
export async function setUpOffice(
  { write, now, signIn }: TaskContext,
  { account, ...particulars }: Pick<SetUp, 'account'> & (Omit<SetUp, 'account'> | Omit<Whole, 'id'>),
  then: (db: WriteDb, firstAccount: number) => Promise<void>,
) {
  await mustBeStrong(account.password, { ...account, ...particulars }, 'account.password');
  const hash = await hashPassword(account.password);
  // Whoever sets the office up administers it.
  const fresh = account.roles.includes('leader') ? await freshKey(account.password) : null;
  const roles = account.roles.includes('admin') ? account.roles : [...account.roles, 'admin' as const];
  const id = await write(async (db) => {
    if (await db.selectFrom('office').select('id').executeTakeFirst()) throw refusal('office.exists');
    await db
      .insertInto('office')
      .values({ templates: toJson(defaultTemplates), ...particulars, id: 1 })
      .execute();
    const made = await addAccount(db, { ...account, roles }, { hash, given: false }, now);
    if (fresh) await giveKey(db, made, fresh, { because: 'role', now, by: account.displayName });
    await then(db, made);
    return made;
  });
  signIn({ accountId: id, era: 1, weakPassword: false, givenPassword: false });
  const first = fresh ? `，${account.displayName}兼任审签领导，未经他人确认，签发密钥${fresh.fingerprint}` : '';
  return { signedIn: { id, name: account.name, displayName: account.displayName, roles }, first };
}

/** What every office of the place begins with, but for the parts that it brings along. */
export async function stockOffice(db: WriteDb, city: string, brought: readonly OfficePart[]): Promise<void> {
  if (!brought.includes('rules')) await choosePackFor(db, city);
  if (brought.includes('units')) return;
  const units = unitsOf(city).map((unit) => ({
    ...unit,
    ...{ contactPerson: '', contactPhone: '' },
    names: toJson(usualNamesOf(unit.name, unit.shortName)),
  }));
  await db.insertInto('unit').values(units).execute();
}

/** The office itself: its first set-up, its particulars and the words of its letters. */
export const office = {
  'office.setUp': async (context, { oneSeries, ...input }) => {
    mustSayOneSeries({ ...input, oneSeries });
    const { signedIn, first } = await setUpOffice(context, input, async (db) => {
      await stockOffice(db, input.city, []);
    });
    context.record(`首次设置：${input.fullName}${first}`);
    return signedIn;
  },

  'office.get': ({ db }) => officeOf(db),

  'office.presets': async () => [...letterPresets],

  'office.save': async ({ db, record, changed }, { seen, oneSeries, templates, letterSettings, ...change }) => {
    const before = await officeOf(db);
    // What was said once holds until the 代字 are parted.
    if (!sharesCode(before)) mustSayOneSeries({ ...change, oneSeries });
    await mustBeAsSeen(db, seen, before, { what: '份单位信息', operation: 'office.save' });
    const settings = letterSettings && { letterSettings: toJson(letterSettings) };
    await db
      .updateTable('office')
      .set({ ...change, ...settings, templates: toJson(templates) })
      .execute();
    const after = await officeOf(db);
    changed(flat(before), flat(after));
    record('修改单位信息和用语');
    return after;
  },
} satisfies Operations;

/** Replies and opinions that are numbered together are so on purpose. */
function mustSayOneSeries(office: Pick<Office, 'replyCode' | 'opinionCode'> & { oneSeries: boolean }): void {
  if (sharesCode(office) && !office.oneSeries) throw at(refusal('office.one-series'), { field: 'opinionCode' });
}

/** The words of the letters beside the particulars, so that the log names the one that was changed. */
function flat({ templates, letterSettings, ...particulars }: Office): Record<string, unknown> {
  return { ...particulars, ...templates, ...letterSettings };
}
