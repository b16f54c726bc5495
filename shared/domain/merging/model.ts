import type { Block } from '../../model/letter/letter.ts';
import type { MergeChange } from '../../model/merging.ts';

/** What merging works on: blocks are replaced, never changed in place. */
export type Merging = { blocks: Block[]; changes: MergeChange[] };
