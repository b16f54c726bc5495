import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk, type Person } from '../support/desk.ts';
import { fileOf, ledger, reply } from '../support/import-samples.ts';
import { otherHand } from '../support/store-of.ts';

let desk: Desk;
let clerk: Person;
let admin: Person;
let ids: number[];
const asked = { meeting: 2, number: '1', title: '关于完善社区老年助餐服务的建议', name: '陈若安' };

async function storeAll(batchId: number): Promise<void> {
  while ((await clerk.call('imports.store', { batchId })).left > 0);
}

beforeAll(async () => {
  desk = await openDesk();
  [clerk, admin] = [await desk.signIn('clerk'), await desk.signIn('admin')];
  const { id: batchId } = await clerk.call('imports.open', { name: '2021年台账' });
  const rows = Array.from({ length: 200 }, (_, at) => ({
    ...{ meeting: 2, number: `${at + 1}`, name: '陈若安' },
    title: at === 0 ? asked.title : `关于第${at + 1}处养老服务设施建设的建议`,
  }));
  await clerk.call('imports.addFile', { batchId, file: fileOf('台账.csv', ledger(rows)) });
  await clerk.call('imports.addFile', { batchId, file: fileOf('答复.txt', reply(asked)) });
  await storeAll(batchId);
  ids = (await otherHand<{ id: number }>(desk.folder, 'select id from "earlierCase" order by id')).map(({ id }) =>
    Number(id),
  );
  await clerk.call('reference.keep', {
    title: '本市养老统计',
    source: '',
    day: null,
    kind: 'report',
    text: '床位5万张',
  });
});
afterAll(() => desk.close());

const by = (statement: string) => otherHand<Record<string, unknown>>(desk.folder, statement);
const found = async () => (await admin.call('audit.verify', {})).findings.map(({ words }) => words);
const since = '（2026年3月20日09:00以后）';
const named = (number: number, title: string) => `往年第${number}号《${title}》（导入：2021年台账）：`;

test('导入的往年件没有人动过，核验没有发现改动', async () => {
  expect(ids).toHaveLength(200);
  expect(await admin.call('audit.verify', {})).toMatchObject({ sound: true, findings: [] });
  expect((await clerk.call('cases.get', { id: ids[0] as number })).changedOutside).toEqual([]);
});

test('往年件的案由被改：核验说得出是哪一批的哪一件、从什么时候起；打开看得到，引用、案卷包、台账、清单都停下来', async () => {
  const id = ids[0] as number;
  await by(`update "earlierCase" set title = '别的案由' where id = ${id}`);
  const words = `往年第1号《别的案由》（导入：2021年台账）：往年件的内容被本程序以外的手段改动过${since}`;
  expect(await found()).toEqual([words]);
  expect((await clerk.call('cases.get', { id })).changedOutside).toEqual([words]);
  for (const refused of [
    await clerk.refused('similar.passages', { source: 'case', id }),
    await clerk.refused('package.export', { caseId: id }),
    await clerk.refused('ledger.export', { year: null }),
    await clerk.refused('list.export', { list: 'counted', filter: {}, format: 'csv' }),
  ]) {
    expect(refused).toMatchObject({ code: 'former.changed-outside', message: expect.stringContaining(words) });
  }
  await by(`update "earlierCase" set title = '${asked.title}' where id = ${id}`);
  expect(await found()).toEqual([]);
  expect(await clerk.call('similar.passages', { source: 'case', id })).toHaveLength(1);
});

test('往年答复函的文字被改：这一件引用不了，函件按公文格式导不出', async () => {
  const [letter] = await by('select id, record from "publishedLetter"');
  await by(`update "publishedLetter" set record = replace(record, '十二处', '九十处')`);
  const words = `${named(1, asked.title)}往年的函件的内容被本程序以外的手段改动过${since}`;
  expect(await found()).toEqual([words]);
  const id = Number(letter?.id);
  expect((await clerk.refused('letters.export', { id })).message).toContain(words);
  expect((await clerk.refused('similar.passages', { source: 'case', id: ids[0] as number })).message).toContain(words);
  await by(`update "publishedLetter" set record = replace(record, '九十处', '十二处')`);
  expect(await found()).toEqual([]);
});

test('参考资料的数字被改：打开看得到，引用不了', async () => {
  const [kept] = await by('select id from reference');
  const id = Number(kept?.id);
  await by(`update reference set text = '床位9万张'`);
  const words = `《本市养老统计》：参考资料的内容被本程序以外的手段改动过${since}`;
  expect((await clerk.call('reference.get', { id })).changedOutside).toEqual([words]);
  expect((await clerk.refused('similar.passages', { source: 'reference', id })).message).toContain(words);
  expect(await found()).toEqual([words]);
  await by(`update reference set text = '床位5万张'`);
});

