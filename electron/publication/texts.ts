import type { Selectable } from 'kysely';
import { foreignWords } from '../../shared/domain/audit/foreign-words.ts';
import { webStateOf } from '../../shared/domain/publication/web/web-passing.ts';
import { refusal } from '../../shared/errors.ts';
import type { LifeDetail } from '../../shared/model/life/life.ts';
import type { WebDesk, WebState, WebStep, WebVersion } from '../../shared/model/web-text.ts';
import type { QueryContext } from '../context/context.ts';
import { itemDates } from '../dates/item-dates.ts';
import type { ReadDb } from '../db/connections.ts';
import { itemRow } from '../db/item-row.ts';
import { fromJson } from '../db/json.ts';
import { presentOf } from '../db/present-rows.ts';
import type { Database } from '../db/schema.ts';
import { foreignChangesAmong } from '../db/sealing/seal-check.ts';
import { deskSettingsOf } from '../people/desk-settings.ts';
import type { LetterSource } from './source.ts';

export type WebTextRow = Selectable<Database['webText']>;
type Checking = Pick<QueryContext, 'db' | 'auditKey' | 'account' | 'today'>;
type OfLetter = { proposalId: number | null; formerId: number | null };

/** Everything the page of one letter's publication shows. */
export async function webDesk(checking: Checking, source: LetterSource): Promise<WebDesk> {
  const { db, today } = checking;
  const {
    office: _,
    year: __,
    fingerprint: ___,
    round: ____,
    letterVersion: _____,
    resultClass: ______,
    ...shown
  } = source;
  const settings = await deskSettingsOf(db);
  const draft = (await draftOf(db, source)) ?? null;
  const versions = await versionsOf(checking, source);
  return {
    ...shown,
    dueOn: await dueOf(db, source),
    published: await publishedOf(db, source, versions),
    draft: draft && {
      ...fromJson(draft.content),
      ...{ revision: draft.revision, savedAt: draft.savedAt, savedBy: draft.savedBy },
    },
    versions,
    ...{ passing: settings.webPassing, phones: settings.webPhones, today },
  };
}

export function draftOf(db: ReadDb, of: OfLetter) {
  return db
    .selectFrom('webDraft')
    .selectAll()
    .where('proposalId', 'is not distinct from', of.proposalId)
    .where('formerId', 'is not distinct from', of.formerId)
    .executeTakeFirst();
}

type TextSoFar = { row: WebTextRow; steps: WebStep[]; state: WebState };

/** Every text that was given to be published of a letter, oldest first, with what was done with it. */
export async function textsOf(db: ReadDb, { proposalId, formerId }: OfLetter): Promise<TextSoFar[]> {
  const rows = await db
    .selectFrom('webText')
    .selectAll()
    .where('proposalId', 'is not distinct from', proposalId)
    .where('formerId', 'is not distinct from', formerId)
    .orderBy('id')
    .execute();
  const done = await stepsOf(db, rows);
  return rows.map((row) => {
    const steps = done.get(row.id) ?? [];
    return { row, steps, state: webStateOf(steps) };
  });
}

/** How one text stands now. */
export async function stateNow(db: ReadDb, row: WebTextRow): Promise<WebState> {
  return webStateOf((await stepsOf(db, [row])).get(row.id) ?? []);
}

/** The texts of a letter as its page shows them, the newest first. */
async function versionsOf({ db, auditKey, account }: Checking, source: LetterSource): Promise<WebVersion[]> {
  const texts = (await textsOf(db, source)).reverse();
  const changes = await textChanges(
    { db, auditKey },
    texts.map(({ row }) => row),
  );
  return texts.map(({ row, steps, state }) => {
    const { gone: _, ...content } = fromJson(row.content);
    return {
      ...content,
      ...{ id: row.id, round: row.round, letterVersion: row.letterVersion },
      ...{ submittedAt: row.submittedAt, submittedBy: row.submittedBy, own: row.submitterId === account.id },
      ...{ state, steps, ofFormer: row.fingerprint !== source.fingerprint },
      changedOutside: changes.get(row.id) ?? [],
    };
  });
}

