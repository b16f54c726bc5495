import type { SealedRow } from '../../../shared/domain/audit/foreign-words.ts';
import type { Database } from '../schema.ts';

/** Where a row's item is found: in a column of its own, in the row of another table, or nowhere. */
type ItemOf = 'id' | 'proposalId' | { column: string; table: 'letter' | 'commitment' } | 'itemId or letter' | null;
type Sealed = {
  item: ItemOf;
  /** Columns that are reckoned, or say nothing that anyone wrote. */
  left?: readonly string[];
  /** Rows that come in by the thousand: those with ids side by side share a seal (groups.ts). */
  grouped?: true;
};

const ofLetter = { column: 'letterId', table: 'letter' } as const;
const ofCommitment = { column: 'commitmentId', table: 'commitment' } as const;

/**
 * The tables whose rows are sealed at each change: what people wrote, decided or set, and what lets somebody in. Why the
 * others need not be stands in test/db/unsealed.ts, which does not compile while one is in neither.
 */
export const sealedTables = {
  proposal: { item: 'id', left: ['deadline', 'deadlineMark'] },
  proposer: { item: 'proposalId' },
  coUnit: { item: 'proposalId' },
  attachment: { item: 'proposalId' },
  opinionRequest: { item: 'proposalId' },
  opinion: { item: 'proposalId' },
  chase: { item: 'proposalId' },
  keptAsks: { item: 'proposalId' },
  letter: { item: 'proposalId' },
  letterVersion: { item: ofLetter },
  remark: { item: ofLetter },
  seenVersion: { item: ofLetter },
  remarkStep: { item: ofLetter },
  stepAct: { item: ofLetter },
  documentNumber: { item: 'itemId or letter' },
  signature: { item: ofLetter },
  lifeEvent: { item: 'proposalId' },
  contact: { item: 'proposalId' },
  delivery: { item: 'proposalId' },
  feedback: { item: 'proposalId' },
  // A text that was passed is not to be confirmed as found by whoever has the item: it is made anew.
  webDraft: { item: null },
  webText: { item: null },
  webStep: { item: null },
  webOverview: { item: null },
  deadlineEvent: { item: 'proposalId' },
  extensionRequest: { item: 'proposalId' },
  extensionAnswer: { item: 'proposalId' },
  commitment: { item: 'proposalId' },
  milestone: { item: ofCommitment },
  commitmentLog: { item: ofCommitment },
  commitmentDropped: { item: ofLetter },
  handover: { item: null },
  savedView: { item: null },
  office: { item: null },
  deskSettings: { item: null },
  account: { item: null },
  credential: { item: null },
  signingKey: { item: null },
  leaderRequest: { item: null },
  standIn: { item: null },
  unit: { item: null },
  section: { item: null },
  person: { item: null },
  leaderSection: { item: null },
  representative: { item: null },
  numberStart: { item: null },
  paperSeries: { item: null },
  packageSigner: { item: null },
  packageImport: { item: 'proposalId' },
  awayPackage: { item: null },
  awayItem: { item: 'proposalId' },
  awayStep: { item: 'proposalId' },
  rulePack: { item: null },
  ruleChoice: { item: null },
  calendarYear: { item: null },
  // Where reckoning anew stopped: what it has not come to is not held against what is recorded.
  recomputation: { item: null },
  wordTemplate: { item: null },
  platform: { item: null },
  keepingSettings: { item: null },
  seat: { item: null, left: ['address', 'lastSeenAt'] },
  seatInvitation: { item: null },
  earlierCase: { item: null, grouped: true },
  publishedLetter: { item: null, grouped: true },
  reference: { item: null, grouped: true },
} as const satisfies Record<SealedRow & keyof Database, Sealed>;
export type SealedTable = keyof typeof sealedTables;
export const sealedTableNames = Object.keys(sealedTables) as SealedTable[];
