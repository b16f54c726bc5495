import { standInOf } from '../../support/rendered-page.ts';
import { exactly, length, orMissing, type Row, within } from './rows.ts';
import type { Sheet } from './sheet.ts';

/** A form fills one page, its table is as wide as the 版心, its title is centred in 小标宋. */
export async function formMeasures(sheet: Sheet): Promise<Row[]> {
  const black = await sheet.black(1);
  const rules = black.filter(({ left, right }) => right - left > 150);
  const widths = [...sheet.document.matchAll(/<w:gridCol w:w="(\d+)"\/>/gu)].map(([, width]) => Number(width));
  const title = sheet.pieces[0];
  const head = sheet.lines[0]?.[0];
  return [
    exactly('印在一页', '征询表和稿纸', { wanted: '1页', page: `${sheet.paper.pages}页` }),
    length('表宽与版心等宽', '5.2.1', {
      wanted: 156,
      xml: orMissing((widths.reduce((sum, width) => sum + width, 0) * 25.4) / 1440),
      page: orMissing(rules[0] && rules[0].right - rules[0].left),
    }),
    length('表左边与版心左边重合', '5.2.1', { wanted: 28, page: orMissing(rules[0]?.left) }),
    within('表下边在版心之内', '5.2.1', { from: 225, to: 262.5, page: orMissing(rules.at(-1)?.bottom) }),
    length('标题居中', '7.3.1', { wanted: 106, page: orMissing(head && (head.left + head.right) / 2) }),
    exactly('标题字体', '7.3.1', {
      wanted: standInOf('方正小标宋简体'),
      page: title?.font.startsWith(standInOf('方正小标宋简体')) ? standInOf('方正小标宋简体') : title?.font,
    }),
    length('标题字号', '7.3.1', { wanted: 22, page: orMissing(title?.sizePt), tolerance: 0.4, unit: ' 磅' }),
  ];
}