test('删去一件、补进一件、两件对换，核验都说得出来', async () => {
  const [one, other] = [ids[10] as number, ids[150] as number];
  const columns = Object.keys((await by('select * from "earlierCase" limit 1'))[0] as object)
    .filter((name) => name !== 'id')
    .map((name) => `"${name}"`)
    .join(', ');
  const copy = (from: number, to: number) =>
    by(`insert into "earlierCase" (id, ${columns}) select ${to}, ${columns} from "earlierCase" where id = ${from}`);

  await copy(one, 100_000);
  expect(await found()).toEqual([`${named(11, '关于第11处养老服务设施建设的建议')}往年件多出一条，不是用本程序登记的`]);
  await by(`update "importRecord" set "caseId" = null where "caseId" = ${one}`);
  await by(`delete from "earlierCase" where id = ${one}`);
  expect(await found()).toContain(`往年件少了一条，是用本程序以外的手段删去的${since}`);
  await copy(100_000, one);
  await by('delete from "earlierCase" where id = 100000');
  expect(await found()).toEqual([]);

  const swapped = (from: number, to: number, by_: string) =>
    `update "earlierCase" set number = ${by_}, title = (select title from "earlierCase" as x where x.id = ${from}) where id = ${to}`;
  const [first, second] = [
    (await by(`select number, title from "earlierCase" where id = ${one}`))[0],
    (await by(`select number, title from "earlierCase" where id = ${other}`))[0],
  ];
  await by(swapped(other, one, `'${second?.number}'`));
  await by(`update "earlierCase" set number = '${first?.number}', title = '${first?.title}' where id = ${other}`);
  expect(await found()).toHaveLength(2);
  await by(`update "earlierCase" set number = '${first?.number}', title = '${first?.title}' where id = ${one}`);
  await by(`update "earlierCase" set number = '${second?.number}', title = '${second?.title}' where id = ${other}`);
  expect(await found()).toEqual([]);
});

test('用本程序更正过的不算改动；抄一条更早的封存记录、把内容退回去，也看得出来', async () => {
  const id = ids[20] as number;
  const [before] = await by(`select * from "earlierCase" where id = ${id}`);
  desk.at('2026-03-23T01:00:00.000Z');
  await clerk.call('cases.save', { id, field: 'resultClass', text: 'B' });
  expect(await found()).toEqual([]);
  // The row as it was, with all its columns, and the seal that was right then once more at the end.
  const set = ['resultClass', 'reading', 'correctedAt'].map((name) => {
    const value = before?.[name];
    return `"${name}" = ${value === null ? 'null' : `'${String(value).replaceAll("'", "''")}'`}`;
  });
  await by(`update "earlierCase" set ${set.join(', ')} where id = ${id}`);
  const back = '（2026年3月23日09:00以后）';
  expect(await found()).toEqual([
    `${named(21, '关于第21处养老服务设施建设的建议')}往年件的内容被本程序以外的手段改动过${back}`,
  ]);
  const group = `select "ofKey" from seal where "ofTable" = 'earlierCase' order by id desc limit 1`;
  await by(`insert into seal (id, "ofTable", "ofKey", "proposalId", digest, fields, at, "foreignTo", hash)
    select (select max(id) + 1 from seal), "ofTable", "ofKey", "proposalId", digest, fields, at, "foreignTo", hash
    from seal where "ofTable" = 'earlierCase' and "ofKey" = (${group})
    and id < (select max(id) from seal where "ofTable" = 'earlierCase') order by id desc limit 1`);
  expect((await found()).join('\n')).toMatch(/封存记录从第\d+条起与前文对不上/);
  expect((await clerk.refused('package.export', { caseId: id })).message).toContain('封存记录被改动过');
});

test('改过的件后来又用本程序写过，改动不因此抹去；撤销一批以后封存照样相符', async () => {
  const own = await openDesk();
  try {
    const [someone, chief] = [await own.signIn('clerk'), await own.signIn('admin')];
    const { id: batchId } = await someone.call('imports.open', { name: '2020年台账' });
    const file = fileOf(
      '台账.csv',
      ledger([
        { ...asked, meeting: 1 },
        { ...asked, meeting: 1, number: '2', title: '关于增设托育点的建议' },
      ]),
    );
    await someone.call('imports.addFile', { batchId, file });
    while ((await someone.call('imports.store', { batchId })).left > 0);
    const said = async () => (await chief.call('audit.verify', {})).findings.map(({ words }) => words);
    expect(await said()).toEqual([]);
    while ((await someone.call('imports.undo', { batchId })).left > 0);
    expect(await said()).toEqual([]);
    while ((await someone.call('imports.store', { batchId })).left > 0);
    expect(await said()).toEqual([]);
    const [row] = await otherHand<{ id: number }>(own.folder, 'select id from "earlierCase" order by id');
    await otherHand(own.folder, `update "earlierCase" set satisfaction = '满意' where id = ${row?.id}`);
    await someone.call('cases.save', { id: Number(row?.id), field: 'resultClass', text: 'C' });
    expect(await said()).toEqual([
      '往年第1号《关于完善社区老年助餐服务的建议》（导入：2020年台账）：往年件的内容被本程序以外的手段改动过（2026年3月20日09:00程序写到这一条时发现，改动在这以前）',
    ]);
  } finally {
    await own.close();
  }
});
