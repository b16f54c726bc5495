import { lineText } from '../../../shared/domain/paper/text.ts';
import type { Line, LineRole } from '../../../shared/model/letter/composed.ts';
import { pagesOf } from './page-measures.ts';
import { exactly, length, orMissing, type Row, within } from './rows.ts';
import { find, paragraphXml, type Sheet, wordsInXml, xmlMm } from './sheet.ts';

const characterMm = (15.75 * 25.4) / 72;
const lineMm = (28.95 * 25.4) / 72;
const [left, right, middle] = [28, 184, 106];

/** Title to 附件 (GB/T 9704-2012, 7.3): where each element stands, in both forms. */
export async function bodyMeasures(sheet: Sheet): Promise<Row[]> {
  const lines = sheet.composed?.lines ?? [];
  const of = (role: LineRole) => lines.filter((line) => line.role === role).map(lineText);
  return [
    ...titleMeasures(sheet, of('title')),
    ...salutationMeasures(sheet, of('salutation'), of('title').at(-1) ?? ''),
    ...indentMeasures(sheet, lines),
    ...enclosureMeasures(sheet, lines),
    ...(await signatureMeasures(sheet, of)),
    ...appendixMeasures(sheet, of),
    ...(await numberMeasures(sheet)),
  ];
}

function titleMeasures(sheet: Sheet, titles: string[]): Row[] {
  const found = titles.map((text) => find(sheet, text)?.line);
  const widths = found.map((line) => (line ? line.right - line.left : 0));
  const shape = widths.some((width, at) => at > 0 && width < (widths[at - 1] ?? 0) && width < (widths[at + 1] ?? 0));
  return [
    ...found.map((line, index) =>
      length(`标题第${index + 1}行居中`, '7.3.1', {
        wanted: middle,
        page: orMissing(line && (line.left + line.right) / 2),
      }),
    ),
    exactly('标题不成沙漏形，行首没有「的」「和」和后半个标点', '7.3.1', {
      wanted: '是',
      page: shape || found.slice(1).some((line) => /^[的和与及、，）》〉”]/u.test(line?.text ?? '')) ? '否' : '是',
      xml: (paragraphXml(sheet, titles.join(''))?.match(/<w:br\/>/gu)?.length ?? 0) === titles.length - 1 ? '是' : '否',
    }),
  ];
}

function salutationMeasures(sheet: Sheet, salutations: string[], lastTitle: string): Row[] {
  const at = find(sheet, salutations[0] ?? '');
  const title = find(sheet, lastTitle)?.line;
  return [
    length('主送机关顶格', '7.3.2', {
      wanted: left,
      page: orMissing(at?.line.left),
      xml: left + (xmlMm(paragraphXml(sheet, salutations[0] ?? '') ?? '', /<w:ind [^>]*>/u, 'w:firstLine') ?? 0),
    }),
    exactly('主送机关后用全角冒号', '7.3.2', {
      wanted: '：',
      page: at?.line.text.slice(-1),
      xml: wordsInXml(sheet, salutations[0] ?? '')?.slice(-1),
    }),
    length('主送机关在标题下空一行（字底到字顶，含行内空白）', '7.3.2', {
      wanted: lineMm + 4,
      page: orMissing(at && title && at.line.top - title.bottom + 4),
      tolerance: 4.5,
    }),
  ];
}

/** Every paragraph and heading begins two characters in. */
function indentMeasures(sheet: Sheet, lines: readonly Line[]): Row[] {
  const body = lines.filter(({ role }) => role === 'paragraph' || role.startsWith('heading'));
  const places = body.map((line) => find(sheet, lineText(line).slice(0, 10))?.line.left);
  const worst = places.reduce<number | undefined>(
    (far, place) =>
      place === undefined
        ? far
        : Math.abs(place - left - 2 * characterMm) > Math.abs((far ?? left + 2 * characterMm) - left - 2 * characterMm)
          ? place
          : far,
    left + 2 * characterMm,
  );
  return [
    // A half-width digit or an opening quote begins later in its square.
    length('每段空二字（离得最远的一段）', '7.3.3', {
      wanted: left + 2 * characterMm,
      page: orMissing(worst),
      xml: left + (xmlMm(sheet.styles, /<w:ind w:firstLine="\d+"\/>/u, 'w:firstLine') ?? 0),
      tolerance: 3,
    }),
    exactly('每段都印在纸上', '7.3.3', {
      wanted: `${body.length}段`,
      page: `${places.filter((place) => place !== undefined).length}段`,
    }),
  ];
}

