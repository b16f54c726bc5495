import { characterPitchPt, fonts, latinFont, linePitchPt, spacingPt } from '../../shared/domain/paper/style.ts';
import { twips } from './twips.ts';

/** `indented`: the first line begins two characters in. `outline`: the level of a heading, from 0. */
type StyleRow = {
  id: string;
  name: string;
  face: keyof typeof fonts;
  pt: number;
  indented?: true;
  outline?: number;
};

/** Named styles, so that a clerk can mend a letter in WPS by style; headings are the program's own outline levels. */
const rows: StyleRow[] = [
  { id: 'LetterTitle', name: '公文标题', face: 'xiaobiaosong', pt: 22 },
  { id: 'Letterhead', name: '发文机关标志', face: 'xiaobiaosong', pt: 34 },
  { id: 'BodyTextIndent', name: 'Body Text Indent', face: 'fangsong', pt: 16, indented: true },
  { id: 'Heading1', name: 'heading 1', face: 'heiti', pt: 16, indented: true, outline: 0 },
  { id: 'Heading2', name: 'heading 2', face: 'kaiti', pt: 16, indented: true, outline: 1 },
  { id: 'Heading3', name: 'heading 3', face: 'fangsong', pt: 16, indented: true, outline: 2 },
  { id: 'Heading4', name: 'heading 4', face: 'fangsong', pt: 16, indented: true, outline: 3 },
  { id: 'Mark', name: '公文标记', face: 'heiti', pt: 16 },
  { id: 'Colophon', name: '版记', face: 'fangsong', pt: 14 },
  { id: 'TableText', name: '表格文字', face: 'fangsong', pt: 10.5 },
  { id: 'FormSmall', name: '表格小字', face: 'fangsong', pt: 12 },
  { id: 'PageNumber', name: '公文页码', face: 'songti', pt: 14 },
];

/** The whole of word/styles.xml: one run of the body is 16 pt 仿宋 with 28 characters to the line, 22 lines to the page. */
export const stylesXml: string =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults>' +
  `<w:rPrDefault><w:rPr>${fontXml('fangsong')}<w:spacing w:val="${twips(spacingPt)}"/><w:kern w:val="0"/>` +
  '<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>' +
  '<w:pPrDefault><w:pPr>' +
  `<w:spacing w:before="0" w:after="0" w:line="${twips(linePitchPt)}" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr></w:pPrDefault>` +
  '</w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
  // Neither orphan control nor the grid may move a line: the exact pitch alone gives 22 to the page.
  '<w:pPr><w:widowControl w:val="0"/><w:snapToGrid w:val="0"/></w:pPr></w:style>' +
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>' +
  '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  rows.map(styleXml).join('') +
  // The separators of foot- and endnotes, which every file has, name these two.
  noteStyle('FootnoteReference', 'footnote reference') +
  noteStyle('EndnoteReference', 'endnote reference') +
  '</w:styles>';

function noteStyle(id: string, name: string): string {
  return (
    `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/>` +
    '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
  );
}

function styleXml({ id, name, face, pt, indented, outline }: StyleRow): string {
  const layout =
    (indented ? `<w:ind w:firstLine="${twips(2 * characterPitchPt)}"/>` : '') +
    (outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`);
  const pitch = pt === 16 ? '' : '<w:spacing w:val="0"/>';
  return (
    `<w:style w:type="paragraph"${indented ? '' : ' w:customStyle="1"'} w:styleId="${id}"><w:name w:val="${name}"/>` +
    `<w:basedOn w:val="Normal"/><w:qFormat/>${layout === '' ? '' : `<w:pPr>${layout}</w:pPr>`}` +
    `<w:rPr>${fontXml(face)}${pitch}<w:sz w:val="${pt * 2}"/><w:szCs w:val="${pt * 2}"/></w:rPr></w:style>`
  );
}

function fontXml(face: keyof typeof fonts): string {
  const { name } = fonts[face];
  const latin = face === 'heiti' || face === 'songti' ? name : latinFont;
  return `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${name}" w:cs="${latinFont}"/>`;
}
