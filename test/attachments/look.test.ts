import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../electron/db/open.ts';
import type { LookedAt } from '../../shared/model/reading/looked.ts';
import { type Desk, openDesk, type Person, suggestion } from '../support/desk.ts';
import { pdfFile } from '../support/files/pdf-file.ts';
import { tiffFile } from '../support/files/scans.ts';
import { xlsxFile } from '../support/files/xlsx-file.ts';

let desk: Desk;
let clerk: Person;
let proposalId: number;
beforeAll(async () => {
  desk = await openDesk();
  clerk = await desk.signIn('clerk');
  proposalId = (await clerk.call('proposal.create', suggestion)).id;
});
afterAll(() => desk.close());

async function kept(name: string, bytes: Uint8Array | string): Promise<number> {
  const file = { name, base64: Buffer.from(bytes as Uint8Array).toString('base64') };
  return (await clerk.call('attachment.add', { proposalId, file })).id;
}
const look = (attachmentId: number, page = 1) => clerk.call('attachment.look', { attachmentId, page });

/** The colour of a place of the picture, counted in parts of its width and height. */
async function colourAt(looked: LookedAt, x: number, y: number): Promise<number[]> {
  if (looked.shows !== 'picture') throw new Error(`it shows ${looked.shows}`);
  const { base64, width, height } = looked.picture;
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(await loadImage(Buffer.from(base64, 'base64')), 0, 0);
  return [...context.getImageData(Math.round(x * width), Math.round(y * height), 1, 1).data.slice(0, 3)];
}

/** A photograph with a red left half; phones keep it lying and say how it is held. */
async function photograph(turned: boolean): Promise<Buffer> {
  const canvas = createCanvas(800, 400);
  const context = canvas.getContext('2d');
  for (const [at, colour] of ['#d01010', '#1010d0'].entries()) {
    context.fillStyle = colour;
    context.fillRect(400 * at, 0, 400, 400);
  }
  const jpeg = await canvas.encode('jpeg', 95);
  const held = Buffer.from('ffe100224578696600004d4d002a00000008000101120003000000010006000000000000', 'hex');
  return turned ? Buffer.concat([jpeg.subarray(0, 2), held, jpeg.subarray(2)]) : jpeg;
}

test('PDF 画成图，翻得了页；说的页数超过了就是最后一页', async () => {
  const id = await kept('通知.pdf', pdfFile('Heron Island'));
  const first = await look(id);
  expect(first).toMatchObject({ page: 1, pages: 1, shows: 'picture' });
  expect((await look(id, 9)).page).toBe(1);
  // The page is white where nothing is printed.
  expect((await colourAt(first, 0.9, 0.9)).every((part) => part > 245)).toBe(true);
});

test('照片按拍的方向放正；多页的 TIFF 一页一页看', async () => {
  const lying = await look(await kept('照片.jpg', await photograph(false)));
  expect((await colourAt(lying, 0.2, 0.5))[0]).toBeGreaterThan(150);
  expect((await colourAt(lying, 0.8, 0.5))[2]).toBeGreaterThan(150);
  const upright = await look(await kept('手机照片.jpg', await photograph(true)));
  expect((await colourAt(upright, 0.5, 0.2))[0]).toBeGreaterThan(150);
  expect((await colourAt(upright, 0.5, 0.8))[2]).toBeGreaterThan(150);
  const page = (grey: number) => ({ width: 60, height: 40, grey: new Uint8Array(60 * 40).fill(grey) });
  const id = await kept('扫描.tif', tiffFile([page(255), page(20)]));
  expect(await look(id, 2)).toMatchObject({ page: 2, pages: 2 });
  expect((await colourAt(await look(id, 2), 0.5, 0.5))[0]).toBeLessThan(60);
});

test('表格一张表是一页，很长的表分成几页；文字照段落，表格照行列', async () => {
  const cell = (ref: string, words: string) => `<c r="${ref}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const rows = Array.from(
    { length: 620 },
    (_, at) => `<row r="${at + 1}">${cell(`A${at + 1}`, `第${at + 1}件`)}</row>`,
  );
  const id = await kept(
    '名单.xlsx',
    xlsxFile([
      { name: '总表', xml: `<sheetData><row r="1">${cell('A1', '单位')}${cell('B1', '份数')}</row></sheetData>` },
      { name: '明细', xml: `<sheetData>${rows.join('')}</sheetData>` },
    ]),
  );
  expect(await look(id)).toMatchObject({ page: 1, pages: 3, shows: 'rows', title: '总表', rows: [['单位', '份数']] });
  const last = await look(id, 3);
  expect(last).toMatchObject({ title: '明细（第501行起）' });
  expect(last.shows === 'rows' && last.rows.length).toBe(120);
  const text = await look(await kept('说明.txt', '白鹭洲助餐点\n已建成2处'));
  expect(text).toMatchObject({ shows: 'words', paragraphs: ['白鹭洲助餐点', '已建成2处'] });
});

test('看不了的说一句话；库里的文件被改过的，不显示', async () => {
  const code = async (id: number) => (await clerk.refused('attachment.look', { attachmentId: id })).code;
  expect(await code(await kept('坏的.pdf', '%PDF-1.4\n坏'))).toBe('file.broken');
  expect(await code(await kept('打包.rar', Buffer.from('526172211a0700', 'hex')))).toBe('file.is-other');
  const id = await kept('说明二.txt', '原来的字');
  const store = await openStore(desk.folder);
  const { storedAs } = store.raw.prepare('select storedAs from attachment where id = ?').get(id) as {
    storedAs: string;
  };
  await store.db.destroy();
  writeFileSync(join(desk.folder, 'attachments', storedAs), '换了的字');
  expect(await code(id)).toBe('file.damaged');
  expect(await code(99_999)).toBe('record.missing');
});
