import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileContent } from '../../electron/reading/file-content.ts';
import { acceptFor, endingsNamed, fileEndings, hasKnownEnding } from '../../shared/model/reading/file-endings.ts';

test('选文件时给出的扩展名，正是说明里写的和读得了的', () => {
  expect(endingsNamed('ledger')).toBe('.xlsx .xls .et .ods .csv');
  expect(acceptFor('page')).toBe('.html,.htm,.mht,.mhtml');
  expect(hasKnownEnding('2021年/台账.XLSX')).toBe(true);
  expect(hasKnownEnding('照片.png')).toBe(false);
  const words = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8');
  expect(words).toContain(`台账（${endingsNamed('ledger')}）`);
  expect(words).toContain(`（${endingsNamed('document')}，网页 ${endingsNamed('page')}）`);
});

test('读不了的文件，提示里说的扩展名都在表里', async () => {
  const failure = await fileContent({ name: '资料.doc', bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex') }).catch(String);
  const named = Array.from(String(failure).matchAll(/\.([a-z]+)/g), ([, ending]) => ending ?? '');
  expect(named.filter((ending) => !Object.hasOwn(fileEndings, ending))).toEqual([]);
});
