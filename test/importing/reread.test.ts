import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseField } from '../../shared/model/earlier/earlier-case.ts';
import type { ImportRecordRow } from '../../shared/model/importing.ts';
import { type Desk, openDesk, type Person } from '../support/desk.ts';
import { fileOf, ledger } from '../support/import-samples.ts';

let desk: Desk;
let clerk: Person;
let batchId: number;
beforeAll(async () => {
  desk = await openDesk();
  clerk = await desk.signIn('clerk');
  ({ id: batchId } = await clerk.call('imports.open', {}));
  const rows = [
    { meeting: 1, number: '77', title: '关于完善社区老年助餐服务的建议', name: '陈若安', day: '2021-13-05' },
    { meeting: 1, number: '78', title: '关于增加养老护理床位的建议', name: '沈知远' },
  ];
  await clerk.call('imports.addFile', { batchId, file: fileOf('台账.csv', ledger(rows)) });
});
afterAll(() => desk.close());

async function numbered(number: string): Promise<ImportRecordRow> {
  const { rows } = await clerk.call('imports.records', { batchId });
  const found = rows.find(({ reading }) => reading.number?.value === number);
  if (!found) throw new Error(`no record of number ${number}`);
  return found;
}
const edit = (recordIds: number[], field: CaseField, text: string | null) =>
  clerk.call('imports.edit', { recordIds, field, text });

test('填错的一栏恢复成原来读出的：有存疑的又是存疑，读准的又是读准的', async () => {
  const [doubtful, sound] = [await numbered('77'), await numbered('78')];
  expect(doubtful.state).toBe('doubtful');
  const ids = [doubtful.id, sound.id];
  await edit(ids, 'answeredOn', '2021-07-08');
  expect((await numbered('77')).state).toBe('ready');
  expect(await clerk.call('imports.reread', { recordIds: ids, field: 'answeredOn' })).toEqual({ changed: 2 });
  expect(await numbered('77')).toEqual(doubtful);
  expect(await numbered('78')).toEqual(sound);
});

test('没有人改过的栏不动；编号恢复后，重复也重新判断', async () => {
  const { id } = await numbered('78');
  expect(await clerk.call('imports.reread', { recordIds: [id], field: 'title' })).toEqual({ changed: 0 });
  await edit([id], 'title', '关于完善社区老年助餐服务的建议');
  await edit([id], 'proposers', '陈若安');
  await edit([id], 'number', '77');
  const { rows } = await clerk.call('imports.records', { batchId, state: 'duplicate' });
  expect(rows.map((row) => row.id)).toEqual([id]);
  await clerk.call('imports.reread', { recordIds: [id], field: 'number' });
  expect((await numbered('78')).state).toBe('ready');
});
