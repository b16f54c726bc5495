import { dayInWords } from '../../shared/domain/dates/day.ts';
import { dayOfMoment } from '../../shared/domain/dates/moment.ts';
import { missingLines } from '../../shared/domain/package/case-choice.ts';
import {
  type ItemJoin,
  isNothing,
  type JoinedSides,
  joinItem,
  rowNames,
} from '../../shared/domain/package/join-item.ts';
import { letterJoinWords } from '../../shared/domain/package/join-letters.ts';
import { refusal } from '../../shared/errors.ts';
import { proposalKinds } from '../../shared/model/kinds.ts';
import { stages } from '../../shared/model/life/stage.ts';
import type { AwayFile, AwayItemReading } from '../../shared/model/package/away.ts';
import { ItemFile } from '../../shared/model/package/case-file.ts';
import type { ReadDb } from '../db/connections.ts';
import { fromJson } from '../db/json.ts';
import { wholeOffice, withVoided } from '../db/sight.ts';
import { itemOfNumber, sectionElsewhere } from '../items/registration.ts';
import { numberTaken, takenNumbers } from '../package/compare.ts';
import { itemFileOf } from '../package/item-file.ts';
import { ownFingerprint } from '../package/signing-key.ts';
import { officeOf } from '../people/office.ts';
import { keyOfItem, type OpenedAway } from './read-away.ts';

type PackedItem = AwayFile['items'][number];
/** What is to be done with one item of a package: the page shows it, and taking in does it. */
export type ItemPlan = {
  key: string;
  packed: PackedItem;
  state: AwayItemReading['state'];
  reason: string;
  proposalId: number | null;
  /** The row that says that this item is away; null of one that is new here. */
  awayItemId: number | null;
  join: ItemJoin | null;
};

/** Why nothing of a package can be taken in here, as a refusal; null where it can. */
export async function barToPackage(db: ReadDb, folder: string, file: string, opened: OpenedAway) {
  const { content, manifest, signature } = opened;
  if (content.what === 'back') {
    if (!(await packageOf(db, content.code, 'home'))) return refusal('away.not-ours', { office: manifest.office });
    const steps = await db
      .selectFrom('awayStep')
      .select(['awayItemId', 'at', 'by'])
      .where('digest', '=', opened.digest)
      .execute();
    const [first] = steps;
    const isWhole = new Set(steps.map(({ awayItemId }) => awayItemId)).size === content.items.length;
    return first && isWhole ? refusal('away.returned', { by: first.by, day: dayIn(first.at) }) : null;
  }
  if (signature.fingerprint === ownFingerprint(folder)) return refusal('away.own', { file });
  const own = await officeOf(db);
  if (own.fullName !== manifest.office)
    return refusal('away.other-office', { office: manifest.office, own: own.fullName });
  const before = await packageOf(db, content.code, 'there');
  return before ? refusal('away.opened', { day: dayIn(before.at) }) : null;
}

const dayIn = (at: string) => dayInWords(dayOfMoment(at));

export function packageOf(db: ReadDb, code: string, side: 'home' | 'there') {
  return db.selectFrom('awayPackage').selectAll().where('code', '=', code).where('side', '=', side).executeTakeFirst();
}

/** What becomes of each item, in the order of the package. */
export async function planItems(db: ReadDb, opened: OpenedAway, into: readonly string[]): Promise<ItemPlan[]> {
  const plans: ItemPlan[] = [];
  const known = opened.content.what === 'back' ? knownAtHome : knownThere;
  for (const packed of opened.content.items) {
    const here = await known(db, opened, packed);
    plans.push(await planItem(db, packed, here, { into, side: opened.content.what }));
  }
  return plans;
}

/** Here, but not to be joined with, and why. */
type Barred = { barred: string };
type Known = { proposalId: number; awayItemId: number; base: ItemFile | null; isDone: boolean };

/** A package that comes back speaks of items that were taken by it, or that came by it before. */
async function knownAtHome(db: ReadDb, { content, digest }: OpenedAway, { ref, own }: PackedItem) {
  const home = await packageOf(db, content.code, 'home');
  const row = await withVoided(db)
    .selectFrom('awayItem')
    .innerJoin('proposal', 'proposal.id', 'awayItem.proposalId')
    .select(['awayItem.id', 'proposalId', 'base', 'voidedAt', 'voidedBy', 'voidedWhy'])
    .where('packageId', '=', home?.id ?? 0)
    .where(ref === null ? 'own' : 'ref', '=', ref ?? own)
    .executeTakeFirst();
  if (!row) return ref === null ? null : { barred: '这件不是用这个带走包带走的，不能收下。' };
  if (row.voidedAt !== null) {
    const said = `${row.voidedBy}在${dayIn(row.voidedAt)}作废登记（${row.voidedWhy}）`;
    return { barred: `这件已由${said}，没有收。确要收下的，先在「作废的登记」里恢复。` };
  }
  const steps = await stepsOf(db, row.id);
  const base = steps.findLast((step) => step.how === 'returned' && step.base !== null)?.base ?? row.base;
  return known(
    row,
    base,
    steps.some((step) => step.digest === digest),
  );
}

