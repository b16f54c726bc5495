import type { Operations } from '../context/context.ts';
import { batches } from './batches.ts';
import { records } from './records.ts';

export { resumeImports } from './files/resume.ts';

/** Many files at once, from reading to storing: the contents page of this room. */
export const operations = {
  ...batches,
  ...records,
} satisfies Operations;
