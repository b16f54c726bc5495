import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { migrations } from '../../migrations/index.ts';
import { cleanFileName } from '../../shared/domain/names/file-name.ts';
import { nameKey } from '../../shared/domain/people/same-name.ts';
import { refusal } from '../../shared/errors.ts';
import { keysOf, type Role } from '../../shared/model/kinds.ts';
import { type OfficeReading, officeFormat, officeParts } from '../../shared/model/package/office-file.ts';
import type { FileIn } from '../../shared/model/primitives.ts';
import { bytesOf, cleaningUp } from '../attachments/store.ts';
import type { Operations, QueryContext, TaskContext } from '../context/context.ts';
import { fileOut } from '../context/file-out.ts';
import type { ReadDb } from '../db/connections.ts';
import { rememberSigner, signerOf } from '../package/signers.ts';
import { ownFingerprint } from '../package/signing-key.ts';
import { writeSigned } from '../package/write-package.ts';
import { officeOf } from '../people/office.ts';
import { setUpOffice, stockOffice } from '../people/set-up.ts';
import { officeRows } from './all-parts.ts';
import { type Inside, jsonIn } from './part.ts';
import { particularsIn } from './parts/own-row.ts';
import { partReadings, planOffice, planStamp, takeParts, takeWhole } from './plan.ts';
import { type OpenedOffice, readOfficeFile } from './read-office-file.ts';

/** An office's settings on their way to another PC or another office. */
export const operations = {
  'office.export': async ({ snapshot, folder, now, today, account, record }, { parts }) => {
    const chosen = keysOf(officeParts).filter((part) => parts.includes(part));
    const { office, rows, files } = await snapshot(async (db) => ({
      office: await officeOf(db),
      rows: await officeRows(db, chosen),
      files: chosen.includes('word') ? await templateFiles(db, folder) : new Map<string, Uint8Array>(),
    }));
    const { fullName, shortName } = office;
    const title = `${fullName}的设置：${chosen.map((part) => officeParts[part]).join('、')}`;
    const head = {
      format: officeFormat,
      what: 'office',
      title,
      office: fullName,
      at: now,
      by: account.displayName,
    } as const;
    const content = { name: 'office.json', content: { parts: chosen, rows } };
    const bytes = writeSigned(folder, { ...head, store: migrations.length }, content, files);
    record(`导出${title}，签名${ownFingerprint(folder)}`);
    return { files: [fileOut(`${cleanFileName(`设置_${shortName}_${today}`)}.zip`, 'zip', bytes)] };
  },

  'office.read': async ({ snapshot, folder, record }, { file }) => {
    const opened = await readOfficeFile(file);
    const reading = await snapshot((db) => readingOf(db, folder, file.name, opened));
    record(`查看「${file.name}」：${opened.manifest.office}的设置（签名${reading.signer.fingerprint}）`);
    return reading;
  },

  'office.import': async (context, { file, parts, seen }) => {
    const { conclude, folder, record, changed, act } = context;
    const opened = await readOfficeFile(file);
    const given = givenIn(file.name, opened);
    const missing = parts.find((part) => !opened.content.parts.includes(part));
    if (missing) throw refusal('office-file.not-in', { part: officeParts[missing] });
    const done = await cleaningUp(folder, (kept) =>
      conclude(async (db) => {
        const plan = await planOffice(db, given);
        if (seen !== undefined && seen !== planStamp(plan)) throw refusal('office-file.moved-on');
        const taken = await takeParts({ ...insideOf(context, kept), db }, plan, parts);
        if (taken.done.length === 0) throw refusal('office-file.nothing');
        await rememberSigner({ ...context, db }, opened);
        const side = (which: 'before' | 'after') =>
          Object.fromEntries(taken.changes.map((change) => [change.field, change[which]]));
        changed(side('before'), side('after'));
        const { manifest, signature } = opened;
        record(`收下${manifest.office}的设置（签名${signature.fingerprint}）：${taken.done.join('；')}`);
        return taken.done;
      }),
    );
    // Where a year of the calendar came, every date hangs on it.
    if (await context.db.selectFrom('recomputation').select('id').executeTakeFirst())
      await act('deadline.recompute', {});
    return { done };
  },

  'office.ready': async (context) => {
    const file = readyFile(context);
    if (file === null || (await context.db.selectFrom('office').select('id').executeTakeFirst())) return null;
    const opened = await readOfficeFile(file);
    return readingOf(context.db, context.folder, file.name, opened);
  },

  'office.begin': async (context, { file: chosen, account }) => {
    const file = chosen ?? readyFile(context);
    if (file === null) throw refusal('office-file.none-ready');
    const opened = await readOfficeFile(file);
    const { manifest, signature, content, attachments } = opened;
    const particulars = particularsIn({ file: file.name, rows: content.rows });
    let done: string[] = [];
    const { signedIn, first } = await cleaningUp(context.folder, (kept) =>
      setUpOffice(context, { ...particulars, account }, async (db, me) => {
        const { now } = context;
        const { name, displayName } = account;
        const asFirst = { id: me, name, displayName, roles: [] };
        await stockOffice(db, particulars.city, content.parts);
        const inside = { ...insideOf(context, kept), db, account: asFirst };
        done = await takeWhole(inside, file.name, content.rows, attachments);
        await rememberSigner({ db, now, account: asFirst }, opened);
      }),
    );
    const from = `${manifest.office}的设置文件（签名${signature.fingerprint}）`;
    context.record(`首次设置：从${from}开始：${done.join('；')}${first}`);
    return signedIn;
  },
} satisfies Operations;

function givenIn(file: string, { content, attachments }: OpenedOffice) {
  return { file, rows: content.rows, files: attachments };
}

function insideOf({ folder, auditKey, now, account }: TaskContext, kept: string[]): Omit<Inside, 'db'> {
  return { folder, auditKey, now, account, kept };
}

async function readingOf(db: ReadDb, folder: string, file: string, opened: OpenedOffice): Promise<OfficeReading> {
  const { manifest, content } = opened;
  const here = await db.selectFrom('office').select('fullName').executeTakeFirst();
  const isOwnOffice = here ? nameKey(here.fullName) === nameKey(manifest.office) : null;
  const plan = await planOffice(db, givenIn(file, opened));
  const { office, program, at, by } = manifest;
  return {
    ...{ file, office, isOwnOffice, program, at, by },
    signer: await signerOf(db, folder, opened),
    parts: partReadings(plan, isOwnOffice),
    accounts: (content.rows.tables.account ?? []).map(({ name, displayName, roles }) => ({
      name: String(name),
      displayName: String(displayName),
      roles: jsonIn(roles) as Role[],
    })),
    seen: planStamp(plan),
  };
}

/** The Word templates in use, by their digests. */
async function templateFiles(db: ReadDb, folder: string): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const rows = await db
    .selectFrom('wordTemplate')
    .select(['fileName', 'storedAs', 'sha256'])
    .where('retiredAt', 'is', null)
    .execute();
  for (const { fileName: name, ...row } of rows) files.set(row.sha256, await bytesOf(folder, { name, ...row }));
  return files;
}

/** The file that was laid ready for this PC's first start; null where there is none. */
function readyFile({ readyOffice }: Pick<QueryContext, 'readyOffice'>): FileIn | null {
  if (readyOffice === null || !existsSync(readyOffice)) return null;
  const name = basename(readyOffice);
  try {
    return { name, base64: readFileSync(readyOffice).toString('base64') };
  } catch {
    throw refusal('office-file.unread', { file: name });
  }
}
