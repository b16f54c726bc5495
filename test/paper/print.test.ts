import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, openApp } from '../../electron/door/app.ts';
import { leftOutName, zipFiles } from '../../renderer/items/zip-files.ts';
import { bureau, type Person, password, person, suggestion } from '../support/desk.ts';

const folder = mkdtempSync(join(tmpdir(), 'printing-'));
const asked: unknown[] = [];
let broken = false;
let app: App;
let inWindow: Person;
let inBrowser: Person;
beforeAll(async () => {
  app = await openApp({
    folder,
    printing: {
      paper: async (duplex) => void asked.push(duplex),
      pdf: async () => {
        if (broken) throw new Error('Failed to generate PDF');
        return new TextEncoder().encode('%PDF-1.4');
      },
    },
  });
  [inWindow, inBrowser] = [person(app.connect('window')), person(app.connect('browser'))];
  const account = { name: 'clerk', displayName: '纪云舒', roles: ['admin' as const, 'clerk' as const], password };
  await inWindow.call('office.setUp', { ...bureau, account });
  await inBrowser.call('session.login', { name: 'clerk', password });
  await inWindow.call('proposal.create', suggestion);
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

test('窗口里打印由程序开打印窗口，浏览器里由浏览器自己打印；都记在这一件的经过里', async () => {
  expect(await inWindow.call('print.paper', { proposalIds: [1], duplex: true })).toEqual({ opened: true });
  expect(await inBrowser.call('print.paper', { proposalIds: [1] })).toEqual({ opened: false });
  expect(asked).toEqual([true]);
  const { rows } = await inWindow.call('audit.list', {});
  expect(rows.filter(({ operation }) => operation === 'print.paper').map(({ words }) => words)).toEqual([
    '打印第77号的函件',
    '打印第77号的函件',
  ]);
});

test('窗口里导出 PDF 得到文件，文件名去掉不能用的字符；浏览器里说明怎样另存', async () => {
  const { files } = await inWindow.call('print.pdf', { proposalIds: [1], name: '云民函〔2026〕1号/答复函:陈若安代表' });
  expect(files).toEqual([
    {
      name: '云民函〔2026〕1号答复函陈若安代表.pdf',
      mediaType: 'application/pdf',
      base64: Buffer.from('%PDF-1.4').toString('base64'),
    },
  ]);
  expect(await inBrowser.refused('print.pdf', { proposalIds: [1], name: '答复函' })).toMatchObject({
    code: 'print.no-pdf',
    message: expect.stringContaining('另存为 PDF'),
  });
});

test('PDF 没有做成、没有这一件、没选件，都说清楚', async () => {
  broken = true;
  expect((await inWindow.refused('print.pdf', { proposalIds: [1], name: '答复函' })).code).toBe('print.failed');
  broken = false;
  expect((await inWindow.refused('print.paper', { proposalIds: [404] })).code).toBe('record.missing');
  expect((await inWindow.refused('print.paper', { proposalIds: [] })).message).toBe('请选择要打印的函件');
});

test('压缩包里文件名不重复，同样的文件两次打包字节相同，没导出的写明原因', () => {
  const file = (name: string, text: string) => ({ name, mediaType: 'x', base64: Buffer.from(text).toString('base64') });
  const files = [file('答复函.docx', '甲'), file('答复函.docx', '乙'), file('另一封.docx', '丙')];
  const failed = [{ proposalId: 9, name: '第9号建议 关于…', reason: '还没有签发' }];
  const packed = zipFiles(files, failed);
  expect(Buffer.from(packed).equals(Buffer.from(zipFiles(files, failed)))).toBe(true);
  const found = unzipSync(packed);
  const texts = Object.fromEntries(Object.entries(found).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]));
  expect(texts).toEqual({
    '答复函.docx': '甲',
    '答复函（2）.docx': '乙',
    '另一封.docx': '丙',
    [leftOutName]: '\ufeff第9号建议 关于…\t还没有签发\r\n',
  });
  expect(Object.keys(unzipSync(zipFiles(files, [])))).not.toContain(leftOutName);
});
