import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type SqliteStore } from '../../electron/db/open.ts';
import { openApp } from '../../electron/door/app.ts';
import type { Connection } from '../../electron/door/house.ts';
import type { Draft } from '../../shared/model/letter/letter.ts';
import type { HitPage } from '../../shared/model/search.ts';
import { benchOffice } from './list.ts';
import { fillCases, writtenCase } from './material/earlier-cases.ts';
import { type PlainScan, plainScan } from './material/plain-scan.ts';
import { type Measured, median, ms, single, timed } from './measure.ts';
import { similarCases } from './similar.ts';

const cases = 100_000;
const characters = 1500;

/** Search of 100,000 cases through the door, against LIKE over the same texts; and what the index costs. */
export async function benchSearch(): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'proposal-desk-bench-'));
  const app = await openApp({ folder });
  const store = await openStore(folder);
  let scan: PlainScan | undefined;
  try {
    const me = app.connect('shell');
    const account = { name: 'bench', displayName: '测试', roles: ['clerk', 'admin'], password: 'bench-password' };
    await ask(me, 'office.setUp', { ...benchOffice, account });
    fillCases(store.raw, { cases, characters });
    const built = await timed(() => build(me));
    scan = await plainScan(store);
    const index = store.raw.prepare("select sum(pgsize) as bytes from dbstat where name like 'search%'").get();
    const { bytes } = index as { bytes: number };
    return [
      single('全文检索：为十万件往年件建立索引，每件一千五百字', `${Math.round(built / 1000)} s`, '（参考）'),
      single('检索索引与原文相比的大小', `${(bytes / scan.bytes).toFixed(2)}×`, '≤ 1.3×'),
      ...(await searching(me, scan)),
      await similarCases(me, characters),
      await saving(me, store),
    ];
  } finally {
    scan?.close();
    await store.db.destroy();
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ask<T>(me: Connection, operation: string, input: unknown): Promise<T> {
  const reply = await me.call(operation, input);
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value as T;
}

async function build(me: Connection) {
  await ask(me, 'search.renew', {});
  while ((await ask<{ building: unknown }>(me, 'search.rebuild', { milliseconds: 10_000 })).building);
}

async function searching(me: Connection, scan: PlainScan): Promise<Measured[]> {
  const [found, wanted] = [new Set<string>(), new Set<string>()];
  const figures: Measured[] = [];
  for (const { what, texts, goal } of questions()) {
    const times: { ours: number; theirs: number; faster: number }[] = [];
    for (const text of texts) {
      let page: HitPage = await ask(me, 'search.find', { text });
      const tries: number[] = [];
      for (let n = 0; n < 3; n++) {
        const { took, answer } = await taking(() => ask<HitPage>(me, 'search.find', { text }));
        tries.push(took);
        page = answer;
      }
      const { took: theirs, answer: scanned } = await taking(() => scan.newest(text.split(' ')));
      times.push({ ours: median(tries), theirs, faster: theirs / median(tries) });
      if (page.total !== scanned.total) throw new Error(`「${text}」检索到${page.total}件，实有${scanned.total}件`);
      for (const { id } of page.rows) found.add(`${text} ${id}`);
      for (const id of scanned.ids) wanted.add(`${text} ${id}`);
    }
    const of = (key: 'ours' | 'theirs' | 'faster') => times.map((each) => each[key]).toSorted((a, b) => a - b);
    // Of twenty questions, the one that gains least.
    const least = of('faster')[Math.floor(times.length / 20)] ?? 0;
    const ratio = `快${Math.round(median(of('faster')))}倍，最慢的二十分之一${Math.round(least)}倍`;
    figures.push({ what, ours: ms(median(of('ours'))), theirs: ms(median(of('theirs'))), ratio, goal });
  }
  const both = [...found].filter((hit) => wanted.has(hit)).length;
  const exact = `查准率 ${(both / found.size).toFixed(3)}，查全率 ${(both / wanted.size).toFixed(3)}`;
  return [...figures, single('检索与逐件查看对照（总件数全部相等；新近二十件）', exact, '1.000')];
}

async function taking<T>(work: () => T | Promise<T>): Promise<{ took: number; answer: T }> {
  const start = performance.now();
  const answer = await work();
  return { took: performance.now() - start, answer };
}

/** Words as they stand in cases all over the years, frequent and rare ones. */
function questions(): { what: string; texts: string[]; goal: string }[] {
  const cut = (n: number, length: number) => {
    const { blocks } = writtenCase(n * 1877, characters);
    const runs = blocks.flatMap(({ text }) => text.match(new RegExp(`\\p{Script=Han}{${length}}`, 'gu')) ?? []);
    return runs[(n * 7) % runs.length] ?? '';
  };
  const several = (count: number, make: (n: number) => string) => Array.from({ length: count }, (_, n) => make(n + 1));
  const two = several(40, (n) => cut(n, 2));
  const both = several(20, (n) => `${cut(n, 2)} ${cut(n + 20, 2)}`);
  const rest = '新近二十件带标记 / LIKE';
  return [
    { what: `检索两个字，${rest}`, texts: two, goal: '≥ 100倍，≥ 50倍' },
    { what: `检索四个字，${rest}`, texts: several(20, (n) => cut(n, 4)), goal: '≥ 50倍' },
    { what: `检索两个词，${rest}`, texts: both, goal: '≥ 50倍' },
  ];
}

/** A draft of an item saved through the door; without the index when the store leaves no mark of the change. */
async function saving(me: Connection, store: SqliteStore): Promise<Measured> {
  const { title, blocks, names } = writtenCase(7, characters);
  const { id: proposalId } = await ask<{ id: number }>(me, 'proposal.create', {
    ...{ kind: 'npc-suggestion', session: { level: 'municipal', term: 9, meeting: 5 }, number: '77', role: 'sole' },
    ...{ title, body: blocks.map(({ text }) => text).join('\n'), assignedOn: '2026-03-20' },
    proposers: names.map((name) => ({ name })),
  });
  let { revision, content } = await ask<Draft>(me, 'draft.get', { proposalId });
  const save = async (n: number) => {
    const { blocks } = writtenCase(1000 + n, characters);
    const written = blocks.map(({ text }, at) => ({ id: `b${at}`, level: 0, text, sources: [] }));
    content = { ...content, blocks: written as Draft['content']['blocks'] };
    ({ revision } = await ask<Draft>(me, 'draft.save', { proposalId, revision, content }));
  };
  await save(0);
  const mark = store.raw.prepare(`select sql from sqlite_master where name = 'search_letter_update'`).pluck();
  const trigger = mark.get() as string;
  const [kept, bare]: [number[], number[]] = [[], []];
  for (let n = 1; n <= 80; n++) {
    const without = n % 2 === 0;
    if (without) store.raw.exec('drop trigger search_letter_update');
    // A changed schema makes every statement be prepared anew, which is no part of a save.
    await save(n * 2);
    (without ? bare : kept).push(await timed(() => save(n * 2 + 1)));
    if (without) store.raw.exec(trigger);
  }
  const [ours, theirs] = [median(kept), median(bare)];
  const what = `保存稿件（原文、稿件各${characters}字），连同索引 / 不带索引`;
  return { what, ours: ms(ours), theirs: ms(theirs), ratio: `${(ours / theirs).toFixed(2)}×`, goal: '≤ 2×' };
}
