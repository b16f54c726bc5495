import { contract, type OperationName } from '../../../shared/contract.ts';
import { type ActFacts, barTo, type ItemActName, isOpenAct, takesDraft } from '../../../shared/domain/life/acts.ts';
import { isAdmitted } from '../../../shared/domain/people/admitted.ts';
import type { Proposal } from '../../../shared/model/items/proposal.ts';
import type { Role } from '../../../shared/model/kinds.ts';
import type { Life } from '../../../shared/model/life/life.ts';
import { useRoles } from '../../session.ts';

/** What each act asks of the program, and so whom it is offered to. */
const operations: Record<ItemActName, OperationName> = {
  edit: 'proposal.save',
  assign: 'proposal.assign',
  attach: 'attachment.add',
  contact: 'contact.add',
  paper: 'paper.make',
  extend: 'deadline.extend',
  askExtension: 'extension.ask',
  grantExtension: 'extension.grant',
  resume: 'deadline.resume',
  pause: 'deadline.pause',
  correctStart: 'deadline.correctStart',
  undo: 'deadline.undo',
  ask: 'opinion.request',
  askLetters: 'opinion.requestLetters',
  receive: 'opinion.receive',
  voidOpinion: 'opinion.void',
  askAnew: 'opinion.again',
  write: 'draft.save',
  sign: 'letter.sign',
  takeBackLetter: 'letter.withdraw',
  upload: 'upload.record',
  publish: 'publication.record',
  deliver: 'delivery.record',
  reclassify: 'commitment.reclassify',
  promise: 'commitment.confirm',
  combine: 'proposal.combine',
  carryDraft: 'proposal.carryDraft',
  close: 'proposal.close',
  file: 'proposal.close',
  reopen: 'proposal.reopen',
  answer: 'transfer.answer',
  transfer: 'transfer.request',
  oral: 'reply.oral',
  again: 'round.open',
  part: 'proposal.splitPart',
  via: 'proposal.viaOffice',
  separate: 'proposal.separate',
  carry: 'proposal.carryOver',
  withdrawn: 'proposal.withdraw',
  restore: 'proposal.restore',
  archive: 'proposal.archive',
  unarchive: 'proposal.unarchive',
  void: 'proposal.void',
};

/** What the rules ask about an item. Before its life is known nothing is signed, and nothing may be combined. */
function actFacts(item: Proposal, life: Life | undefined): ActFacts {
  const { role, stage, deadline } = item;
  const round = life?.rounds.find((each) => each.round === life.round);
  return {
    role,
    stage,
    asked: item.requests.length,
    clock: deadline === null ? 'none' : deadline.doneOn !== null ? 'done' : deadline.paused ? 'paused' : 'running',
    clockRecords: item.deadlineEvents.filter(({ event, undone }) => event.kind !== 'undo' && !undone).length,
    drafted: item.letter !== null,
    signed: (round?.signedOn ?? null) !== null,
    stale: item.letter?.stale ?? false,
    undelivered: life !== undefined && hasUndelivered(life),
    underMain: life?.main !== null,
    combinedOpen: life?.combined.filter((other) => takesDraft(other.stage)).length ?? 0,
    combined: life?.combined.length ?? 0,
    numbered: life?.numbered ?? false,
  };
}

function hasUndelivered({ recipients, deliveries, round: now }: Life): boolean {
  const reached = deliveries.filter(({ round, state }) => round === now && state === 'held');
  return recipients.some(({ name }) => !reached.some(({ recipient }) => recipient === name));
}

/** The acts on an item that the rules allow now and that these roles may do. */
function openActs(item: Proposal, life: Life | undefined, roles: readonly Role[]) {
  const facts = actFacts(item, life);
  return (name: ItemActName) => isAdmitted(contract[operations[name]].who, roles) && isOpenAct(name, facts);
}

/** What an act lacks that the stage would allow, in words: its button stands there greyed, with the reason. */
export function useLackOf(name: ItemActName, item: Proposal, life?: Life): string | null {
  const isMine = isAdmitted(contract[operations[name]].who, useRoles());
  if (!isMine || life === undefined) return null;
  const bar = barTo(name, actFacts(item, life));
  return bar?.by === 'lacks' ? bar.words : null;
}

/** `const open = useOpenActs(item, life)`: `open('sign')` says whether the signed-in person is offered 审签. */
export function useOpenActs(item: Proposal, life?: Life) {
  return openActs(item, life, useRoles());
}
