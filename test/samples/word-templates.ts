import { Document, Footer, Header, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { unzipSync, zipSync } from 'fflate';

/** A template as an invented office would make it in Word: own styles, a line of its own, a table, split words. */

const styled = (style: string, ...children: TextRun[]) => new Paragraph({ style, children });
const run = (text: string, more: object = {}) => new TextRun({ text, ...more });

const style = (id: string, name: string, size: number, color: string, more: object = {}) => ({
  id,
  name,
  basedOn: 'Normal',
  run: { size, color, font: '宋体' },
  paragraph: more,
});

const paragraphStyles = [
  style('OfficeTitle', '本局标题', 44, '111111'),
  style('OfficeBody', '本局正文', 30, '222222', { indent: { firstLine: 600 } }),
  style('OfficeOne', '本局一级', 32, '333333'),
  style('OfficeTwo', '本局二级', 30, '444444'),
];

export type Part = Paragraph | Table;

const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });

export const usualParts = (): Part[] => [
  styled('OfficeTitle', run('{标题}')),
  styled('Normal', run('文号：{文号}')),
  // Cut in three, as when a clerk made one character bold.
  styled('Normal', run('{称'), run('呼', { bold: true }), run('}')),
  styled('OfficeOne', run('{一级标题}')),
  styled('OfficeTwo', run('{二级标题}')),
  styled('OfficeBody', run('{正文}', { italics: true })),
  styled('Normal', run('{#联系信息}')),
  styled('Normal', run('　　{内容}')),
  styled('Normal', run('{/联系信息}')),
  styled('Normal', run('{附注}')),
  styled('Normal', run('{单位}')),
  styled('Normal', run('{成文日期}')),
  new Table({
    columnWidths: [1000, 6000],
    rows: [
      new TableRow({ children: [cell('序号'), cell('收函人')] }),
      new TableRow({ children: [cell('{#收函人}{序号}'), cell('{姓名}{/收函人}')] }),
    ],
  }),
  styled('Normal', run('抄送：{抄送}。')),
];

export async function wordTemplate(children: Part[] = usualParts()): Promise<Buffer> {
  const document = new Document({
    creator: '模板作者甲',
    styles: { paragraphStyles },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('{单位}')] }) },
        footers: { default: new Footer({ children: [new Paragraph('第{编号}号')] }) },
        children,
      },
    ],
  });
  return Buffer.from(await Packer.toBuffer(document));
}

export const paragraph = (...texts: string[]) => new Paragraph({ children: texts.map((text) => new TextRun(text)) });

/** The same file with parts changed, added or taken away. */
export function withParts(bytes: Uint8Array, change: (files: Record<string, Uint8Array>) => void): Buffer {
  const files = unzipSync(bytes);
  change(files);
  return Buffer.from(zipSync(files));
}

export const encoded = (text: string) => new TextEncoder().encode(text);
export const decoded = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
