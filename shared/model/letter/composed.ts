import type { Consent, LetterForm, LetterKind, ProposalKind } from '../kinds.ts';
import type { Day } from '../primitives.ts';
import type { PaperSettings } from './settings.ts';

/** What a letter on paper needs beside its own words. */
export type ComposeContext = {
  letterKind: LetterKind;
  proposalKind: ProposalKind;
  office: { fullName: string; shortName: string; letterhead: string; issuer: string } & PaperSettings;
  /** 「陈某某代表」, one each; for an opinion the lead unit; for a collective its name. */
  addressees: string[];
  documentNumber: string | null;
  signedOn: Day | null;
  consent: Consent;
  /** Day in the 版记's 印发 line where it is not the day of signature; null leaves its place empty. */
  printedOn?: Day | null;
  /** Whether 送审稿 is printed; left out, that is so until there is a day of signature. */
  draft?: boolean;
  /** The publicity mark in other words than those of `consent`: as a published letter printed it. */
  publicity?: string;
};

/** Typefaces of GB/T 9704-2012; their font names stand in shared/domain/paper/style.ts. */
export type Face = 'fangsong' | 'heiti' | 'kaiti' | 'xiaobiaosong';

/** `latin`: digits and Latin letters in the run's own face instead of the Latin one. */
export type Run = { text: string; face: Face; latin?: 'same' };

/** What a line is; the three rules have no text. */
export type LineRole =
  | 'draft-mark'
  | 'class-mark'
  | 'publicity-mark'
  | 'letterhead'
  | 'red-rule'
  | 'foot-rule'
  | 'document-number'
  | 'title'
  | 'salutation'
  | 'paragraph'
  | 'heading-1'
  | 'heading-2'
  | 'heading-3'
  | 'heading-4'
  | 'table'
  | 'enclosure'
  | 'contact'
  | 'signature'
  | 'date'
  | 'note'
  | 'appendix-mark'
  | 'appendix-title'
  | 'disclosure'
  | 'copy-to'
  | 'issuer'
  | 'colophon-rule';

/**
 * One paragraph on paper (of the title: one line). `indent` counts characters: `first` is added to `left` on the
 * first line and may be negative. `blankLines` are the empty body lines above it. In an issuer line a tab parts
 * what stands left from what stands right.
 */
export type Line = {
  role: LineRole;
  runs: Run[];
  blockId: string | null;
  blankLines: number;
  indent: { first: number; left: number; right: number };
  /** Where a mark stands when not at the usual side of its form. */
  side?: 'left' | 'right';
  /** From row to row where the letter is set closer than usual, so that a line or two need no further sheet. */
  pitchPt?: number;
  /** Of a table, whose words are one run (words/table-text.ts): the size of its type. */
  tablePt?: number;
};

/** A letter as it stands on paper, in reading order; preview, .docx and plain text all render these lines. */
export type ComposedLetter = { form: LetterForm; lines: Line[] };

/** A text that goes out with a letter on pages of its own; `number` where there are several. */
export type Appendix = { title: string; text: string; number: number | null };
