import type { CaseTable, ItemFile } from '../../model/package/case-file.ts';
import { type Row, shapes } from './case-links.ts';

/** What makes two rows of a table the same one, whoever entered them, and what of a row may change afterwards. */
type Identity = { same: readonly string[]; may?: readonly string[] };

const told = ['replacesId', 'voidReason'] as const;
/** Proposers, units to be asked and asks are fields of the registration; texts are joined by paragraphs and places. */
export const identities = {
  attachment: { same: ['sha256', 'name'] },
  opinionRequest: {
    same: ['unitId'],
    may: ['askedOn', 'dueOn', 'dueSteps', 'dueChosen', 'againOn', 'againReason', 'afterVersion', 'firstDueOn'],
  },
  opinion: { same: ['unitId', 'blocks', 'receivedOn'] },
  chase: { same: ['unitId', 'step'] },
  letter: { same: ['round'] },
  letterVersion: { same: ['letterId', 'fingerprint', 'at'] },
  remark: { same: ['letterId', 'blockId', 'text', 'by', 'at'], may: ['settledAt'] },
  remarkStep: { same: ['remarkId', 'act', 'words', 'by', 'at'] },
  documentNumber: { same: ['code', 'year', 'n'] },
  paperNumber: { same: ['code', 'year', 'n'] },
  signature: { same: ['letterId', 'numberId', 'fingerprint', 'signedOn'] },
  webText: { same: ['round', 'fingerprint', 'content', 'submittedAt', 'submittedBy'] },
  webStep: { same: ['webTextId', 'how', 'words', 'day', 'url', 'at', 'by'] },
  lifeEvent: { same: [...told, 'letterId', 'round', 'event', 'day', 'fromStage', 'words', 'detail', 'recordedAt'] },
  contact: { same: [...told, 'way', 'day', 'said'] },
  delivery: { same: [...told, 'letterId', 'round', 'recipient', 'way', 'day', 'receivedBy', 'note'] },
  feedback: {
    same: [...told, 'letterId', 'round', 'respondent', 'attitude', 'result', 'satisfaction', 'reason', 'wishes', 'day'],
  },
  commitment: {
    same: ['letterId', 'quote', 'confirmedAt'],
    may: ['what', 'dueOn', 'amount', 'department', 'leader', 'status', 'progress', 'settledOn'],
  },
  milestone: { same: ['commitmentId', 'what', 'dueOn'], may: ['doneOn'] },
  commitmentLog: { same: ['commitmentId', 'kind', 'day', 'words', 'recordedAt'] },
  commitmentDropped: { same: ['letterId', 'quote'] },
  deadlineEvent: { same: ['kind', 'event', 'at'] },
  extensionRequest: { same: ['until', 'reason', 'by', 'at'] },
  // A request has one answer.
  extensionAnswer: { same: ['requestId'], may: ['granted', 'words', 'by', 'at'] },
} as const satisfies Partial<Record<CaseTable, Identity>>;
export type JoinedTable = keyof typeof identities;
export const joinedTables = Object.keys(identities) as JoinedTable[];

/** The rows of a file by what makes them the same elsewhere: numbers in them are told by what they name. */
export type KeyedRows = Record<JoinedTable, ReadonlyMap<string, Row>>;

export function keyedRows(file: ItemFile): KeyedRows {
  const unitNames = new Map(file.units.map(({ id, name }) => [id, name]));
  const keys = new Map<string, Map<number, string>>();
  const linked = (table: string, id: unknown) =>
    table === 'unit' ? unitNames.get(id as number) : keys.get(table)?.get(id as number);
  const keyed: Partial<Record<JoinedTable, Map<string, Row>>> = {};
  for (const table of joinedTables) {
    const rows = new Map<string, Row>();
    const own = new Map<number, string>();
    keys.set(table, own);
    for (const row of file.rows[table] as readonly Row[]) {
      const words = identities[table].same.map((column) => {
        const link = shapes[table].links?.[column];
        if (column === shapes[table].inside?.column) return withoutInside(table, row[column] as Row);
        return link && row[column] !== null ? linked(link, row[column]) : row[column];
      });
      const key = freeKey(canonical(words), rows);
      rows.set(key, row);
      if (typeof row.id === 'number') own.set(row.id, key);
    }
    keyed[table] = rows;
  }
  return keyed as KeyedRows;
}

/** Numbers of other rows are left out: packages of before had not all of them. */
function withoutInside(table: JoinedTable, value: Row): Row {
  const { [shapes[table].inside?.name ?? '']: _, ...rest } = value;
  return rest;
}

/** The same thing noted twice is two rows. */
function freeKey(key: string, rows: ReadonlyMap<string, Row>): string {
  for (let time = 1; ; time += 1) {
    const tried = time === 1 ? key : `${key}#${time}`;
    if (!rows.has(tried)) return tried;
  }
}

/** JSON that does not depend on the order of the names. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
