import type { Kysely } from 'kysely';
import { titleKeyOf } from '../../shared/domain/earlier/case-keys.ts';
import type { EarlierFile } from '../../shared/model/case-file.ts';
import type { Missing } from '../../shared/model/case-package.ts';
import { sha256 } from '../attachment-store.ts';
import { toJson } from '../db/json.ts';
import type { Database } from '../db/schema.ts';

type Db = Kysely<Database>;
type Letter = EarlierFile['letters'][number];

/** The case of a former year that is the same one here: number, 届次, level and title agree. */
export function earlierTwin(db: Db, { case: { kind, level, term, meeting, number, title } }: EarlierFile) {
  return db
    .selectFrom('earlierCase')
    .select(['id', 'title'])
    .where('kind', '=', kind)
    .where('level', 'is', level)
    .where('term', 'is', term)
    .where('meeting', 'is', meeting)
    .where('number', 'is', number)
    .where('title', 'is', title)
    .orderBy('id')
    .executeTakeFirst();
}

export async function storeEarlier(db: Db, { case: own }: EarlierFile): Promise<number> {
  const { id } = await db
    .insertInto('earlierCase')
    .values({
      ...own,
      names: toJson(own.names),
      reading: toJson(own.reading),
      extras: toJson(own.extras),
      titleKey: titleKeyOf(own.title, own.names),
      batchId: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The letters that `here` has not, by key; the same record is the same letter. */
export function missingLetters(here: EarlierFile | null, theirs: EarlierFile): Map<string, Letter> {
  const known = new Set((here?.letters ?? []).map(digest));
  return new Map(
    theirs.letters
      .map((letter, place) => [`letter:${place + 1}`, letter] as const)
      .filter(([, letter]) => !known.has(digest(letter))),
  );
}

export function letterLine(key: string, { letterTitle, title, replyUnit, replyDate }: Letter): Missing {
  return {
    key,
    what: '函件',
    words: [letterTitle ?? title ?? '题目不详', replyUnit, replyDate].filter(Boolean).join('，'),
  };
}

export async function addLetters(db: Db, caseId: number, letters: Iterable<Letter>): Promise<void> {
  for (const { addressees, record, ...letter } of letters) {
    await db
      .insertInto('publishedLetter')
      .values({ ...letter, caseId, addressees: toJson(addressees), record: toJson(record) })
      .execute();
  }
}

const digest = ({ what, record }: Letter) => sha256(Buffer.from(JSON.stringify([what, record])));
