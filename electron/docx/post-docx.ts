import {
  AlignmentType,
  BorderStyle,
  Document,
  HeightRule,
  LineRuleType,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { type PostSheet, postPages } from '../../shared/domain/papers/post.ts';
import type { PostAddress, PostList } from '../../shared/model/papers/post.ts';
import { packFixed } from './fixed-package.ts';
import { stylesXml } from './styles-xml.ts';
import { runsTold } from './text-runs.ts';
import { twips, twipsOfMm } from './twips.ts';

/**
 * Labels or envelopes as a Word file: each sheet a table as large as its labels, so that they come to lie where the paper
 * is cut. An envelope bears its sender as well.
 */
export function postDocx({ addresses, sender }: PostList, sheet: PostSheet, facts: { title: string; office: string }) {
  const pages = postPages(addresses, sheet);
  const section = (children: (Paragraph | Table)[]) => ({ properties: pageOf(sheet), children });
  const document = new Document({
    sections: pages.map((page) =>
      section(isEnvelope(sheet) ? envelope(page[0], sender, sheet) : [labels(page, sheet), tail()]),
    ),
  });
  return packFixed(document, { title: facts.title, author: facts.office, day: null, stylesXml });
}

/** Where the receiver's first line begins on an envelope, from its top. */
const receiverAt = 0.4;

const isEnvelope = ({ columns, rows }: PostSheet) => columns * rows === 1;

function pageOf(sheet: PostSheet) {
  const { widthMm, heightMm, leftMm, topMm } = sheet;
  const top = isEnvelope(sheet) ? heightMm * receiverAt : topMm;
  const margin = { top: twipsOfMm(top), bottom: 0, left: twipsOfMm(leftMm), right: 0, header: 0, footer: 0 };
  return {
    type: SectionType.NEXT_PAGE,
    page: { size: { width: twipsOfMm(widthMm), height: twipsOfMm(heightMm) }, margin },
  };
}

/** Behind a table Word wants a paragraph; it takes no room on the sheet. */
const tail = () => new Paragraph({ spacing: { line: 1, lineRule: LineRuleType.EXACT }, children: [] });

function labels(page: readonly PostAddress[], sheet: PostSheet): Table {
  const { columns, rows, cellMm, gapMm } = sheet;
  const widths = Array.from({ length: columns }, (_, at) => [
    ...(at > 0 && gapMm > 0 ? [gapMm] : []),
    cellMm.width,
  ]).flat();
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, wide) => sum + twipsOfMm(wide), 0), type: WidthType.DXA },
    columnWidths: widths.map(twipsOfMm),
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: Array.from(
      { length: rows },
      (_, row) =>
        new TableRow({
          cantSplit: true,
          height: { value: twipsOfMm(cellMm.height), rule: HeightRule.EXACT },
          children: Array.from({ length: columns }, (_, column) => [
            ...(column > 0 && gapMm > 0 ? [cell(gapMm, [empty()])] : []),
            cell(cellMm.width, labelOf(page[row * columns + column], sheet)),
          ]).flat(),
        }),
    ),
  });
}

function cell(widthMm: number, children: Paragraph[]): TableCell {
  const side = twipsOfMm(widthMm > 20 ? 5 : 0);
  return new TableCell({
    width: { size: twipsOfMm(widthMm), type: WidthType.DXA },
    margins: { top: 0, bottom: 0, left: side, right: side },
    verticalAlign: VerticalAlignTable.CENTER,
    children,
  });
}

const empty = () => new Paragraph({ children: [] });

function labelOf(address: PostAddress | undefined, { namePt, placePt }: PostSheet): Paragraph[] {
  if (!address) return [empty()];
  return [...(address.place === '' ? [] : [words(address.place, placePt)]), words(`${address.name}　收`, namePt)];
}

/** The receiver in the middle, the sender at the lower right, as GB/T 1416 has it. */
function envelope(
  address: PostAddress | undefined,
  { name, phone }: PostList['sender'],
  sheet: PostSheet,
): Paragraph[] {
  const { heightMm, widthMm, namePt, placePt } = sheet;
  const from = `${name}${phone === '' ? '' : `　${phone}`}`;
  const receiver = address ? [address.place, `${address.name}　收`].filter((text) => text !== '') : [];
  const left = widthMm * 0.28;
  const receiverPt = receiver.length * (namePt + 14);
  const belowPt = (heightMm * (1 - receiverAt) * 72) / 25.4 - receiverPt - 60;
  return [
    ...receiver.map((text, at) =>
      words(text, at === receiver.length - 1 ? namePt : placePt, {
        linePt: namePt + 14,
        leftMm: left,
      }),
    ),
    words(from, 14, { beforePt: belowPt, linePt: 20, right: true }),
  ];
}

type Place = { beforePt?: number; linePt?: number; leftMm?: number; right?: boolean };

function words(text: string, pt: number, { beforePt = 0, linePt = pt + 6, leftMm = 0, right = false }: Place = {}) {
  return new Paragraph({
    alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent: { left: twipsOfMm(leftMm), right: right ? twipsOfMm(15) : 0 },
    spacing: { before: twips(beforePt), line: twips(linePt), lineRule: LineRuleType.EXACT },
    children: runsTold([{ text, face: 'fangsong' }], 'fangsong').map(
      ({ words: parts, font }) =>
        new TextRun({ text: parts.join(' '), ...(font && { font }), size: pt * 2, characterSpacing: 0 }),
    ),
  });
}
