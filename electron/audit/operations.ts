import { contract, type OperationName } from '../../shared/contract.ts';
import type { Change } from '../../shared/model/audit.ts';
import type { Operations } from '../context/context.ts';
import { verifyAudit } from '../db/audit-chain.ts';
import { countRows, onPage } from '../db/paging.ts';

export { auditInput } from './input.ts';

/** The log and its verification. */
export const operations = {
  'audit.list': async ({ db }, { proposalId, outcome, page, pageSize }) => {
    let found = db.selectFrom('audit');
    if (proposalId !== null) found = found.where('proposalId', '=', proposalId);
    if (outcome !== null) found = found.where('outcome', '=', outcome);
    const total = await countRows(found);
    const rows = await found
      .select(['id', 'at', 'who', 'operation', 'proposalId', 'words', 'outcome', 'hash', 'changes'])
      .orderBy('id', 'desc')
      .$call(onPage({ page, pageSize }))
      .execute();
    return {
      total,
      rows: rows.map(({ changes, ...row }) => ({
        ...row,
        label: labelOf(row.operation),
        changes: changes === '' ? [] : (JSON.parse(changes) as Change[]),
      })),
    };
  },

  'audit.verify': async ({ db, auditKey, record }) => {
    const verdict = await verifyAudit(db, auditKey);
    record(
      verdict.sound ? `核验操作日志：${verdict.rows}条，完好` : `核验操作日志：从第${verdict.firstBroken}条起不符`,
    );
    return verdict;
  },
} satisfies Operations;

/** The log may hold operations that a later program no longer knows. */
function labelOf(operation: string): string {
  return Object.hasOwn(contract, operation) ? contract[operation as OperationName].label : operation;
}
