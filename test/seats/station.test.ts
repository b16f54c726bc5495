import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Raw from 'better-sqlite3';
import { expect, test } from 'vitest';
import { officeDoor } from '../../electron/browser/office-door.ts';
import { storeFile } from '../../electron/db/open.ts';
import { openStation } from '../../electron/line/station.ts';
import { makeAuthority } from '../../electron/seats/authority.ts';
import { keepPlace } from '../../electron/seats/place-file.ts';
import { migrations } from '../../migrations/index.ts';
import { person } from '../support/desk.ts';

test('席位不再连到主机，而这台电脑上的数据打不开：说明原因，不让人干等；原因没有了就接着用', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'station-'));
  const { certificate } = await makeAuthority('', new Date());
  const host = { addresses: ['127.0.0.1'], port: 9, authority: certificate, office: '云澜市民政局' };
  keepPlace(folder, { mode: 'seat', ...host, seat: { id: 1, secret: 'x' }, name: '一楼窗口' });
  const newer = new Raw(storeFile(folder));
  newer.pragma(`user_version = ${migrations.length + 1}`);
  newer.close();

  const station = await openStation({
    ...{ folder, staysOpen: true },
    officeDoor: (hands) => officeDoor({ ...hands, folder, pageFolder: folder }),
  });
  const page = person(station.connect('browser'));
  expect((await page.refused('session.current', {})).code).toBe('host.unreachable');
  await page.call('seat.leave', {});
  expect((await page.refused('session.current', {})).code).toBe('storage.newer');
  rmSync(storeFile(folder));
  expect(await page.call('session.current', {})).toMatchObject({ office: null });
  await station.close();
  rmSync(folder, { recursive: true, force: true });
});
