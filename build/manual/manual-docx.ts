import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  Footer,
  ImageRun,
  InternalHyperlink,
  LeaderType,
  LineRuleType,
  PageReference,
  Paragraph,
  type ParagraphChild,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { packFixed } from '../../electron/docx/fixed-package.ts';
import { evenFooterXml, oddFooterXml } from '../../electron/docx/footer-parts.ts';
import { pageProperties } from '../../electron/docx/letter-page.ts';
import { border } from '../../electron/docx/rule-paragraph.ts';
import { stylesXml } from '../../electron/docx/styles-xml.ts';
import { textRuns } from '../../electron/docx/text-runs.ts';
import { twips, twipsOfMm } from '../../electron/docx/twips.ts';
import { manualParts } from '../../shared/domain/manual/chapter.ts';
import { type ChapterBlock, chapterRuns } from '../../shared/domain/manual/chapter-blocks.ts';
import { type Chapter, chapterNamed, manual } from '../../shared/domain/manual/manual.ts';
import { pageMeasures } from '../../shared/domain/paper/style.ts';
import { roles } from '../../shared/model/kinds.ts';
import { pictureFolder } from './kept.ts';

const lineWidth = twipsOfMm(pageMeasures.widthMm - pageMeasures.leftMm - pageMeasures.rightMm);
const pitch = { line: twips(20), lineRule: LineRuleType.EXACT };
const title = '建议提案办理使用手册';

/** The whole manual as a Word file: contents with page numbers, chapters under their parts, pictures. */
export async function manualDocx(chapters: readonly Chapter[] = manual): Promise<Uint8Array> {
  const children: (Paragraph | Table)[] = [...front(chapters)];
  for (const [part, name] of Object.entries(manualParts)) {
    children.push(heading(name, 1, part));
    for (const chapter of chapters.filter((each) => each.part === part)) {
      children.push(heading(chapter.name, 2, chapter.key));
      const whom = whomWords(chapter);
      if (whom !== '') children.push(small(whom));
      for (const block of chapter.blocks) children.push(...(await shown(block)));
    }
  }
  const footers = { default: new Footer({ children: [] }), even: new Footer({ children: [] }) };
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    sections: [{ properties: pageProperties(15), footers, children }],
  });
  const facts = { title, author: '', day: null, stylesXml, footers: [oddFooterXml, evenFooterXml] };
  return packFixed(document, facts);
}

/** The title, and where everything stands. */
function front(chapters: readonly Chapter[]): Paragraph[] {
  const line = (words: string, anchor: string, deep: boolean) =>
    new Paragraph({
      style: 'FormSmall',
      spacing: { ...pitch, before: deep ? 0 : twips(6) },
      indent: { left: deep ? twips(24) : 0 },
      tabStops: [{ type: TabStopType.RIGHT, position: lineWidth, leader: LeaderType.DOT }],
      children: [
        new InternalHyperlink({
          anchor,
          children: textRuns([{ text: words, face: deep ? 'fangsong' : 'heiti' }], 'fangsong'),
        }),
        new TextRun({ children: [new Tab()] }),
        new PageReference(anchor),
      ],
    });
  return [
    new Paragraph({
      style: 'LetterTitle',
      alignment: AlignmentType.CENTER,
      spacing: { before: twips(20), after: twips(20), line: twips(32), lineRule: LineRuleType.EXACT },
      children: textRuns([{ text: title, face: 'xiaobiaosong' }], 'xiaobiaosong'),
    }),
    ...Object.entries(manualParts).flatMap(([part, name]) => [
      line(name, part, false),
      ...chapters.filter((each) => each.part === part).map((chapter) => line(chapter.name, chapter.key, true)),
    ]),
  ];
}

function whomWords({ readers }: Chapter): string {
  return readers.length === Object.keys(roles).length ? '' : `给${readers.map((role) => roles[role]).join('、')}`;
}

function heading(words: string, level: 1 | 2 | 3, anchor?: string): Paragraph {
  const face = level === 2 ? 'kaiti' : 'heiti';
  const runs = level === 3 ? textRuns([{ text: words, face }], 'fangsong') : textRuns([{ text: words, face }], face);
  return new Paragraph({
    style: level === 3 ? 'FormSmall' : `Heading${level}`,
    keepNext: true,
    pageBreakBefore: level === 1,
    indent: { firstLine: 0 },
    spacing: { before: level === 1 ? 0 : twips(level === 2 ? 12 : 6), after: twips(4) },
    children: anchor === undefined ? runs : [new Bookmark({ id: anchor, children: runs })],
  });
}

