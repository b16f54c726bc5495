import type { CommitmentPage, LetterCommitment, NoticePage } from '../model/commitments.ts';
import {
  CommitmentConfirm,
  CommitmentDrop,
  CommitmentFilter,
  CommitmentLogIn,
  CommitmentRate,
  CommitmentsRead,
  MilestoneDone,
  MilestoneIn,
  NoticeSent,
  NoticeYear,
  Reclassify,
} from '../model/commitments.ts';
import type { Life } from '../model/life/life.ts';
import { clerk, command, heavyQuery, query } from './operation.ts';

/** What was promised in a reply, and what became of it. */
export const commitmentsOperations = {
  'commitment.confirm': command('确认承诺', clerk, CommitmentConfirm).returns<Life>(),
  'commitment.drop': command('不作为承诺', clerk, CommitmentDrop).returns<Life>(),
  'commitment.log': command('登记承诺进展', clerk, CommitmentLogIn).returns<Life>(),
  'commitment.addMilestone': command('增加承诺节点', clerk, MilestoneIn).returns<Life>(),
  'commitment.milestoneDone': command('登记节点完成', clerk, MilestoneDone).returns<Life>(),
  'commitment.rate': command('登记承诺评价', clerk, CommitmentRate).returns<Life>(),
  'commitment.reclassify': command('调整办理结果类别', clerk, Reclassify).returns<Life>(),
  'commitments.read': query('识别承诺', 'anyone', CommitmentsRead).returns<LetterCommitment[]>(),
  'commitment.list': query('查看承诺台账', 'signed-in', CommitmentFilter).returns<CommitmentPage>(),
  'commitment.notices': heavyQuery('查看应告知的承诺', 'signed-in', NoticeYear).returns<NoticePage>(),
  'commitment.noticed': command('登记已告知', clerk, NoticeSent).returns<{ noticed: number }>(),
} as const;
