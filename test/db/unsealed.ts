import type { Database } from '../../electron/db/schema.ts';
import type { SealedTable } from '../../electron/db/sealing/sealed-tables.ts';

/** Why the rows of a table bear no seal. */
const reasons = {
  'own chain': 'each row bears a keyed digest over the one before',
  'own mark': 'each row bears a keyed digest of itself; a seal would be a further row a minute',
  'from sealed rows': 'follows from rows that are sealed: held against them by `audit.verify`, or made anew from them',
  'looked at first': 'read from files and laid before a person, who takes it over into rows that are sealed',
  'opens nothing': 'no door goes by it alone',
} as const;

/** All tables that electron/db/sealing/sealed-tables.ts does not name: whoever adds one says which of the two it is, else this does not compile. */
export const unsealed = {
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
  // Which fields somebody has typed into a platform: a mark in the margin.
  platformTick: 'opens nothing',
  // What was answered to a command, known only by an id that one page thought up.
  askedCall: 'opens nothing',
} as const satisfies Record<Exclude<keyof Database, SealedTable>, keyof typeof reasons>;
