import type { Reminder } from '../../model/board/schedule.ts';
import type { Board } from '../../model/items/proposal.ts';
import type { Role } from '../../model/kinds.ts';

/** 逾期2件，7日内到期3件，待审签1件: what concerns these roles, the pressing first. */
export function reminderOf(
  { counts, amberDays }: Pick<Board, 'counts' | 'amberDays'>,
  roles: readonly Role[],
): Reminder | null {
  const rows: readonly [number, string, readonly Role[]][] = [
    [counts.overdue, '逾期', ['clerk', 'leader', 'admin']],
    [counts.dueSoon, `${amberDays}日内到期`, ['clerk', 'leader', 'admin']],
    [counts.submitted, '待审签', ['leader']],
    [counts.returned, '退回待改', ['clerk']],
    [counts.lateUnits, '会办意见逾期', ['clerk']],
    [counts.toDeliver, '待送达', ['clerk']],
    [counts.toPass, '公开稿待审核', ['leader']],
    [counts.toUpload, '签发多日还没有上传平台', ['clerk']],
    [counts.commitmentsDue, '承诺到期', ['clerk', 'leader']],
  ];
  const said = rows.filter(([count, , who]) => count > 0 && who.some((role) => roles.includes(role)));
  if (said.length === 0) return null;
  return {
    count: said.reduce((sum, [count]) => sum + count, 0),
    words: said.map(([count, name]) => `${name}${count}件`).join('，'),
  };
}
