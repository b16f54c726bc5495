import type { Proposal, ProposalPage } from '../model/items/proposal.ts';
import { NewProposal, ProposalChange, ProposalFilter, ProposalId } from '../model/items/proposal.ts';
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
  'proposal.assign': command('拟办分派', ['clerk', 'leader'], ProposalAssign).returns<Proposal>(),
} as const;
