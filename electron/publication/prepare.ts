import { momentInWords } from '../../shared/domain/dates/moment.ts';
import { summaryLines, webText } from '../../shared/domain/publication/web/web-lines.ts';
import { summarySuggested, webMarks } from '../../shared/domain/publication/web/web-marks.ts';
import { barToPassing } from '../../shared/domain/publication/web/web-passing.ts';
import { mustBeGone, webLinesWithout, webProblem } from '../../shared/domain/publication/web/web-ready.ts';
import { at, refusal } from '../../shared/errors.ts';
import { publicationForms } from '../../shared/model/life/life.ts';
import { type WebContent, type WebLine, type WebSource, webSteps } from '../../shared/model/web-text.ts';
import type { CommandContext, Operations, QueryContext } from '../context/context.ts';
import type { WriteDb } from '../db/connections.ts';
import { fromJson, toJson } from '../db/json.ts';
import { mustBeInOffice } from '../items/away-mark.ts';
import { deskSettingsOf } from '../people/desk-settings.ts';
import { think } from '../reading/process/think.ts';
import { type LetterSource, letterSource } from './source.ts';
import { draftOf, stateNow, textChanges, textsOf, type WebTextRow, webDesk, webTextRow } from './texts.ts';

/** From the first look at the marks to the text that was passed. */
export const prepare = {
  'publication.desk': async (context, of) => webDesk(context, await letterSource(context, of)),

  'publication.save': async (context, { revision, content, ...of }) => {
    const source = await letterSource(context, of);
    mustBeOpen(source);
    const saved = await keepDraft(context.db, source, { revision, content, ...by(context) });
    // Kept as it is typed: the history tells of the beginning only.
    context.record(revision > 0 ? '' : `开始整理公开稿${nameOf(source)}`, source.proposalId ?? undefined);
    return { revision: saved };
  },

  'publication.submit': async (context, { revision, content, ...of }) => {
    const { db, conclude, account, now, record } = context;
    const source = await letterSource(context, of);
    mustBeOpen(source);
    if (source.proposalId !== null) await mustBeInOffice(db, source.proposalId, '公开');
    if (content.form !== 'none' && source.consent === 'no')
      throw at(refusal('publication.no-consent'), { field: 'form' });
    if (content.form !== 'none' && source.disclosure === 'closed')
      throw at(refusal('web.closed-letter'), { field: 'form' });
    const made = await madeText(context, source, content);
    const { webPassing } = await deskSettingsOf(db);
    return conclude(async (trx) => {
      // What was thought about meanwhile is the same letter still, and nobody else gave another text.
      const still = await letterSource({ ...context, db: trx }, of);
      if (still.fingerprint !== source.fingerprint) throw refusal('web.of-former');
      const others = await textsOf(trx, source);
      if (others.some(({ state }) => state === 'waiting')) throw refusal('web.waiting');
      await keepDraft(trx, source, { revision, content: { ...content, decisions: made.decisions }, ...by(context) });
      const { id } = await trx
        .insertInto('webText')
        .values({
          ...{ proposalId: source.proposalId, formerId: source.formerId, round: source.round },
          ...{ letterVersion: source.letterVersion, fingerprint: source.fingerprint, content: toJson(made) },
          ...{ submittedAt: now, submittedBy: account.displayName, submitterId: account.id },
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      if (webPassing === 'none') {
        await addStep(
          { ...context, db: trx },
          { id, proposalId: source.proposalId },
          'passed',
          '按本单位设置，不另审核',
        );
      }
      const counted = content.form === 'none' ? '' : `，${countWords(made.decisions)}`;
      record(
        `提交公开稿${nameOf(source)}：${publicationForms[content.form]}${counted}`,
        source.proposalId ?? undefined,
      );
      return { webTextId: id };
    });
  },

  'publication.takeBack': async (context, { webTextId }) => {
    const row = await waitingRow(context, webTextId);
    if (row.submitterId !== context.account.id) throw refusal('web.others', { who: row.submittedBy });
    return stepped(context, row, 'taken-back', '');
  },

  'publication.pass': async (context, { webTextId }) => {
    const row = await waitingRow(context, webTextId);
    await mustMayPass(context, row);
    await mustBeOfNow(context, row);
    return stepped(context, row, 'passed', '');
  },

  'publication.return': async (context, { webTextId, reason }) => {
    const row = await waitingRow(context, webTextId);
    await mustMayPass(context, row);
    return stepped(context, row, 'returned', reason);
  },
} satisfies Operations;

type Saved = { revision: number; content: WebContent; now: string; who: string };

const by = ({ now, account }: Pick<QueryContext, 'now' | 'account'>) => ({ now, who: account.displayName });

/** Nothing is made of a letter that is not signed, or whose signature does not hold. */
function mustBeOpen({ bar }: LetterSource): void {
  if (bar !== null) throw refusal('web.bar', { words: bar });
}

/** Keeps the draft; refuses one that was made from another state than the present. Answers its revision. */
async function keepDraft(db: WriteDb, source: LetterSource, { revision, content, now, who }: Saved): Promise<number> {
  const held = await draftOf(db, source);
  if ((held?.revision ?? 0) !== revision) {
    throw refusal('record.stale', {
      what: '份公开稿',
      who: held?.savedBy ?? '他人',
      at: momentInWords(held?.savedAt ?? now),
    });
  }
  const saved = { revision: revision + 1, content: toJson(content), savedAt: now, savedBy: who };
  if (held) await db.updateTable('webDraft').set(saved).where('id', '=', held.id).execute();
  else {
    const { proposalId, formerId } = source;
    await db
      .insertInto('webDraft')
      .values({ proposalId, formerId, ...saved })
      .execute();
  }
  return revision + 1;
}

type Thinking = Pick<QueryContext, 'db' | 'reader'>;

/** The text as it would go out, or a refusal that says what is still open. */
async function madeText({ db, reader }: Thinking, source: LetterSource, content: WebContent) {
  const base =
    content.form === 'full'
      ? source.lines
      : content.form === 'summary'
        ? summaryLines(source.lines, content.summary)
        : [];
  const { webPhones } = await deskSettingsOf(db);
  const suggest = (lines: readonly WebLine[]) => {
    const text = webText(lines);
    return think(reader, 'publication', text, { name: '公开稿', size: text.length });
  };
  const found = await suggest(base);
  const suggested =
    content.form === 'summary' ? summarySuggested(webText(base), found, await suggest(source.lines)) : found;
  const marks = webMarks(webText(base), { suggested, decisions: content.decisions, phones: webPhones });
  const lines = webLinesWithout(base, marks);
  const problem = webProblem(content, { marks, found: await suggest(lines) });
  if (problem) throw at(refusal('web.unready', { words: problem.words }), { field: `content.${problem.field}` });
  const decisions = marks.flatMap(({ decision, kind }) => (decision ? [{ ...decision, kind }] : []));
  return { ...content, decisions, base, lines, gone: mustBeGone(lines, marks) };
}

async function waitingRow({ db }: QueryContext, id: number): Promise<WebTextRow> {
  const row = await webTextRow(db, id);
  const state = await stateNow(db, row);
  if (state !== 'waiting') throw refusal('web.not-waiting', { words: webSteps[state] });
  return row;
}

async function mustMayPass({ db, account }: QueryContext, { submitterId }: WebTextRow): Promise<void> {
  const { webPassing } = await deskSettingsOf(db);
  const bar = barToPassing(webPassing, { roles: account.roles, isOwn: submitterId === account.id });
  if (bar !== null) throw refusal(bar === 'leader' ? 'web.not-leader' : 'web.own');
}

/** The letter that a text was made from. */
const letterOf = ({ proposalId, formerId }: WebTextRow): WebSource =>
  proposalId === null ? { formerId: formerId ?? 0 } : { proposalId };

/** A text is passed, given out and recorded only as it was given, and of the letter as it is now. */
export async function mustBeOfNow(checking: QueryContext, row: WebTextRow): Promise<LetterSource> {
  const source = await letterSource(checking, letterOf(row));
  mustBeOpen(source);
  if (source.fingerprint !== row.fingerprint) throw refusal('web.of-former');
  const found = (await textChanges(checking, [row])).get(row.id);
  if (found) throw refusal('web.changed-outside', { found: found.join('；') });
  return source;
}

async function stepped(
  context: CommandContext,
  row: WebTextRow,
  how: 'passed' | 'returned' | 'taken-back',
  words: string,
) {
  await addStep(context, row, how, words);
  const source = await letterSource(context, letterOf(row));
  const form = publicationForms[fromJson(row.content).form];
  context.record(
    `公开稿${webSteps[how]}${nameOf(source)}：${form}${words && `，${words}`}`,
    row.proposalId ?? undefined,
  );
  return null;
}

type Stepping = Pick<QueryContext, 'now' | 'account'> & { db: WriteDb };

async function addStep(
  { db, now, account }: Stepping,
  { id, proposalId }: Pick<WebTextRow, 'id' | 'proposalId'>,
  how: 'passed' | 'returned' | 'taken-back',
  words: string,
): Promise<void> {
  const step = { webTextId: id, proposalId, how, words, day: null, url: '', at: now, by: account.displayName };
  await db.insertInto('webStep').values(step).execute();
}

/** An item's row of the log stands under the item; of a former year it has to say which. */
export function nameOf({ proposalId, number, title }: LetterSource): string {
  return proposalId === null ? `（往年${number === null ? '' : `第${number}号`}《${title}》）` : '';
}

function countWords(decisions: WebContent['decisions']): string {
  const count = (how: string) => decisions.filter((each) => each.how === how).length;
  return `遮盖${count('cover')}处，改写${count('reword')}处，保留${count('keep')}处`;
}
