import { expect, test } from 'vitest';
import { fileContent } from '../../../electron/reading/file-content.ts';
import { ofdFile } from '../../support/files/ofd-file.ts';

const read = (bytes: Uint8Array, name = '函.ofd') => fileContent({ name, bytes });
const refused = (bytes: Uint8Array) =>
  read(bytes).then(
    ({ text }) => text,
    (error) => error.failure?.code ?? String(error),
  );
const line = (words: string, y: number, x = 28, more = {}) => ({ words, x, y, ...more });
const full = '近年来我市持续完善社区老年助餐服务网络覆盖全部街道和';
const begun = full.slice(0, -2);

test('OFD 公文：照页面次序读出，排满一行的接着读，页码不要，隔得远的几块是表格的几格', async () => {
  const { text, notes } = await read(
    ofdFile([
      {
        words: [
          // As programs write them: in any order.
          line('农村地区。', 60),
          line('关于第135号建议的答复', 30, 60),
          // Set in by two characters, so two fewer reach the margin.
          line(begun, 40, 39.2, { deltaX: `g ${begun.length - 1} 5.6` }),
          line(full, 50),
          line('街道新增', 70, 28, { deltaX: '5.6 60 5.6' }),
          line('— 1 —', 280, 100),
        ],
      },
      { words: [line('云澜市民政局', 30, 110), line('2021年6月2日', 40, 110), line('— 2 —', 280, 100)] },
    ]),
  );
  expect(text?.split('\n')).toEqual([
    '关于第135号建议的答复',
    `${begun}${full}农村地区。`,
    '街道\t新增',
    '云澜市民政局',
    '2021年6月2日',
  ]);
  expect(notes).toEqual([]);
});

test('OFD 里叠印两遍的粗体只读一遍，底版只读一遍，看不见的、图片、附件、签章都有一句话', async () => {
  const template = [line('云澜市民政局文件', 10, 70)];
  const words = [
    line('同意办理。', 40),
    line('同意办理。', 40.1, 28.2),
    line('内部掌握', 50, 28, { attributes: 'Visible="false"' }),
  ];
  const { text, notes } = await read(
    ofdFile(
      [
        { words, pictures: 2, template: true },
        { words: [line('另见第二页。', 40)], template: true },
      ],
      {
        template,
        document: '<ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments>',
        parts: {
          'Doc_0/Attachs/Attachments.xml': '<ofd:Attachments xmlns:ofd="o"><ofd:Attachment ID="1"/></ofd:Attachments>',
          'Doc_0/Signs/Signatures.xml': '<ofd:Signatures xmlns:ofd="o"/>',
        },
      },
    ),
  );
  expect(text).toBe('云澜市民政局文件\n同意办理。\n另见第二页。');
  expect(notes).toEqual([
    '文件带有1个附件，没有读取。',
    '文件带有电子签名或签章，没有核验。',
    '隐藏的文字没有读取（1处）：「内部掌握」。',
    '有2张图片或图形，里面的文字没有读取。',
  ]);
});

test('OFD 只有图的是扫描件，加密的、缺了页的各有一句话，指到包外的路径读不到东西', async () => {
  expect(await refused(ofdFile([{ pictures: 1 }]))).toBe('file.scanned');
  expect(await refused(ofdFile([{ words: [line('同意办理。', 40)] }], { parts: { 'Encryptions.xml': '<a/>' } }))).toBe(
    'file.encrypted',
  );
  expect(await refused(ofdFile([], { parts: { 'Doc_0/Document.xml': '<a/>' } }))).toBe('file.broken');
  const outside = ofdFile([{ words: [line('同意办理，请查收。', 40)] }], {
    document:
      '<ofd:Pages><ofd:Page ID="5" BaseLoc="../../../etc/passwd"/><ofd:Page ID="6" BaseLoc="/etc/passwd"/></ofd:Pages>',
  });
  const { text, notes } = await read(outside);
  expect(text).toBe('同意办理，请查收。');
  expect(notes).toEqual(['有2页在文件里找不到，没有读到，请对照原文核对。']);
});
