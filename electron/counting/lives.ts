import type { ItemLife } from '../../shared/domain/counting/item-facts.ts';
import type { RoundRecords } from '../../shared/domain/counting/round-facts.ts';
import type { LetterKind } from '../../shared/model/kinds.ts';
import type { Satisfaction } from '../../shared/model/life/scales.ts';
import type { ReadDb } from '../db/connections.ts';
import { jsonField } from '../db/wording/dialect.ts';

const faceToFace = ['meeting', 'visit', 'symposium'] as const;

/** The lives of some items as far as they are counted, in a handful of queries whatever their number. */
export async function livesOf(db: ReadDb, ids: readonly number[]) {
  const items = await db
    .selectFrom('proposal')
    .select(['id', 'kind', 'level', 'term', 'meeting', 'number', 'role', 'stage', 'assignedOn', 'round'])
    .select(['deadline', 'firstDeadline', 'keySupervision', 'collective', 'sectionId', 'handlerId', 'subject'])
    .where('id', 'in', ids)
    .execute();
  const letters = byItem(
    await db
      .selectFrom('letter')
      .select(['proposalId', 'round', 'kind', 'resultClass'])
      .where('proposalId', 'in', ids)
      .execute(),
  );
  const signed = byItem(
    await db
      .selectFrom('letter')
      .innerJoin('signature', 'signature.letterId', 'letter.id')
      .innerJoin('documentNumber', 'documentNumber.id', 'signature.numberId')
      .select(['letter.proposalId', 'letter.round', 'letter.kind', 'signature.signedOn as day'])
      .where('letter.proposalId', 'in', ids)
      .where('voidedOn', 'is', null)
      .execute(),
  );
  const events = byItem(
    stillHeld(
      await db
        .selectFrom('lifeEvent')
        .select(['id', 'proposalId', 'round', 'event', 'day', 'replacesId', 'voidReason'])
        .select(jsonField<string | null>('detail', 'toClass').as('toClass'))
        .where('proposalId', 'in', ids)
        .where('event', 'in', ['oral-reply', 'class-changed'])
        .orderBy('id')
        .execute(),
    ),
  );
  const contacts = byItem(
    stillHeld(
      await db
        .selectFrom('contact')
        .select(['id', 'proposalId', 'round', 'way', 'replacesId', 'voidReason'])
        .where('proposalId', 'in', ids)
        .execute(),
    ),
  );
  const ratings = byItem(
    stillHeld(
      await db
        .selectFrom('feedback')
        .select(['id', 'proposalId', 'round', 'satisfaction', 'replacesId', 'voidReason'])
        .where('proposalId', 'in', ids)
        .execute(),
    ),
  );
  return items.map((item) => {
    const of = <T extends { round: number }>(rows: readonly T[], round: number) =>
      rows.filter((row) => row.round === round);
    const rounds = Array.from({ length: item.round }, (_, at): RoundRecords => {
      const round = at + 1;
      const happened = of(events(item.id), round);
      const changed = happened.findLast(({ event }) => event === 'class-changed')?.toClass;
      return {
        round,
        signed: of(signed(item.id), round) as { kind: LetterKind; day: string }[],
        talks: happened.filter(({ event }) => event === 'oral-reply').map(({ day }) => day),
        met: of(contacts(item.id), round).some(({ way }) => (faceToFace as readonly string[]).includes(way)),
        ratings: of(ratings(item.id), round).map(({ satisfaction }) => satisfaction as Satisfaction),
        resultClass: changed ?? of(letters(item.id), round).find(({ kind }) => kind === 'reply')?.resultClass ?? '',
      };
    });
    const life: ItemLife = {
      role: item.role,
      stage: item.stage,
      collective: item.collective !== null,
      keySupervision: item.keySupervision === 1,
      firstDue: item.round > 1 ? item.firstDeadline : item.deadline,
      presentDue: item.deadline,
      rounds,
    };
    return { item, life };
  });
}

/** Rows that no later row corrects or takes back. */
export function stillHeld<T extends { id: number; replacesId: number | null; voidReason: string | null }>(
  rows: readonly T[],
): T[] {
  const replaced = new Set(rows.map(({ replacesId }) => replacesId));
  return rows.filter(({ id, voidReason }) => !replaced.has(id) && voidReason === null);
}

function byItem<T extends { proposalId: number }>(rows: readonly T[]): (id: number) => readonly T[] {
  const groups = Map.groupBy(rows, ({ proposalId }) => proposalId);
  return (id) => groups.get(id) ?? [];
}