/** A package that goes out meets, on a PC that had one of that office before, what both had last. */
async function knownThere(db: ReadDb, { signature }: OpenedAway, { ref }: PackedItem) {
  const row = await db
    .selectFrom('awayItem')
    .innerJoin('awayPackage', 'awayPackage.id', 'awayItem.packageId')
    .select(['awayItem.id', 'proposalId', 'base'])
    .where('side', '=', 'there')
    .where('signer', '=', signature.fingerprint)
    .where('ref', '=', ref)
    .orderBy('awayItem.id', 'desc')
    .executeTakeFirst();
  if (!row) return null;
  const brought = (await stepsOf(db, row.id)).findLast((step) => step.how === 'brought' && step.base !== null);
  return known(row, brought?.base ?? row.base, false);
}

function known(
  { id, proposalId }: { id: number; proposalId: number },
  base: Awaited<ReturnType<typeof stepsOf>>[number]['base'],
  isDone: boolean,
): Known {
  return { proposalId, awayItemId: id, base: base === null ? null : ItemFile.parse(fromJson(base)), isDone };
}

function stepsOf(db: ReadDb, awayItemId: number) {
  return db
    .selectFrom('awayStep')
    .select(['how', 'digest', 'base'])
    .where('awayItemId', '=', awayItemId)
    .orderBy('id')
    .execute();
}

async function planItem(
  db: ReadDb,
  packed: PackedItem,
  here: Known | Barred | null,
  { into, side }: { into: readonly string[]; side: JoinedSides },
): Promise<ItemPlan> {
  const key = keyOfItem(packed);
  const { file } = packed;
  const plain = { key, packed, reason: '', proposalId: null, awayItemId: null, join: null };
  const bearer = await itemOfNumber(wholeOffice(db), file.item);
  const elsewhere = bearer && (await sectionElsewhere(db, bearer.id));
  if (elsewhere) {
    const reason = `这一件由${elsewhere}承办，您的账号看不到。请由${elsewhere}的人收下。`;
    return { ...plain, state: 'blocked', reason };
  }
  if (here && 'barred' in here) return { ...plain, state: 'blocked', reason: here.barred };
  if (here?.isDone) return { ...plain, ...idsOf(here), state: 'done', reason: '这个包里的这件已经收下，不再收。' };
  if (here) return joined(db, { ...plain, ...idsOf(here) }, here.proposalId, here.base, side);
  if (bearer) {
    const isSame = packed.ref !== null || into.includes(key);
    if (isSame) return joined(db, plain, bearer.id, null, side);
    const reason = `单位已登记第${bearer.number}号《${bearer.title}》。确是同一件的，勾选「合进那一件」；不是的，请先在带去的电脑上改正编号，再做带回包。`;
    return { ...plain, state: 'twin', reason, proposalId: bearer.id };
  }
  const taken = await numberTaken(db, file);
  return taken ? { ...plain, state: 'blocked', reason: taken } : { ...plain, state: 'new' };
}

const idsOf = ({ proposalId, awayItemId }: Known) => ({ proposalId, awayItemId });

async function joined(
  db: ReadDb,
  plain: Omit<ItemPlan, 'state'>,
  proposalId: number,
  base: ItemFile | null,
  sides: JoinedSides,
): Promise<ItemPlan> {
  const theirs = plain.packed.file;
  const ours = await itemFileOf(db, proposalId, '');
  const join = joinItem({ base, ours, theirs, taken: await takenNumbers(db, theirs), sides });
  const isSame = isNothing(join) && join.notes.length === 0;
  return { ...plain, proposalId, join, state: isSame ? 'same' : 'join' };
}

/** 「第77号建议《……》」 */
export function itemTitle({ number, kind, title }: ItemFile['item']): string {
  return `第${number}号${proposalKinds[kind]}《${title}》`;
}

/** The plan as a page shows it. */
export function planReading({ key, packed, state, reason, proposalId, join }: ItemPlan): AwayItemReading {
  const { file } = packed;
  return {
    ...{ key, state, reason, proposalId, title: itemTitle(file.item), fields: join?.fields ?? [] },
    // What becomes of the letter is said in full among the notes.
    missing: join ? missingLines(file, join).filter(({ what }) => what !== '稿件') : [],
    notes: join ? [...join.letters.map(letterJoinWords), ...changeWords(join), ...join.notes] : [],
  };
}

function changeWords({ change, stage, assigned }: ItemJoin): string[] {
  const names = [...new Set(change.map(({ table }) => rowNames[table]))];
  const carried = names.length > 0 ? [`${names.join('、')}在外面有进展，随包改过来。`] : [];
  if (Object.keys(assigned).length > 0) carried.push('编号、承办和批次照单位现在的。');
  return stage ? [...carried, `办到「${stages[stage]}」。`] : carried;
}