function enclosureMeasures(sheet: Sheet, lines: readonly Line[]): Row[] {
  const [first, second] = lines.filter(({ role }) => role === 'enclosure').map(lineText);
  if (first === undefined) return [];
  const at = find(sheet, first.slice(0, 8));
  const names = second === undefined ? undefined : find(sheet, second.slice(0, 8));
  const wrapped = names && sheet.lines[names.page - 1]?.[names.at + 1];
  return [
    length('附件说明空二字', '7.3.4', { wanted: left + 2 * characterMm, page: orMissing(at?.line.left) }),
    exactly('附件名称后无标点', '7.3.4', {
      wanted: '无',
      page: /[。；，]$/u.test((wrapped ?? names?.line ?? at?.line)?.text ?? '。') ? '有' : '无',
      xml: /[。；，]$/u.test(wordsInXml(sheet, second ?? first) ?? '。') ? '有' : '无',
    }),
    ...(second !== undefined && names
      ? [length('第二项序号与第一项对齐', '7.3.4', { wanted: left + 5 * characterMm, page: names.line.left })]
      : []),
    ...(wrapped && !/^(?:承办|临江)/u.test(wrapped.text) && [...(second ?? '')].length > 22
      ? [length('附件名称回行与首字对齐', '7.3.4', { wanted: left + 5.75 * characterMm, page: wrapped.left })]
      : []),
  ];
}

async function signatureMeasures(sheet: Sheet, of: (role: LineRole) => string[]): Promise<Row[]> {
  const [name = '', day = '', note] = [of('signature')[0], of('date')[0], of('note')[0]];
  const at = find(sheet, day);
  const signed = at && sheet.lines[at.page - 1]?.[at.at - 1];
  const above = at && sheet.lines[at.page - 1]?.[at.at - 2];
  const body = (sheet.composed?.lines ?? []).filter(({ role }) => role === 'paragraph').map(lineText);
  const bodyAbove = (at ? (sheet.lines[at.page - 1] ?? []).slice(0, at.at - 1) : []).some(({ text }) =>
    body.some((words) => words.replace(/\s+/gu, '').includes(text)),
  );
  const lastBody = body.findLast((words) => find(sheet, words.slice(0, 10))?.page === at?.page) ?? '';
  const sealed = !sheet.shows.includes('unsealed');
  const rows = [
    exactly('成文日期用阿拉伯数字、不编虚位', '7.3.5.4', {
      wanted: '是',
      page: /^\d{4}年[1-9]\d?月[1-9]\d?日$/u.test(at?.line.text ?? '') ? '是' : '否',
    }),
    exactly('署名在日期上一行', '7.3.5', { wanted: name, page: signed?.text }),
    exactly('署名所在页有正文', '7.3.5.5', {
      wanted: '有',
      page: bodyAbove ? '有' : '没有',
      xml: [name, lastBody].every((words) => /keepNext/u.test(paragraphXml(sheet, words, true) ?? '')) ? '有' : '没有',
    }),
  ];
  if (sealed) {
    rows.push(
      length('成文日期右空四字', '7.3.5.1', {
        wanted: right - 4 * characterMm,
        page: orMissing(at?.line.right),
        xml: right - (xmlMm(paragraphXml(sheet, day) ?? '', /<w:ind [^>]*>/u, 'w:right') ?? 0),
      }),
      length('署名以日期为准居中', '7.3.5.1', {
        wanted: at ? (at.line.left + at.line.right) / 2 : 0,
        page: orMissing(signed && (signed.left + signed.right) / 2),
      }),
      within('署名与上文之间盖章的空白', '7.3.5.1', {
        from: 2 * lineMm,
        to: 4 * lineMm + 3,
        page: orMissing(signed && above && signed.top - above.bottom),
      }),
    );
  } else {
    const longer = (signed?.right ?? 0) - (signed?.left ?? 0) < (at?.line.right ?? 0) - (at?.line.left ?? 0);
    rows.push(
      length('日期首字比署名首字右移二字', '7.3.5.2', {
        wanted: 2 * characterMm,
        page: orMissing(at && signed && at.line.left - signed.left),
      }),
      length(longer ? '日期长于署名：日期右空二字' : '署名右空二字', '7.3.5.2', {
        wanted: right - 2 * characterMm,
        page: orMissing(longer ? at?.line.right : signed?.right),
      }),
      within('署名在正文下空一行', '7.3.5.2', {
        from: lineMm,
        to: 2 * lineMm + 2,
        page: orMissing(signed && above && signed.top - above.bottom),
      }),
    );
  }
  if (note !== undefined && at) {
    const below = sheet.lines[at.page - 1]?.[at.at + 1];
    rows.push(
      exactly('附注在日期下一行，用圆括号', '7.3.6', { wanted: note.slice(0, 4), page: below?.text.slice(0, 4) }),
      length('附注空二字', '7.3.6', { wanted: left + 2 * characterMm, page: orMissing(below?.left), tolerance: 3.2 }),
    );
  }
  return rows;
}

