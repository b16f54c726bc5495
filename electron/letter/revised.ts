import { compose } from '../../shared/domain/letter/compose.ts';
import { revisedMark } from '../../shared/domain/letter/revised/marks.ts';
import { printedParagraphs } from '../../shared/domain/letter/revised/printed.ts';
import { markedTexts, type SentLetter, shareInFile } from '../../shared/domain/letter/revised/read-revised.ts';
import { changeSaid, takenInWords } from '../../shared/domain/letter/revised/told.ts';
import { revisedFileName } from '../../shared/domain/names/file-name.ts';
import { refusal } from '../../shared/errors.ts';
import { letterKinds, proposalKinds } from '../../shared/model/kinds.ts';
import type { Line } from '../../shared/model/letter/composed.ts';
import { type Draft, type Joined, LetterContent } from '../../shared/model/letter/letter.ts';
import type { ReturnedFile, RevisedReading } from '../../shared/model/letter/revised.ts';
import type { FileIn } from '../../shared/model/primitives.ts';
import type { Operations, QueryContext } from '../context/context.ts';
import { fileOut } from '../context/file-out.ts';
import type { ReadDb } from '../db/connections.ts';
import { letterDocx } from '../docx/letter-docx.ts';
import type { LineMark } from '../docx/line-paragraphs.ts';
import { bytesIn } from '../reading/process/read-text.ts';
import { charactersIn, think } from '../reading/process/think.ts';
import { currentDraft, keepWithin, staleDraft, writeDraft } from './draft.ts';
import { draftView } from './draft-view.ts';
import { letterFacts } from './facts.ts';
import { mustBeUnchanged } from './unchanged.ts';
import { freeze, letterRow, versionOf } from './versions.ts';

/** So many former versions are held against a file that bears no marks. */
const mostVersions = 12;

