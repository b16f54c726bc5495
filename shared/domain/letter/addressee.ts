import type { Collective, Person } from '../../model/items/proposal.ts';
import type { ProposalKind } from '../../model/kinds.ts';
import { proposerTitle } from '../names/proposer.ts';

type Proposed = {
  kind: ProposalKind;
  proposers: readonly Pick<Person, 'name'>[];
  collective: Pick<Collective, 'name'> | null;
};

/** Whom a reply is addressed to, one each: 陈某某代表, 甲某某委员, or the collective's own name. */
export function addresseesOf({ kind, proposers, collective }: Proposed): string[] {
  return collective ? [collective.name] : proposers.map(({ name }) => `${name}${proposerTitle(kind)}`);
}

/** 您 for one person, 你们 for several, and for a collective 贵委, 贵会 or 贵单位 by its name. */
export function politeAddress({ proposers, collective }: Omit<Proposed, 'kind'>): string {
  if (collective) return honorific(collective.name);
  return proposers.length > 1 ? '你们' : '您';
}

/** How a letter speaks to a unit: 贵局, 贵委, 贵办, 贵小组, 贵界别…, by the last characters of its name. */
export function honorific(unitName: string): string {
  const name = unitName.replace(/[（(].*[)）]$/u, '').trim();
  const organ = /(?:委会|委员会|委)$/u.test(name)
    ? '委'
    : /(?:联|会)$/u.test(name)
      ? '会'
      : /界(?:别|别委员|别小组)?$/u.test(name)
        ? '界别'
        : (/(?:中心|支社|总支部?|支部|小组|街道|[局厅办部院处社校组团])$/u.exec(name)?.[0] ?? '单位');
  return `贵${/办公室$/u.test(name) ? '办' : organ}`;
}

/** How a letter calls its own office: 我局, 我委…, 我单位. */
export function ownAddress(officeName: string): string {
  return honorific(officeName).replace('贵', '我');
}
