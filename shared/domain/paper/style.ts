import type { LetterForm } from '../../model/kinds.ts';
import type { Face, Line, LineRole } from '../../model/letter/composed.ts';
import { widthInCharacters } from './line-width.ts';
import { lineText } from './text.ts';

/** Sizes of GB/T 9704-2012. Lengths end in their unit; see clause 5 (paper), 7 (elements), 10.1 (信函格式). */
export const pageMeasures = {
  widthMm: 210,
  heightMm: 297,
  topMm: 37,
  bottomMm: 35,
  leftMm: 28,
  rightMm: 26,
  charactersPerLine: 28,
  linesPerPage: 22,
} as const;

/** 28 characters of 16 pt are wider than 156 mm: each gives up a quarter point. 22 lines of 28.95 pt fill 225 mm. */
export const characterPitchPt = 15.75;
/** From one line of the body to the next: 22 of them fill 225 mm. */
export const linePitchPt = 28.95;
/**
 * Closer pitches, each 0.3 points less, down to one more line a page: the standard lets them be adjusted where a letter
 * would else run a line or two onto a further sheet (GB/T 9704-2012, 5.2.3).
 */
export const closerPitchesPt = [28.65, 28.35, 28.05, 27.7] as const;
/** What each character of the body gives up, so that 28 fit a line. */
export const spacingPt = -0.25;

/**
 * What documents name (the fonts themselves are never shipped), and what a screen may show in their place. 正文 →
 * 仿宋_GB2312.
 */
export const fonts: Record<Face | 'songti', { name: string; css: string }> = {
  fangsong: {
    name: '仿宋_GB2312',
    css: '"仿宋_GB2312", FangSong_GB2312, "仿宋", FangSong, STFangsong, FandolFang, serif',
  },
  heiti: { name: '黑体', css: '"黑体", SimHei, "Noto Sans CJK SC", "Microsoft YaHei", FandolHei, sans-serif' },
  kaiti: { name: '楷体_GB2312', css: '"楷体_GB2312", KaiTi_GB2312, "楷体", KaiTi, STKaiti, FandolKai, serif' },
  xiaobiaosong: {
    name: '方正小标宋简体',
    css: '"方正小标宋简体", FZXiaoBiaoSong-B05S, "方正小标宋_GBK", "华文中宋", STZhongsong, "Noto Serif CJK SC", serif',
  },
  songti: { name: '宋体', css: '"宋体", SimSun, "Noto Serif CJK SC", FandolSong, serif' },
};
/** Digits and Latin letters, where the office does not have them in the body's own face. */
export const latinFont = 'Times New Roman';
/** The red of 发文机关标志 and the double lines. */
export const red = '#FF0000';

/** `head` stands at the top of the first page, `first-foot` at its bottom edge, `end` at the last page's bottom. */
type Zone = 'head' | 'flow' | 'first-foot' | 'end';

export type LineStyle = {
  zone: Zone;
  sizePt: number;
  /** Exact distance from one line of this paragraph to the next. */
  linePt: number;
  colour: 'black' | 'red';
  align: 'left' | 'center' | 'right' | 'justify';
  /** Width of one character, by which `Line.indent` counts. */
  characterPt: number;
  /** Free space above, `Line.blankLines` included. */
  abovePt: number;
  keepWithNext: boolean;
  newPage: boolean;
};

const mm = 72 / 25.4;

/** The width of the text as the .docx has it, in whole twips of paper less margins. */
export const textWidthPt = 442.25;
/** The height of the 版心. */
export const pageHeightPt = (pageMeasures.heightMm - pageMeasures.topMm - pageMeasures.bottomMm) * mm;

/**
 * How a line is set: one table for the .docx, for the paper beside the editor and for print. The title: 22 pt 小标宋,
 * centred; a paragraph: 16 pt 仿宋, 28.95 pt a line.
 */
export function lineStyle(line: Line, form: LetterForm): LineStyle {
  const plain: LineStyle = {
    zone: 'flow',
    sizePt: 16,
    linePt: line.pitchPt ?? linePitchPt,
    colour: 'black',
    align: 'justify',
    characterPt: characterPitchPt,
    abovePt: line.blankLines * (line.pitchPt ?? linePitchPt),
    keepWithNext: false,
    newPage: false,
  };
  return { ...plain, ...special(line, form) };
}

