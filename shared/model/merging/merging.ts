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
  /** Another heading would have fitted nearly as well. */
  unsure?: true;
};

/** What a unit's words to us suggest: hand the matter to another, ask another unit too, keep it from the public. */
export type Suggests = 'transfer' | 'ask-other' | 'not-public';
/** Why a paragraph of an opinion does not stand in the draft; `other`: the clerk has to decide, or has. */
export type WhyLeftOut = 'courtesy' | 'to-us' | 'duplicate' | 'other';

/** A paragraph of a current opinion that no block of the draft cites. */
export type LeftOut = {
  unitId: number;
  opinionId: number;
  version: number;
  paragraph: number;
  text: string;
  /** Reason of 不采纳, null while undecided. */
  rejected: string | null;
  /** 「感谢…」「以上意见供参考」 are courtesy and 「请勿公开」 is said to us: nothing to decide for the letter. */
  why: WhyLeftOut;
  suggests: Suggests | null;
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

/** Different figures stand for the same thing. */
export type Conflict = {
  /** The same for the same statements, whatever the order of the opinions. */
  key: string;
  /** What the figures are about: 「养老床位」. */
  subject: string;
  claims: {
    /** Null in a paragraph of our own. */
    unitId: number | null;
    opinionId: number | null;
    paragraph: number | null;
    blockId: string;
    figure: string;
    sentence: string;
    /** Which of the conflict's statements it is; one that several units make together has one number. */
    statement: number;
    /** The statements that this one contradicts: none else is to take its figure. */
    against: number[];
  }[];
  /** How it was waved through, null while open. */
  reason: string | null;
};