/** What was done with each of these texts, oldest first; that one was published is recorded with its item. */
async function stepsOf(db: ReadDb, rows: readonly WebTextRow[]): Promise<Map<number, WebStep[]>> {
  if (rows.length === 0) return new Map();
  const ids = rows.map(({ id }) => id);
  const stored = await db.selectFrom('webStep').selectAll().where('webTextId', 'in', ids).orderBy('id').execute();
  const steps = stored.map(({ webTextId, how, words, day, url, at, by }) => ({
    webTextId,
    how,
    words,
    day,
    url,
    at,
    by,
  }));
  const items = [...new Set(rows.flatMap(({ proposalId }) => proposalId ?? []))];
  for (const { event, day, words, detail, recordedAt: at, recordedBy: by } of await presentOf(db, 'lifeEvent', items)) {
    const { webTextId, url = '' } = fromJson(detail) as LifeDetail;
    if (event !== 'published' || webTextId === undefined) continue;
    steps.push({ webTextId, how: 'published', words, day, url, at, by });
  }
  const found = new Map<number, WebStep[]>();
  for (const { webTextId, ...step } of steps) found.set(webTextId, [...(found.get(webTextId) ?? []), step]);
  return found;
}

/** What of these texts, or of what was done with them, was changed by other means. */
export async function textChanges(
  { db, auditKey }: Pick<Checking, 'db' | 'auditKey'>,
  rows: readonly WebTextRow[],
): Promise<Map<number, string[]>> {
  const found = new Map<number, string[]>();
  if (rows.length === 0) return found;
  const ids = rows.map(({ id }) => id);
  const steps = await db.selectFrom('webStep').select(['id', 'webTextId']).where('webTextId', 'in', ids).execute();
  const ofStep = new Map(steps.map(({ id, webTextId }) => [id, webTextId]));
  const add = (id: number | undefined, words: string) => {
    if (id !== undefined) found.set(id, [...(found.get(id) ?? []), words]);
  };
  for (const change of await foreignChangesAmong(db, auditKey, 'webText', ids))
    add(Number(change.key[0]), foreignWords(change));
  for (const change of await foreignChangesAmong(db, auditKey, 'webStep', [...ofStep.keys()])) {
    add(ofStep.get(Number(change.key[0])), foreignWords(change));
  }
  return found;
}

/** A text by its id; refuses with `record.missing`. */
export async function webTextRow(db: ReadDb, id: number): Promise<WebTextRow> {
  const row = await db.selectFrom('webText').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw refusal('record.missing', { what: '份公开稿' });
  return row;
}

/** By when the letter should be on the web, by the rules that the item is handled under. */
export async function dueOf(db: ReadDb, { proposalId }: LetterSource): Promise<string | null> {
  if (proposalId === null) return null;
  const { deadlines } = await itemDates(db, await itemRow(db, proposalId));
  return deadlines.find(({ key }) => key === 'publish')?.day ?? null;
}

async function publishedOf(
  db: ReadDb,
  { proposalId }: LetterSource,
  versions: readonly WebVersion[],
): Promise<WebDesk['published']> {
  if (proposalId !== null) {
    const told = await recordedOf(db, proposalId);
    return told && { day: told.day, form: told.form, url: told.url, reason: told.words };
  }
  for (const { form, steps } of versions) {
    const step = steps.findLast(({ how }) => how === 'published');
    if (step?.day) return { day: step.day, form, url: step.url, reason: step.words };
  }
  return null;
}

/** What was recorded last of an item's publication, in whatever round. */
export async function recordedOf(db: ReadDb, proposalId: number) {
  const last = (await presentOf(db, 'lifeEvent', [proposalId])).filter(({ event }) => event === 'published').at(-1);
  if (!last) return null;
  const { form = 'full', url = '' } = fromJson(last.detail) as LifeDetail;
  return { day: last.day, form, url, words: last.words, round: last.round };
}
