import { rm } from 'node:fs/promises';
import { momentInWords } from '../../shared/domain/dates/moment.ts';
import { cleanFileName } from '../../shared/domain/names/file-name.ts';
import { sessionInWords } from '../../shared/domain/names/session-words.ts';
import { refusal } from '../../shared/errors.ts';
import { proposalKinds } from '../../shared/model/kinds.ts';
import type { CaseFile, ItemFile } from '../../shared/model/package/case-file.ts';
import type { Manifest, PackageImported } from '../../shared/model/package/case-package.ts';
import type { Office } from '../../shared/model/people/office.ts';
import { bytesOf, storedPath } from '../attachments/store.ts';
import type { Operations, TaskContext } from '../context/context.ts';
import { fileOut } from '../context/file-out.ts';
import { fileLimit, fileLimitWords } from '../context/request-limit.ts';
import type { ReadDb } from '../db/connections.ts';
import { isConstraint } from '../db/error-kind.ts';
import { toJson } from '../db/json.ts';
import { anchorHolds, logAnchor } from '../db/log-anchor.ts';
import { mustBeAsKept } from '../db/sealing/former.ts';
import { mustBeUnchanged } from '../letter/unchanged.ts';
import { officeOf } from '../people/office.ts';
import { compareEarlier, compareItem } from './compare.ts';
import { earlierFileOf } from './earlier-file.ts';
import { itemFileOf } from './item-file.ts';
import { originsOf } from './origins.ts';
import { type OpenedPackage, readPackage } from './read-package.ts';
import { rememberSigner, signerOf } from './signers.ts';
import { ownFingerprint } from './signing-key.ts';
import { type Choices, takeIn } from './take-in.ts';
import { writePackage } from './write-package.ts';

/** Case packages: an item with all that hangs on it, signed, from one office to another. */
export const operations = {
  'package.export': async (context, { proposalId, caseId }) => {
    const { snapshot, folder, now, today, account, record } = context;
    if (proposalId !== undefined) await mustBeUnchanged(context, proposalId, 'item');
    if (caseId !== undefined) await mustBeAsKept(context, { what: 'cases with letters', ids: [caseId] });
    const { office, file, kept, end } = await snapshot(async (db) => ({
      office: await officeOf(db),
      end: await logAnchor(db),
      file: await (caseId === undefined ? caseOf(db, proposalId as number) : earlierFileOf(db, caseId)),
      kept: await db
        .selectFrom('attachment')
        .select(['name', 'size', 'sha256', 'storedAs'])
        .where('proposalId', '=', proposalId ?? 0)
        .execute(),
    }));
    if (kept.reduce((sum, { size }) => sum + size, 0) > fileLimit)
      throw refusal('package.too-large', { limit: fileLimitWords });
    const attachments = new Map<string, Uint8Array>();
    for (const each of kept) attachments.set(each.sha256, await bytesOf(folder, each));
    const title = titleOf(file, office);
    const log = end === null ? {} : { log: end };
    const facts = { title, office: office.fullName, at: now, by: account.displayName, ...log };
    const bytes = writePackage(folder, file, attachments, facts);
    record(`导出案卷包${caseId === undefined ? '' : `：${title}`}（签名${ownFingerprint(folder)}）`, proposalId);
    const name = `${cleanFileName(`${shortTitle(file)}案卷包_${today}`)}.zip`;
    return { files: [fileOut(name, 'zip', bytes)] };
  },

  'package.read': async ({ snapshot, folder, record }, { file }) => {
    const opened = await readPackage(file);
    const { manifest } = opened;
    const { signer, anchored, ...compared } = await snapshot(async (db) => ({
      signer: await signerOf(db, folder, opened),
      anchored: manifest.log === undefined || (await anchorHolds(db, manifest.log)),
      ...(await comparedWith(db, opened)),
    }));
    record(`查看案卷包「${file.name}」：${manifest.title}（${manifest.office}，签名${signer.fingerprint}）`);
    const { what, title, office, program, at, by, files } = manifest;
    return {
      ...{ what, title, office, program, at, by, signer },
      files: files.map(({ name, size }) => ({ name, size })),
      ...compared,
      // A package of our own knows how far our log went when it was made.
      notes: signer.trust === 'own' && !anchored ? [...compared.notes, otherLog(manifest)] : compared.notes,
    };
  },

  'package.import': async (context, { file, theirs, add }) => {
    const opened = await readPackage(file);
    const done = await stored(context, file.name, opened, { theirs, add });
    const { office } = opened.manifest;
    const words = `导入案卷包（${office}，签名${opened.signature.fingerprint}）：${done.done.join('；')}`;
    context.record(words, done.proposalId ?? undefined);
    return done;
  },

  'package.origins': async ({ db }, { proposalId }) => originsOf(db, proposalId),

  'package.signers': async ({ db, folder }) => {
    const rows = await db
      .selectFrom('packageSigner')
      .select(['fingerprint', 'office', 'firstSeenAt', 'firstSeenBy'])
      .select(({ selectFrom }) =>
        selectFrom('packageImport')
          .whereRef('signer', '=', 'packageSigner.fingerprint')
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .as('packages'),
      )
      .orderBy('firstSeenAt')
      .execute();
    return { own: ownFingerprint(folder), signers: rows.map((row) => ({ ...row, packages: row.packages ?? 0 })) };
  },
} satisfies Operations;

