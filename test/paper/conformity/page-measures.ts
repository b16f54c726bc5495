import { standInOf } from '../../support/rendered-page.ts';
import { exactly, length, orMissing, type Row, within } from './rows.ts';
import { type Sheet, styleXml, xmlAttribute, xmlMm } from './sheet.ts';

/** Paper and 版心, which letters and forms share (GB/T 9704-2012, 5). */
export async function paperMeasures(sheet: Sheet): Promise<Row[]> {
  const { document, paper, styles } = sheet;
  const margin = (side: string) => orMissing(xmlMm(document, /<w:pgMar [^>]*>/u, `w:${side}`));
  const boxes = (await Promise.all(pagesOf(sheet).map((page) => sheet.black(page)))).map((bands) =>
    bands.filter(({ top }) => top < 263),
  );
  const all = boxes.flat();
  const right = Math.max(...all.map((box) => box.right));
  return [
    length('纸宽', '5.1', {
      wanted: 210,
      xml: xmlMm(document, /<w:pgSz [^>]*>/u, 'w:w'),
      page: paper.sizeMm.width,
      tolerance: 0.5,
    }),
    length('纸高', '5.1', {
      wanted: 297,
      xml: xmlMm(document, /<w:pgSz [^>]*>/u, 'w:h'),
      page: paper.sizeMm.height,
      tolerance: 0.5,
    }),
    length('天头', '5.2.1', { wanted: 37, xml: margin('top') }),
    length('订口', '5.2.1', { wanted: 28, xml: margin('left') }),
    length('下白边', '5.2.1', { wanted: 35, xml: margin('bottom') }),
    length('右白边', '5.2.1', { wanted: 26, xml: margin('right') }),
    within('最左的字或线', '5.2.1', { from: 27, to: 40, page: orMissing(Math.min(...all.map(({ left }) => left))) }),
    // A full stop may hang half a character over the edge: its ink stays within the character's left half.
    within('最右的字或线', '5.2.1', { from: 100, to: 184.6 + 2.8, page: orMissing(right) }),
    within('最下的字或线', '5.2.1', {
      from: 37,
      to: 262.6,
      page: orMissing(Math.max(...all.map(({ bottom }) => bottom))),
    }),
    exactly('正文字体', '5.2.2', {
      wanted: standInOf('仿宋_GB2312'),
      xml: standInOf(xmlAttribute(styles, /<w:rFonts [^>]*>/u, 'w:eastAsia') ?? ''),
      page: sheet.pieces.find(({ font }) => font.startsWith(standInOf('仿宋_GB2312'))) && standInOf('仿宋_GB2312'),
    }),
    exactly('主题字体', '兼容WPS', { wanted: '无', xml: /Theme="/u.test(document + styles) ? '有' : '无' }),
    exactly('文本框、内容控件、图片', '兼容WPS', {
      wanted: '无',
      xml: /<w:pict|<w:drawing|<w:sdt>|txbx/u.test([...sheet.parts.values()].join('')) ? '有' : '无',
    }),
    exactly('表格列宽', '兼容WPS', {
      wanted: '写明',
      xml: (document.match(/<w:tbl>.*?<\/w:tbl>/gsu) ?? []).every(
        (table) => table.includes('<w:tblLayout w:type="fixed"/>') && !/<w:gridCol\/>|w:type="auto"/u.test(table),
      )
        ? '写明'
        : '没写明',
    }),
  ];
}

/** 22 lines of 28 characters, on a page that is full. */
export async function fullPageMeasures(sheet: Sheet): Promise<Row[]> {
  const page = sheet.lines.findIndex(
    (lines, index) => index > 0 && lines.filter(({ text }) => [...text].length === 28).length >= 20,
  );
  const lines = (sheet.lines[page] ?? []).slice(0, -1);
  const first = lines[0];
  const last = lines.at(-1);
  const pitch = first && last ? (((last.top - first.top) / (lines.length - 1)) * 72) / 25.4 : undefined;
  const full = lines.filter(({ text }) => [...text].length === 28);
  const ink = page < 0 ? [] : await sheet.black(page + 1);
  const [normal] = [/<w:pPrDefault>.*?<\/w:pPrDefault>/su.exec(sheet.styles)?.[0] ?? ''];
  const spacing = Number(xmlAttribute(sheet.styles, /<w:rPrDefault>.*?<\/w:rPrDefault>/su, 'w:val') ?? Number.NaN) / 20;
  return [
    exactly('满页行数', '5.2.3', { wanted: '22', page: String(lines.length) }),
    exactly('每行字数（满行）', '5.2.3', {
      wanted: '28',
      page: String(Math.max(0, ...full.map(({ text }) => [...text].length))),
    }),
    length('行距', '5.2.3', {
      wanted: 28.95,
      xml: orMissing(Number(xmlAttribute(normal, /<w:spacing [^>]*>/u, 'w:line')) / 20),
      page: orMissing(pitch),
      tolerance: 0.1,
      unit: ' 磅',
    }),
    length('字距', '5.2.3', {
      wanted: 15.75,
      xml: 16 + spacing,
      page: orMissing(first && (((full[0]?.right ?? 0) - (full[0]?.left ?? 0)) / 28 / 25.4) * 72),
      tolerance: 0.2,
      unit: ' 磅',
    }),
    length('满行左端', '5.2.1', { wanted: 28, page: orMissing(full[0]?.left) }),
    length('满行右端', '5.2.1', { wanted: 184, page: orMissing(full[0]?.right) }),
    within('首行上边缘', '5.2.1', { from: 37, to: 42, page: orMissing(ink[0]?.top) }),
  ];
}

/** Size and face of the named styles, and that nothing prints larger or in another font. */
export function faceMeasures(sheet: Sheet): Row[] {
  const styled = (what: string, clause: string, id: string, font: string, pt: number, starts: string | undefined) => {
    if (starts === undefined) return [];
    const head = Math.min(8, starts.length);
    const piece = sheet.pieces.find(
      (each) => each.text.slice(0, head) === starts.slice(0, head) && each.font.startsWith(standInOf(font)),
    );
    const own = styleXml(sheet, id);
    const xml = own.includes('<w:rFonts') ? own : sheet.styles;
    return [
      exactly(`${what}字体`, clause, {
        wanted: standInOf(font),
        xml: standInOf(xmlAttribute(xml, /<w:rFonts [^>]*>/u, 'w:eastAsia') ?? ''),
        page: piece && standInOf(font),
      }),
      length(`${what}字号`, clause, {
        wanted: pt,
        xml: Number(xmlAttribute(xml, /<w:sz [^>]*>/u, 'w:val')) / 2,
        page: orMissing(piece?.sizePt),
        ...{ tolerance: 0.4, unit: ' 磅' },
      }),
    ];
  };
  const first = (role: string) => {
    const line = sheet.composed?.lines.find((each) => each.role === role);
    return line?.runs
      .map(({ text }) => text)
      .join('')
      .replace(/\s/gu, '');
  };
  return [
    ...styled('标题', '7.3.1', 'LetterTitle', '方正小标宋简体', 22, titleWords(sheet)),
    ...styled('主送机关', '7.3.2', 'Normal', '仿宋_GB2312', 16, first('salutation')),
    ...styled('一级标题', '7.3.3', 'Heading1', '黑体', 16, first('heading-1')),
    ...styled('二级标题', '7.3.3', 'Heading2', '楷体_GB2312', 16, first('heading-2')),
    ...styled('三级标题', '7.3.3', 'Heading3', '仿宋_GB2312', 16, first('heading-3')?.replace(/^\d+\./u, '')),
    ...styled('四级标题', '7.3.3', 'Heading4', '仿宋_GB2312', 16, first('heading-4')?.replace(/^（\d+/u, '')),
    ...styled('抄送', '7.4.2', 'Colophon', '仿宋_GB2312', 14, first('copy-to')),
    ...styled(
      '页码',
      '7.5',
      'PageNumber',
      '宋体',
      14,
      sheet.paper.pages > 1 || sheet.form === 'document' ? '—' : undefined,
    ),
  ];
}

/** Words of the title that do not stand in the letterhead, which begins with the same name. */
function titleWords({ pieces, composed }: Sheet): string | undefined {
  const [title = '', mark = ''] = ['title', 'letterhead'].map((role) =>
    (composed?.lines ?? []).flatMap((line) => (line.role === role ? line.runs.map(({ text }) => text) : [])).join(''),
  );
  const inTitle = pieces.find(({ text }) => text.length > 3 && title.includes(text) && !mark.includes(text));
  return inTitle?.text ?? title;
}

/** Quotes, dashes and ellipses come out in a Chinese font. */
export function markMeasures(sheet: Sheet): Row[] {
  const marks = sheet.pieces.filter(({ text }) => /[“”‘’…]/u.test(text) || /——/u.test(text));
  if (marks.length === 0) return [];
  const latin = marks.filter(({ font }) => font.startsWith(standInOf('Times New Roman')));
  return [
    exactly('引号、破折号、省略号的字体', '5.2.2', {
      wanted: '中文字体',
      xml:
        sheet.document
          .match(/<w:r>(?:(?!<\/w:r>).)*[“”‘’…](?:(?!<\/w:r>).)*<\/w:r>/gsu)
          ?.every((run) => run.includes('w:hint="eastAsia"')) === false
          ? '没有提示东亚字体'
          : '中文字体',
      page: latin.length === 0 ? '中文字体' : `西文字体：${latin[0]?.text}`,
    }),
  ];
}

export function pagesOf({ paper }: Sheet): number[] {
  return Array.from({ length: paper.pages }, (_, index) => index + 1);
}
