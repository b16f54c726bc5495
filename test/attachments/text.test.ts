import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../electron/db/open.ts';
import { type Desk, openDesk, suggestion } from '../support/desk.ts';
import { pdfFile } from '../support/files/pdf-file.ts';
import { xlsxFile } from '../support/files/xlsx-file.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes as Uint8Array).toString('base64');

/** What the store holds of the attachments' words, read beside the program. */
async function kept() {
  const store = await openStore(desk.folder);
  try {
    return store.raw.prepare('select text, problem from attachmentText order by attachmentId').all();
  } finally {
    await store.db.destroy();
  }
}

test('添加附件时读出文字，检索得到；读不了的留一句原因，附件照样收下', async () => {
  const clerk = await desk.signIn('clerk');
  const { id } = await clerk.call('proposal.create', suggestion);
  const book = xlsxFile([
    {
      name: '一',
      xml: '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>白鹭洲助餐点</t></is></c></row></sheetData>',
    },
  ]);
  const files = {
    '名单.xlsx': book,
    '说明.pdf': pdfFile('Heron Island'),
    '照片.png': Buffer.from('89504e470d0a1a0a', 'hex'),
  };
  for (const [name, bytes] of Object.entries(files)) {
    await clerk.call('attachment.add', { proposalId: id, file: { name, base64: base64(bytes) } });
  }
  expect(await kept()).toEqual([
    { text: '白鹭洲助餐点', problem: '' },
    { text: 'Heron Island', problem: '' },
    { text: '', problem: expect.stringContaining('「照片.png」是扫描件或图片') },
  ]);
  for (const text of ['白鹭洲', 'Heron']) {
    expect((await clerk.call('search.find', { text })).total, text).toBe(1);
  }
});

test('以前收下的附件，续建索引时补读；文件不在了的也有一句话，不再反复读', async () => {
  const clerk = await desk.signIn('clerk');
  const { id } = await clerk.call('proposal.create', suggestion);
  for (const words of ['青石桥', '梧桐里', '望江台']) {
    await clerk.call('attachment.add', {
      proposalId: id,
      file: { name: `${words}.txt`, base64: base64(words + words) },
    });
  }
  const store = await openStore(desk.folder);
  store.raw.exec('delete from attachmentText');
  const { storedAs } = store.raw.prepare('select storedAs from attachment where id = 1').get() as { storedAs: string };
  await store.db.destroy();
  rmSync(join(desk.folder, 'attachments', storedAs));
  expect((await clerk.call('search.state', {})).building).not.toBeNull();
  let steps = 0;
  while ((await clerk.call('search.rebuild', {})).building !== null && steps < 20) steps += 1;
  expect(steps).toBeLessThan(20);
  expect(await kept()).toEqual([
    { text: '', problem: expect.stringContaining('找不到') },
    { text: '梧桐里梧桐里', problem: '' },
    { text: '望江台望江台', problem: '' },
  ]);
  expect((await clerk.call('search.find', { text: '望江台望' })).total).toBe(1);
});
