import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { forkReader, type StartReader } from '../../electron/reading/process/child.ts';
import { openReader, type Reader, type ReaderOptions } from '../../electron/reading/process/process.ts';
import { readText } from '../../electron/reading/process/read-text.ts';
import { openReaders } from '../../electron/reading/process/readers.ts';

const opened: Reader[] = [];
function reader(options?: ReaderOptions): Reader {
  const one = openReader(options);
  opened.push(one);
  return one;
}
afterEach(() => {
  for (const each of opened.splice(0)) each.close();
});

const txt = (text: string) => ({ name: '意见.txt', bytes: Buffer.from(text) });

test('文件在另一个进程里读，结果一样，大的分块送回', async () => {
  const desk = reader();
  const long = '敬老院的供暖管网今年入冬前改造完毕。\n'.repeat(40_000);
  expect(await readText(desk, txt(long))).toBe(long);
  let pieces = 0;
  for await (const _ of desk.run('text', txt(long))) pieces += 1;
  expect(pieces).toBeGreaterThan(1);
});

test('读不了的文件说明原因，接着读别的', async () => {
  const desk = reader();
  await expect(readText(desk, { name: '空.txt', bytes: Buffer.alloc(0) })).rejects.toMatchObject({
    failure: { code: 'file.empty' },
  });
  expect(await readText(desk, txt('好'))).toBe('好');
});

test('几处同时来读，各得各的；只要了一块就走的，不挡后面的', async () => {
  const desk = reader();
  const texts = ['甲', '乙', '丙'].map((word) => word.repeat(300_000));
  expect(await Promise.all(texts.map((text) => readText(desk, txt(text))))).toEqual(texts);
  for await (const piece of desk.run('text', txt(texts[0] ?? ''))) {
    expect(piece.text).toContain('甲');
    break;
  }
  expect(await readText(desk, txt('丁'))).toBe('丁');
});

test('导入一份台账读到一半，不挡别处读一个附件', async () => {
  const desk = openReaders();
  opened.push(desk);
  const rows = Array.from({ length: 300 }, (_, at) => `建议,九届四次,${at + 1},关于第${at + 1}处助餐点的建议,陈若安`);
  const bytes = Buffer.from(['类别,届次,编号,案由,提出人', ...rows].join('\n'));
  const parts = desk.run('pieces', { name: '台账.csv', bytes, city: '', layouts: [] });
  expect((await parts.next()).done).toBe(false);
  expect(await readText(desk, txt('附件'))).toBe('附件');
  expect((await parts.next()).done).toBe(false);
  await parts.return(undefined);
});

test('取消的读取马上停下，下一个照常', async () => {
  const desk = reader();
  const stop = new AbortController();
  const reading = readText(desk, txt('办'), { signal: stop.signal });
  stop.abort(new Error('已取消'));
  await expect(reading).rejects.toThrow('已取消');
  expect(await readText(desk, txt('好'))).toBe('好');
});

/** A process that does with its first file what a hostile file would make it do, and reads after that. */
function badOnce(deed: string): { start: StartReader; clear: () => Promise<void> } {
  const folder = mkdtempSync(join(tmpdir(), 'reader-'));
  const bad = join(folder, 'bad.cjs');
  const good = join(folder, 'good.cjs');
  writeFileSync(bad, `process.on('message', () => { ${deed} });`);
  writeFileSync(
    good,
    `let at = 0;
     process.on('message', (m) => {
       if (m.do === 'stop') process.exit();
       if (m.do === 'run') at = 0;
       if (m.do !== 'leave') process.send(at++ === 0 ? { is: 'piece', piece: { text: 'read', notes: [] } } : { is: 'done' });
     });`,
  );
  let ended: Promise<void> | undefined;
  const start: StartReader = () => {
    const child = forkReader(ended ? good : bad);
    ended ??= new Promise((gone) => child.onExit(gone));
    return child;
  };
  const clear = async () => {
    // The bad one is really gone, not only given up.
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { start, clear };
}

test('读个没完的，到时停下并说明，换一个进程接着读', async () => {
  const { start, clear } = badOnce('for (;;) {}');
  const desk = reader({ start, patience: 700 });
  await expect(readText(desk, txt('一'))).rejects.toMatchObject({ failure: { code: 'reader.slow' } });
  expect(await readText(desk, txt('二'))).toBe('read');
  await clear();
});

test('内存越占越多的，由系统停下并说明，换一个进程接着读', async () => {
  const { start, clear } = badOnce('const kept = []; for (;;) kept.push(new Array(10000).fill(kept.length));');
  const desk = reader({ start });
  await expect(readText(desk, txt('一'))).rejects.toMatchObject({ failure: { code: 'reader.heavy' } });
  expect(await readText(desk, txt('二'))).toBe('read');
  await clear();
});

test('程序突然没有了，读到一半的进程自己结束', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'reader-'));
  const owner = join(folder, 'owner.mjs');
  const programs = join(import.meta.dirname, '..', '..', 'electron', 'reading', 'process');
  writeFileSync(
    owner,
    `import { fork } from 'node:child_process';
     const child = fork(${JSON.stringify(join(programs, 'reader.ts'))}, {
       serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
       execArgv: ['--import', 'data:text/javascript,setTimeout(() => { for (;;); }, 1500)'],
     });
     setTimeout(() => { console.log(child.pid); process.kill(process.pid, 'SIGKILL'); }, 3000);`,
  );
  const { stdout } = spawnSync(process.execPath, [owner], { encoding: 'utf8' });
  const pid = Number(stdout.trim());
  expect(pid).toBeGreaterThan(0);
  await expect.poll(() => isAlive(pid), { timeout: 20_000 }).toBe(false);
  rmSync(folder, { recursive: true, force: true });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
