import type { OperationName } from '../contract.ts';

/** One thing that was done: by which operation, to which item, and in which call of a page. */
export type ToldChange = { operation: string; item: number | null; call: string | null };

/** What only reads, makes a file, or concerns the asker alone, changes no answer. */
const nothing: readonly string[] = [];
const ofImports = ['imports.'];
/** A change of one record leaves how the batch's files are read as it is. */
const ofRecords = ['imports.get', 'imports.list'];

/**
 * Questions whose answers an operation changes, by the beginnings of their names. Of an operation that is not named here
 * any answer may change.
 */
const touched: Partial<Record<OperationName, readonly string[]>> = {
  'draft.present': ['draft.present'],
  'draft.save': ['draft.', 'letter.review', 'proposal.get'],
  'letter.see': nothing,
  'letter.remark': ['letter.', 'draft.'],
  'letter.answerRemark': ['draft.', 'letter.', 'proposal.'],
  'letter.settleRemark': ['draft.', 'letter.', 'proposal.'],
  'letter.reopenRemark': ['draft.', 'letter.', 'proposal.'],
  'letter.export': nothing,
  'platform.tick': ['platform.desk'],
  'revised.export': ['draft.'],
  'revised.read': nothing,
  'publication.save': ['publication.'],
  'publication.files': nothing,
  'publication.compile': nothing,
  'publication.saveOverview': ['publication.overview'],
  'publication.overviewFiles': nothing,
  'post.make': nothing,
  'print.paper': nothing,
  'print.pdf': nothing,
  'package.export': nothing,
  'away.read': nothing,
  'office.export': nothing,
  'office.read': nothing,
  'list.export': nothing,
  'export.cancel': nothing,
  'ledger.export': nothing,
  'schedule.export': nothing,
  'head.report': nothing,
  'statistics.report': nothing,
  'letters.export': nothing,
  'letters.read': nothing,
  'intake.read': nothing,
  'organisation.readFile': nothing,
  'scan.cancel': nothing,
  'attachment.get': nothing,
  'attachment.open': nothing,
  'session.login': ['seat.', 'account.'],
  'session.logout': ['seat.'],
  'session.lock': nothing,
  'session.unlock': nothing,
  'search.renew': ['search.'],
  'search.rebuild': ['search.'],
  'health.check': ['health.'],
  'health.report': nothing,
  'backup.make': ['backup.', 'health.'],
  'backup.check': ['backup.'],
  'backup.rehearse': ['backup.'],
  'backup.toSecond': ['backup.'],
  'audit.verify': ['audit.'],
  'imports.open': ofImports,
  'imports.edit': ofRecords,
  'imports.decide': ofRecords,
  'imports.reread': ofRecords,
  'imports.join': ofImports,
  'imports.part': ofImports,
  'imports.dropFile': ofImports,
  'imports.drop': ofImports,
  'imports.mapColumns': ofImports,
  'seat.ask': ['seat.'],
  'seat.answer': ['seat.'],
  'seat.rename': ['seat.'],
  'seat.remove': ['seat.'],
  'account.answerLeader': ['account.'],
  'backup.cancel': nothing,
  'backup.restore': nothing,
  'calendar.fileText': nothing,
  'host.certificate': nothing,
  'imports.report': nothing,
  'opinion.readFiles': nothing,
  'package.read': nothing,
  'reference.read': nothing,
  'reference.remove': ['reference.list', 'reference.figures', 'search.'],
  'rules.export': nothing,
  'seat.leave': nothing,
  'template.check': nothing,
  'template.get': nothing,
  'view.keep': ['view.'],
  'view.remove': ['view.'],
};

/** Whether the answer to a question may be another one after something was done. What concerns one item leaves others alone. */
export function isTouched(question: { name: string; asked: unknown }, { operation, item }: ToldChange): boolean {
  const names = Object.hasOwn(touched, operation) ? touched[operation as OperationName] : undefined;
  if (names && !names.some((start) => question.name.startsWith(start))) return false;
  const { proposalId } = (question.asked ?? {}) as { proposalId?: unknown };
  return item === null || typeof proposalId !== 'number' || proposalId === item;
}
