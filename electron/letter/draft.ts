import { momentInWords } from '../../shared/domain/dates/moment.ts';
import { joinDrafts } from '../../shared/domain/letter/join-drafts.ts';
import { refusal } from '../../shared/errors.ts';
import { letterKinds } from '../../shared/model/kinds.ts';
import type { DraftSaved, LetterContent } from '../../shared/model/letter/letter.ts';
import { textLimits } from '../../shared/model/letter/text-limits.ts';
import type { CommandContext, Operations } from '../context/context.ts';
import { noteWriter } from '../context/writers.ts';
import type { ReadDb } from '../db/connections.ts';
import { fromJson, toJson } from '../db/json.ts';
import { keptAsks } from '../items/asks.ts';
import { signatureOf } from '../items/signature.ts';
import { move } from '../items/stage.ts';
import { charactersIn, think } from '../reading/process/think.ts';
import { draftView, letterKindFor, opinionsOf } from './draft-view.ts';
import { letterFacts } from './facts.ts';
import { fingerprintOf, freeze, type LetterRow, letterRow, saveContent, versionOf } from './versions.ts';

/** The draft: as it stands, as it is saved, with the opinions merged into it. */
export const draft = {
  'draft.get': (context, { proposalId }) => draftView(context, proposalId, { checked: true }),

  'draft.present': async ({ writers, hosts, account, now }, { proposalId }) => {
    const { id, displayName } = account;
    hosts.tell({ is: 'writing', proposalId, id, displayName });
    return noteWriter(writers, proposalId, account, Date.parse(now));
  },

  'draft.save': async (context, { proposalId, revision, content, base }) => {
    const { db, account, now, record } = context;
    const row = await letterRow(db, proposalId);
    const isBehind = (row?.revision ?? 0) !== revision;
    const joined = isBehind && row && base ? joinDrafts(base, content, fromJson(row.content)) : null;
    if (isBehind && !joined) throw staleDraft(row);
    const signed = row && (await signatureOf(db, row.id));
    const letterKind = letterKindFor(await letterFacts(db, proposalId), row, signed !== undefined);
    if (row && joined) {
      keepWithin(joined.content);
      // Whatever comes of it, both can be read in the history as each wrote it.
      await freeze(db, row, '两人同时写', row.savedAt, row.savedBy);
      const mine = { ...row, content: toJson(content), fingerprint: fingerprintOf(content) };
      await freeze(db, mine, '两人同时写', now, account.displayName);
    }
    await writeDraft(context, row, proposalId, letterKind, joined?.content ?? content);
    // Saving as one types is no event of the item's life; beginning is.
    record(row ? '' : `开始拟写${letterKinds[letterKind]}`, proposalId);
    return saved(context, proposalId, joined && row ? { ...joined, with: row.savedBy } : null);
  },

  'draft.merge': async (context, { proposalId, revision }) => {
    const { db, reader, record, changed } = context;
    const row = revision === undefined ? await letterRow(db, proposalId) : await currentDraft(db, proposalId, revision);
    const before = await draftView(context, proposalId);
    const { opinions, letterKind } = before;
    if (opinions.length === 0) throw refusal('merge.nothing');
    const { proposal, body } = await letterFacts(db, proposalId);
    const ask = {
      content: before.content,
      title: proposal.title,
      body,
      opinions,
      kept: await keptAsks(db, proposalId),
    };
    const size =
      body.length + charactersIn(before.content.blocks) + charactersIn(opinions.flatMap(({ blocks }) => blocks));
    const { content, changes } = await think(reader, 'merge', ask, { name: '汇总', size });
    if (content === null) return { draft: before, changes };
    keepWithin(content);
    await context.write(async (trx) => {
      // Thinking takes longer than anything else that may have happened meanwhile.
      const now = await currentDraft(trx, proposalId, row?.revision ?? 0);
      const known = new Set(opinions.map(({ id }) => id));
      if ((await opinionsOf(trx, proposalId)).some(({ id }) => !known.has(id))) throw refusal('merge.moved');
      const was = await stageOf(trx, proposalId);
      if (now) await freeze(trx, now, '汇总前', now.savedAt, now.savedBy);
      await writeDraft({ ...context, db: trx }, now, proposalId, letterKind, content);
      changed({ stage: was }, { stage: await stageOf(trx, proposalId) });
    });
    const units = new Set(opinions.map((opinion) => opinion.unitId));
    record(`汇总${units.size}家会办意见，${changes.length}处变动`, proposalId);
    return { draft: await draftView(context, proposalId, { checked: true }), changes };
  },

  'draft.version': async ({ db }, { proposalId, version }) => {
    const row = await letterRow(db, proposalId);
    const found = row && (await versionOf(db, row.id, version));
    if (!found) throw refusal('record.missing', { what: '一版稿件' });
    return found;
  },
} satisfies Operations;

