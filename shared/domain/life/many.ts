import type { ManyAct, ManyActName, ManyReport } from '../../model/items/many.ts';
import { manyActs } from '../../model/items/many.ts';
import { type ProposalKind, proposalKinds } from '../../model/kinds.ts';

type Of<N extends ManyActName> = Extract<ManyAct, { what: N }>;
type Assigned = { sectionId: number | null; handlerId: number | null; leaderId: number | null; subject: string };

/** Who has an item in hand after many are assigned at once: what the act leaves out stays as it was with each. */
export function assignedAnew(before: Assigned, { sectionId, handlerId, leaderId, subject }: Of<'assign'>): Assigned {
  return {
    sectionId: sectionId === undefined ? before.sectionId : sectionId,
    handlerId: handlerId === undefined ? before.handlerId : handlerId,
    leaderId: leaderId === undefined ? before.leaderId : leaderId,
    subject: subject === undefined ? before.subject : (subject ?? ''),
  };
}

/**
 * Which units of an item are still to be asked, and which of those that are meant were asked before; of its own 会办单位
 * first, in their order.
 */
export function unitsToAsk(
  { unitIds, own }: Pick<Of<'ask'>, 'unitIds' | 'own'>,
  item: { coUnitIds: readonly number[]; asked: readonly number[] },
): { ask: number[]; before: number[] } {
  const meant = [...new Set([...(own ? item.coUnitIds : []), ...unitIds])];
  return {
    ask: meant.filter((id) => !item.asked.includes(id)),
    before: meant.filter((id) => item.asked.includes(id)),
  };
}

type Numbered = { kind: ProposalKind; term: number; meeting: number; number: string; assignedOn: string };

/** 「{年}-{类别}-{编号}」 → 「2026-建议-77」; 序号 counts up with three digits from the first. */
export function archiveNumberOf(numbering: string, item: Numbered, serial: number): string {
  const words: Record<string, string> = {
    年: item.assignedOn.slice(0, 4),
    届: String(item.term),
    次: String(item.meeting),
    类别: proposalKinds[item.kind],
    编号: item.number,
    序号: String(serial).padStart(3, '0'),
  };
  return numbering.replace(/\{([^{}]+)\}/gu, (whole, name: string) => words[name] ?? whole);
}

/** 「分派38件，2件没有办」, as report and log say it. */
export function manySaid(act: ManyActName, { lines, left }: Pick<ManyReport, 'lines' | 'left'>): string {
  const done = lines.filter(({ why }) => why === '').length;
  const not = lines.length - done;
  return [
    `${manyActs[act]}${done}件`,
    ...(not > 0 ? [`${not}件没有办`] : []),
    ...(left > 0 ? [`停下时还有${left}件没有轮到`] : []),
  ].join('，');
}
