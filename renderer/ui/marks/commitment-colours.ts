import type { CommitmentStatus } from '../../../shared/model/commitments.ts';

/** Tag colours; the word always stands beside them. */
export const commitmentColours: Record<CommitmentStatus, string> = {
  waiting: 'default',
  running: 'blue',
  done: 'green',
  changed: 'orange',
  failed: 'red',
};
