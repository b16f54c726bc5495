import { refusal } from '../../shared/errors.ts';
import type { QueryContext } from '../context/context.ts';

/** Refuses a day that has not come, or that lies before 交办. */
export function soundDay(
  day: string,
  { today }: Pick<QueryContext, 'today'>,
  item: { assignedOn: string },
  what: string,
) {
  if (day > today) throw refusal('day.ahead', { what, day });
  if (day < item.assignedOn) throw refusal('day.before-assigned', { what, day, assignedOn: item.assignedOn });
}
