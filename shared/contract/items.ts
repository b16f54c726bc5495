import { type Handover, HandoverGive, HandoverId, HandoverKeep } from '../model/items/handover.ts';
import { ManyActs, type ManyReport } from '../model/items/many.ts';
import type { Proposal, ProposalPage } from '../model/items/proposal.ts';
import { NewProposal, ProposalChange, ProposalFilter, ProposalId } from '../model/items/proposal.ts';
import { type SavedView, ViewId, ViewKeep, ViewsOf } from '../model/items/saved-view.ts';
import { ProposalUnvoid, ProposalVoid, VoidedFilter, type VoidedRow } from '../model/items/voided.ts';
import { AsksToKeep, type ItemAsks } from '../model/merging/asks.ts';
import { ProposalAssign } from '../model/people/organisation.ts';
import { Nothing } from '../model/primitives.ts';
import { IntakeIn, type IntakeRead } from '../model/reading/intake.ts';
import type { ScanProgress } from '../model/reading/scan.ts';
import { clerk, command, query, task } from './operation.ts';

/** The items themselves: what is registered of them, and who handles them. */
export const itemsOperations = {
  'proposal.list': query('查看办理件', 'signed-in', ProposalFilter).returns<ProposalPage>(),
  'proposal.get': query('查看一件', 'signed-in', ProposalId).returns<Proposal>(),
  'intake.read': task('识别交办文字', 'anyone', IntakeIn).returns<IntakeRead>(),
  'scan.progress': query('查看扫描识别的进度', 'signed-in', Nothing).returns<ScanProgress | null>(),
  'scan.cancel': task('停止扫描识别', 'signed-in', Nothing).returns<{ stopped: boolean }>(),
  'proposal.create': command('收件登记', clerk, NewProposal).returns<Proposal>(),
  'proposal.save': command('修改登记', clerk, ProposalChange).returns<Proposal>(),
  'asks.get': query('查看一件的要求', 'signed-in', ProposalId).returns<ItemAsks>(),
  'asks.keep': command('核对要求', clerk, AsksToKeep).returns<ItemAsks>(),
  // Each single act asks at the door whether it is open to whoever asks.
  'items.act': task('成批办理', ['clerk', 'leader'], ManyActs).returns<ManyReport>(),
  'handover.list': query('查看批次', 'signed-in', Nothing).returns<Handover[]>(),
  'handover.keep': command('登记批次', clerk, HandoverKeep).returns<Handover>(),
  'handover.remove': command('删除批次', clerk, HandoverId).returns<Handover[]>(),
  'handover.give': command('编入批次', clerk, HandoverGive).returns<Proposal>(),
  'view.list': query('查看常用筛选', 'signed-in', ViewsOf).returns<SavedView[]>(),
  'view.keep': command('存为常用筛选', 'signed-in', ViewKeep).returns<SavedView[]>(),
  'view.remove': command('删除常用筛选', 'signed-in', ViewId).returns<SavedView[]>(),
  'proposal.assign': command('拟办分派', ['clerk', 'leader'], ProposalAssign).returns<Proposal>(),
  'proposal.void': command('作废登记', clerk, ProposalVoid).returns<{ number: string }>(),
  'proposal.unvoid': command('恢复作废的登记', ['admin'], ProposalUnvoid).returns<{ proposalId: number }>(),
  'voided.list': query('查看作废的登记', 'signed-in', VoidedFilter).returns<VoidedRow[]>(),
} as const;
