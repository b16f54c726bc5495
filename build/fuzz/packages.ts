import { strToU8, zipSync } from 'fflate';
import type { Dice } from './dice.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { mutateText } from './mutate-text.ts';

type Parts = Record<string, string>;

const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A Word file of a page's lines, with a table and automatic numbers, part by part. */
export function wordParts(text: string): Parts {
  const paragraphs = text.split('\n').map((line, at) => {
    const numbered = at % 5 === 3 ? '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>' : '';
    return `<w:p>${numbered}<w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`;
  });
  const row = `<w:tr>${['编号', '案由', '代表'].map((cell) => `<w:tc><w:tcPr><w:gridSpan w:val="1"/></w:tcPr><w:p><w:r><w:t>${cell}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`;
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${relation}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}<w:tbl>${row}${row}</w:tbl></w:body></w:document>`,
    'word/numbering.xml':
      '<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
  };
}

/** A workbook with one sheet of rows, cells as text in place. */
export function bookParts(rows: readonly (readonly string[])[]): Parts {
  const cell = (text: string, row: number, column: number) =>
    `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
  const lines = rows.map(
    (cells, at) => `<row r="${at + 1}">${cells.map((text, n) => cell(text, at, n)).join('')}</row>`,
  );
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${relation}"><sheets><sheet name="台账" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${lines.join('')}</sheetData><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells></worksheet>`,
  };
}

/** The package with one part's XML changed inside, or with its bytes changed, or both. */
export function mutatePackage(parts: Parts, dice: Dice, other: string): Buffer {
  const changed = { ...parts };
  const name = dice.pick(Object.keys(parts));
  if (!dice.chance(3)) changed[name] = mutateText(parts[name] ?? '', dice, other);
  const packed = Object.entries(changed).map(([part, xml]) => [part, strToU8(xml)]);
  const bytes = Buffer.from(zipSync(Object.fromEntries(packed), { level: dice.chance(2) ? 0 : 6 }));
  return dice.chance(2) ? mutateBytes(bytes, dice) : bytes;
}
