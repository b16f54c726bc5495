import { type RawBuilder, type Selectable, sql } from 'kysely';
import { type CaseKeys, keysOfColumns, sameCase, titleKeyOf } from '../../../shared/domain/earlier/case-keys.ts';
import { plainNumber } from '../../../shared/domain/earlier/plain-words.ts';
import { itemTwinWords, storedTwinWords } from '../../../shared/domain/earlier/twin-words.ts';
import type { Twin } from '../../../shared/model/importing.ts';
import type { ReadDb } from '../../db/connections.ts';
import { readRows } from '../../db/read-rows.ts';
import type { Database } from '../../db/schema.ts';
import { wholeOffice } from '../../db/sight.ts';
import { eachField, eachRecord, eachText } from '../../db/wording/dialect.ts';

/** A record as far as duplicates of it can be told: its keys, and number and title as they are written. */
export type Sought = { keys: CaseKeys; number: string | null; title: string | null };

type Row = Pick<Selectable<Database['earlierCase']>, 'id' | 'kind' | 'level' | 'term' | 'meeting' | 'number' | 'title'>;
type StoredRow = Row & { titleKey: string | null; importedAt: string; letters: number };
type ItemRow = Row & { proposer: string };

const storedColumns = sql`"c"."id", "c"."kind", "c"."level", "c"."term", "c"."meeting", "c"."number", "c"."title",
  "c"."titleKey", "c"."importedAt",
  (select count(*) from "publishedLetter" as "l" where "l"."caseId" = "c"."id") as "letters"`;
const itemColumns = sql`"p"."id", "p"."kind", "p"."level", "p"."term", "p"."meeting", "p"."number", "p"."title",
  "p"."proposer"`;
const numbered = (of: string) => sql`${sql.ref(`${of}.kind`)} = ${eachField('k', 'kind', 'text')}
  and ${sql.ref(`${of}.number`)} = ${eachField('k', 'number', 'text')}
  and ${sql.ref(`${of}.term`)} = ${eachField('k', 'term', 'number')}
  and ${sql.ref(`${of}.meeting`)} = ${eachField('k', 'meeting', 'number')}`;

// A cross join keeps SQLite from walking through the store instead of through the list.
const storedByNumber = (numbers: readonly object[]) => sql<StoredRow>`select distinct ${storedColumns}
  from ${eachRecord(numbers, 'k')} cross join "earlierCase" as "c" where ${numbered('c')}`;
const storedByTitle = (keys: readonly string[]) => sql<StoredRow>`select distinct ${storedColumns}
  from ${eachText(keys, 'k')} cross join "earlierCase" as "c" where "c"."titleKey" = "k"."value"`;
const itemsByNumber = (numbers: readonly object[]) => sql<ItemRow>`select distinct ${itemColumns}
  from ${eachRecord(numbers, 'k')} cross join "proposal" as "p" where ${numbered('p')}
    and "p"."level" in ('national', 'provincial', 'municipal', 'county')`;
const itemsByTitle = (titles: readonly string[]) => sql<ItemRow>`select distinct ${itemColumns}
  from ${eachText(titles, 'k')} cross join "proposal" as "p" where "p"."title" = "k"."value"`;

/**
 * The cases of the store and the items in hand that are the same as any of those sought, found with four statements
 * however many are sought. Answers how to look one up; an item in hand comes before an earlier case.
 */
export async function knownCases(
  db: ReadDb,
  sought: readonly Sought[],
  among: 'all' | 'stored' = 'all',
): Promise<(one: Sought) => Twin | null> {
  const numbers = sought.flatMap(writtenNumbers);
  const titleKeys = sought.flatMap(({ keys }) => keys.titleKey ?? []);
  const titles = sought.flatMap(({ keys, title }) => (keys.titleKey === null ? [] : (title ?? [])));
  const stored = [...(await rows(db, storedByNumber, numbers)), ...(await rows(db, storedByTitle, titleKeys))].map(
    (row) => ({ row, keys: keysOfColumns(row) }),
  );
  const items = [
    ...(await rows(wholeOffice(db), itemsByNumber, among === 'all' ? numbers : [])),
    ...(await rows(wholeOffice(db), itemsByTitle, among === 'all' ? titles : [])),
  ].map((row) => {
    const titleKey = titleKeyOf(row.title, [row.proposer.replace(/等\d+人$/, '')]);
    return { row, keys: keysOfColumns({ ...row, titleKey }) };
  });
  const storedOf = byKeys(stored);
  const itemsOf = byKeys(items);
  return ({ keys, title }) => {
    const item = itemsOf(keys);
    if (item) return { what: 'item', id: item.row.id, words: itemTwinWords(item.row, title) };
    const known = storedOf(keys);
    if (!known) return null;
    const { id, importedAt, letters } = known.row;
    return { what: 'case', id, words: storedTwinWords(known.row, importedAt.slice(0, 10), letters, title) };
  };
}

/** As it is written, as it is compared, and filled up with zeros: the store may have 77, 077 or 0077. */
function writtenNumbers({ keys, number }: Sought) {
  const { kind, term, meeting } = keys;
  if (kind === null || term === null || meeting === null || number === null) return [];
  const plain = plainNumber(number);
  return [...new Set([number, plain, plain.padStart(3, '0'), plain.padStart(4, '0')])].map((each) => ({
    kind,
    term,
    meeting,
    number: each,
  }));
}

/** Looks up by number or title first, so that a long list is not walked for each. */
function byKeys<T extends { keys: CaseKeys }>(list: readonly T[]): (keys: CaseKeys) => T | undefined {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    for (const key of wordsOf(one.keys)) {
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
  }
  return (keys) => {
    for (const key of wordsOf(keys)) {
      const found = groups.get(key)?.find((one) => sameCase(one.keys, keys));
      if (found) return found;
    }
    return undefined;
  };
}

function wordsOf({ number, titleKey }: CaseKeys): string[] {
  return [number === null ? '' : `n${number}`, titleKey === null ? '' : `t${titleKey}`].filter((word) => word !== '');
}

async function rows<T, L>(db: ReadDb, statement: (list: readonly L[]) => RawBuilder<T>, list: readonly L[]) {
  return list.length === 0 ? [] : readRows(db, statement(list));
}
