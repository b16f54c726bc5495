import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { refusal } from '../../shared/errors.ts';
import { keysOf } from '../../shared/model/kinds.ts';
import type { AwayTakeIn, AwayTakenIn } from '../../shared/model/package/away.ts';
import { officeParts } from '../../shared/model/package/office-file.ts';
import { cleaningUp } from '../attachments/store.ts';
import type { CommandContext, Operations, TaskContext } from '../context/context.ts';
import type { ReadDb } from '../db/connections.ts';
import { itemRow } from '../db/item-row.ts';
import { toJson } from '../db/json.ts';
import { awayMarkOf } from '../items/away-mark.ts';
import { mustBeUnchanged } from '../letter/unchanged.ts';
import { signerOf } from '../package/signers.ts';
import { ownFingerprint } from '../package/signing-key.ts';
import { officeOf } from '../people/office.ts';
import { setUpOffice } from '../people/set-up.ts';
import { officeRows } from '../settings/all-parts.ts';
import { particularsIn } from '../settings/parts/own-row.ts';
import { awayPackages, freshItems } from './away-list.ts';
import { addItem, addPackage, addStep } from './away-rows.ts';
import { baseOf, combinedOf, filesOf, packItems } from './pack-items.ts';
import { barToPackage, packageOf, planItems, planReading } from './plan-items.ts';
import { type OpenedAway, readAway } from './read-away.ts';
import { renewOffice, renewsOffice, storeOffice } from './store-office.ts';
import { takeInItems } from './take-in-items.ts';

type Inside = CommandContext;
type TakeIn = z.output<typeof AwayTakeIn>;

/** What a fresh PC needs beside the items to work like a desk of the office: it gives no numbers, and has one account. */
const ofADesk = keysOf(officeParts).filter((part) => !['numbers', 'accounts', 'layouts'].includes(part));

/** 带走办理: items that are handled on a PC without a line, and come back as what they are. */
export const operations = {
  'away.take': async (context, { proposalIds, who, why }) => {
    const { db, snapshot, conclude, folder, now, account, record } = context;
    const ids = [...new Set(proposalIds)];
    for (const id of ids) {
      await mayBeTaken(db, id);
      await mustBeUnchanged(context, id, 'item');
    }
    const code = randomUUID();
    const { files, mains, office, whole, templates } = await snapshot(async (seen) => {
      const { fullName } = await officeOf(seen);
      const mains = await combinedOf(seen, ids, '带走');
      const [whole, templates] = [await officeRows(seen, ofADesk), await templatesInUse(seen)];
      return { files: await filesOf(seen, ids, fullName), mains, office: fullName, whole, templates };
    });
    const items = files.map((file, at) => {
      const ref = ids[at] as number;
      return { ref, own: null, main: mains.get(ref) ?? null, file };
    });
    const content = { what: 'out', code, who, why, office: whole, items } as const;
    const made = await packItems(context, content, { ids, also: templates }, office);
    return conclude(async (trx) => {
      for (const id of ids) await mayBeTaken(trx, id);
      const signer = ownFingerprint(folder);
      const packageId = await addPackage(trx, {
        ...{ code, side: 'home', begun: 0, office, who, why, signer, at: now, by: account.displayName },
      });
      for (const { ref, file } of items)
        await addItem(trx, { packageId, proposalId: ref, ref, own: null, base: toJson(baseOf(file)) });
      const numbers = files.map(({ item }) => `第${item.number}号`).join('、');
      record(`带走办理：${numbers}由${who}带走（${why}），签名${signer}`, ids.length === 1 ? ids[0] : undefined);
      return { files: [made] };
    });
  },

  'away.list': async ({ db }) => awayPackages(db),

  'away.lift': async ({ db, now, account, record }, { proposalId, reason }) => {
    const mark = await awayMarkOf(db, proposalId);
    if (mark?.side !== 'home') throw refusal('away.not-away');
    const row = await db
      .selectFrom('awayItem')
      .select('id')
      .where('packageId', '=', mark.packageId)
      .where('proposalId', '=', proposalId)
      .executeTakeFirstOrThrow();
    const step = { awayItemId: row.id, proposalId, how: 'lifted', at: now, by: account.displayName } as const;
    await addStep(db, { ...step, reason });
    record(`不再带走（原由${mark.who}带走）：${reason}`, proposalId);
    return null;
  },

  'away.read': async ({ snapshot, folder, record }, { file, into }) => {
    const opened = await readAway(file);
    const { manifest, content } = opened;
    const { signer, renews, bar, plans } = await snapshot(async (db) => ({
      signer: await signerOf(db, folder, opened),
      renews: await renewsOffice(db, opened),
      bar: await barToPackage(db, folder, file.name, opened),
      plans: await planItems(db, opened, into),
    }));
    record(`查看「${file.name}」：${manifest.title}（${manifest.office}，签名${signer.fingerprint}）`);
    const { what, title, program, office, at, by } = manifest;
    return {
      ...{ what, title, program, office, at, by, who: content.who, why: content.why, signer },
      items: plans.map(planReading),
      renews,
      blocked: bar?.failure.message ?? null,
    };
  },

  'away.begin': async (context, { file, account }) => {
    const opened = await readAway(file);
    const { content, manifest } = opened;
    if (content.what !== 'out' || !content.office)
      throw refusal('away.wrong-way', { file: file.name, is: '带回包，要在做带走包的主机上收下' });
    const whole = content.office;
    const { signedIn, first, left } = await cleaningUp(context.folder, async (kept) => {
      let left: string[] = [];
      const begun = await setUpOffice(
        context,
        { ...particularsIn({ file: file.name, rows: whole }), account },
        async (db, me) => {
          const { name, displayName } = account;
          const asFirst = { ...context, db, account: { id: me, name, displayName, roles: [] } };
          left = await storeOffice({ ...asFirst, kept }, file.name, opened);
          const packageId = await openedPackage(asFirst, opened, 1);
          await takeInItems(asFirst, opened, { theirs: [], into: [], leave: [] }, { packageId, kept });
        },
      );
      return { ...begun, left };
    });
    const untaken = left.map((words) => `；${words}`).join('');
    context.record(`从带走包开始：${manifest.office}，${content.who}，${content.items.length}件${first}${untaken}`);
    return signedIn;
  },

  'away.open': async (context, input) => {
    const opened = await readAway(input.file);
    if (opened.content.what !== 'out')
      throw refusal('away.wrong-way', { file: input.file.name, is: '带回包，请收下，不是打开' });
    return taken(context, opened, input, async (inside, kept) => {
      if (await renewsOffice(inside.db, opened)) await renewOffice({ ...inside, kept }, input.file.name, opened);
      return openedPackage(inside, opened, 0);
    });
  },

  'away.bring': async (context, { packageId, newIds }) => {
    const { db, snapshot, conclude, now, account, record } = context;
    const from = await db.selectFrom('awayPackage').selectAll().where('id', '=', packageId).executeTakeFirst();
    if (from?.side !== 'there') throw refusal('record.missing', { what: '个打开过的带走包' });
    const rows = await db.selectFrom('awayItem').selectAll().where('packageId', '=', packageId).orderBy('id').execute();
    const mayGo = new Set((await freshItems(db, from)).map(({ proposalId }) => proposalId));
    const added = [...new Set(newIds)].filter((id) => mayGo.has(id));
    const ids = [...rows.map(({ proposalId }) => proposalId), ...added];
    for (const id of ids) await mustBeUnchanged(context, id, 'item');
    const { files, mains } = await snapshot(async (seen) => ({
      mains: await combinedOf(seen, ids, '带回'),
      files: await filesOf(seen, ids, from.office),
    }));
    const items = files.map((file, at) => {
      const own = ids[at] as number;
      return { ref: rows[at]?.ref ?? null, own, main: mains.get(own) ?? null, file };
    });
    const { code, who, why, office } = from;
    const made = await packItems(
      context,
      { what: 'back', code, who, why, office: null, items },
      { ids, also: [] },
      office,
    );
    return conclude(async (trx) => {
      for (const { own: proposalId, file } of items) {
        const row = rows.find((each) => each.proposalId === proposalId);
        const base = toJson(baseOf(file));
        const awayItemId = row?.id ?? (await addItem(trx, { packageId, proposalId, ref: null, own: proposalId, base }));
        const step = { awayItemId, proposalId, how: 'brought', at: now, by: account.displayName } as const;
        await addStep(trx, { ...step, base });
      }
      record(`做带回包：${files.map(({ item }) => `第${item.number}号`).join('、')}，带回${office}`);
      return { files: [made] };
    });
  },

  'away.return': async (context, input) => {
    const opened = await readAway(input.file);
    if (opened.content.what !== 'back')
      throw refusal('away.wrong-way', { file: input.file.name, is: '带走包，要在带去的电脑上打开' });
    return taken(context, opened, input, async ({ db }) => (await packageOf(db, opened.content.code, 'home'))?.id ?? 0);
  },
} satisfies Operations;

