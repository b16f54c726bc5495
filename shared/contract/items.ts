import type { IntakeReading, Proposal, ProposalPage } from '../model/items/proposal.ts';
import { IntakeText, NewProposal, ProposalChange, ProposalFilter, ProposalId } from '../model/items/proposal.ts';
import { ProposalAssign } from '../model/people/organisation.ts';
import { clerk, command, heavyQuery, query } from './operation.ts';

/** The items themselves: what is registered of them, and who handles them. */
export const itemsOperations = {
  'proposal.list': query('查看办理件', 'signed-in', ProposalFilter).returns<ProposalPage>(),
  'proposal.get': query('查看一件', 'signed-in', ProposalId).returns<Proposal>(),
  'proposal.read': heavyQuery('识别粘贴文字', 'signed-in', IntakeText).returns<IntakeReading>(),
  'proposal.create': command('收件登记', clerk, NewProposal).returns<Proposal>(),
  'proposal.save': command('修改登记', clerk, ProposalChange).returns<Proposal>(),
  'proposal.assign': command('拟办分派', clerk, ProposalAssign).returns<Proposal>(),
} as const;
