import { type AnswerDegree, type AnsweredAsk, answerDegrees } from '../../../shared/model/merging/asks.ts';

const worstFirst: readonly AnswerDegree[] = ['no', 'phrases', 'partly'];

/** How many asks there are and what is still wanting: 「5项，未答复1项，只有空话1项」; 「5项都已答复」. */
export function answersInWords(answers: readonly Pick<AnsweredAsk, 'answered'>[]): string {
  const wanting = worstFirst.flatMap((degree) => {
    const count = answers.filter(({ answered }) => answered === degree).length;
    return count > 0 ? [`${answerDegrees[degree]}${count}项`] : [];
  });
  return wanting.length === 0 ? `${answers.length}项都已答复` : [`${answers.length}项`, ...wanting].join('，');
}