function otherLog({ log, at }: Manifest): string {
  return `这是本机在${momentInWords(at)}导出的案卷包，当时操作日志有${log?.count ?? 0}条；现在的日志与那时不同：被截短或重写过，或数据是从更早的备份换上的。请到「设置—操作日志」核验。`;
}

async function comparedWith(db: ReadDb, opened: OpenedPackage) {
  if (opened.case.what === 'earlier') {
    const { letters: _, ...rest } = await compareEarlier(db, opened.case);
    return rest;
  }
  const { join: _, ...rest } = await compareItem(db, opened.case);
  return rest;
}

/** All or nothing: the rows in one transaction, and the files that were written for them are removed when it fails. */
async function stored(
  context: TaskContext,
  file: string,
  opened: OpenedPackage,
  choices: Choices,
): Promise<PackageImported> {
  const kept: string[] = [];
  try {
    return await context.write(async (db) => {
      const inside = { ...context, db };
      const taken = await takeIn(inside, opened, choices, kept);
      await rememberSigner(inside, opened);
      await db
        .insertInto('packageImport')
        .values({
          proposalId: taken.proposalId,
          caseId: taken.caseId,
          signer: opened.signature.fingerprint,
          office: opened.manifest.office,
          digest: opened.digest,
          at: context.now,
          by: context.account.displayName,
          done: toJson(taken.done),
          history: toJson(opened.case.what === 'item' ? opened.case.history : []),
        })
        .execute();
      return taken;
    });
  } catch (error) {
    for (const storedAs of kept) await rm(storedPath(context.folder, storedAs), { force: true });
    if (isConstraint(error)) throw refusal('package.unsound', { file, problem: '内容前后矛盾' });
    throw error;
  }
}

function titleOf(file: CaseFile, office: Office): string {
  if (file.what === 'earlier') return `往年件${shortTitle(file)}《${file.case.title ?? '案由不详'}》`;
  const { kind, level, term, meeting, title } = file.item;
  return `${sessionInWords(kind, { level, term, meeting }, office)}${shortTitle(file)}《${title}》`;
}

function shortTitle(file: CaseFile): string {
  const { kind, number } = file.what === 'item' ? file.item : file.case;
  const year = file.what === 'earlier' && file.case.year ? `${file.case.year}年` : '';
  return `${year}第${number ?? '（不详）'}号${proposalKinds[kind]}`;
}

/** 批次 are the office's own: another one has its own. */
async function caseOf(db: ReadDb, proposalId: number): Promise<ItemFile> {
  const file = await itemFileOf(db, proposalId, (await officeOf(db)).fullName);
  return { ...file, item: { ...file.item, handover: null } };
}
