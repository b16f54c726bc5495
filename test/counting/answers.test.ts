import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Raw from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { benchOffice } from '../../build/bench/list.ts';
import { fillCases } from '../../build/bench/material/earlier-cases.ts';
import { fillBeside } from '../../build/bench/material/fill-beside.ts';
import { fillYears } from '../../build/bench/material/fill-years.ts';
import { storeFile } from '../../electron/db/open.ts';
import { type App, openApp } from '../../electron/door/app.ts';
import { contract, type OperationName } from '../../shared/contract.ts';
import { LetterContent } from '../../shared/model/letter/letter.ts';

/** What a page is sent at a time, in bytes. */
const most = 200 * 1024;
const items = 2_000;
const now = () => new Date('2026-07-15T02:00:00.000Z');

/** Whatever is asked without naming one item is a list, a board or figures; a new one is measured without a word. */
const begins: readonly object[] = [{}, { year: 2026 }, { batchId: 1 }, { text: '工作' }];
/** Answers only where other PCs are let in, and then one certificate. */
const ofHosts: readonly string[] = ['host.certificate'];
const asked = (Object.keys(contract) as OperationName[]).flatMap((name): [OperationName, object][] => {
  const { mode, input } = contract[name];
  if (mode !== 'query' || ofHosts.includes(name)) return [];
  const accepts = (question: object) => input.safeParse(question).success;
  const begin = begins.find(accepts);
  if (!begin) return [];
  // The longest page that may be asked for.
  const longest = [1000, 500, 200, 100, 50, 20].find((pageSize) => accepts({ ...begin, pageSize }));
  const page = longest === undefined ? begin : { ...begin, pageSize: longest };
  return name === 'schedule.get' ? ['month', 'gantt', 'week'].map((view) => [name, { ...page, view }]) : [[name, page]];
});

let folder: string;
let app: App;
let ask: (name: string, question: object) => Promise<unknown>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'proposal-desk-answers-'));
  const account = { name: 'bench', displayName: '测试', roles: ['clerk', 'admin'], password: 'bench-password' };
  const first = await openApp({ folder, now });
  await first.connect('shell').call('office.setUp', { ...benchOffice, account });
  await first.close();
  const raw = new Raw(storeFile(folder));
  fillYears(raw, { items, years: [2022, 2023, 2024, 2025, 2026], open: true });
  fillCases(raw, { cases: items, characters: 40 });
  fillBeside(raw);
  const text = '全市已建成社区老年助餐点一百二十个，覆盖全部街道，下一步将加大运营补贴力度，推进与养老机构共建共享。';
  const block = { level: 0, text, sources: [] };
  const letter = LetterContent.parse({
    ...{ title: '关于完善社区老年助餐服务的建议的答复', salutation: '陈若安代表：', opening: text, note: '' },
    ...{ blocks: Array.from({ length: 20 }, (_, n) => ({ ...block, id: `b${n}` })), closing: [text], resultClass: '' },
  });
  raw
    .prepare(
      `update letter set content = json_set(?, '$.resultClass', coalesce(json_extract(content, '$.resultClass'), ''))`,
    )
    .run(JSON.stringify(letter));
  raw.exec(
    `update proposal set title = '关于进一步完善全市城乡居家和社区养老服务体系、加快推进老年助餐点布局建设的建议（' || id || '）'`,
  );
  raw.close();
  app = await openApp({ folder, now });
  const person = app.connect('shell');
  await person.call('session.login', { name: account.name, password: account.password });
  ask = async (name, question) => {
    const reply = await person.call(name, question);
    if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
    return reply.value;
  };
}, 300_000);
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each(asked.map(([name, question]) => ({ name, question })))(
  '两千件时，一次答复不超过200 KB：$name $question',
  async ({ name, question }) => {
    const size = Buffer.byteLength(JSON.stringify(await ask(name, question)));
    if (process.env.LOOK) console.log(`${Math.round(size / 1024)} KB ${name} ${JSON.stringify(question)}`);
    expect(size).toBeLessThanOrEqual(most);
  },
);
