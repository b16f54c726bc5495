import type { Loss } from '../../model/keeping.ts';
import type { Seat } from '../../model/seats.ts';
import { momentInTable } from '../dates/moment.ts';

/** What would be gone once a copy is in the place of what is there. Counts are of the log, where everything stands that was done. */
export function lossWords({ sameLog, entries, items, letters, lastAt, lastWho }: Loss): string {
  if (entries === 0) return sameLog ? '这份备份以后没有办过事，恢复不会失去什么。' : '现有的数据里还没有办过事。';
  const last = lastAt === null ? '' : `，最后一条是${momentInTable(lastAt)}${lastWho}办的`;
  const what = `日志${entries}条，涉及办理件${items}件，签发函${letters}份${last}`;
  return sameLog
    ? `备份以后办的都不在其中：${what}。`
    : `这份备份不是由现有的数据做的（另一台电脑，或恢复以前的），现有的都不在其中：${what}。`;
}

/** Who else is at work while a copy would be put in the place of what is there; null where nobody is. */
export function atWorkWords(seats: readonly Pick<Seat, 'name' | 'people' | 'connected'>[]): string | null {
  const named = seats
    .filter(({ connected, people }) => connected && people.length > 0)
    .map(({ name, people }) => `${name}（${people.join('、')}）`);
  if (named.length === 0) return null;
  return `现在${named.join('、')}正在办理，恢复时都会断开，要重新登录。请先通知他们存好、停手。`;
}
