import { basename } from 'node:path';
import { attachedName, isDocumentName } from '../../shared/domain/names/attached-file.ts';
import { refusal } from '../../shared/errors.ts';
import type { Operations } from '../context/context.ts';
import { fileOut } from '../context/file-out.ts';
import type { ReadDb } from '../db/connections.ts';
import { foreignChangeOf } from '../db/sealing/seal-check.ts';
import { runsAsProgram } from '../reading/file-kind.ts';
import { readText } from '../reading/process/read-text.ts';
import { bytesOf, keepBytes, sha256, storedPath } from './store.ts';
import { attachmentWords, cutToLength } from './text.ts';

export { readMissingTexts } from './text.ts';

const largest = 50 * 2 ** 20;

/** Files beside an item: added, looked at, handed out, opened with the system. */
export const operations = {
  'attachment.add': async ({ write, db, folder, reader, now, account, record }, { proposalId, file }) => {
    const owner = await db.selectFrom('proposal').select('id').where('id', '=', proposalId).executeTakeFirst();
    if (!owner) throw refusal('record.missing', { what: '一件' });
    if (file.base64.length > (largest * 4) / 3 + 4)
      throw refusal('file.too-large', { file: file.name, limit: '50 MB' });
    const bytes = Buffer.from(file.base64, 'base64');
    if (bytes.length === 0) throw refusal('file.empty', { file: file.name });
    const name = attachedName(file.name);
    const storedAs = await keepBytes(folder, name, bytes);
    const words = await attachmentWords(reader, { name, bytes });
    const values = { proposalId, name, size: bytes.length, sha256: sha256(bytes), storedAs };
    const id = await write(async (trx) => {
      const added = await trx
        .insertInto('attachment')
        .values({ ...values, addedAt: now, addedBy: account.displayName })
        .returning('id')
        .executeTakeFirstOrThrow();
      await trx
        .insertInto('attachmentText')
        .values({ attachmentId: added.id, ...words })
        .execute();
      return added.id;
    });
    record(`添加附件「${name}」`, proposalId);
    return { id, name, size: bytes.length, addedAt: now, addedBy: account.displayName, problem: words.problem };
  },

  'attachment.recognise': async ({ db, write, folder, auditKey, reader, watch, record }, { attachmentId }) => {
    const { proposalId, storedAs, sha256: digest, ...kept } = await attachmentOf(db, auditKey, attachmentId);
    const { name } = kept;
    const bytes = await bytesOf(folder, { name, storedAs, sha256: digest });
    const words = cutToLength(name, await readText(reader, { name, bytes }, { watch }));
    await write((trx) =>
      trx
        .insertInto('attachmentText')
        .values({ attachmentId, ...words })
        .onConflict((clash) => clash.column('attachmentId').doUpdateSet(words))
        .execute(),
    );
    record(`识别附件「${name}」里的文字`, proposalId);
    return { ...kept, problem: words.problem };
  },

  'attachment.look': async ({ db, folder, auditKey, reader }, { attachmentId, page }) => {
    const kept = await attachmentOf(db, auditKey, attachmentId);
    const bytes = await bytesOf(folder, kept);
    for await (const shown of reader.run('look', { name: kept.name, bytes, page })) return shown;
    throw refusal('file.empty', { file: kept.name });
  },

  'attachment.get': async ({ db, folder, auditKey, record }, { attachmentId }) => {
    const kept = await attachmentOf(db, auditKey, attachmentId);
    const bytes = await bytesOf(folder, kept);
    record('', kept.proposalId);
    return { files: [fileOut(kept.name, 'any', bytes)] };
  },

  'attachment.open': async ({ db, folder, auditKey, openFile, record }, { attachmentId }) => {
    const kept = await attachmentOf(db, auditKey, attachmentId);
    const bytes = await bytesOf(folder, kept);
    record('', kept.proposalId);
    const path = storedPath(folder, kept.storedAs);
    // Asked of the very name that is handed over, which is not the one people see.
    if (!openFile || !isDocumentName(basename(path)) || runsAsProgram(bytes)) return { opened: false };
    await openFile(path);
    return { opened: true };
  },
} satisfies Operations;

/** An attachment as it was added: neither its file nor what stands here of it may have been changed by other means. */
async function attachmentOf(db: ReadDb, key: Buffer, id: number) {
  const kept = await db.selectFrom('attachment').selectAll().where('id', '=', id).executeTakeFirst();
  if (!kept) throw refusal('record.missing', { what: '个附件' });
  if ((await foreignChangeOf(db, key, 'attachment', [id])).length > 0)
    throw refusal('file.damaged', { file: kept.name });
  return kept;
}
