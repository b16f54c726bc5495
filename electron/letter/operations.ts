import type { Operations } from '../context/context.ts';
import { confirm } from './confirm.ts';
import { draft } from './draft.ts';
import { exporting } from './export.ts';
import { print } from './print.ts';
import { proof } from './proof.ts';
import { remarks } from './remarks.ts';
import { review } from './review.ts';
import { revised } from './revised.ts';

/** The answer as it is written, reviewed, signed and put on paper: the contents page of this room. */
export const operations = {
  ...confirm,
  ...draft,
  ...exporting,
  ...print,
  ...proof,
  ...remarks,
  ...review,
  ...revised,
} satisfies Operations;
