import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { webDocx } from '../../../electron/docx/web-docx.ts';
import { mustHoldOnly } from '../../../electron/publication/read-back.ts';
import { openReader } from '../../../electron/reading/process/process.ts';
import { webPage } from '../../../shared/domain/publication/web/web-html.ts';
import { webText } from '../../../shared/domain/publication/web/web-lines.ts';
import type { WebLine } from '../../../shared/model/web-text.ts';

const lines: WebLine[] = [
  { role: 'title', text: '关于第77号建议的答复函' },
  { role: 'paragraph', text: '冯某某老人的生活困难已解决，电话××，补贴<20 & 30>元。' },
  { role: 'signature', text: '云澜市民政局' },
];
const passed = { text: webText(lines), gone: ['冯桂珍', '13855012237'] };
const reader = openReader();
afterAll(() => reader.close());

const docx = () => webDocx(lines, { title: '答复函', office: '云澜市民政局', day: '2026-03-20' });
async function refused(kind: 'docx' | 'html' | 'txt', bytes: Uint8Array): Promise<string> {
  return mustHoldOnly(reader, { name: `答复.${kind}`, kind, bytes }, passed).then(
    () => '',
    (error) => String(error.failure?.code ?? error.code ?? error),
  );
}
async function doctored(change: (parts: Record<string, Uint8Array>) => void): Promise<string> {
  const parts = unzipSync(await docx());
  change(parts);
  return refused('docx', zipSync(parts));
}
const put = (name: string, from: string, to: string) => (parts: Record<string, Uint8Array>) => {
  const whole = strFromU8(parts[name] ?? new Uint8Array());
  if (!whole.includes(from)) throw new Error(`${name} has no ${from}`);
  parts[name] = strToU8(whole.replace(from, to));
};

test('照样做出的网页、Word、纯文本，读回来与审核同意的一字不差', async () => {
  expect(await refused('docx', await docx())).toBe('');
  expect(await refused('html', strToU8(webPage({ lines, day: '2026-03-20' })))).toBe('');
  expect(await refused('txt', strToU8(`\ufeff${passed.text}`))).toBe('');
});

test('去掉的字在 Word 文件的属性、批注、缩略图、隐藏的文字里，都不给出', async () => {
  expect(await doctored(put('docProps/core.xml', '<dc:title>', '<dc:title>冯桂珍'))).toBe('web.leak');
  expect(await doctored((parts) => (parts['word/comments9.xml'] = strToU8('<w:t>冯桂</w:t><w:t>珍</w:t>')))).toBe(
    'web.leak',
  );
  expect(await doctored((parts) => (parts['docProps/thumbnail.jpeg'] = strToU8('x')))).toBe('web.leak');
  const hidden = '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>13855012237</w:t></w:r></w:p><w:p>';
  expect(await doctored(put('word/document.xml', '<w:p>', hidden))).toBe('web.leak');
});

test('多一个字、少一个字，都不给出', async () => {
  expect(await doctored(put('word/document.xml', '老人', '老年人'))).toBe('web.differs');
  const page = webPage({ lines, day: null });
  expect(await refused('html', strToU8(page.replace('××', '×')))).toBe('web.differs');
  expect(await refused('html', strToU8(page.replace('</title>', '冯桂珍</title>')))).toBe('web.leak');
  expect(await refused('html', strToU8(page.replace('</main>', '<script>1</script></main>')))).toBe('web.leak');
  expect(await refused('html', strToU8(page.replace('</main>', '<!-- 13855012237 --></main>')))).toBe('web.leak');
});
