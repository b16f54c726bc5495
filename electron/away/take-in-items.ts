import type { z } from 'zod';
import { Refusal, refusal } from '../../shared/errors.ts';
import type { AwayTakeIn, AwayTakenIn } from '../../shared/model/package/away.ts';
import type { CaseHistory } from '../../shared/model/package/case-file.ts';
import type { CommandContext } from '../context/context.ts';
import { keepDeadline } from '../dates/keep-deadlines.ts';
import { isConstraint } from '../db/error-kind.ts';
import { toJson } from '../db/json.ts';
import { short } from '../package/add-to-item.ts';
import { applyJoin } from '../package/apply-join.ts';
import { originsOf } from '../package/origins.ts';
import { rememberSigner } from '../package/signers.ts';
import { keeper, storeWhole } from '../package/take-in.ts';
import { addItem, addStep } from './away-rows.ts';
import { baseOf } from './pack-items.ts';
import { type ItemPlan, itemTitle, planItems } from './plan-items.ts';
import type { OpenedAway } from './read-away.ts';

type Choices = Omit<z.output<typeof AwayTakeIn>, 'file'>;

/**
 * Takes in what a package brings, inside one transaction: what is new comes in whole, what is here is joined. Of a field
 * that both sides changed ours stays unless the clerk chose the other, which is then named in what was done.
 */
export async function takeInItems(
  context: CommandContext,
  opened: OpenedAway,
  choices: Choices,
  { packageId, kept }: { packageId: number; kept: string[] },
): Promise<AwayTakenIn> {
  const plans = await planItems(context.db, opened, choices.into);
  const keep = keeper(context, opened.attachments, kept);
  const items: AwayTakenIn['items'] = [];
  await rememberSigner(context, opened);
  for (const plan of plans) {
    const { packed, state, reason, proposalId } = plan;
    const title = itemTitle(packed.file.item);
    if (choices.leave.includes(plan.key)) items.push({ proposalId, title, isTaken: false, done: ['这次没有收'] });
    else if (state === 'blocked' || state === 'twin' || state === 'done')
      items.push({ proposalId, title, isTaken: false, done: [`没有收：${reason}`] });
    else
      items.push({
        title,
        isTaken: true,
        ...(await named(title, () => takeOne(context, opened, plan, { choices, packageId, keep }))),
      });
  }
  await combineTaken(context, opened, plans, items);
  return { items };
}

/** 并案: which items are handled together is for the office to say; of those that are new here, the package says it. */
async function combineTaken(
  { db }: CommandContext,
  { content }: OpenedAway,
  plans: readonly ItemPlan[],
  items: AwayTakenIn['items'],
): Promise<void> {
  const numberOf = ({ ref, own }: ItemPlan['packed']) => (content.what === 'out' ? ref : own);
  const here = new Map(plans.map(({ packed }, at) => [numberOf(packed), items[at]?.proposalId ?? null]));
  for (const [at, { packed, state }] of plans.entries()) {
    const proposalId = items[at]?.proposalId ?? null;
    if (!items[at]?.isTaken || proposalId === null || (content.what === 'back' && state !== 'new')) continue;
    const mainId = packed.main === null ? null : (here.get(packed.main) ?? null);
    await db.updateTable('proposal').set({ mainId }).where('id', '=', proposalId).execute();
  }
}

type How = { choices: Choices; packageId: number; keep: ReturnType<typeof keeper> };

async function takeOne(context: CommandContext, opened: OpenedAway, plan: ItemPlan, how: How) {
  const { db, now, account } = context;
  const { manifest, content, digest, signature } = opened;
  const { packed } = plan;
  const proposalId = plan.proposalId ?? (await storeWhole(db, packed.file, how.keep));
  const history = await newHistory(context, proposalId, packed.file.history);
  const done = plan.join ? await joinOne(context, opened, plan, how) : ['整件存入'];
  if (!plan.join) await keepDeadline(db, proposalId);
  const awayItemId = await markOne(context, opened, { ...plan, proposalId }, how.packageId);
  if (content.what === 'back') {
    const step = { awayItemId, proposalId, how: 'returned', at: now, by: account.displayName } as const;
    await addStep(db, { ...step, digest, base: toJson(baseOf(packed.file)) });
  }
  const who = content.what === 'back' ? `${manifest.office}（${content.who}带走办理）` : manifest.office;
  await db
    .insertInto('packageImport')
    .values({
      ...{ proposalId, caseId: null, signer: signature.fingerprint, office: who, digest },
      ...{ at: now, by: account.displayName, done: toJson(done), history: toJson(history) },
    })
    .execute();
  return { proposalId, done };
}

async function joinOne(context: CommandContext, { content }: OpenedAway, plan: ItemPlan, { choices, keep }: How) {
  const { key, join, packed, proposalId } = plan;
  if (!join || proposalId === null) return [];
  const chosen = choices.theirs.find((each) => each.key === key)?.fields ?? [];
  const both = join.fields.filter(({ by, field }) => by === 'both' && !chosen.includes(field));
  const fields = join.fields.filter((each) => !both.includes(each)).map(({ field }) => field);
  const side = content.what === 'back' ? '带回' : '带走包';
  const done = await applyJoin(context, {
    proposalId,
    theirs: packed.file,
    join,
    fields,
    named: (who) => who,
    keep,
    side,
  });
  const left = both.map(
    // The value that was not taken stands nowhere else: it is told whole.
    ({ label, ours, theirs }) =>
      `${label}两边都改过：保留本机的${short(ours)}，${side}的${theirs === '' ? '空白' : `「${theirs}」`}没有采用`,
  );
  const all = [...done, ...left];
  return all.length > 0 ? all : ['没有变化'];
}

/** The row that says that this item is away: at home it is there, unless the item was registered away. */
async function markOne({ db }: CommandContext, { content }: OpenedAway, plan: ItemPlan, packageId: number) {
  if (content.what === 'back' && plan.awayItemId !== null) return plan.awayItemId;
  const { ref, own, file } = plan.packed;
  const proposalId = plan.proposalId as number;
  const base = toJson(baseOf(file));
  return addItem(db, { packageId, proposalId, ref, own: content.what === 'back' ? own : proposalId, base });
}

/** What was done on the other side and is not told here yet. */
async function newHistory({ db }: CommandContext, proposalId: number, history: CaseHistory): Promise<CaseHistory> {
  const own = await db
    .selectFrom('audit')
    .select(['at', 'who', 'words'])
    .where('proposalId', '=', proposalId)
    .execute();
  const told = [...own, ...(await originsOf(db, proposalId)).flatMap((origin) => origin.history)];
  const known = new Set(told.map(({ at, who, words }) => `${at} ${who} ${words}`));
  return history.filter(({ at, who, words }) => !known.has(`${at} ${who} ${words}`));
}

/** A refusal says of which item it speaks: the others of the package wait for it. */
async function named<T>(title: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof Refusal ? error.failure.message : isConstraint(error) ? '内容前后矛盾。' : null;
    if (reason === null) throw error;
    throw refusal('away.stopped', { title, reason });
  }
}