/** The office's own Word templates: their bytes go along beside the attachments. */
function templatesInUse(db: ReadDb) {
  return db
    .selectFrom('wordTemplate')
    .select(['fileName as name', 'size', 'sha256', 'storedAs'])
    .where('retiredAt', 'is', null)
    .execute();
}

async function mayBeTaken(db: CommandContext['db'] | TaskContext['db'], proposalId: number): Promise<void> {
  const { number, stage } = await itemRow(db, proposalId);
  const mark = await awayMarkOf(db, proposalId);
  if (mark?.side === 'home') throw refusal('away.already', { number, who: mark.who });
  if (mark) throw refusal('away.foreign', { number, office: mark.office });
  if (stage === 'submitted') throw refusal('away.in-review', { number });
}

/** Notes that a package was opened here. */
function openedPackage({ db, now, account }: Inside, opened: OpenedAway, begun: 0 | 1): Promise<number> {
  const { content, manifest, signature } = opened;
  const { code, who, why } = content;
  const signer = signature.fingerprint;
  const row = { code, side: 'there', begun, who, why, signer, at: now, by: account.displayName } as const;
  return addPackage(db, { ...row, office: manifest.office });
}

/** Takes a package in at a stroke, or refuses the whole of it. */
function taken(
  context: TaskContext,
  opened: OpenedAway,
  { file, ...choices }: TakeIn,
  packageFor: (inside: Inside, kept: string[]) => Promise<number>,
): Promise<AwayTakenIn> {
  const { conclude, folder, record } = context;
  return cleaningUp(context.folder, (kept) =>
    conclude(async (db) => {
      const bar = await barToPackage(db, folder, file.name, opened);
      if (bar) throw bar;
      const inside = { ...context, db };
      const done = await takeInItems(inside, opened, choices, { packageId: await packageFor(inside, kept), kept });
      if (done.items.every(({ isTaken }) => !isTaken)) throw refusal('away.nothing');
      const { manifest, content, signature } = opened;
      const what = content.what === 'back' ? '收下带回包' : '打开带走包';
      const words = done.items.map(({ title, done: said }) => `${title}${said.join('，')}`).join('；');
      record(`${what}（${manifest.office}，${content.who}，签名${signature.fingerprint}）：${words}`);
      return done;
    }),
  );
}
