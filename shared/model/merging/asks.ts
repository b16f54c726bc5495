/** One thing a proposal asks for: its short statement, and everything the proposal says about it. */
export type Ask = { statement: string; text: string };

/** How far a letter answers an ask; `phrases`: it speaks of it and says nothing that could be checked. */
export const answerDegrees = { full: '已答复', partly: '部分答复', phrases: '只有空话', no: '未答复' } as const;
export type AnswerDegree = keyof typeof answerDegrees;

/** What the answer comes to. */
export const answerClasses = { adopted: '已采纳', planned: '列入计划', 'explained-no': '说明了不采纳的理由' } as const;
type AnswerClass = keyof typeof answerClasses;

/** An ask with what the letter says to it. */
export type AnsweredAsk = Ask & {
  answered: AnswerDegree;
  /** The content paragraphs that speak of it, as indexes into the letter's blocks. */
  where: number[];
  /** Null where nothing is said. */
  class: AnswerClass | null;
};
