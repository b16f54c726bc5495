import { DeadlineExtend } from '../model/dates/deadline.ts';
import { ExtensionAsk, ExtensionGrant, ExtensionReply, type ExtensionWaiting } from '../model/dates/extension.ts';
import type { Proposal } from '../model/items/proposal.ts';
import { ProposalClose, ProposalId } from '../model/items/proposal.ts';
import {
  CarryOver,
  ContactIn,
  DeliveryIn,
  DraftCarry,
  EntryVoid,
  FeedbackIn,
  OralReply,
  ProposalArchive,
  ProposalCombine,
  ProposalRestore,
  ProposalSeparate,
  ProposalUnarchive,
  ProposalWithdraw,
  RoundOpen,
  SplitPart,
  TransferAnswer,
  TransferRequest,
  ViaOffice,
} from '../model/life/inputs.ts';
import type { Life } from '../model/life/life.ts';
import { Nothing } from '../model/primitives.ts';
import { clerk, command, leader, query } from './operation.ts';

/** What happens to an item from closing to filing away. */
export const lifeOperations = {
  'proposal.close': command('办结', clerk, ProposalClose).returns<Proposal>(),
  'proposal.reopen': command('恢复办理', clerk, ProposalId).returns<Proposal>(),

  'deadline.extend': command('延期', clerk, DeadlineExtend).returns<Proposal>(),
  'extension.list': query('查看待批的延期', 'signed-in', Nothing).returns<ExtensionWaiting[]>(),
  'extension.ask': command('申请延期', clerk, ExtensionAsk).returns<ExtensionWaiting[]>(),
  'extension.answer': command('答复延期申请', leader, ExtensionReply).returns<ExtensionWaiting[]>(),
  'extension.grant': command('批准延期', leader, ExtensionGrant).returns<Proposal>(),

  'proposal.life': query('查看办理经过', 'signed-in', ProposalId).returns<Life>(),
  'proposal.withdraw': command('登记提出人撤回', clerk, ProposalWithdraw).returns<Life>(),
  'proposal.restore': command('恢复办理', clerk, ProposalRestore).returns<Life>(),
  'proposal.combine': command('并案', clerk, ProposalCombine).returns<Life>(),
  'proposal.separate': command('取消并案', clerk, ProposalSeparate).returns<Life>(),
  'proposal.carryDraft': command('带入并案稿件', clerk, DraftCarry).returns<Life>(),
  'proposal.splitPart': command('登记分办分工', clerk, SplitPart).returns<Life>(),
  'proposal.viaOffice': command('登记经市政府办公室答复', clerk, ViaOffice).returns<Life>(),
  'proposal.carryOver': command('转入新届次', clerk, CarryOver).returns<{ carried: number }>(),
  'proposal.archive': command('归档', clerk, ProposalArchive).returns<Life>(),
  'proposal.unarchive': command('取消归档', clerk, ProposalUnarchive).returns<Life>(),
  'transfer.request': command('申请退办', clerk, TransferRequest).returns<Life>(),
  'transfer.answer': command('登记退办答复', clerk, TransferAnswer).returns<Life>(),
  'round.open': command('重新办理', clerk, RoundOpen).returns<Life>(),
  'reply.oral': command('登记面复', clerk, OralReply).returns<Life>(),
  'contact.add': command('登记沟通', clerk, ContactIn).returns<Life>(),
  'delivery.record': command('登记送达', clerk, DeliveryIn).returns<Life>(),
  'feedback.receive': command('登记反馈', clerk, FeedbackIn).returns<Life>(),
  'entry.void': command('作废一条登记', clerk, EntryVoid).returns<Life>(),
} as const;
