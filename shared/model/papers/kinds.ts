import type { LetterKind } from '../kinds.ts';

type LetterRow = {
  name: string;
  is: 'letter';
  /** The beginning of its templates' names: `handBack` of `handBackTitle`, `handBackOpening`, `handBackClosing`. */
  words: string;
  /** A reply carries the class of its result; everything else is set as an opinion is. */
  setAs: LetterKind;
  /** Whether the clerk's own text stands between opening and closing. */
  hasBody: boolean;
};
type FormRow = { name: string; is: 'form' };

/**
 * What the office writes beside its replies and opinions, in the order of an item's life: letters in the office's
 * words, and forms of one page. What each asks, whom it fits and what makes it follow from this table: a further row
 * does not compile until shared/domain/papers says so.
 */
export const paperKinds = {
  'handling-sheet': { name: '办理单', is: 'form' },
  'hand-back': { name: '退办申请', is: 'letter', words: 'handBack', setAs: 'opinion', hasBody: true },
  reminder: { name: '催办函', is: 'letter', words: 'reminder', setAs: 'opinion', hasBody: false },
  extension: { name: '延期申请', is: 'letter', words: 'extension', setAs: 'opinion', hasBody: true },
  interim: { name: '阶段性答复', is: 'letter', words: 'interim', setAs: 'opinion', hasBody: true },
  'oral-record': { name: '面复记录', is: 'form' },
  'issue-sheet': { name: '发文稿纸', is: 'form' },
  feedback: { name: '征询意见表', is: 'form' },
  'second-reply': { name: '二次答复', is: 'letter', words: 'secondReply', setAs: 'reply', hasBody: true },
  commitment: { name: '承诺落实情况告知函', is: 'letter', words: 'commitment', setAs: 'opinion', hasBody: true },
} as const satisfies Record<string, LetterRow | FormRow>;

export type PaperKind = keyof typeof paperKinds;
/** The papers that are letters. */
export type LetterPaper = {
  [K in PaperKind]: (typeof paperKinds)[K]['is'] extends 'letter' ? K : never;
}[PaperKind];
/** Whatever takes a number of its own beside replies and opinions: those papers, and the letters that ask for opinions. */
export const numberedPapers = {
  'opinion-request': '征求会办意见函',
  'hand-back': paperKinds['hand-back'].name,
  reminder: paperKinds.reminder.name,
  extension: paperKinds.extension.name,
  interim: paperKinds.interim.name,
  'second-reply': paperKinds['second-reply'].name,
  commitment: paperKinds.commitment.name,
} as const satisfies Record<LetterPaper | 'opinion-request', string>;
export type NumberedPaper = keyof typeof numberedPapers;
/** The papers that are forms of one page. */
export type FormPaper = Exclude<PaperKind, LetterPaper>;

/** The beginning of the names of a letter's templates. */
export type PaperWords = (typeof paperKinds)[LetterPaper]['words'];
