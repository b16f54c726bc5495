import { numberKey } from '../../../shared/domain/names/same-item.ts';
import type { ProposalRow } from '../../../shared/model/items/proposal.ts';
import { call } from '../../client.ts';
import type { HandedItem } from './handed-item.ts';

const most = 200;

/** Which of the items stand in the store already, each with the row it stands in. */
export async function knownAmong(items: readonly HandedItem[]): Promise<ReadonlyMap<number, ProposalRow>> {
  const meetings = new Map<string, { term: number; meeting: number }>();
  for (const { fields } of items) {
    const { term, meeting } = fields.session ?? {};
    if (term && meeting) meetings.set(`${term}/${meeting}`, { term, meeting });
  }
  const rows: ProposalRow[] = [];
  for (const { term, meeting } of meetings.values()) {
    for (let page = 1; page < 50; page += 1) {
      const answer = await call('proposal.list', { term, meeting, page, pageSize: most });
      rows.push(...answer.rows);
      if (answer.rows.length < most) break;
    }
  }
  const known = new Map<number, ProposalRow>();
  for (const { id, fields } of items) {
    const { kind, session, number } = fields;
    const row = rows.find(
      (each) =>
        each.kind === kind &&
        each.level === session?.level &&
        each.term === session.term &&
        each.meeting === session.meeting &&
        numberKey(each.number) === numberKey(number ?? ''),
    );
    if (row && number) known.set(id, row);
  }
  return known;
}
