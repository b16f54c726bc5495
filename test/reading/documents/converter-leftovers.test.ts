import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openReader } from '../../../electron/reading/process/process.ts';
import { readText } from '../../../electron/reading/process/read-text.ts';
import { clearLeftovers, conversionFolder } from '../../../electron/reading/word/converter-leftovers.ts';
import { oleFile } from '../../support/files/ole-file.ts';

let place = '';
let before: string | undefined;
beforeEach(() => {
  before = process.env.TMPDIR;
  place = mkdtempSync(join(tmpdir(), 'leftovers-'));
  process.env.TMPDIR = place;
});
afterEach(() => {
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  rmSync(place, { recursive: true, force: true });
});

const folders = () => readdirSync(place).filter((name) => name.startsWith(conversionFolder));
const isRunning = (pid: number) => {
  try {
    process.kill(pid, 0);
    // A process that has ended and was not waited for still has its number.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};
const until = <T>(look: () => T) => vi.waitFor(look, { timeout: 20_000, interval: 10 });
/** Of Word 95, which only a converter reads. */
const letter = oleFile({ WordDocument: Buffer.from('dca56800', 'hex') });

test('正在转换时读取程序被强行结束：下次读文件时，留下的转换程序和文档都清掉', async () => {
  const reader = openReader();
  const broken = readText(reader, { name: 'a.doc', bytes: letter }).catch((error) => error.failure?.code);
  const owner = await until(() => {
    const [folder = ''] = folders();
    return JSON.parse(readFileSync(join(place, folder, 'owner.json'), 'utf8')) as { reader: number; converter: number };
  });
  process.kill(owner.reader, 'SIGKILL');
  expect(await broken).toBe('reader.heavy');
  expect(folders()).toHaveLength(1);
  expect(isRunning(owner.converter)).toBe(true);

  expect(await readText(reader, { name: '好.txt', bytes: Buffer.from('好文件') })).toBe('好文件');
  await until(() => expect(folders()).toEqual([]));
  await until(() => expect(isRunning(owner.converter)).toBe(false));
  reader.close();
}, 60_000);

test('主人还在的、刚刚建的、别的文件夹都不动；过了很久的清掉', async () => {
  const make = (name: string, owner?: object) => {
    const folder = join(place, name);
    mkdirSync(folder);
    writeFileSync(join(folder, 'document.doc'), 'x');
    if (owner) writeFileSync(join(folder, 'owner.json'), JSON.stringify(owner));
    return folder;
  };
  const mine = make(`${conversionFolder}a`, { reader: process.pid, converter: 1 });
  const fresh = make(`${conversionFolder}b`);
  const other = make('other', { reader: 2 ** 22 + 1, converter: 1 });
  const gone = make(`${conversionFolder}c`, { reader: 2 ** 22 + 1, converter: process.pid });
  const old = make(`${conversionFolder}d`);
  const hourAgo = Date.now() / 1000 - 3600;
  utimesSync(old, hourAgo, hourAgo);
  // The number of this very process stands as the converter's: it is another program and is left alone.
  await clearLeftovers(Date.now(), place);
  expect([mine, fresh, other, gone, old].map((folder) => existsSync(folder))).toEqual([true, true, true, false, false]);
});
