import type { OperationName } from '../../../shared/contract.ts';
import type { QueryContext } from '../../context/context.ts';
import { withDatesMarked } from '../../dates/operations.ts';
import { withForeignMarks } from '../../db/sealing/foreign-marks.ts';

/** An answer whose lines say where what they show was changed by other means than this program: records, or dates. */
export async function marked(
  context: Pick<QueryContext, 'db' | 'auditKey'>,
  name: OperationName,
  answer: unknown,
): Promise<unknown> {
  return withDatesMarked(context.db, name, await withForeignMarks(context, name, answer));
}
