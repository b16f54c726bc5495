import type { ForeignVoice } from '../../shared/domain/letter/unit-voice.ts';
import type { UnitAccount } from '../../shared/domain/merging/account.ts';
import type { Draft, LetterContent, Source } from '../../shared/model/letter/letter.ts';
import type { DraftFinding } from '../../shared/model/letter/proof.ts';
import type { AnsweredAsk } from '../../shared/model/merging/asks.ts';
import type { Conflict, LeftOut, PendingUpdate } from '../../shared/model/merging/merging.ts';
import type { UnitSigned } from '../paper/unit-signs.ts';
import type { Letter } from './use-letter.ts';

/** What follows from the letter's present words and the opinions: worked out on the page, so it is never behind. */
export type DraftFindings = {
  leftOut: LeftOut[];
  /** What became of each unit's sentences. */
  account: UnitAccount[];
  conflicts: Conflict[];
  updates: PendingUpdate[];
  /** Groups of blocks in which different units say nearly the same. */
  alike: string[][];
  unmerged: number[];
  /** Paragraphs in which a co-handling unit still calls itself 我局. */
  voices: ForeignVoice[];
  /** The proposal's asks with what the letter says to each. */
  answers: AnsweredAsk[];
  /** What 校核 finds in the words. */
  proof: DraftFinding[];
};

/** Everything the panes around the editor work with. */
export type Desk = {
  draft: Draft;
  letter: Letter;
  editable: boolean;
  signs: ReadonlyMap<number, UnitSigned>;
  findings: DraftFindings;
  /** The block with the cursor. */
  blockId: string | null;
  goTo: (blockId: string) => void;
  /** Selects words of a block in the text. */
  goToWords: (place: { blockId: string; from: number; to: number }) => void;
  /** Shows an opinion's paragraph at the right. */
  showSource: (source: Pick<Source, 'opinionId' | 'paragraph'>) => void;
  /** Changes the whole letter at once, with a way back on the page. */
  rewrite: (next: LetterContent, words: string) => void;
};
