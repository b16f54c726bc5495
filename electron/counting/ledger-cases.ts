import type { ReadDb } from '../db/connections.ts';
import { fromJson } from '../db/json.ts';
import { mustBeAsKept } from '../db/sealing/former.ts';
import { countedOnce } from './counted-rows.ts';
import type { LedgerScope, PlacedLine } from './ledger-items.ts';

/** Cases of former years as lines of the ledger, in the words of the ledger they came from. */
export async function ledgerCases(
  checking: { db: ReadDb; auditKey: Buffer },
  { year, kind }: LedgerScope,
): Promise<PlacedLine[]> {
  const { db } = checking;
  let found = countedOnce(db).where('source', '=', 'case');
  if (year !== null) found = found.where('counted.year', '=', year);
  if (kind !== null) found = found.where('counted.kind', '=', kind);
  const rows = await found
    .innerJoin('earlierCase', 'earlierCase.id', 'counted.sourceId')
    .leftJoin('importBatch', 'importBatch.id', 'earlierCase.batchId')
    .select([
      'earlierCase.id',
      'earlierCase.kind',
      'earlierCase.level',
      'term',
      'meeting',
      'number',
      'title',
      'names',
      'reading',
    ])
    .select(['counted.sortKey', 'counted.dueOn', 'counted.resultClass', 'importBatch.name as batch'])
    .execute();
  await mustBeAsKept(checking, { what: 'cases', ids: rows.map(({ id }) => id) });
  return rows.map(({ id: _, names, reading, batch, dueOn, ...row }) => {
    const read = fromJson(reading);
    const text = (field: 'phone' | 'leadUnit' | 'leader' | 'section' | 'handler' | 'contacts' | 'documentNumber') =>
      read[field]?.value ?? '';
    const words = (field: 'published' | 'satisfaction' | 'archiveNumber' | 'remark' | 'opinionsIn') =>
      read[field]?.value ?? '';
    const list = (field: 'commitments' | 'progress') => (read[field]?.value ? [read[field].value] : []);
    return {
      ...row,
      stage: null,
      number: row.number ?? '',
      title: row.title ?? '',
      leading: fromJson(names)[0] ?? '',
      names: fromJson(names),
      cosigners: read.cosigners?.value ?? Math.max(0, fromJson(names).length - 1),
      phone: text('phone'),
      role: read.role?.value ?? null,
      leadUnit: text('leadUnit'),
      coUnits: read.coUnits?.value ?? [],
      keySupervision: read.keySupervision?.value === true,
      leader: text('leader'),
      section: text('section'),
      handler: text('handler'),
      assignedOn: read.assignedOn?.value ?? null,
      opinionDue: read.opinionDue?.value ?? null,
      deadline: dueOn,
      opinionsIn: words('opinionsIn'),
      contacts: text('contacts') ? [text('contacts')] : [],
      documentNumber: text('documentNumber'),
      answeredOn: read.answeredOn?.value ?? null,
      disclosure: read.disclosure?.value ?? null,
      published: words('published'),
      uploaded: [],
      feedbackOn: read.feedbackOn?.value ?? null,
      satisfaction: words('satisfaction'),
      commitments: list('commitments'),
      progress: list('progress'),
      archiveNumber: words('archiveNumber'),
      remark: words('remark'),
      source: batch ? `导入：${batch}` : '往年导入',
    };
  });
}
