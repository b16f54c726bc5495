import { keysOfColumns, titleKeyOf } from '../../shared/domain/earlier/case-keys.ts';
import { sameLetter } from '../../shared/domain/earlier/same-letter.ts';
import type { EarlierFile } from '../../shared/model/package/case-file.ts';
import type { Missing } from '../../shared/model/package/case-package.ts';
import type { ReadDb, WriteDb } from '../db/connections.ts';
import { toJson } from '../db/json.ts';
import { knownCases, type Sought } from '../importing/records/known-cases.ts';

type Letter = EarlierFile['letters'][number];

type Twin = { id: number; title: string | null };

/** The case of a former year that is the same one here, by the rule of imports; else the one with the same columns. */
export async function earlierTwin(db: ReadDb, { case: own }: EarlierFile): Promise<Twin | undefined> {
  const { kind, level, term, meeting, number, title } = own;
  const keys = keysOfColumns({ ...own, titleKey: titleKeyOf(title, own.names) });
  const sought: Sought = { keys, number, title };
  const known = (await knownCases(db, [sought], 'stored'))(sought);
  const cases = db.selectFrom('earlierCase').select(['id', 'title']);
  if (known) return cases.where('id', '=', known.id).executeTakeFirst();
  return cases
    .where('kind', '=', kind)
    .where('level', 'is not distinct from', level)
    .where('term', 'is not distinct from', term)
    .where('meeting', 'is not distinct from', meeting)
    .where('number', 'is not distinct from', number)
    .where('title', 'is not distinct from', title)
    .orderBy('id')
    .executeTakeFirst();
}

export async function storeEarlier(db: WriteDb, { case: own }: EarlierFile): Promise<number> {
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

/** The letters that `here` has not, by key. */
export function missingLetters(here: EarlierFile | null, theirs: EarlierFile): Map<string, Letter> {
  const known = (here?.letters ?? []).map(asRead);
  return new Map(
    theirs.letters
      .map((letter, place) => [`letter:${place + 1}`, letter] as const)
      .filter(([, letter]) => !known.some((own) => sameLetter(own, asRead(letter)))),
  );
}

export function letterLine(key: string, { letterTitle, title, replyUnit, replyDate }: Letter): Missing {
  return {
    key,
    what: '函件',
    words: [letterTitle ?? title ?? '案由不详', replyUnit, replyDate].filter(Boolean).join('，'),
  };
}

export async function addLetters(db: WriteDb, caseId: number, letters: Iterable<Letter>): Promise<void> {
  for (const { addressees, record, ...letter } of letters) {
    await db
      .insertInto('publishedLetter')
      .values({ ...letter, caseId, addressees: toJson(addressees), record: toJson(record) })
      .execute();
  }
}

const asRead = ({ what, record }: Letter) => ({ ...record, what });
