import { beforeAll, describe, expect, test } from 'vitest';
import { manualDocx } from '../../build/manual/manual-docx.ts';
import { manualParts } from '../../shared/domain/manual/chapter.ts';
import { blockWords } from '../../shared/domain/manual/find-chapters.ts';
import { manual } from '../../shared/domain/manual/manual.ts';
import { docxParts } from '../support/files/docx-parts.ts';
import { schemaErrors } from '../support/files/schema-errors.ts';

describe('手册的 Word 文件', () => {
  let bytes: Uint8Array;
  let xml: string;
  beforeAll(async () => {
    bytes = await manualDocx();
    xml = (await docxParts(bytes)).get('word/document.xml') ?? '';
  });
  const words = (text: string) => text.replace(/[「」“”《》]/gu, '');

  test('合乎 Office 的规定', async () => {
    // Steps, points, rows, pictures, headings and links each stand in one of them.
    const some = manual.filter(({ key }) => ['first-clerk', 'opinions', 'item', 'storage'].includes(key));
    expect(new Set(some.flatMap(({ blocks }) => blocks.map(({ as }) => as))).size).toBe(6);
    expect(await schemaErrors(await manualDocx(some))).toEqual([]);
  }, 300_000);

  test('每一章都在，章名在大纲里，目录里有它的页码', () => {
    const paragraphs = xml.match(/<w:p>.*?<\/w:p>/gsu) ?? [];
    const headings = paragraphs
      .filter((each) => /w:pStyle w:val="Heading[12]"/u.test(each))
      .map((each) => (each.match(/<w:t[ >].*?<\/w:t>/gsu) ?? []).join('').replace(/<[^>]*>/gu, ''));
    const wanted = Object.entries(manualParts).flatMap(([part, name]) => [
      name,
      ...manual.filter((each) => each.part === part).map((each) => each.name),
    ]);
    expect(headings).toEqual(wanted);
    for (const { key } of manual) {
      expect(xml).toContain(`PAGEREF ${key}<`);
      expect(xml).toMatch(new RegExp(`<w:bookmarkStart w:name="${key}"|<w:bookmarkStart [^>]*w:name="${key}"`, 'u'));
    }
  });

  test('写的与页面上的手册一字不少，每张图都在', () => {
    const all = words((xml.match(/<w:t[ >].*?<\/w:t>/gsu) ?? []).join('').replace(/<[^>]*>/gu, ''));
    const text = all.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    const missing = manual.flatMap(({ name, blocks }) =>
      blocks
        .flatMap((block) => (block.as === 'rows' ? block.rows.map(([, says]) => says) : blockWords(block)))
        .filter((line) => !text.includes(words(line).replace(/\[\[|\]\]|`/gu, '')))
        .map((line) => `${name}：${line}`),
    );
    expect(missing).toEqual([]);
    const pictures = manual.flatMap(({ blocks }) => blocks.filter(({ as }) => as === 'picture'));
    expect(xml.match(/<pic:pic[ >]/gu)).toHaveLength(pictures.length);
  });
});
