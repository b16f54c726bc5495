import { lineText } from '../../../shared/domain/paper/text.ts';
import type { LineRole } from '../../../shared/model/letter/composed.ts';
import type { Box } from '../../support/rendered-page.ts';
import { exactly, length, orMissing, type Row, within } from './rows.ts';
import { paragraphXml, type Sheet, wordsInXml, xmlAttribute, xmlMm } from './sheet.ts';

const middleOf = (box: Box | undefined) => orMissing(box && (box.left + box.right) / 2);
const heightOf = (box: Box | undefined) => (box ? box.bottom - box.top : Number.NaN);
const isRule = ({ left, right, top, bottom }: Box) => right - left > 150 && bottom - top < 2;

function texts({ composed }: Sheet, role: LineRole): string[] {
  return (composed?.lines ?? []).filter((line) => line.role === role).map(lineText);
}

/** The letterhead as printed: the first text in its own size, which is larger than any other. */
function markOnPage({ pieces }: Sheet): string {
  const first = pieces.filter(({ page }) => page === 1);
  const largest = Math.max(0, ...first.map(({ sizePt }) => sizePt));
  return first.flatMap(({ sizePt, text }) => (sizePt === largest ? [text] : [])).join('');
}

/** 信函格式 (GB/T 9704-2012, 10.1). */
export async function letterHeadMeasures(sheet: Sheet): Promise<Row[]> {
  const red = await sheet.red(1);
  const [thick, thin, footThin, footThick] = red.filter(isRule);
  const mark = red.find((box) => !isRule(box));
  const black = await sheet.black(1);
  const number = black.find(({ top }) => top > (thin?.bottom ?? 0) + 3);
  const title = black.find(({ top }) => top > (number?.bottom ?? 0));
  const header =
    [...sheet.parts].find(
      ([name, xml]) => /^word\/header\d+\.xml$/u.test(name) && /w:bottom [^>]*FF0000/u.test(xml),
    )?.[1] ?? '';
  const footer =
    [...sheet.parts].find(([name, xml]) => name.startsWith('word/footer') && xml.includes('FF0000'))?.[1] ?? '';
  const rule = (xml: string) =>
    210 -
    28 -
    26 -
    (xmlMm(xml, /<w:ind [^>]*w:left="-[^>]*>/u, 'w:left') ?? 0) -
    (xmlMm(xml, /<w:ind [^>]*w:left="-[^>]*>/u, 'w:right') ?? 0);
  const restRed = (await Promise.all(sheet.lines.slice(1).map((_, index) => sheet.red(index + 2)))).flat();
  return [
    exactly('发文机关标志不加「文件」', '10.1', {
      wanted: '是',
      page: markOnPage(sheet).endsWith('文件') ? '否' : '是',
    }),
    length('发文机关标志上边缘至上页边', '10.1', { wanted: 30, page: orMissing(mark?.top) }),
    length('发文机关标志居中', '10.1', { wanted: 106, page: middleOf(mark) }),
    within('标志下边缘至红双线', '10.1', { from: 3, to: 6, page: orMissing(thick && mark && thick.top - mark.bottom) }),
    ...[thick, thin, footThin, footThick].flatMap((line, index) => [
      length(`红线${index + 1}长`, '10.1', {
        wanted: 170,
        page: orMissing(line && line.right - line.left),
        xml: rule(index < 2 ? header : footer),
      }),
      length(`红线${index + 1}居中`, '10.1', { wanted: 105, page: middleOf(line) }),
    ]),
    exactly('首条红双线上粗下细', '10.1', {
      wanted: '是',
      page: heightOf(thick) > heightOf(thin) ? '是' : '否',
      xml:
        Number(xmlAttribute(header, /<w:top [^>]*FF0000[^>]*>/u, 'w:sz')) >
        Number(xmlAttribute(header, /<w:bottom [^>]*FF0000[^>]*>/u, 'w:sz'))
          ? '是'
          : '否',
    }),
    exactly('第二条红双线上细下粗', '10.1', {
      wanted: '是',
      page: heightOf(footThick) > heightOf(footThin) ? '是' : '否',
      xml:
        Number(xmlAttribute(footer, /<w:bottom [^>]*FF0000[^>]*>/u, 'w:sz')) >
        Number(xmlAttribute(footer, /<w:top [^>]*FF0000[^>]*>/u, 'w:sz'))
          ? '是'
          : '否',
    }),
    length('第二条红双线距下页边', '10.1', { wanted: 20, page: orMissing(footThick && 297 - footThick.bottom) }),
    exactly('红线只在首页', '10.1', {
      wanted: '是',
      page: restRed.length === 0 ? '是' : '否',
      xml: sheet.document.includes('<w:titlePg/>') ? '是' : '否',
    }),
    ...(texts(sheet, 'document-number').join('') === ''
      ? []
      : [
          length('文号与第一条红双线的距离（3号字高的7/8）', '10.1', {
            wanted: 4.94,
            page: orMissing(number && thin && number.top - thin.bottom),
          }),
          length('文号顶格居版心右边缘', '10.1', { wanted: 184, page: orMissing(number?.right) }),
          within('标题在文号下空二行（墨到墨）', '10.1', {
            from: 20.4,
            to: 25.5,
            page: orMissing(title && number && title.top - number.bottom),
          }),
        ]),
    ...markRows(sheet, 'right'),
    ...(await colophonRows(sheet)),
  ];
}

/** 类别、同意公开: 黑体, at the right above the mark of a 信函, at the top left of a 文件. */
function markRows(sheet: Sheet, side: 'left' | 'right'): Row[] {
  return [...texts(sheet, 'class-mark'), ...texts(sheet, 'publicity-mark')].map((text) => {
    const line = sheet.lines[0]?.find((each) => each.text === text);
    return length(`「${text}」居${side === 'right' ? '右' : '左'}`, '7.2', {
      wanted: side === 'right' ? 184 : 28,
      page: orMissing(line?.[side]),
      xml:
        side === 'right'
          ? /w:jc w:val="(?:right|end)"/u.test(paragraphXml(sheet, text) ?? '')
            ? 184
            : 0
          : 28 + (xmlMm(paragraphXml(sheet, text) ?? '', /<w:ind [^>]*>/u, 'w:left') ?? 0),
    });
  });
}

/** 版记 of a 信函: 抄送 alone, without lines, on the bottom of the last page (10.1). */
async function colophonRows(sheet: Sheet): Promise<Row[]> {
  const [copyTo] = texts(sheet, 'copy-to');
  if (copyTo === undefined) return [];
  const last = sheet.paper.pages;
  const lines = (sheet.lines[last - 1] ?? []).filter(({ text }) => !/^—\d+—$/u.test(text));
  const from = lines.findIndex(({ text }) => text.startsWith('抄送：'));
  const black = (await sheet.black(last)).filter(({ top }) => top < 263);
  return [
    exactly('版记只有抄送', '10.1', {
      wanted: '是',
      page: from >= 0 && lines.slice(from).every(({ text }) => !text.endsWith('印发')) ? '是' : '否',
    }),
    exactly('版记不加线', '10.1', { wanted: '无线', page: black.some(isRule) ? '有线' : '无线' }),
    within('抄送的下边缘在版心底', '10.1', { from: 258, to: 262.5, page: orMissing(black.at(-1)?.bottom) }),
    length('抄送左空一字', '7.4.2', { wanted: 28 + 4.94, page: orMissing(lines[from]?.left) }),
    exactly('抄送末尾句号', '7.4.2', {
      wanted: '。',
      page: lines.at(-1)?.text.slice(-1),
      xml: wordsInXml(sheet, '抄送：')?.slice(-1),
    }),
  ];
}

/** 文件格式: head (7.2) and 版记 (7.4). */
export async function documentHeadMeasures(sheet: Sheet): Promise<Row[]> {
  const red = await sheet.red(1);
  const rule = red.find(isRule);
  const mark = red.find((box) => !isRule(box));
  const number = (await sheet.black(1)).findLast(
    ({ bottom }) => bottom < (rule?.top ?? 0) && bottom > (mark?.bottom ?? 0),
  );
  const numbered = texts(sheet, 'document-number').join('') !== '';
  return [
    exactly('发文机关标志加「文件」', '7.2.4', {
      wanted: '是',
      page: markOnPage(sheet).endsWith('文件') ? '是' : '否',
    }),
    length('发文机关标志上边缘至版心上边缘', '7.2.4', { wanted: 35, page: orMissing(mark && mark.top - 37) }),
    length('发文机关标志居中', '7.2.4', { wanted: 106, page: middleOf(mark) }),
    ...(numbered
      ? [
          within('文号在标志下空二行（墨到墨）', '7.2.5', {
            from: 20.4,
            to: 26,
            page: orMissing(number && mark && number.top - mark.bottom),
          }),
          length('文号居中', '7.2.5', { wanted: 106, page: middleOf(number) }),
          length('红线在文号下', '7.2.7', { wanted: 4, page: orMissing(rule && number && rule.top - number.bottom) }),
        ]
      : []),
    length('红线左端', '7.2.7', { wanted: 28, page: orMissing(rule?.left) }),
    length('红线右端', '7.2.7', { wanted: 184, page: orMissing(rule?.right) }),
    ...markRows(sheet, 'left'),
    ...(await documentColophon(sheet)),
  ];
}

async function documentColophon(sheet: Sheet): Promise<Row[]> {
  const last = sheet.paper.pages;
  const lines = (sheet.lines[last - 1] ?? []).filter(({ text }) => !/^—\d+—$/u.test(text));
  const rules = (await sheet.black(last)).filter(isRule);
  const wanted = texts(sheet, 'colophon-rule').length;
  const [issuer = ''] = texts(sheet, 'issuer');
  const [office = '', printed = ''] = issuer.split('\t');
  const sizes = [...sheet.document.matchAll(/<w:tcBorders>.*?<\/w:tcBorders>/gsu)].flatMap(([borders]) =>
    [...borders.matchAll(/<w:(?:top|bottom) w:val="single"[^>]*w:sz="(\d+)"/gu)].map(
      ([, size]) => (Number(size) / 8 / 72) * 25.4,
    ),
  );
  const [copyTo] = texts(sheet, 'copy-to');
  const at = lines.find(({ text }) => text.startsWith('抄送：'));
  const issued = lines.findLast(({ text }) => text.startsWith(office));
  const [disclosure] = texts(sheet, 'disclosure');
  return [
    exactly('版记在双数的末页', '7.4', { wanted: '双', page: last % 2 === 0 ? '双' : '单' }),
    exactly('版记的线', '7.4.1', { wanted: `${wanted}条`, page: `${rules.length}条` }),
    ...rules.flatMap((rule, index) => [
      length(`版记第${index + 1}条线左端`, '7.4.1', { wanted: 28, page: rule.left }),
      length(`版记第${index + 1}条线右端`, '7.4.1', { wanted: 184, page: rule.right }),
    ]),
    length('末条线与版心下边缘重合', '7.4.1', { wanted: 262, page: orMissing(rules.at(-1)?.bottom) }),
    length('首末条线的粗细', '7.4.1', { wanted: 0.35, xml: orMissing(Math.max(...sizes)), tolerance: 0.06 }),
    ...(wanted === 3
      ? [length('中间线的粗细', '7.4.1', { wanted: 0.25, xml: orMissing(Math.min(...sizes)), tolerance: 0.06 })]
      : []),
    ...(copyTo === undefined
      ? []
      : [
          length('抄送左空一字', '7.4.2', { wanted: 28 + 4.94, page: orMissing(at?.left) }),
          exactly('抄送末尾句号', '7.4.2', { wanted: '。', xml: wordsInXml(sheet, '抄送：')?.slice(-1) }),
        ]),
    exactly('印发机关和日期在一行', '7.4.3', { wanted: `${office}${printed}`, page: issued?.text }),
    length('印发机关左空一字', '7.4.3', { wanted: 28 + 4.94, page: orMissing(issued?.left) }),
    length('印发日期右空一字', '7.4.3', { wanted: 184 - 4.94, page: orMissing(issued?.right) }),
    ...(disclosure === undefined
      ? []
      : [
          exactly('公开属性在版记首条线之上', '7.4', {
            wanted: disclosure,
            page: lines.find(
              ({ bottom }, index) => lines[index + 1]?.text.startsWith('抄送') && bottom < (rules[0]?.top ?? 0) + 1,
            )?.text,
          }),
        ]),
  ];
}
