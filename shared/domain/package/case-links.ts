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
  /** Numbers inside a column of JSON. */
  inside?: { column: string; name: string; table: CaseTable };
  /** The table of the store, and the column for the item, where they are called otherwise. */
  stored?: { table: string; item: string };
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
  paperNumber: { under: 'proposal', order: 'id', stored: { table: 'documentNumber', item: 'itemId' } },
  signature: {
    under: { column: 'letterId', table: 'letter' },
    order: 'id',
    links: { ...letter, numberId: 'documentNumber' },
  },
  webDraft: { under: 'proposal', order: 'id', json: ['content'] },
  webText: { under: 'proposal', order: 'id', json: ['content'] },
  webStep: { under: 'proposal', order: 'id', links: { webTextId: 'webText' } },
  lifeEvent: {
    under: 'proposal',
    order: 'id',
    links: { ...letter, replacesId: 'lifeEvent' },
    json: ['detail'],
    inside: { column: 'detail', name: 'webTextId', table: 'webText' },
  },
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
  deadlineEvent: {
    under: 'proposal',
    order: 'id',
    json: ['event'],
    inside: { column: 'event', name: 'undoes', table: 'deadlineEvent' },
  },
  extensionRequest: { under: 'proposal', order: 'id' },
  extensionAnswer: { under: 'proposal', order: 'requestId', links: { requestId: 'extensionRequest' } },
  keptAsks: { under: 'proposal', order: 'id', json: ['asks'] },
};

/** Where the rows stand in the store, and by which column they are the item's or their parent's. */
export function placeInStore(name: CaseTable): { table: string; owner: string } {
  const { under, stored } = shapes[name];
  return { table: stored?.table ?? name, owner: under === 'proposal' ? (stored?.item ?? 'proposalId') : under.column };
}

/** The ids by which a table's rows are named inside a file. */
export function idsIn(file: ItemFile, table: Linked): Set<number> {
  const rows: readonly object[] = table === 'unit' ? file.units : file.rows[table];
  return new Set(rows.flatMap((row) => ('id' in row && typeof row.id === 'number' ? [row.id] : [])));
}
