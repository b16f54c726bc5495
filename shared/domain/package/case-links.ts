import type { CaseTable, ItemFile } from '../../model/package/case-file.ts';

export type Row = Record<string, unknown>;
/** What a column's number names. */
export type Linked = CaseTable | 'unit';
type Shape = {
  /** Rows of the item itself have its id; those of a child have the id of their parent. */
  under: 'proposal' | { column: string; table: CaseTable };
  order: string;
  links?: Record<string, Linked>;
  json?: readonly string[];
};

const letter = { letterId: 'letter' } as const;

/** How the rows of each table hang together: one table for reading them out and for storing them again. */
export const shapes: Record<CaseTable, Shape> = {
  proposer: { under: 'proposal', order: 'position' },
  coUnit: { under: 'proposal', order: 'position', links: { unitId: 'unit' } },
  attachment: { under: 'proposal', order: 'id' },
  opinionRequest: { under: 'proposal', order: 'unitId', links: { unitId: 'unit' }, json: ['dueSteps'] },
  opinion: { under: 'proposal', order: 'id', links: { unitId: 'unit' }, json: ['blocks'] },
  chase: { under: 'proposal', order: 'step', links: { unitId: 'unit' } },
  letter: { under: 'proposal', order: 'id', json: ['content'] },
  letterVersion: { under: { column: 'letterId', table: 'letter' }, order: 'version', links: letter, json: ['content'] },
  remark: { under: { column: 'letterId', table: 'letter' }, order: 'id', links: letter },
  remarkStep: {
    under: { column: 'letterId', table: 'letter' },
    order: 'id',
    links: { ...letter, remarkId: 'remark' },
  },
  documentNumber: { under: { column: 'letterId', table: 'letter' }, order: 'id', links: letter },
  signature: {
    under: { column: 'letterId', table: 'letter' },
    order: 'id',
    links: { ...letter, numberId: 'documentNumber' },
  },
  lifeEvent: { under: 'proposal', order: 'id', links: { ...letter, replacesId: 'lifeEvent' }, json: ['detail'] },
  contact: { under: 'proposal', order: 'id', links: { replacesId: 'contact' } },
  delivery: { under: 'proposal', order: 'id', links: { ...letter, replacesId: 'delivery' } },
  feedback: { under: 'proposal', order: 'id', links: { ...letter, replacesId: 'feedback' } },
  commitment: { under: 'proposal', order: 'id', links: letter },
  milestone: {
    under: { column: 'commitmentId', table: 'commitment' },
    order: 'id',
    links: { commitmentId: 'commitment' },
  },
  commitmentLog: {
    under: { column: 'commitmentId', table: 'commitment' },
    order: 'id',
    links: { commitmentId: 'commitment', attachmentId: 'attachment' },
  },
  commitmentDropped: { under: { column: 'letterId', table: 'letter' }, order: 'quote', links: letter },
  deadlineEvent: { under: 'proposal', order: 'id', json: ['event'] },
};

/** The ids by which a table's rows are named inside a file. */
export function idsIn(file: ItemFile, table: Linked): Set<number> {
  const rows: readonly object[] = table === 'unit' ? file.units : file.rows[table];
  return new Set(rows.flatMap((row) => ('id' in row && typeof row.id === 'number' ? [row.id] : [])));
}
