import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk, type Person, suggestion } from '../support/desk.ts';

let desk: Desk;
let clerk: Person;
beforeAll(async () => {
  desk = await openDesk();
  clerk = await desk.signIn('clerk');
});
afterAll(() => desk.close());

const slip = [
  '提案交办单',
  '编号：第318号',
  '案由：关于加快社区养老服务的提案',
  '提案者：江一帆',
  '交办日期：2026年3月12日',
];

/** A slip as a telephone's picture of a screen. */
function picture(lines: readonly string[]): string {
  const canvas = createCanvas(900, 120 + 80 * lines.length);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#111';
  context.font = '36px "Noto Serif CJK SC"';
  for (const [at, line] of lines.entries()) context.fillText(line, 60, 100 + 80 * at);
  return canvas.toBuffer('image/png').toString('base64');
}

test('收件选一张交办单的照片：各栏填好，说明是本机识别的；认出的文字也给出来，每一栏都附上图上的那一行；没有在识别时，停止什么也不停', async () => {
  const files = [{ name: '交办单.png', base64: picture(slip) }];
  const { items, notes, recognised, pictures } = await clerk.call('intake.read', { files, passages: true });
  expect(items).toMatchObject([
    { number: '318', title: '关于加快社区养老服务的提案', proposers: [{ name: '江一帆' }], assignedOn: '2026-03-12' },
  ]);
  expect(notes[0]).toBe('交办单.png：这是扫描件，文字由本机识别，请逐项核对。');
  expect(recognised?.[0]?.text.split('\n')[1]).toContain('318');
  // Each field shows its line, and where in it the words stand.
  const seenAt = (field: string) => items[0]?.seen?.find((each) => each.field === field)?.at ?? [];
  const [number, title] = [seenAt('number'), seenAt('title')];
  expect([number.length, title.length]).toEqual([1, 1]);
  expect(number[0]?.picture).not.toBe(title[0]?.picture);
  const line = await loadImage(Buffer.from(pictures?.[number[0]?.picture ?? -1]?.base64 ?? '', 'base64'));
  expect(line.width / line.height).toBeGreaterThan(3);
  // 编号：第318号: the figures stand behind the middle.
  expect(number[0]?.from).toBeGreaterThan(0.45);
  expect(number[0]?.to).toBeLessThan(0.95);
  expect(pictures?.length).toBeLessThanOrEqual(slip.length);
  const plain = await clerk.call('intake.read', { files });
  expect(Object.keys(plain).toSorted()).toEqual(['items', 'notes']);
  expect(await clerk.call('scan.progress', {})).toBeNull();
  expect(await clerk.call('scan.cancel', {})).toEqual({ stopped: false });
}, 120_000);

test('扫描件作附件：先说里面的文字检索不到；点了识别文字，就检索得到', async () => {
  const { id: proposalId } = await clerk.call('proposal.create', suggestion);
  const file = { name: '面商记录.png', base64: picture(['面商记录', '代表对白鹭洲助餐点表示满意']) };
  const { id: attachmentId, problem } = await clerk.call('attachment.add', { proposalId, file });
  expect(problem).toMatch(/是扫描件或图片，.*附件请点「识别文字」/);
  expect((await clerk.call('search.find', { text: '白鹭洲' })).total).toBe(0);
  expect(await clerk.call('attachment.recognise', { attachmentId })).toMatchObject({
    name: '面商记录.png',
    problem: '',
  });
  expect((await clerk.call('search.find', { text: '白鹭洲' })).total).toBe(1);
  const { attachments, history } = await clerk.call('proposal.get', { proposalId });
  expect(attachments).toMatchObject([{ name: '面商记录.png', problem: '' }]);
  expect(history.map(({ words }) => words)).toContain('识别附件「面商记录.png」里的文字');
}, 120_000);