/** The draft as a file for someone who reads in WPS, and what comes back from there. */
export const revised = {
  'revised.export': async (asking, { proposalId, form: asked }) => {
    const { db, write, now, account, record } = asking;
    await mustBeUnchanged(asking, proposalId, 'draft');
    const view = await draftView(asking, proposalId);
    const { office, proposal } = await letterFacts(db, proposalId);
    const { content, letterKind } = view;
    // What goes out is kept as a version: with it the file is compared when it comes back.
    const { version, fingerprint } = await write(async (trx) => {
      const row = await currentDraft(trx, proposalId, view.revision);
      if (row?.kind !== letterKind) await writeDraft({ ...asking, db: trx }, row, proposalId, letterKind, content);
      const letter = await letterRow(trx, proposalId);
      if (!letter) throw refusal('record.missing', { what: '份稿件' });
      const kept = await freeze(trx, letter, '征求修改', now, account.displayName);
      return { version: kept, fingerprint: letter.fingerprint };
    });
    const form = asked ?? office.letterForm;
    const context = { ...view.context, documentNumber: null, signedOn: null };
    const composed = compose(content, context, form);
    const { places } = printedParagraphs(content, composed.lines);
    const marks = new Map<Line, LineMark>();
    for (const [at, line] of composed.lines.entries()) {
      const mark = revisedMark(fingerprint, places[at] ?? null);
      // A name stands once in a file.
      if (mark !== null) marks.set(line, { name: places[at] === 'set' ? `${mark}_${at}` : mark, id: at + 1 });
    }
    const bytes = await letterDocx(composed, { office: office.fullName, day: null, marks });
    const { kind: proposalKind, number } = proposal;
    const name = revisedFileName({ letterKind, proposalKind, number, version });
    record(`导出征求修改稿（${letterKinds[letterKind]}第${version}版）`, proposalId);
    return { files: [fileOut(name, 'docx', bytes)] };
  },

  'revised.read': async (context, { proposalId, file }) => (await readBack(context, proposalId, file)).reading,

  'revised.take': async (context, { proposalId, revision, file, accepted, remarks, from }) => {
    const { write, record, changed, now } = context;
    const { returned, sent, draft, reading } = await readBack(context, proposalId, file);
    if (draft.revision !== revision) throw staleDraft(await letterRow(context.db, proposalId));
    const taken = chosenOf(reading.changes, accepted);
    const refused = reading.changes.filter((change) => !taken.includes(change));
    const heard = chosenOf(reading.remarks, remarks);
    const joined = taken.length === 0 ? null : await joinedDraft(context, { returned, sent, draft }, taken);
    if (joined) keepWithin(joined.content);
    // The one who gave it back, where the file names but one or none: 「WPS_1623」 says nothing to anybody.
    const nameOf = (by: string | null) => (from !== '' && reading.authors.length < 2 ? from : (by ?? from) || '未署名');
    await write(async (trx) => {
      const row = await currentDraft(trx, proposalId, revision);
      const own = { ...context, db: trx };
      if (row) await freeze(trx, row, '读回修改稿前', row.savedAt, row.savedBy);
      if (joined || !row) await writeDraft(own, row, proposalId, draft.letterKind, joined?.content ?? draft.content);
      const letter = await letterRow(trx, proposalId);
      if (!letter || heard.length === 0) return;
      const version = reading.version ?? (await freeze(trx, letter, '读回修改稿', now, context.account.displayName));
      const rows = heard.map(({ blockId, words, fromAt, text, by, at }) => ({
        ...{ letterId: letter.id, version, blockId, words, fromAt, text, by: nameOf(by) },
        ...{ at: at !== null && at < now ? at : now, settledAt: null },
      }));
      await trx.insertInto('remark').values(rows).execute();
    });
    for (const [fate, changes] of [['采纳', taken] as const, ['不采纳', refused] as const]) {
      for (const [at, change] of changes.entries()) {
        const { field, before, after } = changeSaid(change, { fate, number: at + 1, by: nameOf(change.by) });
        changed({ [field]: before }, { [field]: after });
      }
    }
    const counts = takenInWords({ taken, refused, heard }, nameOf);
    const what = reading.version === null ? '' : `（第${reading.version}版）`;
    record(`读回修改稿「${file.name}」${what}${from === '' ? '' : `，${from}退回`}：${counts}`, proposalId);
    return {
      draft: await draftView(context, proposalId, { checked: true }),
      sideBySide: joined?.sideBySide ?? [],
      ...{ accepted: taken.length, refused: refused.length, remarks: heard.length },
    };
  },
} satisfies Operations;

type Answered = { returned: ReturnedFile; sent: SentLetter; draft: Draft; reading: RevisedReading };

/** The file as it was read, held against the text that went out. */
async function readBack(context: QueryContext, proposalId: number, file: FileIn): Promise<Answered> {
  const { reader } = context;
  await mustBeUnchanged(context, proposalId, 'draft');
  let returned: ReturnedFile | null = null;
  for await (const piece of reader.run('revised', bytesIn(file))) returned = piece;
  if (!returned) throw refusal('file.broken', { file: file.name });
  const draft = await draftView(context, proposalId);
  const { sent, version } = await sentLetter(context, { draft, returned, name: file.name });
  const work = { name: '修改稿', size: charactersIn(sent.content.blocks) };
  if (sent.fingerprint === null && (await think(reader, 'otherLetter', { file: returned, sent }, work))) {
    throw refusal('revised.other-letter', { file: file.name });
  }
  const found = await think(reader, 'revisedLetter', { file: returned, sent, present: draft.content }, work);
  const { apart } = returned;
  if (found.changes.length === 0 && found.remarks.length === 0) {
    const compared = version === null ? '现稿' : `第${version}版`;
    throw refusal('revised.nothing', { file: file.name, version: compared, apart: apart.join('') });
  }
  const reading = { proposalId, version, revision: draft.revision, ...found, apart: [...apart] };
  return { returned, sent, draft, reading };
}

