import type { Sheet, SheetColumn } from './sheet.ts';
import { paperFor } from './sheet-paper.ts';

/** The fixed parts of a workbook, as ECMA-376 asks for them. */

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const each = (count: number, xml: (number: number) => string) =>
  Array.from({ length: count }, (_, at) => xml(at + 1)).join('');

export const contentTypes = (sheets: number) =>
  `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/>${each(sheets, (number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${sheetType}.worksheet+xml"/>`)}<Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/></Types>`;

export const packageRels = `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

export const workbookRels = (sheets: number) =>
  `${head}<Relationships xmlns="${packaged}/relationships">${each(sheets, (number) => `<Relationship Id="rId${number}" Type="${office}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}<Relationship Id="rId${sheets + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`;

/**
 * The header is printed again on every page, and the first two columns where the sheet is wider than a page. Names of
 * sheets are the program's own.
 */
export function workbookXml(sheets: readonly Sheet[]): string {
  const listed = sheets.map(({ name }, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const titles = sheets.map(({ name, columns }, at) => {
    const beside = paperFor(columns).pagesWide > 1 ? `'${name}'!$A:$B,` : '';
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${beside}'${name}'!$1:$1</definedName>`;
  });
  return `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`;
}

/** What stands before the rows: the pane that keeps the header in view, and the widths. */
export function sheetStart(columns: readonly SheetColumn[], rows: number): string {
  const cols = columns.map(({ width }, index) => {
    const place = index + 1;
    return `<col min="${place}" max="${place}" width="${width}" customWidth="1"/>`;
  });
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  return `${head}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${area(columns, rows)}"/><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${cols.join('')}</cols><sheetData>`;
}

/** Landscape, on the paper that keeps it legible and as many pages long as it takes; numbers as text bear no mark. */
export function sheetEnd(columns: readonly SheetColumn[], rows: number): string {
  const { paperSize, pagesWide } = paperFor(columns);
  return `</sheetData><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="${paperSize}" orientation="landscape" fitToWidth="${pagesWide}" fitToHeight="0"/><headerFooter><oddFooter>&amp;C第&amp;P页，共&amp;N页</oddFooter></headerFooter><ignoredErrors><ignoredError sqref="${area(columns, rows)}" numberStoredAsText="1"/></ignoredErrors></worksheet>`;
}

function area(columns: readonly SheetColumn[], rows: number): string {
  return `A1:${lettersOf(columns.length)}${rows + 1}`;
}

/** 1 → A, 27 → AA. */
function lettersOf(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? lettersOf(before) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
