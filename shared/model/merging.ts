/**
 * One row of what a merge did to the draft. `pending` with an empty `after`: the paragraph is gone from the newer
 * version.
 */
export type MergeChange = {
  kind: 'heading' | 'added' | 'joined' | 'updated' | 'pending';
  unitId: number | null;
  blockId: string;
  before: string | null;
  after: string;
};

/** A paragraph of a current opinion that no block of the draft cites. */
export type LeftOut = {
  unitId: number;
  opinionId: number;
  version: number;
  paragraph: number;
  text: string;
  /** Reason of 不采纳, null while undecided. */
  rejected: string | null;
  /** 「感谢…」「以上意见供参考」: nothing to decide. */
  courtesy: boolean;
  /** The block whose older source these words renew, see `PendingUpdate`. */
  pendingBlockId: string | null;
};

/** A source paragraph changed in a newer version while the clerk had edited the block made from it. */
export type PendingUpdate = {
  blockId: string;
  unitId: number;
  opinionId: number;
  version: number;
  /** In the newer version; null when the paragraph is gone from it. */
  paragraph: number | null;
  before: string;
  after: string | null;
};

/** Two units give different figures for the same thing. */
export type Conflict = {
  /** The same for the same statements, whatever the order of the opinions. */
  key: string;
  /** What the figures are about: 「养老床位」. */
  subject: string;
  claims: {
    unitId: number;
    opinionId: number;
    paragraph: number;
    blockId: string;
    figure: string;
    sentence: string;
  }[];
  /** How it was waved through, null while open. */
  reason: string | null;
};
