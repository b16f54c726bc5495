import { type Commitment, commitmentStatuses } from '../../model/commitments.ts';
import { dayInWords } from '../dates/day.ts';

type Kept = Pick<Commitment, 'what' | 'status' | 'progress' | 'dueOn' | 'settledOn' | 'log'>;

/** The body of a 告知函: one paragraph for each commitment, with where it stands and the last thing that was done. */
export function noticeText(commitments: readonly Kept[]): string {
  const several = commitments.length > 1;
  return commitments
    .map((each, index) => `${several ? `${index + 1}．` : ''}${each.what.replace(/。$/, '')}：${standing(each)}`)
    .join('\n');
}

function standing({ status, progress, dueOn, settledOn, log }: Kept): string {
  const last = log.filter(({ kind }) => kind === 'progress' || kind === 'evidence' || kind === 'changed').at(-1);
  const told = last ? `${last.words.trim().replace(/。$/, '')}。` : '';
  switch (status) {
    case 'done':
      return `已于${dayInWords(settledOn ?? dueOn)}落实。${told}`;
    case 'failed':
      return `因客观条件限制未能落实。${told}`;
    case 'changed':
      return `已作调整，计划于${dayInWords(dueOn)}前完成。${told}`;
    case 'running':
      return `正在推进${progress > 0 ? `，完成${progress}%` : ''}，计划于${dayInWords(dueOn)}前完成。${told}`;
    case 'waiting':
      return `${commitmentStatuses.waiting}，计划于${dayInWords(dueOn)}前完成。${told}`;
  }
}
