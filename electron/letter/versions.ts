import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { LetterContent } from '../../shared/model/letter/letter.ts';
import type { ReadDb, WriteDb } from '../db/connections.ts';
import { fromJson, toJson } from '../db/json.ts';
import type { Database } from '../db/schema.ts';
import { signatureOf } from '../items/signature.ts';

export type LetterRow = Selectable<Database['letter']>;

/** The letter of the item's present round, if anything was saved. */
export function letterRow(db: ReadDb, proposalId: number): Promise<LetterRow | undefined> {
  return db
    .selectFrom('letter')
    .selectAll()
    .where('proposalId', '=', proposalId)
    .orderBy('round', 'desc')
    .executeTakeFirst();
}

/**
 * SHA-256 of the letter's words as they go on paper. What the clerk noted beside them (sources, decisions, ids)
 * does not count: it can change without touching what was signed.
 */
export function fingerprintOf({ blocks, decisions: _, merged: __, ...words }: LetterContent): string {
  // A paragraph counts as it did before there were tables: letters signed then keep their fingerprint.
  const text = { ...words, blocks: blocks.map(({ level, text, table }) => [level, text, ...(table ? ['table'] : [])]) };
  return createHash('sha256').update(canonical(text)).digest('hex');
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/**
 * Keeps the letter's present text as a version that never changes and answers its number. The same text as the
 * last version is not kept twice.
 */
export async function freeze(db: WriteDb, letter: LetterRow, reason: string, at: string, by: string): Promise<number> {
  const last = await db
    .selectFrom('letterVersion')
    .select(['version', 'content'])
    .where('letterId', '=', letter.id)
    .orderBy('version', 'desc')
    .executeTakeFirst();
  if (last && last.content === letter.content) return last.version;
  return addVersion(db, letter, reason, at, by);
}

async function addVersion(db: WriteDb, letter: LetterRow, reason: string, at: string, by: string): Promise<number> {
  const last = await db
    .selectFrom('letterVersion')
    .select(({ fn }) => fn.max('version').as('version'))
    .where('letterId', '=', letter.id)
    .executeTakeFirst();
  const version = (last?.version ?? 0) + 1;
  await db
    .insertInto('letterVersion')
    .values({ letterId: letter.id, version, reason, content: letter.content, fingerprint: letter.fingerprint, at, by })
    .execute();
  return version;
}

/**
 * Takes the letter's present text over as this person's own: its fingerprint is reckoned anew and it is kept as a further
 * version, also where the last one reads the same.
 */
export async function keepAsOwn(db: WriteDb, letter: LetterRow, { now, by }: { now: string; by: string }) {
  const fingerprint = fingerprintOf(fromJson(letter.content));
  const own = { fingerprint, revision: letter.revision + 1, savedAt: now, savedBy: by };
  await db.updateTable('letter').set(own).where('id', '=', letter.id).execute();
  return addVersion(db, { ...letter, ...own }, '核对无误', now, by);
}

const burst = 10 * 60_000;

/**
 * Saves `content` as the letter's present text. What stood there is first kept as a version when someone else wrote
 * it or when ten minutes have passed since the last version: no words are ever lost, and no version a keystroke.
 */
export async function saveContent(
  db: WriteDb,
  letter: LetterRow | undefined,
  facts: { proposalId: number; kind: LetterRow['kind']; content: LetterContent; now: string; by: string },
): Promise<void> {
  const { proposalId, kind, content, now, by } = facts;
  const saved = { content: toJson(content), fingerprint: fingerprintOf(content), savedAt: now, savedBy: by };
  if (!letter) {
    await db
      .insertInto('letter')
      .values({ proposalId, kind, revision: 1, submittedVersion: null, ...saved })
      .execute();
    return;
  }
  if (letter.kind !== kind) await freeze(db, letter, '改办理方式前', letter.savedAt, letter.savedBy);
  else if (letter.savedBy !== by) await freeze(db, letter, '换人编辑', letter.savedAt, letter.savedBy);
  else if (await longSinceVersion(db, letter)) await freeze(db, letter, '定时留存', letter.savedAt, letter.savedBy);
  await db
    .updateTable('letter')
    .set({ ...saved, kind, revision: letter.revision + 1 })
    .where('id', '=', letter.id)
    .execute();
}

async function longSinceVersion(db: ReadDb, letter: LetterRow): Promise<boolean> {
  const last = await db
    .selectFrom('letterVersion')
    .select('at')
    .where('letterId', '=', letter.id)
    .orderBy('version', 'desc')
    .executeTakeFirst();
  return !last || Date.parse(letter.savedAt) - Date.parse(last.at) >= burst;
}

export async function versionOf(db: ReadDb, letterId: number, version: number) {
  const row = await db
    .selectFrom('letterVersion')
    .selectAll()
    .where('letterId', '=', letterId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (!row) return null;
  const { letterId: _, content, fingerprint, ...head } = row;
  return { ...head, fingerprint: fingerprint.slice(0, 16), content: fromJson(content) };
}

/** The letter of the present round with its valid signature, if there is one. */
export async function signedLetter(db: ReadDb, proposalId: number) {
  const letter = await letterRow(db, proposalId);
  const signature = letter && (await signatureOf(db, letter.id));
  return letter && signature ? { letter, signature } : null;
}
