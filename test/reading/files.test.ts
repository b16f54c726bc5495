import { deflateRawSync } from 'node:zlib';
import { Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../shared/errors.ts';
import { fileText } from '../support/files/file-text.ts';
import { oleFile } from '../support/files/ole-file.ts';

const words = '万青禾代表：\n您提出的《关于社区助餐的建议》收悉。';
const file = (name: string, bytes: Uint8Array) => ({ name, base64: Buffer.from(bytes).toString('base64') });

async function refused(name: string, bytes: Uint8Array): Promise<string> {
  try {
    await fileText(file(name, bytes));
  } catch (error) {
    if (error instanceof Refusal) {
      expect(error.failure.message).toContain(name);
      return error.failure.code;
    }
    throw error;
  }
  return 'read';
}

/** The few characters of `words` in GB18030, as an office PC saves them. */
const gb18030 = Buffer.from('cdf2c7e0bacbb4fab1eda3ba0ac4faccb8b3f6', 'hex');

describe('编码', () => {
  test('UTF-8、带标记的 UTF-8、UTF-16 两种字节序（有无标记）读出同一文字', async () => {
    const utf16 = Buffer.from(words, 'utf16le');
    const swapped = Buffer.from(utf16).swap16();
    const bom =
      (...mark: number[]) =>
      (rest: Uint8Array) =>
        Buffer.concat([Buffer.from(mark), rest]);
    for (const bytes of [
      Buffer.from(words),
      bom(0xef, 0xbb, 0xbf)(Buffer.from(words)),
      bom(0xff, 0xfe)(utf16),
      bom(0xfe, 0xff)(swapped),
      utf16,
      swapped,
    ]) {
      expect(await fileText(file('letter.txt', bytes))).toBe(words);
    }
  });

  test('GB18030 的文件照样读出，换行统一', async () => {
    expect(await fileText(file('a.txt', Buffer.concat([gb18030, Buffer.from('\r\n')])))).toBe(
      `${new TextDecoder('gb18030').decode(gb18030)}\n`,
    );
    expect(await fileText(file('a.txt', gb18030))).toContain('代表：');
  });

  test('没有写 head 或 body 标签的网页照样读出', async () => {
    const page = '<h1>关于社区助餐的答复</h1><p>万青禾代表：</p>';
    for (const html of [
      `<!doctype html><html lang="zh"><meta charset="utf-8"><title>答复</title><body class="a">${page}</body></html>`,
      `<html><meta charset="utf-8">${page}</html>`,
      `<meta charset="utf-8"><body>${page}`,
      `<html><head><meta charset="utf-8"></head><body>${page}</body></html>`,
    ]) {
      expect(await fileText(file('答复.html', Buffer.from(html))), html).toBe('关于社区助餐的答复\n万青禾代表：');
    }
  });

  test('GB18030 网页里的文字和表格', async () => {
    const html = Buffer.concat([Buffer.from('<html><body><p>'), gb18030, Buffer.from('</p></body></html>')]);
    expect(await fileText(file('a.html', html))).toContain('代表：');
  });
});

describe('Word 文件', () => {
  const numbering = {
    config: [
      {
        reference: 'list',
        levels: [
          { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、' },
          { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）' },
          { level: 2, format: LevelFormat.DECIMAL, text: '%3.' },
        ],
      },
    ],
  };
  const at = (text: string, level: number) => new Paragraph({ text, numbering: { reference: 'list', level } });
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });

  test('一段一行，自动编号写出来，表格一行一行', async () => {
    const document = new Document({
      numbering,
      sections: [
        {
          children: [
            new Paragraph('会办意见'),
            at('总体情况', 0),
            at('投入', 1),
            at('资金', 2),
            at('人员', 2),
            at('下一步', 0),
            at('宣传', 1),
            new Table({
              rows: [
                new TableRow({ children: [cell('单位'), cell('金额')] }),
                new TableRow({ children: [cell('市财政局'), cell('12万元')] }),
              ],
            }),
          ],
        },
      ],
    });
    const text = await fileText({ name: '意见.docx', base64: await Packer.toBase64String(document) });
    expect(text.split('\n')).toEqual([
      '会办意见',
      '一、总体情况',
      '（一）投入',
      '1.资金',
      '2.人员',
      '二、下一步',
      '（一）宣传',
      '单位\t金额',
      '市财政局\t12万元',
    ]);
  });

  test('修订中删去的文字不读，插入的读', async () => {
    const xml =
      '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>助餐点</w:t></w:r><w:del><w:r><w:delText>三十</w:delText></w:r></w:del><w:ins><w:r><w:t>四十 &amp; 五</w:t></w:r></w:ins></w:p></w:body></w:document>';
    expect(await fileText(file('a.docx', zip([['word/document.xml', Buffer.from(xml)]])))).toBe('助餐点四十 & 五');
  });
});

describe('不能读的文件，各有一句话', () => {
  test('空文件、只有空白的文件', async () => {
    expect(await refused('a.txt', Buffer.alloc(0))).toBe('file.empty');
    expect(await refused('a.txt', Buffer.from(' \n\t '))).toBe('file.empty');
    expect(await refused('a.html', Buffer.from('<html><body></body></html>'))).toBe('file.empty');
  });

  test('图片改名的是扫描件；程序改名、压缩包改名，说明它实际是什么', async () => {
    expect(await refused('a.pdf', Buffer.from('%PDF-1.7'))).toBe('file.broken');
    expect(await refused('a.txt', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))).toBe('file.scanned');
    expect(await refused('a.docx', Buffer.from('4d5a90000300000004000000', 'hex'))).toBe('file.is-other');
    expect(await refused('a.docx', Buffer.from('000102030405060708ff', 'hex'))).toBe('file.wrong-type');
    expect(await refused('a.docx', zip([['xl/workbook.xml', Buffer.from('<workbook/>')]]))).toBe('file.broken');
    expect(await refused('a.docx', zip([['photo/1.jpg', Buffer.from('x')]]))).toBe('file.is-other');
  });

  test('设了密码的 Word 文件、不是文字也不是表格的旧文件', async () => {
    expect(await refused('a.docx', oleFile({ EncryptedPackage: Buffer.alloc(9) }))).toBe('file.encrypted');
    expect(await refused('a.ppt', oleFile({ 'PowerPoint Document': Buffer.alloc(9) }))).toBe('file.wrong-type');
    expect(await refused('a.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('file.broken');
  });

  test('截断的 Word 文件、内含 DOCTYPE 的 Word 文件', async () => {
    const good = zip([['word/document.xml', Buffer.from('<w:document><w:p><w:t>好</w:t></w:p></w:document>')]]);
    expect(await refused('a.docx', good.subarray(0, good.length - 30))).toBe('file.broken');
    const doctype = '<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document><w:p><w:t>&a;</w:t></w:p></w:document>';
    expect(await refused('a.docx', zip([['word/document.xml', Buffer.from(doctype)]]))).toBe('file.broken');
  });

  test('解压成几个 GB 的 Word 文件不解开就拒绝，不占内存', async () => {
    const zeros = deflateRawSync(Buffer.alloc(49 * 1024 * 1024, 0x20));
    const parts = Array.from({ length: 40 }, (_, i) => [`word/part${i}.xml`, zeros, 49 * 1024 * 1024] as const);
    const bytes = zip(parts.map(([name, packed, size]) => [name, packed, size]));
    const before = process.memoryUsage().rss;
    expect(await refused('bomb.docx', bytes)).toBe('file.bomb');
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  test('目录谎报大小的炸弹，边解压边数，数到就停', async () => {
    const packed = deflateRawSync(Buffer.alloc(80 * 1024 * 1024, 0x20));
    const lying = zip([['word/document.xml', packed, 60_000]]);
    expect(['file.bomb', 'file.broken']).toContain(await refused('liar.docx', lying));
  });

  test('条目过多的压缩包拒绝', async () => {
    const many = Array.from({ length: 2001 }, (_, i) => [`p${i}`, Buffer.alloc(0)] as [string, Buffer]);
    expect(await refused('many.docx', zip(many))).toBe('file.bomb');
  });

  test('层层嵌套或元素过多的网页拒绝', async () => {
    expect(await refused('deep.html', Buffer.from('<div>'.repeat(800_000)))).toBe('file.broken');
    expect(await refused('wide.html', Buffer.from('<p>民政</p>'.repeat(200_000)))).toBe('file.too-large');
  });

  test('200MB 的文本不解码就拒绝', async () => {
    const base64 = 'QUFB'.repeat((200 * 1024 * 1024) / 3);
    await expect(fileText({ name: 'big.txt', base64 })).rejects.toMatchObject({ failure: { code: 'file.too-large' } });
  });
});

/** A zip by hand, so that a test can lie in it: parts are stored, or packed already when a size is given. */
function zip(parts: readonly (readonly [string, Buffer] | readonly [string, Buffer, number])[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, data, size] of parts) {
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(size === undefined ? 0 : 8, 8);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt32LE(size ?? data.length, 22);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    entry.writeUInt16LE(20, 6);
    head.copy(entry, 10, 8, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(head, Buffer.from(name), data);
    central.push(entry, Buffer.from(name));
    offset += 30 + name.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
