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

/** The tables whose rows are sealed at each change: what people wrote, decided or set. */
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
  deadlineEvent: { item: 'proposalId' },
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
  keepingSettings: { item: null },
  seat: { item: null, left: ['address', 'lastSeenAt'] },
  seatInvitation: { item: null },
  earlierCase: { item: null, grouped: true },
  publishedLetter: { item: null, grouped: true },
  reference: { item: null, grouped: true },
} as const satisfies Record<SealedRow & keyof Database, Sealed>;
export type SealedTable = keyof typeof sealedTables;
export const sealedTableNames = Object.keys(sealedTables) as SealedTable[];

/** Why the rows of a table bear no seal. */
const reasons = {
  'own chain': 'each row bears a keyed digest over the one before',
  'own mark': 'each row bears a keyed digest of itself; a seal would be a further row a minute',
  'from sealed rows': 'follows from rows that are sealed: held against them by `audit.verify`, or made anew from them',
  'looked at first': 'read from files and laid before a person, who takes it over into rows that are sealed',
  'opens nothing': 'no door goes by it alone',
} as const;

/** All other tables: whoever adds one says which of the two it is, else this does not compile. */
export const unsealedTables = {
  ...({ audit: 'own chain', seal: 'own chain', pageSession: 'own mark' } as const),
  ...({ counted: 'from sealed rows', countedDirty: 'from sealed rows', countedRules: 'from sealed rows' } as const),
  ...({ searchDocument: 'from sealed rows', searchPiece: 'from sealed rows' } as const),
  ...({ searchDirty: 'from sealed rows', searchBuild: 'from sealed rows' } as const),
  // The words of a sealed attachment's file.
  attachmentText: 'from sealed rows',
  ...({ importBatch: 'looked at first', importFile: 'looked at first', importTable: 'looked at first' } as const),
  ...({ importRecord: 'looked at first', importPiece: 'looked at first', ledgerLayout: 'looked at first' } as const),
  // How often a name was tried: whoever can change it has the hash to guess at without the program.
  passwordTry: 'opens nothing',
  // The private half of a signing key: locked by a password, and it must fit the public half, which is sealed.
  signingLock: 'opens nothing',
  // What was answered to a command, known only by an id that one page thought up.
  askedCall: 'opens nothing',
} as const satisfies Record<Exclude<keyof Database, SealedTable>, keyof typeof reasons>;
