import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Raw from 'better-sqlite3';
import { fetchFromPostgres } from '../../electron/db/moving/from-postgres.ts';
import { moveToPostgres } from '../../electron/db/moving/to-postgres.ts';
import { openStore, storeFile } from '../../electron/db/open.ts';
import { asked, startServer } from '../../test/support/postgres.ts';
import { fillCases } from './material/earlier-cases.ts';
import type { Measured } from './measure.ts';

/** Moving a store with 100,000 cases of former years into PostgreSQL and back. */
export async function benchMove(): Promise<Measured[]> {
  const cases = 100_000;
  const folder = mkdtempSync(join(tmpdir(), 'proposal-desk-move-'));
  const server = startServer();
  const took = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
    const begun = performance.now();
    return [await work(), (performance.now() - begun) / 1000];
  };
  try {
    const store = await openStore(folder);
    fillCases(store.raw, { cases, characters: 1500 });
    store.raw.pragma('wal_checkpoint(TRUNCATE)');
    await store.db.destroy();
    const size = Math.round(statSync(storeFile(folder)).size / 1024 / 1024);
    await asked(server.folder, 'create database moved template template0');
    const address = server.address('moved');
    const now = new Date().toISOString();
    const moving = { file: storeFile(folder), folder, address, replace: false, now };
    const [there, to] = await took(() => moveToPostgres(moving, () => undefined));
    const [back, from] = await took(() =>
      fetchFromPostgres({ address, file: join(folder, 'back.db') }, () => undefined),
    );
    const [, copied] = await took(async () => {
      const raw = new Raw(storeFile(folder));
      raw.exec(`vacuum into '${join(folder, 'vacuum.db')}'`);
      raw.close();
    });
    return [
      {
        what: `移动数据：${cases}件往年件（${size} MB，${there.rows}行），逐表核对`,
        ours: `到数据库 ${to.toFixed(1)} 秒，回文件夹 ${from.toFixed(1)} 秒（${back.rows}行）`,
        theirs: `SQLite 自己抄一份 ${copied.toFixed(1)} 秒`,
        ratio: `${(to / copied).toFixed(1)}×、${(from / copied).toFixed(1)}×`,
        goal: '几分钟之内',
      },
    ];
  } finally {
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
