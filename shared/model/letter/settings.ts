import { z } from 'zod';
import { keysOf, type LetterForm } from '../kinds.ts';
import { optionalLine } from '../primitives.ts';
import type { Templates } from './templates.ts';

/** Styles of letters in real use, by what a reader sees first; their words stand in seeds/letter-presets.ts. */
export const letterManners = {
  'unit-first': '函，标题冠单位名称',
  'number-first': '函，标题为第…号提案的答复函',
  'note-contact': '函，附注写联系人',
  document: '文件，注类别、承办人和版记',
} as const;
export type LetterManner = keyof typeof letterManners;

/** Where 类别 and 同意公开 stand: 「usual」 is the top right of a 信函 and the top left lines of a 文件. */
export const marksPlaces = { usual: '信函在右上角，文件在左上角', right: '右上角', left: '左上角' } as const;
export const contactPlaces = {
  note: '附注（成文日期下一行）',
  block: '署名之前，一项一行',
  none: '不印',
} as const;
/** The standard is silent about digits and Latin letters. */
export const digitFaces = { times: 'Times New Roman', same: '与正文同为仿宋' } as const;

/** The type of tables; one whose columns are too narrow for it takes smaller. */
export const tableSizes = { '14': '四号', '12': '小四号', '10.5': '五号' } as const;

/** How the office's letters stand on paper, beside their words. */
export const LetterSettings = z.strictObject({
  /** The manner that words and settings were last taken from; what 恢复默认 goes back to. */
  manner: z.enum(keysOf(letterManners), '没有这种样式'),
  /** A place is left for the seal (never its image). */
  seal: z.boolean(),
  classMark: z.boolean(),
  /** 同意公开 or 不同意公开, below the class. */
  publicityMark: z.boolean(),
  marksPlace: z.enum(keysOf(marksPlaces), '请选择位置'),
  contact: z.enum(keysOf(contactPlaces), '请选择联系信息的位置'),
  /** 承办负责人, named in the contact block. */
  contactHead: optionalLine('承办负责人', 40),
  digits: z.enum(keysOf(digitFaces), '请选择数字和字母的字体'),
  /** 主动公开 and the like above the first line of a 文件's 版记. */
  disclosureLine: z.boolean(),
  /** 「文件」 behind the name in the head of a 文件. */
  documentWord: z.boolean(),
  tableSize: z.enum(keysOf(tableSizes), '请选择表格字号').default('12'),
});
export type LetterSettings = z.infer<typeof LetterSettings>;

/** What a letter on paper needs of the settings; what is left out is as in `usualSettings`. */
export type PaperSettings = Partial<Omit<LetterSettings, 'manner' | 'contactHead'>>;

/** Settings of an office that never chose any. */
export const usualSettings: LetterSettings = {
  manner: 'unit-first',
  seal: true,
  classMark: true,
  publicityMark: true,
  marksPlace: 'usual',
  contact: 'note',
  contactHead: '',
  digits: 'times',
  disclosureLine: true,
  documentWord: true,
  tableSize: '12',
};

/** A real office's manner: its words, its settings and the form its letters take. */
export type LetterPreset = {
  manner: LetterManner;
  name: string;
  says: string;
  form: LetterForm;
  settings: Omit<LetterSettings, 'contactHead'>;
  templates: Templates;
};
