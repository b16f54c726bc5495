import { answersOf } from '../../../shared/domain/asks/answers.ts';
import { readAsks } from '../../../shared/domain/asks/read-asks.ts';
import { letterCommitments } from '../../../shared/domain/commitments/reading.ts';
import { type IntakeHints, readIntake } from '../../../shared/domain/intake/read.ts';
import { isOtherLetter, readRevised, takeRevised } from '../../../shared/domain/letter/revised/read-revised.ts';
import { conflicts } from '../../../shared/domain/merging/conflicts.ts';
import { leftOut, pendingUpdates } from '../../../shared/domain/merging/derived.ts';
import { mergeOpinions } from '../../../shared/domain/merging/merge.ts';
import { mergeTexts } from '../../../shared/domain/merging/merge-texts.ts';
import { readOpinion, textBlocks } from '../../../shared/domain/opinions/text.ts';
import { guessUnit } from '../../../shared/domain/opinions/unit.ts';
import { type DraftProofFacts, proofOfDraft } from '../../../shared/domain/proof/draft-proof.ts';
import { proofLetter } from '../../../shared/domain/proof/proof-letter.ts';
import { publicationMarks } from '../../../shared/domain/publication/suggest.ts';
import type { LetterContent } from '../../../shared/model/letter/letter.ts';
import type { LetterProof, LetterProofed } from '../../../shared/model/letter/proof.ts';
import type { Ask } from '../../../shared/model/merging/asks.ts';
import type { Opinion } from '../../../shared/model/opinions.ts';
import type { Day } from '../../../shared/model/primitives.ts';

/** What a rule is given, and what the sentence calls the work when it was stopped. */
type Thought<I> = { name: string; input: I };

/** A pure rule as a task of the reader's process: its answer is the one piece. */
function thinking<I, O>(rule: (input: I) => O) {
  return async function* ({ input }: Thought<I>): AsyncGenerator<O> {
    yield rule(input);
  };
}

/** Which of the units named is ours, and what else is known of them and of the text. */
export type IntakeAsked = { ourUnit: string | undefined; hints: IntakeHints };

/** A draft, the opinions for it, and the words of the item it answers; `kept`: what it asks for as the clerk put it. */
type DraftAsk = {
  content: LetterContent;
  opinions: (Opinion & { unitName?: string })[];
  body: string;
  kept: readonly Ask[] | null;
};

const asksOf = ({ body, kept }: Pick<DraftAsk, 'body' | 'kept'>): Ask[] => (kept ? [...kept] : readAsks(body));

/**
 * Pure rules that may have much to do: they run away from the process that answers the window, with limits on time and
 * memory, and what is too much for them is refused in words.
 */
export const thinkingTasks = {
  /** The draft with the opinions merged into it; `content` is null where nothing changed. */
  merge: thinking(({ content: was, opinions, title, ...said }: DraftAsk & { title: string }) => {
    const { content, changes } = mergeOpinions({ content: was, asks: asksOf(said), title, opinions });
    return { content: content === was ? null : content, changes };
  }),
  /** Opinions as text, merged into nothing. */
  mergeTexts: thinking(mergeTexts),
  /** What the editor shows beside a draft. */
  beside: thinking(({ content, opinions, ...said }: DraftAsk) => ({
    asks: asksOf(said),
    leftOut: leftOut(content, opinions),
    conflicts: conflicts(content, opinions),
    updates: pendingUpdates(content, opinions),
  })),
  /** What a returned file changes and remarks in the text that went out. */
  revisedLetter: thinking(readRevised),
  /** Whether it is another letter. */
  otherLetter: thinking(isOtherLetter),
  /** The draft with what of it was accepted; the new paragraphs are named in their order. */
  takeRevised: thinking(
    ({ named, ...taking }: Omit<Parameters<typeof takeRevised>[0], 'newId'> & { named: string }) => {
      let count = 0;
      return takeRevised({ ...taking, newId: () => `${named}${++count}` });
    },
  ),
  /** What a proposal asks for. */
  asks: thinking(readAsks),
  /** What 校核 finds in a letter that is stored nowhere, and how it answers what was asked. */
  proof: thinking(
    (subject: LetterProof): LetterProofed => ({
      findings: proofLetter(subject),
      asks: answersOf(readAsks(subject.proposal.body), subject.letter.blocks, subject.proposal.title),
    }),
  ),
  /** What 校核 finds in a draft. */
  draftProof: thinking(({ content, facts }: { content: LetterContent; facts: DraftProofFacts }) =>
    proofOfDraft(content, facts),
  ),
  /** What a letter of that day promises. */
  promises: thinking(({ date, blocks }: { date: Day; blocks: Parameters<typeof letterCommitments>[0] }) =>
    letterCommitments(blocks, date),
  ),
  /** What of a text should come off before it is published. */
  publication: thinking(publicationMarks),
  /** The opinion's paragraphs; a text that is all head and foot (「无意见。」) is kept whole rather than lost. */
  opinion: thinking((words: string): Pick<ReturnType<typeof readOpinion>, 'blocks' | 'signature'> => {
    const { blocks, signature } = readOpinion(words);
    if (blocks.length > 0) return { blocks, signature };
    return { blocks: textBlocks(words.split('\n').filter((line) => line.trim() !== '')), signature };
  }),
  /** The items that a text hands over. */
  intake: thinking(({ text, ourUnit, hints }: { text: string } & IntakeAsked) => readIntake(text, ourUnit, hints)),
  /** Which unit an opinion seems to come from. */
  sender: thinking(({ file, text, units }: { file: string; text: string; units: Parameters<typeof guessUnit>[2] }) =>
    guessUnit(file, text, units),
  ),
};
