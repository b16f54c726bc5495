import type { Reply } from '../../shared/errors.ts';
import type { Reminder } from '../../shared/model/board/schedule.ts';

/** What reminding needs of the system: a notice, a number on the program's icon, and a clock. */
type RemindingMeans = {
  /** Asks the program as the person who is signed in at the window. */
  ask: () => Promise<Reply<unknown>>;
  notice: (title: string, words: string) => void;
  badge: (count: number) => void;
  /** Calls `work` after so many milliseconds; answers how to stop it. */
  after: (delay: number, work: () => void) => () => void;
};

const hour = 60 * 60_000;
/** How soon to look again while nobody is signed in. */
const soon = 15_000;

/**
 * Says what is pressing as soon as someone is signed in, and once an hour while the program is open. Nobody signed in,
 * or nothing pressing: no notice, and the number goes away.
 */
export function keepReminding({ ask, notice, badge, after }: RemindingMeans): () => void {
  let stop = () => {};
  let ended = false;
  async function look() {
    const reply = await ask().catch((): Reply<unknown> | null => null);
    if (ended) return;
    const reminder = reply?.ok ? (reply.value as { reminder: Reminder | null }).reminder : null;
    badge(reminder?.count ?? 0);
    if (reminder) notice('建议提案办理', reminder.words);
    stop = after(reply?.ok ? hour : soon, () => void look());
  }
  stop = after(0, () => void look());
  return () => {
    ended = true;
    stop();
    badge(0);
  };
}
