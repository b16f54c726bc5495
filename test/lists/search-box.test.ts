import { join } from 'node:path';
import Raw from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk, type Person, suggestion } from '../support/desk.ts';
import { fileOf, ledger } from '../support/import-samples.ts';

/** Each list holds a row with the marks and one without; SQL takes % for any words and _ for any character. */
const marked = '补贴提高50%_甲\\乙';
const plain = '补贴提高五成甲乙';

let desk: Desk;
let clerk: Person;
let batchId = 0;
beforeAll(async () => {
  desk = await openDesk();
  clerk = await desk.signIn('clerk');
  await clerk.call('proposal.create', { ...suggestion, title: marked });
  await clerk.call('proposal.create', { ...suggestion, number: '78', title: plain });
  for (const name of [marked, plain]) {
    await clerk.call('unit.save', { name, shortName: name, contactPerson: '', contactPhone: '' });
    await clerk.call('representative.save', {
      kind: 'npc-suggestion',
      name,
      organization: '',
      phone: '',
      delegation: '',
    });
    await clerk.call('reference.keep', { title: name, source: '', text: name });
  }
  batchId = (await clerk.call('imports.open', {})).id;
  const rows = [marked, plain].map((title, at) => ({ meeting: 1, number: `${at + 1}`, title, name: '陈若安' }));
  await clerk.call('imports.addFile', { batchId, file: fileOf('台账.csv', ledger(rows)) });
  const store = new Raw(join(desk.folder, 'proposal-desk.db'));
  for (const words of [marked, plain]) {
    store
      .prepare(
        `insert into commitment (proposalId, round, quote, what, dueOn, amount, department, leader, status, progress, confirmedAt, confirmedBy)
         values (?, 1, ?, ?, '2026-12-31', '', '', '', 'waiting', 0, '2026-03-20T01:00:00.000Z', '')`,
      )
      .run(words === marked ? 1 : 2, words, words);
    store
      .prepare(
        `insert into publishedLetter (kind, title, addressees, record, importedAt, importedBy)
         values ('npc-suggestion', ?, '[]', '{"doubts":[]}', '2026-03-20T01:00:00.000Z', '')`,
      )
      .run(words);
  }
  store.close();
});
afterAll(() => desk.close());

const lists: Record<string, (text: string) => Promise<string[]>> = {
  办理件: async (text) => (await clerk.call('proposal.list', { text })).rows.map(({ title }) => title),
  单位名录: async (text) => (await clerk.call('unit.list', { text })).map(({ name }) => name),
  代表委员: async (text) => (await clerk.call('representative.list', { text })).rows.map(({ name }) => name),
  承诺台账: async (text) => (await clerk.call('commitment.list', { text })).rows.map(({ what }) => what),
  往年答复函: async (text) => (await clerk.call('letters.list', { text })).rows.map(({ title }) => title ?? ''),
  参考资料: async (text) => (await clerk.call('reference.list', { text })).rows.map(({ title }) => title),
  导入记录: async (text) =>
    (await clerk.call('imports.records', { batchId, text })).rows.map(({ reading }) => reading.title?.value ?? ''),
};

for (const [name, find] of Object.entries(lists)) {
  test(`${name}：搜索框里的百分号、下划线、反斜线就是它们自己`, async () => {
    for (const sign of ['%', '_', '\\', '50%_']) expect([sign, await find(sign)]).toEqual([sign, [marked]]);
    expect((await find('补贴')).sort()).toEqual([plain, marked].sort());
    expect(await find('甲%乙')).toEqual([]);
  });
}
