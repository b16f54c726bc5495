import { cleanFileName } from '../../shared/domain/names/file-name.ts';
import { refusal } from '../../shared/errors.ts';
import { type AwayFile, awayFormat } from '../../shared/model/package/away.ts';
import type { ItemFile } from '../../shared/model/package/case-file.ts';
import type { FileOut } from '../../shared/model/primitives.ts';
import { bytesOf } from '../attachments/store.ts';
import type { TaskContext } from '../context/context.ts';
import { fileOut } from '../context/file-out.ts';
import { fileLimit, fileLimitWords } from '../context/request-limit.ts';
import type { ReadDb } from '../db/connections.ts';
import { wholeOffice } from '../db/sight.ts';
import { itemFileOf } from '../package/item-file.ts';
import { writeSigned } from '../package/write-package.ts';

const words = { out: '带走包', back: '带回包' } as const;

/** The items as they are now, each whole. */
export async function filesOf(db: ReadDb, proposalIds: readonly number[], office: string): Promise<ItemFile[]> {
  const files: ItemFile[] = [];
  for (const id of proposalIds) files.push(await itemFileOf(db, id, office));
  return files;
}

/** The items with what each is handled together with; refuses where one of such a group would stay behind. */
export async function combinedOf(db: ReadDb, ids: readonly number[], act: string): Promise<Map<number, number | null>> {
  const rows = await wholeOffice(db)
    .selectFrom('proposal')
    .leftJoin('proposal as main', 'main.id', 'proposal.mainId')
    .select(['proposal.id', 'proposal.mainId', 'proposal.number', 'main.number as mainNumber'])
    .where(({ or, eb }) => or([eb('proposal.id', 'in', ids), eb('proposal.mainId', 'in', ids)]))
    .orderBy('proposal.id')
    .execute();
  for (const { id, mainId, number, mainNumber } of rows) {
    const other = mainNumber ?? '';
    if (mainId !== null && !ids.includes(mainId)) throw refusal('away.together', { number, other, act });
    if (!ids.includes(id)) throw refusal('away.together', { number: other, other: number, act });
  }
  return new Map(rows.map(({ id, mainId }) => [id, mainId]));
}

type KeptBytes = { name: string; size: number; sha256: string; storedAs: string };

/** One signed package of items with their attachments; `also` are bytes that go along with the office's settings. */
export async function packItems(
  { db, folder, now, today, account }: TaskContext,
  content: AwayFile,
  { ids, also }: { ids: readonly number[]; also: readonly KeptBytes[] },
  office: string,
): Promise<FileOut> {
  const attached = await db
    .selectFrom('attachment')
    .select(['name', 'size', 'sha256', 'storedAs'])
    .where('proposalId', 'in', ids)
    .execute();
  const kept = [...attached, ...also];
  if (kept.reduce((sum, { size }) => sum + size, 0) > fileLimit)
    throw refusal('package.too-large', { limit: fileLimitWords });
  const attachments = new Map<string, Uint8Array>();
  for (const each of kept) attachments.set(each.sha256, await bytesOf(folder, each));
  const what = words[content.what];
  const title = `${what}：${content.who}，${content.items.length}件`;
  const head = { format: awayFormat, what: content.what, title, office, at: now, by: account.displayName } as const;
  const bytes = writeSigned(folder, head, { name: 'away.json', content }, attachments);
  return fileOut(`${cleanFileName(`${what}_${content.who}_${content.items.length}件_${today}`)}.zip`, 'zip', bytes);
}

/** What both sides go on from: the history is told in words and joined by nobody. */
export function baseOf(file: ItemFile): ItemFile {
  return { ...file, history: [] };
}
