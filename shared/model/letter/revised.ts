import { z } from 'zod';
import { keysOf, letterForms } from '../kinds.ts';
import { FileIn, Id, type Instant, optionalLine } from '../primitives.ts';
import type { Draft, SideBySide } from './letter.ts';

/** What became of words, or of the end of a paragraph, in a file that came back revised. */
export type RevisedFate = 'kept' | 'put-in' | 'taken-out';
/** Who changed them and when, as the file says; null where it was done without tracking. */
export type RevisedBy = { by: string | null; at: Instant | null };
/** Words of a returned paragraph with the comments that are about them. */
export type RevisedPiece = RevisedBy & { is: RevisedFate; text: string; notes: readonly string[] };

/** A paragraph as it stands in the returned file; a table is one, rows apart by `rowBreak`, cells by tabs. */
export type ReturnedParagraph = {
  /** Names of the marks that begin in it, and of the one that it lies in though it began before. */
  marks: readonly string[];
  within: string | null;
  table: boolean;
  pieces: readonly RevisedPiece[];
  end: RevisedBy & { is: RevisedFate };
};

/** A comment with what others answered to it. */
export type ReturnedNote = { id: string; by: string; at: Instant | null; text: string; done: boolean };

export type ReturnedFile = {
  paragraphs: readonly ReturnedParagraph[];
  notes: readonly ReturnedNote[];
  /** What of it can be no change of the letter, in sentences: formats, pictures, words at the head of pages. */
  apart: readonly string[];
};

/** What was done: words within a paragraph, a paragraph put in, taken out or moved, one parted in two, two joined. */
export const revisedKinds = {
  words: '改字句',
  added: '加一段',
  removed: '删一段',
  moved: '移一段',
  split: '分段',
  joined: '并段',
} as const;
export type RevisedKind = keyof typeof revisedKinds;

/** How the paragraph stands in the draft as it is now: as it went out, written anew since, or already so changed. */
export type RevisedStanding = 'same' | 'changed-since' | 'already';

export type RevisedChange = RevisedBy & {
  key: string;
  kind: RevisedKind;
  /** Changes of one paragraph bear one number; `where` names it. */
  paragraph: number;
  where: string;
  /** The block of the draft where there is one. */
  blockId: string | null;
  /** Before → after, with the words around them. */
  lead: string;
  before: string;
  after: string;
  tail: string;
  standing: RevisedStanding;
};

export type RevisedRemark = {
  key: string;
  by: string;
  at: Instant | null;
  text: string;
  /** Where it stands in the version that went out. */
  blockId: string | null;
  words: string;
  fromAt: number | null;
  where: string;
  /** Marked as done by whoever wrote or answered it. */
  done: boolean;
};

/** What a returned file says to the draft. */
export type RevisedReading = {
  proposalId: number;
  /** The version that the file was compared with; null: the draft as it is, because the file bears no marks. */
  version: number | null;
  /** The draft's revision now. */
  revision: number;
  changes: RevisedChange[];
  remarks: RevisedRemark[];
  /** Who changed or remarked, as the file names them. */
  authors: string[];
  apart: string[];
};

export const RevisedExport = z.strictObject({
  proposalId: Id,
  /** Left out: the office's usual form. */
  form: z.enum(keysOf(letterForms)).optional(),
});
export const RevisedRead = z.strictObject({ proposalId: Id, file: FileIn });

const Chosen = z.union([z.literal('all'), z.array(z.string().max(20)).max(20_000)]);
export const RevisedTake = z.strictObject({
  proposalId: Id,
  /** The draft's revision when its owner chose; refused when it is another. */
  revision: z.number('缺少稿件修订号').int().min(0),
  file: FileIn,
  /** Keys of the changes that are put into the draft; all others are refused. */
  accepted: Chosen,
  /** Keys of the comments that become remarks. */
  remarks: Chosen,
  /** Who gave the file back, where the names in it do not say. */
  from: optionalLine('谁退回的', 60),
});

/** The draft with the accepted changes; paragraphs written anew since the file went out stand beside them. */
export type RevisedTaken = {
  draft: Draft;
  sideBySide: SideBySide[];
  accepted: number;
  refused: number;
  remarks: number;
};
