/** The fonts a letter is set in by GB/T 9704-2012 and the office's custom, and what stands in where one is missing. */

type Family = {
  /** As Word and WPS name it. */
  name: string;
  /** Names under which systems list the same font. */
  also: readonly string[];
  /** Set bold, to come near the weight of the font it stands for. */
  bold?: true;
};
export type LetterFontKey = 'xiaobiaosong' | 'fangsong' | 'kaiti' | 'heiti' | 'songti' | 'latin';
export type LetterFont = { standard: Family; use: string; instead: readonly Family[]; generic: 'serif' | 'sans-serif' };

const songti: Family = { name: '宋体', also: ['SimSun'] };
const notoSerif: Family = { name: '思源宋体', also: ['Noto Serif CJK SC', 'Source Han Serif SC'] };
const notoSans: Family = { name: '思源黑体', also: ['Noto Sans CJK SC', 'Source Han Sans SC'] };

/**
 * The typefaces of a letter, what each is for, and what is used where the standard's own font is missing: 仿宋_GB2312
 * for the body.
 */
export const letterFonts: Record<LetterFontKey, LetterFont> = {
  xiaobiaosong: {
    standard: { name: '方正小标宋简体', also: ['FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05'] },
    use: '发文机关标志、标题',
    instead: [
      { name: '方正小标宋_GBK', also: ['FZXiaoBiaoSong-B05 GBK', 'FZXBSK--GBK1-0'] },
      { name: '华文中宋', also: ['STZhongsong'] },
      { ...songti, bold: true },
      { ...notoSerif, bold: true },
    ],
    generic: 'serif',
  },
  fangsong: {
    standard: { name: '仿宋_GB2312', also: ['FangSong_GB2312'] },
    use: '正文、主送机关、署名、版记',
    instead: [
      { name: '仿宋', also: ['FangSong'] },
      { name: '方正仿宋_GBK', also: ['FZFangSong-Z02', 'FZFSK--GBK1-0'] },
      { name: '华文仿宋', also: ['STFangsong'] },
      { name: '仿宋（Fandol）', also: ['FandolFang', 'FandolFang R'] },
      songti,
      notoSerif,
    ],
    generic: 'serif',
  },
  kaiti: {
    standard: { name: '楷体_GB2312', also: ['KaiTi_GB2312'] },
    use: '二级标题',
    instead: [
      { name: '楷体', also: ['KaiTi'] },
      { name: '方正楷体_GBK', also: ['FZKai-Z03', 'FZKTK--GBK1-0'] },
      { name: '华文楷体', also: ['STKaiti'] },
      { name: '楷体（Fandol）', also: ['FandolKai', 'FandolKai R'] },
      notoSerif,
    ],
    generic: 'serif',
  },
  heiti: {
    standard: { name: '黑体', also: ['SimHei'] },
    use: '一级标题、类别和公开标记',
    instead: [
      { name: '方正黑体_GBK', also: ['FZHei-B01', 'FZHTK--GBK1-0'] },
      { name: '华文黑体', also: ['STHeiti'] },
      notoSans,
      { name: '微软雅黑', also: ['Microsoft YaHei'] },
    ],
    generic: 'sans-serif',
  },
  songti: {
    standard: songti,
    use: '页码',
    instead: [{ name: '新宋体', also: ['NSimSun'] }, { name: '华文宋体', also: ['STSong'] }, notoSerif],
    generic: 'serif',
  },
  latin: {
    standard: { name: 'Times New Roman', also: [] },
    use: '数字和字母',
    instead: [
      { name: 'Liberation Serif', also: [] },
      { name: 'Tinos', also: [] },
    ],
    generic: 'serif',
  },
};

/** The families of a face in the order they are tried, for CSS. `"方正小标宋简体", "FZXiaoBiaoSong-B05S", …, serif`. */
export function cssFamilies(key: LetterFontKey): string {
  const { standard, instead, generic } = letterFonts[key];
  const names = [standard, ...instead].flatMap(({ name, also }) => [name, ...also]);
  return [...names.map((name) => `"${name}"`), generic].join(', ');
}

/**
 * What this PC has of a face: `standard` when the font itself is there, else what stands in, or nothing that is
 * known.
 */
export type FontHere = { key: LetterFontKey; wanted: string; use: string; shown: string | null; bold: boolean };

/**
 * For each face of the letter whether its font is here and what is used; `has` says whether a family is installed.
 * 小标宋 missing and 华文中宋 there → 华文中宋 is used.
 */
export function fontsHere(has: (family: string) => boolean): FontHere[] {
  const here = ({ name, also }: Family) => [name, ...also].some(has);
  return (Object.entries(letterFonts) as [LetterFontKey, LetterFont][]).map(([key, { standard, use, instead }]) => {
    const found = [standard, ...instead].find(here);
    return { key, wanted: standard.name, use, shown: found?.name ?? null, bold: found?.bold ?? false };
  });
}

/** The faces whose own font is missing. 方正小标宋简体 and 楷体_GB2312 on a PC that has neither. */
export function missingFonts(fonts: readonly FontHere[]): FontHere[] {
  return fonts.filter(({ wanted, shown }) => shown !== wanted);
}

/** 「方正小标宋简体（以宋体加粗代替）」. */
export function missingWords({ wanted, shown, bold }: FontHere): string {
  return `${wanted}（${shown === null ? '由系统任选一种代替' : `以${shown}${bold ? '加粗' : ''}代替`}）`;
}
