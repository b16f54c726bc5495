import type { Operation, OperationName } from '../../shared/contract.ts';
import { momentInWords } from '../../shared/domain/dates/moment.ts';
import { isAdmitted } from '../../shared/domain/people/admitted.ts';
import { refusal } from '../../shared/errors.ts';
import { roles } from '../../shared/model/kinds.ts';
import type { Present, SignedIn } from '../../shared/model/people/account.ts';
import type { Day } from '../../shared/model/primitives.ts';
import type { ReadDb } from '../db/connections.ts';
import { hiddenAmong, type Seeing, seenBy, voidedItems } from '../db/sight.ts';
import { sightOf } from '../people/operations.ts';

/** Refuses whom an operation is not open to. */
export function admit(operation: Operation, account: SignedIn | Present | null, isNewOffice = false): void {
  const { who, label } = operation;
  if (who === 'anyone' || isNewOffice) return;
  if (!account) throw refusal('session.needed');
  if (isAdmitted(who, account.roles)) return;
  if ('withheld' in account && isAdmitted(who, account.withheld)) {
    const withheld = account.withheld.map((role) => `「${roles[role]}」`).join('、');
    throw refusal('operation.role-withheld', { label, roles: withheld });
  }
  const may = who === 'admin-or-new' ? (['admin'] as const) : who === 'signed-in' ? [] : who;
  throw refusal('operation.not-allowed', { label, who: may.map((role) => `「${roles[role]}」`).join('、') });
}

export const everything: Seeing = { sight: null, kept: [], voided: [] };

/** Who one is, and what is kept for everybody: neither is a look at an item. */
const ofNobody: readonly string[] = [
  ...(['session.current', 'session.stay', 'session.lock', 'session.unlock', 'session.logout'] as const),
  ...(['search.state', 'search.rebuild'] as const),
] satisfies OperationName[];

/** What is asked of a voided item too: what was done with it. */
const ofVoided: readonly string[] = ['audit.list', 'list.export'] satisfies OperationName[];

/**
 * What a call may see; refuses one that names an item of another 科室, or one that is voided. What it names stays seen
 * until it is done, so that whoever gives an item to another 科室, or voids it, is answered.
 */
export async function seeingOf(
  db: ReadDb,
  { name, input, today }: { name: string; input: unknown; today: Day },
  account: SignedIn | null,
): Promise<Seeing> {
  if (account === null || ofNobody.includes(name)) return everything;
  const sight = await sightOf(db, account, today);
  const voided = await voidedItems(db);
  if (sight === null && voided.length === 0) return everything;
  const kept = await namedItems(db, name, input);
  const [hidden] = await hiddenAmong(seenBy(db, { sight, kept: [], voided }), kept);
  if (hidden !== undefined) {
    const row = await db
      .selectFrom('proposal')
      .innerJoin('section', 'section.id', 'proposal.sectionId')
      .select('section.name')
      .where('proposal.id', '=', hidden)
      .executeTakeFirst();
    throw refusal('item.other-section', { section: row?.name ?? '其他科室', among: kept.length > 1 });
  }
  const gone = kept.find((id) => voided.includes(id));
  if (gone !== undefined && !ofVoided.includes(name)) throw await voidedRefusal(db, gone);
  return { sight, kept, voided };
}

async function voidedRefusal(db: ReadDb, id: number) {
  const { number, voidedAt, voidedBy, voidedWhy } = await db
    .selectFrom('proposal')
    .select(['number', 'voidedAt', 'voidedBy', 'voidedWhy'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const at = momentInWords(voidedAt ?? '');
  return refusal('item.voided', { number, at, by: voidedBy ?? '', reason: voidedWhy ?? '' });
}

const itemKeys = ['proposalId', 'proposalIds', 'otherIds', 'intoIds'];
type Owned = 'attachment' | 'commitment';
const ownedKeys: Record<string, Owned> = { attachmentId: 'attachment', commitmentId: 'commitment' };

/** The items that an input names, by their numbers or by those of something that belongs to them. */
async function namedItems(db: ReadDb, name: string, input: unknown): Promise<number[]> {
  const items = new Set<number>();
  const owned = new Map<Owned | 'remark', Set<number>>();
  if (name === ('proposal.save' satisfies OperationName)) take(items, (input as { id?: unknown }).id);
  // Of whatever an input holds only its own names count, not the words that people wrote.
  JSON.stringify(input, (key, value: unknown) => {
    if (itemKeys.includes(key)) take(items, value);
    const table = key === 'remarkId' ? 'remark' : ownedKeys[key];
    if (table) take(owned.get(table) ?? owned.set(table, new Set()).get(table), value);
    return value;
  });
  for (const [table, ids] of owned) {
    const found =
      table === 'remark'
        ? db
            .selectFrom('remark')
            .innerJoin('letter', 'letter.id', 'remark.letterId')
            .where('remark.id', 'in', [...ids])
        : db.selectFrom(table).where('id', 'in', [...ids]);
    for (const { proposalId } of await (found as typeof found & Owning).select('proposalId').execute())
      items.add(proposalId);
  }
  return [...items];
}

type Owning = { select(column: 'proposalId'): { execute(): Promise<{ proposalId: number }[]> } };

function take(ids: Set<number> | undefined, value: unknown): void {
  for (const each of Array.isArray(value) ? value : [value]) if (typeof each === 'number') ids?.add(each);
}
