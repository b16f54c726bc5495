import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk, type Person } from '../support/desk.ts';

let desk: Desk;
let clerk: Person;
beforeAll(async () => {
  desk = await openDesk();
  clerk = await desk.signIn('clerk');
});
afterAll(() => desk.close());

/** A letter of former years, laid on the glass of a scanner. */
function scanned(lines: readonly string[]): string {
  const canvas = createCanvas(1000, 200 + 66 * lines.length);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fdfcf8';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#1a1a1a';
  context.font = '30px "Noto Serif CJK SC"';
  for (const [at, line] of lines.entries()) context.fillText(line, 70, 120 + 66 * at);
  return canvas.toBuffer('image/png').toString('base64');
}

const letter = [
  '临民函〔2019〕18号',
  '关于市十四届人大三次会议第77号建议的答复',
  '沈知远代表：',
  '您提出的《关于加强农村留守老人关爱服务的建议》收悉，答复如下：',
  '一、关于健全服务机制',
  '我市已新建养老服务中心二十七个，定期上门巡访。',
  '临江市民政局',
  '2019年6月20日',
];

test('往年的答复函是扫描件：导入时由本机识别，各栏读出，每一栏附上图上的那一行；入库以后图不留', async () => {
  const { id: batchId } = await clerk.call('imports.open', { name: '往年扫描件' });
  const file = { name: '2019年/第77号.png', base64: scanned(letter) };
  const adding = clerk.call('imports.addFile', { batchId, file });
  await expect
    .poll(async () => (await clerk.call('imports.get', { batchId })).reading, { timeout: 60_000 })
    .toMatchObject({ pages: true, total: 1 });
  // What is read for a batch is nobody's page: there it is stopped, not here.
  expect(await clerk.call('scan.progress', {})).toBeNull();
  const added = await adding;
  expect(added).toMatchObject({ state: 'read', pieces: { reply: 1 } });
  expect(added.notes[0]).toBe('这是扫描件，文字由本机识别，请逐项核对。');
  const { rows } = await clerk.call('imports.records', { batchId });
  const [row] = rows;
  expect(row?.reading).toMatchObject({
    number: { value: '77' },
    title: { value: '关于加强农村留守老人关爱服务的建议' },
    documentNumber: { value: '临民函〔2019〕18号' },
    answeredOn: { value: '2019-06-20' },
  });
  const piecesOf = async () => (await clerk.call('imports.record', { recordId: row?.id ?? 0 })).pieces[0]?.letter;
  const seen = (await piecesOf())?.seen ?? [];
  for (const field of ['number', 'title', 'documentNumber', 'replyDate', 'addressees'])
    expect(seen.find((each) => each.field === field)?.pieces[0]?.base64.length, field).toBeGreaterThan(200);
  if (row?.state !== 'ready') await clerk.call('imports.decide', { recordIds: [row?.id ?? 0], decision: 'take' });
  expect((await clerk.call('imports.store', { batchId })).done).toBe(1);
  expect((await piecesOf())?.seen).toBeUndefined();
  expect((await piecesOf())?.number).toBe('77');
}, 120_000);
