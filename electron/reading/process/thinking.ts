import { proposalAsks, readAsks } from '../../../shared/domain/merging/asks.ts';
import { conflicts } from '../../../shared/domain/merging/conflicts.ts';
import { leftOut, pendingUpdates } from '../../../shared/domain/merging/derived.ts';
import { mergeOpinions } from '../../../shared/domain/merging/merge.ts';
import { readOpinion, textBlocks } from '../../../shared/domain/opinions/text.ts';
import { guessUnit } from '../../../shared/domain/opinions/unit.ts';
import type { LetterContent } from '../../../shared/model/letter/letter.ts';
import type { Opinion, TextBlock } from '../../../shared/model/opinions.ts';

/** What a rule is given, and what the sentence calls the work when it was stopped. */
type Thought<I> = { name: string; input: I };

/** A pure rule as a task of the reader's process: its answer is the one piece. */
function thinking<I, O>(rule: (input: I) => O) {
  return async function* ({ input }: Thought<I>): AsyncGenerator<O> {
    yield rule(input);
  };
}

/** A draft, the opinions for it, and the words of the item it answers. */
type DraftAsk = { content: LetterContent; opinions: Opinion[]; body: string };

/**
 * Pure rules that may have much to do: they run away from the process that answers the window, with limits on time and
 * memory, and what is too much for them is refused in words.
 */
export const thinkingTasks = {
  /** The draft with the opinions merged into it; `content` is null where nothing changed. */
  merge: thinking(({ content: was, opinions, body }: DraftAsk) => {
    const { content, changes } = mergeOpinions({ content: was, asks: readAsks(body), opinions });
    return { content: content === was ? null : content, changes };
  }),
  /** What the editor shows beside a draft. */
  beside: thinking(({ content, opinions, body }: DraftAsk) => ({
    asks: proposalAsks(body),
    leftOut: leftOut(content, opinions),
    conflicts: conflicts(content, opinions),
    updates: pendingUpdates(content, opinions),
  })),
  /** The opinion's paragraphs; a text that is all head and foot (「无意见。」) is kept whole rather than lost. */
  opinion: thinking((words: string): TextBlock[] => {
    const { blocks } = readOpinion(words);
    return blocks.length > 0 ? blocks : textBlocks(words.split('\n').filter((line) => line.trim() !== ''));
  }),
  /** Which unit an opinion seems to come from. */
  sender: thinking(({ file, text, units }: { file: string; text: string; units: Parameters<typeof guessUnit>[2] }) =>
    guessUnit(file, text, units),
  ),
};
