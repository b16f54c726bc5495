import type { ReadDb, WriteDb } from '../connections.ts';
import type { SealedTable } from './sealed-tables.ts';

/** What seals the rows that this program writes. */
export type Sealer = {
  /** Seals what was written in this transaction since the last time. */
  seal(db: WriteDb): Promise<void>;
  /** The hash of the last seal; '' before the first. */
  last(db: ReadDb): Promise<string>;
  /** How many rows were found and sealed when the store was opened, because no program had done so before. */
  takenOver: number;
};

export type SealText = {
  ofTable: string;
  ofKey: string;
  proposalId: number | null;
  digest: string;
  fields: string;
  at: string;
  foreignTo: string;
};

/** A row as it was when a transaction first touched it. */
export type Touched = { ofTable: SealedTable; ofKey: string; before: string | null };