function special(line: Line, form: LetterForm): Partial<LineStyle> {
  const small = { zone: 'end', sizePt: 14, linePt: 24, characterPt: 14, align: 'left' } as const;
  const table: Partial<Record<LineRole, Partial<LineStyle>>> = {
    'draft-mark': markStyle(line, form),
    'class-mark': markStyle(line, form),
    'publicity-mark': markStyle(line, form),
    letterhead: letterheadStyle(line, form),
    // In a 文件 some of the 4 mm is already free at the foot of the number's line.
    'red-rule': { zone: form === 'letter' ? 'head' : 'flow', abovePt: (form === 'letter' ? 4 : 2.5) * mm },
    'foot-rule': { zone: 'first-foot' },
    'document-number':
      // 7/8 of a 3号 character below the red line, in a line no higher than its characters.
      form === 'letter' ? { align: 'right', linePt: 16, abovePt: 4.94 * mm } : { align: 'center' },
    title: { sizePt: 22, linePt: 32, characterPt: 22, align: 'center', keepWithNext: true },
    salutation: { align: 'left', keepWithNext: true },
    'heading-1': { keepWithNext: standsAlone(line) },
    'heading-2': { keepWithNext: standsAlone(line) },
    'heading-3': { keepWithNext: standsAlone(line) },
    'heading-4': { keepWithNext: standsAlone(line) },
    table: { align: 'left' },
    enclosure: { align: 'left' },
    contact: { align: 'left', keepWithNext: true },
    signature: { align: 'right', keepWithNext: true },
    date: { align: 'right' },
    note: { align: 'left' },
    'appendix-mark': { align: 'left', newPage: true },
    'appendix-title': { sizePt: 22, linePt: 32, characterPt: 22, align: 'center', keepWithNext: true },
    disclosure: { ...small, sizePt: 16, characterPt: 16, linePt: linePitchPt },
    'copy-to': small,
    issuer: small,
    'colophon-rule': { zone: 'end' },
  };
  return table[line.role] ?? {};
}

function markStyle({ side }: Line, form: LetterForm): Partial<LineStyle> {
  return form === 'letter' ? { zone: 'head', align: side ?? 'right', linePt: 20 } : { align: side ?? 'left' };
}

/** A heading whose text is all heading stays on the page of what follows. */
function standsAlone(line: Line): boolean {
  return line.runs.length === 1 && lineText(line).length <= 60;
}

/** The mark is as large as its name allows: at most 12 mm high in a 信函, 15 mm in a 文件, and within the 版心. */
function letterheadStyle(line: Line, form: LetterForm): Partial<LineStyle> {
  const most = form === 'letter' ? 34 : 46;
  const width = Math.max(1, widthInCharacters(lineText(line)));
  const sizePt = Math.max(13, Math.min(most, Math.floor(438 / width)));
  return {
    zone: form === 'letter' ? 'head' : 'flow',
    sizePt,
    linePt: sizePt,
    characterPt: sizePt,
    colour: 'red',
    align: 'center',
  };
}

/** Where 信函格式 puts its mark and lines on the first page, and where the number of a page stands. */
export const letterheadTopMm = { letter: 30, document: pageMeasures.topMm + 35 } as const;
/** The red double line at the foot of a 信函's first page, from the paper's lower edge (GB/T 9704-2012, 10.1). */
export const footRuleFromBottomMm = 20;
/** Red double lines reach 20 mm from both page edges. */
export const redRuleWidthMm = 170;
/** Thick and thin part of a red double line, and the single one of a 文件; black rules of the 版记 in 0.35 / 0.25 mm. */
export const ruleLines = { thickPt: 2.25, thinPt: 0.75, gapPt: 1.5, singlePt: 1.5, outerPt: 1, innerPt: 0.75 } as const;
/** The number of a page: 四号 (14 pt), 7 mm below the text (GB/T 9704-2012, 7.5). */
export const pageNumber = { sizePt: 14, belowTextMm: 7, inset: 1 } as const;

/** 信函格式 leaves its first page without a number. */
export function pageNumberText(page: number, form: LetterForm): string {
  return form === 'letter' && page === 1 ? '' : `— ${page} —`;
}
