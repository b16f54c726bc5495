import { expect, test } from 'vitest';
import { letterForms } from '../../shared/model/kinds.ts';
import { decoded, encoded, withParts, wordTemplate } from '../samples/word-templates.ts';
import { schemaErrors } from '../support/files/schema-errors.ts';
import { cases } from './conformity/cases.ts';

/** Every paper by the schemas of Office, with no style, list or relation that it names and does not define. */

const all = cases().map(({ name, form, bytes }) => ({
  name: form === null ? name : `${name} ${letterForms[form]}`,
  bytes,
}));

test.each(all)('$name：符合 Word 的文件规范，没有缺的样式', async ({ bytes }) => {
  expect(await schemaErrors(await bytes)).toEqual([]);
});

test('不合规范的、缺样式的，查得出来', async () => {
  const broken = (change: (xml: string) => string) => async () =>
    schemaErrors(
      withParts(await wordTemplate(), (files) => {
        files['word/document.xml'] = encoded(change(decoded(files['word/document.xml'])));
      }),
    );
  const order = await broken((xml) => xml.replace('<w:body>', '<w:body><w:p><w:r/><w:pPr/></w:p>'))();
  expect(order.join()).toContain('pPr');
  const style = await broken((xml) => xml.replace('w:val="OfficeTitle"', 'w:val="Gone"'))();
  expect(style).toEqual(['word/document.xml：没有定义样式 Gone']);
});
