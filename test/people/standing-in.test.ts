import { expect, test } from 'vitest';
import { barToStandingIn, standingIn } from '../../shared/domain/people/standing-in.ts';

const held = {
  absentId: 2,
  absentName: '顾长风',
  standInId: 3,
  standInName: '沙明川',
  firstDay: '2026-03-20',
  lastDay: '2026-03-27',
};
const wanted = { absentId: 2, standInId: 3, firstDay: '2026-04-01', lastDay: '2026-04-05' };

test('代签从第一天到最后一天，两头都算；前后的日子不算', () => {
  expect(standingIn([held], '2026-03-20')).toBe(held);
  expect(standingIn([held], '2026-03-27')).toBe(held);
  expect(standingIn([held], '2026-03-19')).toBeNull();
  expect(standingIn([held], '2026-03-28')).toBeNull();
});

test('日期颠倒的、已经过了的、由自己代签的，不能设', () => {
  expect(barToStandingIn({ ...wanted, lastDay: '2026-03-31' }, [], '2026-03-20')).toEqual({ by: 'order' });
  expect(barToStandingIn(wanted, [], '2026-04-06')).toEqual({ by: 'over' });
  expect(barToStandingIn({ ...wanted, standInId: 2 }, [], '2026-03-20')).toEqual({ by: 'self' });
  expect(barToStandingIn(wanted, [held], '2026-03-20')).toBeNull();
});

test('同一天里不能由两个人代；代签的人自己也外出的，要另选', () => {
  const same = { ...wanted, standInId: 4, firstDay: '2026-03-27' };
  expect(barToStandingIn(same, [held], '2026-03-20')).toEqual({ by: 'twice', name: '沙明川' });
  const away = { ...wanted, absentId: 5, standInId: 2, firstDay: '2026-03-25' };
  expect(barToStandingIn(away, [held], '2026-03-20')).toEqual({ by: 'away', name: '顾长风' });
});
