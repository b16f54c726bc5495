import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import { momentInName } from '../../shared/domain/dates/moment.ts';
import { appendAudit, auditKey } from '../db/audit-chain.ts';
import { finishMove, putInPlace } from '../db/files/put-in-place.ts';
import { openStore } from '../db/open.ts';
import { transact } from '../db/transact.ts';
import { lockFolder } from '../door/folder-lock.ts';
import { lookAt } from '../keeping/copies.ts';
import { openCopyDesk } from '../keeping/desk.ts';
import { restoredRow } from '../keeping/restored-row.ts';
import { goOnKeeping, presentSettings } from '../keeping/settings.ts';
import { askSecret } from './password.ts';

export const restoreUsage = `用法：npm run --silent cli -- [--data 文件夹] restore [备份文件] [--beside 文件夹]

  restore                       列出数据文件夹里的备份，新的在前
  restore 备份文件              从这份备份恢复；现有的数据移到旁边的 set-aside-… 文件夹，不删除
  restore 备份文件 --beside 夹  另开一份，只供查看，现有的数据不动

程序打不开时也能用；窗口或浏览器开着时，先关闭再恢复。
加密的备份要口令：取自环境变量 PROPOSAL_DESK_BACKUP_PASSPHRASE，没有时在终端询问。`;

export type RestoreWords = { data: string; file: string | null; beside: string | null };

/** Brings a copy back without opening the store that is there: for when the program itself does not open. */
export async function restoreFromShell({ data, file, beside }: RestoreWords): Promise<unknown> {
  const now = () => new Date();
  const desk = openCopyDesk({
    // Only a store in the folder itself is brought back without opening the program.
    ...{ where: () => ({ kind: 'folder' as const, words: data }), postgres: () => null },
    move: () => Promise.reject(new Error('not from here')),
    ...{ folder: data, now, standing: () => ({ rescue: null, lookOnly: null, readOnly: null }) },
    async swap(prepared, facts, by) {
      const present = await presentSettings(null, data);
      const aside = putInPlace(data, prepared, momentInName(now().toISOString()));
      const store = await openStore(data);
      const keeping = await transact(store.db, async (db) => {
        const words = await goOnKeeping(db, present);
        const row = restoredRow(facts, by, aside, words);
        await appendAudit(db, auditKey(data), { ...row, seal: await store.sealer.last(db) });
        return words;
      });
      await store.db.destroy();
      return { aside, keeping };
    },
  });
  if (file === null)
    return (await desk.list()).map(({ file: path, size, facts, wrong }) => ({ file: path, size, ...facts, wrong }));
  const { facts } = await lookAt(file);
  const passphrase = facts?.sealed ? await askSecret('PROPOSAL_DESK_BACKUP_PASSPHRASE', '备份口令') : '';
  if (beside !== null) {
    const made = await desk.beside({ file, passphrase, folder: beside });
    return { how: 'beside', folder: resolve(beside), facts: made };
  }
  const lock = lockFolder(data);
  try {
    if (existsSync(data)) finishMove(data);
    return await desk.inPlace(
      { file, passphrase },
      { who: `${userInfo().username}（命令行）`, via: 'shell', at: now().toISOString() },
    );
  } finally {
    lock.release();
  }
}