const small = (words: string) =>
  new Paragraph({
    style: 'TableText',
    spacing: { ...pitch },
    keepNext: true,
    children: textRuns([{ text: words, face: 'fangsong' }], 'fangsong'),
  });

function paragraph(line: string, hanging: string): Paragraph {
  const runs = hanging === '' ? [] : [new TextRun({ children: [hanging, new Tab()] })];
  return new Paragraph({
    style: 'FormSmall',
    spacing: { ...pitch, after: twips(2) },
    ...(hanging === '' ? {} : { indent: { left: twips(24), hanging: twips(24) } }),
    children: [...runs, ...lineRuns(line)],
  });
}

function lineRuns(line: string): ParagraphChild[] {
  return chapterRuns(line).flatMap(({ as, text }): ParagraphChild[] => {
    if (as === 'plain') return textRuns([{ text, face: 'fangsong' }], 'fangsong');
    if (as === 'screen') return textRuns([{ text: `「${text}」`, face: 'heiti' }], 'fangsong');
    const words = textRuns([{ text: as === 'key' ? text : `“${text}”`, face: 'heiti' }], 'fangsong');
    const chapter = as === 'chapter' ? chapterNamed(text) : undefined;
    return chapter ? [new InternalHyperlink({ anchor: chapter.key, children: words })] : words;
  });
}

async function shown(block: ChapterBlock): Promise<(Paragraph | Table)[]> {
  switch (block.as) {
    case 'heading':
      return [heading(block.text, 3)];
    case 'paragraph':
      return [paragraph(block.text, '')];
    case 'steps':
      return block.items.map((item, at) => paragraph(item, `${at + 1}.`));
    case 'points':
      return block.items.map((item) => paragraph(item, '•'));
    case 'rows':
      return rows(block.rows);
    case 'picture':
      return picture(block.picture, block.text);
  }
}

function rows(lines: readonly (readonly [string, string])[]): (Paragraph | Table)[] {
  const widths = [Math.round(lineWidth * 0.32), lineWidth - Math.round(lineWidth * 0.32)];
  const side = border(0.5);
  const cell = (text: string, at: number) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { top: 30, bottom: 30, left: 80, right: 80 },
      children: [
        new Paragraph({
          style: 'TableText',
          alignment: AlignmentType.LEFT,
          spacing: { line: twips(16), lineRule: LineRuleType.EXACT },
          children: at === 0 ? textRuns([{ text, face: 'heiti' }], 'fangsong') : lineRuns(text),
        }),
      ],
    });
  return [
    new Table({
      width: { size: lineWidth, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: { top: side, bottom: side, left: side, right: side, insideHorizontal: side, insideVertical: side },
      rows: lines.map((line) => new TableRow({ cantSplit: true, children: line.map(cell) })),
    }),
    // Word wants a paragraph between a table and what follows.
    new Paragraph({ spacing: { line: twips(8), lineRule: LineRuleType.EXACT }, children: [] }),
  ];
}

/** Pixels of a picture as Word counts them, 96 to the inch. */
const widest = Math.round(((pageMeasures.widthMm - pageMeasures.leftMm - pageMeasures.rightMm) / 25.4) * 96);

/** The text stands without a picture that is missing. */
async function picture(name: string, words: string): Promise<Paragraph[]> {
  const file = join(pictureFolder, `${name}.webp`);
  if (!existsSync(file)) return [];
  const image = await loadImage(readFileSync(file));
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  // Word of 2016 and WPS know no WebP.
  const data = await canvas.encode('jpeg', 80);
  const width = Math.min(widest, image.width);
  const size = { width, height: Math.round((image.height * width) / image.width) };
  const outline = { style: BorderStyle.SINGLE, size: 4, space: 0, color: 'A0A0A0' };
  return [
    new Paragraph({
      style: 'TableText',
      alignment: AlignmentType.CENTER,
      keepNext: true,
      border: { top: outline, bottom: outline, left: outline, right: outline },
      // An exact line would cut the picture off.
      spacing: { before: twips(6), line: 240, lineRule: LineRuleType.AUTO },
      children: [
        new ImageRun({
          type: 'jpg',
          data,
          transformation: size,
          altText: { name, title: words, description: words },
        }),
      ],
    }),
    new Paragraph({
      style: 'TableText',
      alignment: AlignmentType.CENTER,
      spacing: { ...pitch, after: twips(6) },
      children: textRuns([{ text: words, face: 'fangsong' }], 'fangsong'),
    }),
  ];
}