/** Which text the file was made of: by its marks; where they are lost, the version most of whose paragraphs stand in it. */
async function sentLetter(
  { db }: QueryContext,
  { draft, returned, name }: { draft: Draft; returned: ReturnedFile; name: string },
): Promise<{ sent: SentLetter; version: number | null }> {
  const { proposalId, context } = draft;
  const { letterForm: form } = (await letterFacts(db, proposalId)).office;
  const row = await letterRow(db, proposalId);
  const marked = markedTexts(returned);
  for (const fingerprint of marked) {
    const [version] = row ? await versionsLike(db, row.id, fingerprint) : [];
    const kept = row && version !== undefined ? await versionOf(db, row.id, version) : null;
    if (kept)
      return {
        sent: { content: LetterContent.parse(kept.content), fingerprint, context, form },
        version: kept.version,
      };
  }
  for (const fingerprint of marked) {
    const whose = await itemSent(db, fingerprint);
    if (whose !== null) throw refusal('revised.other-item', { file: name, whose });
  }
  const present: SentLetter = { content: draft.content, fingerprint: null, context, form };
  let best: { sent: SentLetter; version: number | null; share: number } = {
    ...{ sent: present, version: null, share: shareInFile(returned, present) },
  };
  for (const { version } of draft.versions.slice(0, mostVersions)) {
    const kept = best.share === 1 || !row ? null : await versionOf(db, row.id, version);
    if (!kept) continue;
    const sent = { ...present, content: LetterContent.parse(kept.content) };
    const share = shareInFile(returned, sent);
    if (share > best.share) best = { sent, version, share };
  }
  return best;
}

/** The versions of a letter whose fingerprint begins so, the newest first. */
async function versionsLike(db: ReadDb, letterId: number, fingerprint: string): Promise<number[]> {
  const rows = await db
    .selectFrom('letterVersion')
    .select('version')
    .where('letterId', '=', letterId)
    .where('fingerprint', 'like', `${fingerprint}%`)
    .orderBy('version', 'desc')
    .execute();
  return rows.map(({ version }) => version);
}

/** Whose letter bears this text: 「第12号建议」; null where this store has none. */
async function itemSent(db: ReadDb, fingerprint: string): Promise<string | null> {
  const item = await db
    .selectFrom('letterVersion')
    .innerJoin('letter', 'letter.id', 'letterVersion.letterId')
    .innerJoin('proposal', 'proposal.id', 'letter.proposalId')
    .select(['proposal.kind', 'proposal.number', 'letter.round', 'proposal.round as now'])
    .where('letterVersion.fingerprint', 'like', `${fingerprint}%`)
    .executeTakeFirst();
  if (!item) return null;
  return `第${item.number}号${proposalKinds[item.kind]}${item.round === item.now ? '' : `第${item.round}次办理时`}`;
}

type Keyed = { key: string };

/** Those that were chosen; a key that the file has not is refused, for then another file was looked at. */
function chosenOf<T extends Keyed>(all: readonly T[], chosen: 'all' | readonly string[]): T[] {
  if (chosen === 'all') return [...all];
  const unknown = chosen.find((key) => !all.some((each) => each.key === key));
  if (unknown !== undefined) throw refusal('revised.unknown', { key: unknown });
  const keys = new Set(chosen);
  return all.filter(({ key }) => keys.has(key));
}

function joinedDraft(
  { reader }: QueryContext,
  { returned, sent, draft }: Pick<Answered, 'returned' | 'sent' | 'draft'>,
  accepted: readonly Keyed[],
): Promise<Joined> {
  const named = `w${crypto.randomUUID().replaceAll('-', '').slice(0, 14)}-`;
  const taking = { file: returned, sent, present: draft.content, accepted: accepted.map(({ key }) => key), named };
  return think(reader, 'takeRevised', taking, { name: '修改稿', size: charactersIn(draft.content.blocks) });
}