/** The saved letter, when nobody saved another text since `revision` was read. */
export async function currentDraft(db: ReadDb, proposalId: number, revision: number): Promise<LetterRow | undefined> {
  const row = await letterRow(db, proposalId);
  if ((row?.revision ?? 0) !== revision) throw staleDraft(row);
  return row;
}

/** The refusal for whoever works on a text that somebody has saved anew. */
export function staleDraft(row: LetterRow | undefined) {
  return refusal('record.stale', {
    what: '份稿件',
    who: row?.savedBy ?? '他人',
    at: momentInWords(row?.savedAt ?? ''),
  });
}

/** How the letter stands after it was saved. */
async function saved({ db }: CommandContext, proposalId: number, joined: DraftSaved['joined']): Promise<DraftSaved> {
  const { id, revision, savedAt, savedBy, fingerprint } = await db
    .selectFrom('letter')
    .select(['id', 'revision', 'savedAt', 'savedBy', 'fingerprint'])
    .where('proposalId', '=', proposalId)
    .orderBy('round', 'desc')
    .executeTakeFirstOrThrow();
  const signed = await signatureOf(db, id);
  const { versions } = await db
    .selectFrom('letterVersion')
    .select((eb) => eb.fn.countAll<number>().as('versions'))
    .where('letterId', '=', id)
    .executeTakeFirstOrThrow();
  const stage = await stageOf(db, proposalId);
  const isStale = Boolean(signed && signed.fingerprint !== fingerprint);
  return { ...{ proposalId, stage, revision, savedAt, savedBy, stale: isStale }, versions: Number(versions), joined };
}

/** What was made of the whole draft must be a draft that can be saved and read again. */
export function keepWithin({ blocks }: LetterContent) {
  const { blocks: most, paragraph } = textLimits;
  const long = blocks.find(({ text }) => text.length > paragraph);
  if (blocks.length > most) throw refusal('merge.too-long', { has: `有${blocks.length}段`, most: `${most}段` });
  if (long) throw refusal('merge.too-long', { has: `有一段${long.text.length}个字`, most: `一段${paragraph}个字` });
}

async function stageOf(db: ReadDb, proposalId: number) {
  const { stage } = await db
    .selectFrom('proposal')
    .select('stage')
    .where('id', '=', proposalId)
    .executeTakeFirstOrThrow();
  return stage;
}

/** Saves a text as the item's draft: refused in review, and where the item's role asks for no letter. */
export async function writeDraft(
  context: Pick<CommandContext, 'db' | 'now' | 'account'>,
  row: LetterRow | undefined,
  proposalId: number,
  kind: LetterRow['kind'],
  content: LetterContent,
) {
  const { db, now, account } = context;
  const stage = await stageOf(db, proposalId);
  if (stage === 'submitted') throw refusal('stage.in-review');
  if ((await letterFacts(db, proposalId)).kind === null) throw refusal('role.no-letter');
  await move(db, proposalId, stage === 'signed' ? 'revise' : 'draft');
  await saveContent(db, row, { proposalId, kind, content, now, by: account.displayName });
}
