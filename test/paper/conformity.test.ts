import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageCount } from '../../shared/domain/paper/page-count.ts';
import { letterForms } from '../../shared/model/kinds.ts';
import { docxParts } from '../support/files/docx-parts.ts';
import { type Rendered, renderedAll } from '../support/rendered-page.ts';
import { pictures } from '../support/rendered-pieces.ts';
import { type Case, cases } from './conformity/cases.ts';
import { formMeasures } from './conformity/form-measures.ts';
import { documentHeadMeasures, letterHeadMeasures } from './conformity/head-measures.ts';
import { bodyMeasures } from './conformity/letter-measures.ts';
import { faceMeasures, fullPageMeasures, markMeasures, paperMeasures } from './conformity/page-measures.ts';
import { type Measured, report } from './conformity/report.ts';
import { exactly, type Row } from './conformity/rows.ts';
import { openSheet, type Sheet } from './conformity/sheet.ts';

/** Every measure of the standard, for every kind of letter in both forms and every form, in the file and on the page. */

const results = join(import.meta.dirname, '..', '..', 'test-results');
const folder = join(results, 'letters');
const all = cases();
const nameOf = ({ name, form }: Case) => (form === null ? name : `${name} ${letterForms[form]}`);

let papers: Rendered[] = [];
const measured: Measured[] = [];

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  papers = await renderedAll(await Promise.all(all.map(({ bytes }) => bytes)));
}, 300_000);
afterAll(() => {
  writeFileSync(join(results, 'conformity.md'), report(measured));
  papers[0]?.remove();
});

async function measures(sheet: Sheet): Promise<Row[]> {
  const shared = [...(await paperMeasures(sheet)), ...markMeasures(sheet)];
  if (sheet.composed === null) return [...shared, ...(await formMeasures(sheet))];
  return [
    ...shared,
    exactly('页数与推算相符', '版记落在双页', {
      wanted: `${pageCount(sheet.composed)}页`,
      page: `${sheet.paper.pages}页`,
    }),
    ...faceMeasures(sheet),
    ...(await (sheet.form === 'letter' ? letterHeadMeasures(sheet) : documentHeadMeasures(sheet))),
    ...(await bodyMeasures(sheet)),
    ...(sheet.shows.includes('full-page') ? await fullPageMeasures(sheet) : []),
    ...(sheet.shows.includes('one-page') && sheet.form === 'letter'
      ? [exactly('短函印在一页', '10.1', { wanted: '1页', page: `${sheet.paper.pages}页` })]
      : []),
  ];
}

describe('逐项对照 GB/T 9704-2012', () => {
  test.each(all.map((one, index) => ({ title: nameOf(one), one, index })))('$title', async ({ title, one, index }) => {
    const paper = papers[index] as Rendered;
    const rows = await measures(await openSheet(one, paper));
    measured.push({ title, rows });
    await pictures(paper, folder, title.replace(/[（），、 ]+/gu, '-'));
    expect(rows.length).toBeGreaterThan(15);
    expect(rows.filter(({ ok }) => !ok)).toEqual([]);
  });
});

test('同一份文书再做一次，字节完全相同', async () => {
  const again = cases();
  for (const [index, { bytes }] of all.entries()) {
    const second = again[index] as Case;
    expect(Buffer.from(await second.bytes).equals(Buffer.from(await bytes)), nameOf(second)).toBe(true);
  }
});

test('文件属性里没有人名和电脑名，只有单位', async () => {
  for (const { bytes } of all) {
    const parts = await docxParts(await bytes);
    const properties = [...parts].filter(([name]) => name.startsWith('docProps/')).map(([, xml]) => xml);
    expect(properties.join('')).toContain('<dc:creator>临江市民政局</dc:creator>');
    expect(properties.join('')).not.toMatch(/Un-named|root|<Manager>|<Company>|<Application>/u);
  }
});