function appendixMeasures(sheet: Sheet, of: (role: LineRole) => string[]): Row[] {
  const marks = of('appendix-mark');
  const titles = of('appendix-title');
  if (marks.length === 0) return [];
  return marks.flatMap((mark, index) => {
    const title = titles.find((text) => find(sheet, text)?.page === pageOf(sheet, mark)) ?? titles[index] ?? '';
    const at = sheet.lines.flatMap((lines, page) => (lines[0]?.text === mark ? [{ page, line: lines[0] }] : []))[0];
    const third = at && sheet.lines[at.page]?.[1];
    return [
      exactly(`${mark}在页首第一行`, '7.3.7', {
        wanted: mark,
        page: at?.line.text,
        xml: /pageBreakBefore/u.test(paragraphXml(sheet, mark, true) ?? '') ? mark : '不另起页',
      }),
      length(`${mark}顶格`, '7.3.7', { wanted: left, page: orMissing(at?.line.left) }),
      exactly(`${mark}的标题`, '7.3.7', { wanted: title.slice(0, 10), page: third?.text.slice(0, 10) }),
      length(`${mark}的标题居中`, '7.3.7', {
        wanted: middle,
        page: orMissing(third && (third.left + third.right) / 2),
      }),
      length(`${mark}的标题在第三行`, '7.3.7', {
        wanted: 2 * lineMm,
        page: orMissing(third && at && third.bottom - at.line.bottom),
        tolerance: 3,
      }),
    ];
  });
}

function pageOf(sheet: Sheet, mark: string): number {
  return sheet.lines.findIndex((lines) => lines[0]?.text === mark) + 1;
}

/** Page numbers 7 mm below the 版心, outside, one character in; none on page 1 of a 信函 nor beside a blank page. */
async function numberMeasures(sheet: Sheet): Promise<Row[]> {
  const numbers = pagesOf(sheet);
  const found = await Promise.all(
    numbers.map(async (page) => (await sheet.black(page)).filter(({ top }) => top > 263)),
  );
  const blank = sheet.lines.findIndex((lines) => lines.length === 0);
  const numbered = numbers.filter((page) => !(sheet.form === 'letter' && page === 1) && !(blank >= 0 && page > blank));
  const footer = (side: string) =>
    [...sheet.parts].some(
      ([name, xml]) =>
        name.startsWith('word/footer') && xml.includes('PAGE') && xml.includes(`<w:jc w:val="${side}"/>`),
    );
  return [
    exactly('有页码的页', '7.5', {
      wanted: numbered.join('、') || '无',
      page: numbers.filter((page) => (found[page - 1]?.length ?? 0) > 0).join('、') || '无',
    }),
    exactly('单页页码居右、双页居左', '7.5', { wanted: '是', xml: footer('right') && footer('left') ? '是' : '否' }),
    ...numbered.flatMap((page) => {
      const box = found[page - 1]?.[0];
      return [
        length(`第${page}页页码${page % 2 ? '右' : '左'}空一字`, '7.5', {
          wanted: page % 2 ? right - 4.94 : left + 4.94,
          page: orMissing(page % 2 ? box?.right : box?.left),
        }),
        length(`第${page}页页码上距版心`, '7.5', {
          wanted: 7 + 1.2,
          page: orMissing(box && box.top - 262),
          tolerance: 1.2,
        }),
        exactly(`第${page}页页码写法`, '7.5', { wanted: `—${page}—`, page: sheet.lines[page - 1]?.at(-1)?.text }),
      ];
    }),
  ];
}
