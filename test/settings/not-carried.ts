import type { Database } from '../../electron/db/schema.ts';
import type { CarriedTable } from '../../electron/settings/part.ts';

/** Why the rows of a table are none of the settings that travel. */
const reasons = {
  'of cases': 'tells of items, of letters or of cases of former years',
  'of this store': 'numbers, days and names that hold in the register and the log of this store only',
  'of this installation': 'belongs to this PC: its copies, its seats, whom it has seen',
  'a secret': 'proves a person, and leaves no PC',
  reckoned: 'follows from other rows and is made anew',
  'names rows here': 'an address with the numbers of this store’s rows, which are other ones elsewhere',
  'a way of the day': 'who signs for whom from day to day; no setting that lasts',
} as const;

/** All tables that a file with an office's settings does not hold: whoever adds one says which of the two it is, else this does not compile. */
export const notCarried = {
  ...({ proposal: 'of cases', proposer: 'of cases', coUnit: 'of cases', attachment: 'of cases' } as const),
  ...({
    attachmentText: 'of cases',
    chase: 'of cases',
    commitment: 'of cases',
    commitmentDropped: 'of cases',
  } as const),
  ...({ milestone: 'of cases', commitmentLog: 'of cases', deadlineEvent: 'of cases', keptAsks: 'of cases' } as const),
  ...({ publishedLetter: 'of cases', earlierCase: 'of cases', reference: 'of cases', handover: 'of cases' } as const),
  ...({ importBatch: 'of cases', importFile: 'of cases', importTable: 'of cases', importRecord: 'of cases' } as const),
  ...({ importPiece: 'of cases', letter: 'of cases', letterVersion: 'of cases', remark: 'of cases' } as const),
  ...({ remarkStep: 'of cases', seenVersion: 'of cases', signature: 'of cases', lifeEvent: 'of cases' } as const),
  ...({ contact: 'of cases', delivery: 'of cases', feedback: 'of cases', opinionRequest: 'of cases' } as const),
  ...({
    opinion: 'of cases',
    extensionRequest: 'of cases',
    extensionAnswer: 'of cases',
    webDraft: 'of cases',
  } as const),
  ...({
    webText: 'of cases',
    webStep: 'of cases',
    webOverview: 'of cases',
    stepAct: 'of cases',
    platformTick: 'of cases',
    packageImport: 'of cases',
  } as const),
  ...({ awayPackage: 'of cases', awayItem: 'of cases', awayStep: 'of cases' } as const),
  ...({
    audit: 'of this store',
    seal: 'of this store',
    documentNumber: 'of this store',
    numberStart: 'of this store',
  } as const),
  ...({
    keepingSettings: 'of this installation',
    packageSigner: 'of this installation',
    seat: 'of this installation',
  } as const),
  ...({ seatInvitation: 'of this installation', passwordTry: 'of this installation' } as const),
  ...({ leaderRequest: 'of this installation' } as const),
  ...({ credential: 'a secret', signingKey: 'a secret', signingLock: 'a secret' } as const),
  ...({ pageSession: 'a secret', askedCall: 'a secret' } as const),
  ...({ counted: 'reckoned', countedDirty: 'reckoned', countedRules: 'reckoned', recomputation: 'reckoned' } as const),
  ...({
    searchDocument: 'reckoned',
    searchDirty: 'reckoned',
    searchBuild: 'reckoned',
    searchPiece: 'reckoned',
  } as const),
  savedView: 'names rows here',
  standIn: 'a way of the day',
} as const satisfies Record<Exclude<keyof Database, CarriedTable | 'office' | 'leaderSection'>, keyof typeof reasons>;

/** Columns of a table that travels which do not, and why. */
export const columnsLeft: {
  readonly [T in CarriedTable | 'office' | 'leaderSection']?: Readonly<Record<string, string>>;
} = {
  office: {
    id: 'there is one row',
    reviewSteps: 'names people and sections by the numbers of this store',
  },
  wordTemplate: {
    ...{ id: 'a number of this store', storedAs: 'where the bytes lie here; they are in the file by their digest' },
    ...{
      size: 'follows from the bytes',
      report: 'made anew by whoever takes it in',
      retiredAt: 'only those in use travel',
    },
    ...{ addedAt: 'when it came in here', addedBy: 'who brought it here' },
  },
  unit: { id: 'a number of this store' },
  section: { id: 'a number of this store' },
  person: { id: 'a number of this store', sectionId: 'travels by name', accountId: 'travels by name' },
  leaderSection: { personId: 'lies in the person’s row', sectionId: 'lies in the person’s row by name' },
  representative: { id: 'a number of this store' },
  rulePack: { name: 'stands in the body', at: 'when it was kept here', by: 'who kept it here' },
  ruleChoice: { id: 'there is one row' },
  calendarYear: { savedAt: 'when it was kept here', savedBy: 'who kept it here' },
  deskSettings: { id: 'there is one row' },
  ledgerLayout: { at: 'when it was kept here', by: 'who kept it here' },
  account: {
    ...{ id: 'a number of this store', disabled: 'only those in use travel', createdAt: 'when it was made here' },
    era: 'ends sessions of this store',
  },
};
