import type { Role } from '../../model/kinds.ts';

/** The parts of the manual, in the order in which it is read and printed. */
export const manualParts = {
  first: '先做什么',
  tasks: '一件事怎样办',
  pages: '每一页',
  settings: '设置',
  words: '名词',
  trouble: '出了问题怎么办',
} as const;
type ManualPart = keyof typeof manualParts;

/** A chapter as it is written: its text in a few signs, which `chapter-blocks.ts` reads. */
export type ChapterSource = {
  name: string;
  part: ManualPart;
  /** For whom it is; a chapter that concerns everybody names all three. */
  readers: readonly [Role, ...Role[]];
  /** The address of the page it is about, where that can be opened as it is. */
  opens?: string;
  /** Of a chapter on what went wrong: the beginnings of the refusals' codes that it answers. */
  codes?: readonly string[];
  text: string;
};

export const everybody = ['clerk', 'leader', 'admin'] as const;

/** The manual as a Word file; made with the page, lies beside it. */
export const manualFile = 'manual.docx';
