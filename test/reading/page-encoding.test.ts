import { describe, expect, test } from 'vitest';
import { fileContent } from '../../electron/reading/file-content.ts';

/** 「万青核代表：」 and 「您提出的建议收悉。」 in GB2312, and the same in 大五码 for one word. */
const gb = (hex: string) => Buffer.from(hex, 'hex');
const salutation = gb('cdf2c7e0bacbb4fab1eda3ba');
const body = gb('c4faccb8b3f6b5c4bda8d2e9cad5cfa4a1a3');
const words = new TextDecoder('gb18030').decode(Buffer.concat([salutation, Buffer.from('\n'), body]));
const page = (charset: string, first: Uint8Array, second: Uint8Array) =>
  Buffer.concat([
    Buffer.from(`<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body><p>`),
    first,
    Buffer.from('</p><p>'),
    second,
    Buffer.from('</p></body></html>'),
  ]);
const inGb = page('gb2312', salutation, body);
const utf8 = words.split('\n').map((line) => Buffer.from(line));
const [first = Buffer.alloc(0), second = Buffer.alloc(0)] = utf8;

const mht = (type: string, encoding: string, part: Buffer | string) =>
  Buffer.concat([
    Buffer.from(
      `From: <saved>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"; boundary="B"\r\n\r\n--B\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: http://a.invalid/\r\n\r\n`,
    ),
    typeof part === 'string' ? Buffer.from(part) : part,
    Buffer.from('\r\n--B--\r\n'),
  ]);
const quoted = (bytes: Buffer) =>
  [...bytes]
    .map((byte) => (byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte)))
    .join('')
    .replace(/.{60}(?![0-9A-F]{0,2}=)/g, (line) => (/=.?$/.test(line) ? line : `${line}=\r\n`));
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

const read = async (name: string, bytes: Buffer) => (await fileContent({ name, bytes })).text;

describe('存档网页 .mht 的编码看字节，不看没写或写错的编码', () => {
  test.each([
    ['没写编码，网页里写 gb2312，原样存放', mht('text/html', '8bit', inGb)],
    ['没写编码，网页里写 gb2312，quoted-printable', mht('text/html', 'quoted-printable', quoted(inGb))],
    ['没写编码，网页里写 gb2312，base64', mht('text/html', 'base64', inGb.toString('base64'))],
    ['写 GBK，quoted-printable', mht('text/html; charset="GBK"', 'quoted-printable', quoted(inGb))],
    ['写 utf-8，实际是国标码', mht('text/html; charset="utf-8"', 'quoted-printable', quoted(inGb))],
    ['写 gb2312，实际是 UTF-8', mht('text/html; charset="gb2312"', '8bit', page('gb2312', first, second))],
    ['写 iso-8859-1，实际是国标码', mht('text/html;\r\n\tcharset="iso-8859-1"', '8bit', inGb)],
    ['类型折行', mht('\r\n text/html', '8bit', inGb)],
    [
      '网页是 UTF-16',
      mht(
        'text/html; charset="unicode"',
        'base64',
        utf16(page('unicode', first, second).toString()).toString('base64'),
      ),
    ],
    ['整个文件是 UTF-16', utf16(mht('text/html', '8bit', page('unicode', first, second)).toString())],
  ])('%s', async (_what, bytes) => {
    expect(await read('答复.mht', bytes)).toBe(words);
  });

  test('只有纯文字的也一样；框架网页取框架里的文字', async () => {
    const plain = mht('text/plain', '8bit', Buffer.concat([salutation, Buffer.from('\r\n'), body]));
    expect((await read('a.mht', plain))?.trimEnd()).toBe(words);
    const frames = '<html><frameset cols="50,50"><frame src="http://a.invalid/b"></frameset></html>';
    const framed = mht(
      'text/html',
      '8bit',
      `${frames}\r\n--B\r\nContent-Type: text/html\r\n\r\n${inGb.toString('latin1')}`,
    );
    const bytes = Buffer.from(framed.toString('utf8'), 'latin1');
    expect(await read('a.mht', bytes)).toBe(words);
  });
});

describe('网页 .html 的编码写错了照样读对', () => {
  test.each([
    ['写 utf-8，实际是国标码', page('utf-8', salutation, body)],
    ['写 gb2312，实际是 UTF-8', page('gb2312', first, second)],
    ['写 big5，实际是 UTF-8', page('big5', first, second)],
    ['实际是 UTF-16', utf16(page('gb2312', first, second).toString())],
  ])('%s', async (_what, bytes) => {
    expect(await read('答复.html', bytes)).toBe(words);
  });

  test('写 big5 的按大五码读', async () => {
    // 民政 and 建議.
    expect(await read('a.html', page('big5', gb('a5c1ac46'), gb('abd8c4b3')))).toBe('民政\n建議');
  });

  test('一个字断了半截的网页照读，断处标出来，说明有几处；不是文字的不读', async () => {
    const long = Buffer.concat(Array.from({ length: 40 }, () => body));
    const cut = page('gb2312', long.subarray(0, long.length - 1), salutation);
    const { text, notes } = await fileContent({ name: 'a.html', bytes: cut });
    expect(text?.split('\n')[1]).toBe(words.split('\n')[0]);
    expect(text).toContain('\ufffd');
    expect(notes).toEqual([expect.stringContaining('网页有1处文字已损坏')]);
    const noise = Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919 + ((at * at) % 251)) % 256));
    await expect(fileContent({ name: 'a.html', bytes: noise })).rejects.toMatchObject({
      failure: { code: 'file.wrong-type' },
    });
  });
});
