import type { Block } from '../../model/letter/letter.ts';
import type { MergeChange } from '../../model/merging/merging.ts';

/** What merging works on: blocks are replaced, never changed in place. */
export type Merging = {
  blocks: Block[];
  changes: MergeChange[];
  /** The ask that a new block answers, also where it stands under 下一步工作. */
  answers: Map<string, number | null>;
  /** New blocks that another heading would have fitted nearly as well. */
  unsure: Set<string>;
};
