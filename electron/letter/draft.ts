import { momentInWords } from '../../shared/domain/dates/moment.ts';
import { readAsks } from '../../shared/domain/merging/asks.ts';
import { mergeOpinions } from '../../shared/domain/merging/merge.ts';
import { refusal } from '../../shared/errors.ts';
import { letterKinds } from '../../shared/model/kinds.ts';
import type { LetterContent } from '../../shared/model/letter/letter.ts';
import type { CommandContext, Operations } from '../context/context.ts';
import type { ReadDb } from '../db/connections.ts';
import { move } from '../items/stage.ts';
import { draftView } from './draft-view.ts';
import { letterFacts } from './facts.ts';
import { freeze, type LetterRow, letterRow, saveContent, versionOf } from './versions.ts';

/** The draft: as it stands, as it is saved, with the opinions merged into it. */
export const draft = {
  'draft.get': (context, { proposalId }) => draftView(context, proposalId),

  'draft.save': async (context, { proposalId, revision, content }) => {
    const { db, record } = context;
    const row = await current(db, proposalId, revision);
    const { letterKind } = await draftView(context, proposalId, { checked: false });
    await write(context, row, proposalId, letterKind, content);
    // Saving as one types is no event of the item's life; beginning is.
    record(row ? '' : `开始拟写${letterKinds[letterKind]}`, proposalId);
    return draftView(context, proposalId);
  },

  'draft.merge': async (context, { proposalId, revision }) => {
    const { db, record } = context;
    const row = revision === undefined ? await letterRow(db, proposalId) : await current(db, proposalId, revision);
    const before = await draftView(context, proposalId, { checked: false });
    if (before.opinions.length === 0) throw refusal('merge.nothing');
    const { body } = await letterFacts(db, proposalId);
    const { content, changes } = mergeOpinions({
      content: before.content,
      asks: readAsks(body),
      opinions: before.opinions,
    });
    if (content === before.content) return { draft: before, changes };
    if (row) await freeze(db, row, '汇总前', row.savedAt, row.savedBy);
    await write(context, row, proposalId, before.letterKind, content);
    const units = new Set(before.opinions.map((opinion) => opinion.unitId));
    record(`汇总${units.size}家会办意见，${changes.length}处变动`, proposalId);
    return { draft: await draftView(context, proposalId), changes };
  },

  'draft.version': async ({ db }, { proposalId, version }) => {
    const row = await letterRow(db, proposalId);
    const found = row && (await versionOf(db, row.id, version));
    if (!found) throw refusal('record.missing', { what: '一版稿件' });
    return found;
  },
} satisfies Operations;

/** The saved letter, when nobody saved another text since `revision` was read. */
async function current(db: ReadDb, proposalId: number, revision: number): Promise<LetterRow | undefined> {
  const row = await letterRow(db, proposalId);
  if ((row?.revision ?? 0) !== revision) {
    throw refusal('record.stale', { what: '稿件', who: row?.savedBy ?? '他人', at: momentInWords(row?.savedAt ?? '') });
  }
  return row;
}

async function write(
  context: CommandContext,
  row: LetterRow | undefined,
  proposalId: number,
  kind: LetterRow['kind'],
  content: LetterContent,
) {
  const { db, now, account } = context;
  const { stage } = await db
    .selectFrom('proposal')
    .select('stage')
    .where('id', '=', proposalId)
    .executeTakeFirstOrThrow();
  if (stage === 'submitted') throw refusal('stage.in-review');
  if ((await letterFacts(db, proposalId)).kind === null) throw refusal('role.no-letter');
  await move(db, proposalId, stage === 'signed' ? 'revise' : 'draft');
  await saveContent(db, row, { proposalId, kind, content, now, by: account.displayName });
}
