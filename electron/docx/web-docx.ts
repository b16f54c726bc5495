import { AlignmentType, Bookmark, Document, InternalHyperlink, LineRuleType, Paragraph } from 'docx';
import { titleLines } from '../../shared/domain/paper/title-lines.ts';
import { paperLines } from '../../shared/domain/publication/web/paper-lines.ts';
import type { Day } from '../../shared/model/primitives.ts';
import type { WebLine } from '../../shared/model/web-text.ts';
import { packFixed } from './fixed-package.ts';
import { pageProperties } from './letter-page.ts';
import { lineParagraphs } from './line-paragraphs.ts';
import { stylesXml } from './styles-xml.ts';
import { textRuns } from './text-runs.ts';
import { twips } from './twips.ts';

type Facts = { title: string; office: string; day: Day | null };

/** A text for the web as a Word file: the words alone, without letterhead, rules and page numbers. */
export function webDocx(lines: readonly WebLine[], { title, office, day }: Facts): Promise<Uint8Array> {
  const children = lineParagraphs(paperLines(lines), 'document');
  const document = new Document({ sections: [{ properties: pageProperties(15), children }] });
  return packFixed(document, { title, author: office, day, stylesXml });
}

/** A year's letters in one Word file: a table of contents whose lines lead to the letters, each on a new page. */
export function compilationDocx(
  letters: readonly { heading: string; lines: readonly WebLine[] }[],
  { title, office, day }: Facts,
): Promise<Uint8Array> {
  const children = [
    heading(title),
    new Paragraph({
      style: 'Mark',
      alignment: AlignmentType.CENTER,
      children: textRuns([{ text: '目录', face: 'heiti' }], 'heiti'),
    }),
    ...letters.map(
      ({ heading: text }, at) =>
        new Paragraph({
          style: 'BodyTextIndent',
          children: [
            new InternalHyperlink({
              anchor: anchorOf(at),
              children: textRuns([{ text: `${at + 1}. ${text}`, face: 'fangsong' }], 'fangsong'),
            }),
          ],
        }),
    ),
    ...letters.flatMap(({ heading: text, lines }, at) => [
      heading(`${at + 1}. ${text}`, anchorOf(at)),
      ...lineParagraphs(paperLines(lines.filter(({ role }) => role !== 'title')), 'document'),
    ]),
  ];
  const document = new Document({ sections: [{ properties: pageProperties(15), children }] });
  return packFixed(document, { title, author: office, day, stylesXml });
}

const anchorOf = (at: number) => `letter${at + 1}`;

/** The compilation's own title, or one letter's, which begins a page and stands in the outline. */
function heading(text: string, anchor?: string): Paragraph {
  const rows = titleLines(text);
  const runs = textRuns([{ text: rows.join(''), face: 'xiaobiaosong' }], 'xiaobiaosong');
  return new Paragraph({
    style: 'LetterTitle',
    alignment: AlignmentType.CENTER,
    spacing: { before: twips(10), after: twips(16), line: twips(32), lineRule: LineRuleType.EXACT },
    keepNext: true,
    ...(anchor === undefined
      ? { children: runs }
      : { pageBreakBefore: true, outlineLevel: 0, children: [new Bookmark({ id: anchor, children: runs })] }),
  });
}
