import { at, refusal } from '../../shared/errors.ts';
import type { QueryContext } from '../context/context.ts';

/** Refuses a day that has not come, or that lies before 交办, at its field. */
export function soundDay(
  day: string,
  { today }: Pick<QueryContext, 'today'>,
  item: { assignedOn: string },
  what: string,
  field = 'day',
) {
  if (day > today) throw at(refusal('day.ahead', { what, day }), { field });
  if (day < item.assignedOn) {
    throw at(refusal('day.before-assigned', { what, day, assignedOn: item.assignedOn }), { field });
  }
}
