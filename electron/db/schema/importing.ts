import type { Generated } from 'kysely';
import type { RowContext } from '../../../shared/domain/ledger-reading/rows/context.ts';
import type { CaseReading, ExtraColumn } from '../../../shared/model/earlier/earlier-case.ts';
import type {
  BatchState,
  ColumnMatch,
  ImportFile,
  ImportTable,
  RecordDecision,
  RecordState,
  Twin,
} from '../../../shared/model/importing.ts';
import type { Instant } from '../../../shared/model/primitives.ts';
import type { TableCell } from '../../../shared/model/reading/file-content.ts';
import type { PieceKind, ReadLetter } from '../../../shared/model/reading/reading.ts';
import type { JsonText } from '../json.ts';
import type { Flag } from './columns.ts';

/** Batches of files on their way in. */
export type ImportTables = {
  importBatch: {
    id: Generated<number>;
    name: string;
    state: BatchState;
    startedAt: Instant;
    startedBy: string;
    finishedAt: Instant | null;
  };
  importFile: {
    id: Generated<number>;
    batchId: number;
    name: string;
    size: number;
    sha256: string;
    state: ImportFile['state'];
    reason: Generated<string>;
    notes: Generated<JsonText<string[]>>;
    /** The process that reads it; when that is gone, the reading was cut off. */
    reader: Generated<number | null>;
  };
  importTable: {
    id: Generated<number>;
    fileId: number;
    position: number;
    name: string;
    hidden: Flag;
    included: Flag;
    headerRow: number;
    columns: JsonText<ColumnMatch[]>;
    leftOut: JsonText<ImportTable['leftOut']>;
    layout: string;
    /** Pieces beyond this id wait to be read again by the present columns; null when none does. */
    rereadAfter: Generated<number | null>;
    /** What titles and the headings of its parts say of the rows. */
    contexts: Generated<JsonText<RowContext[]>>;
  };
  ledgerLayout: {
    layout: string;
    columns: JsonText<Pick<ColumnMatch, 'position' | 'field'>[]>;
    at: Instant;
    by: string;
  };
  importRecord: {
    id: Generated<number>;
    batchId: number;
    identity: string | null;
    state: RecordState;
    decision: RecordDecision;
    reason: Generated<string>;
    doubts: Generated<number>;
    title: Generated<string>;
    reading: JsonText<CaseReading>;
    extras: Generated<JsonText<ExtraColumn[]>>;
    /** Space-separated `PieceKind`s. */
    what: string;
    place: string;
    twin: JsonText<Twin> | null;
    caseId: number | null;
    titleKey: Generated<string | null>;
    /** The fields that wait for a decision, each between spaces. */
    doubtIn: Generated<string>;
    /** Taken out of another record by a person: never joined again by itself. */
    apart: Generated<Flag>;
    referenceId: Generated<number | null>;
  };
  importPiece: {
    id: Generated<number>;
    batchId: number;
    fileId: number;
    tableId: number | null;
    recordId: number | null;
    position: number;
    place: string;
    what: PieceKind;
    cells: JsonText<TableCell[]> | null;
    letter: JsonText<ReadLetter> | null;
    text: string | null;
    /** Of its table's `contexts`, the one that holds for this row. */
    context: Generated<number | null>;
  };
};
