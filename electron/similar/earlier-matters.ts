import { readCommitments } from '../../shared/domain/commitments/reading.ts';
import { sessionInWords, shortSession } from '../../shared/domain/names/session-words.ts';
import { commitmentStatuses } from '../../shared/model/commitments.ts';
import type { Level, ProposalKind } from '../../shared/model/kinds.ts';
import { satisfactions } from '../../shared/model/life/scales.ts';
import type { TextBlock } from '../../shared/model/opinions.ts';
import type { EarlierRow, EarlierSource, SimilarRow } from '../../shared/model/similar.ts';
import type { ReadDb } from '../db/connections.ts';
import { fromJson } from '../db/json.ts';
import { officeOf } from '../people/office.ts';

/** An earlier case or item with what its texts say, ready to be compared. */
export type EarlierMatter = {
  row: EarlierRow;
  names: string[];
  /** Headings of its letters: they follow what was asked. */
  asks: string;
  text: string;
  /** Read only for what is told: looking for promises in a letter takes its time. */
  promises: () => SimilarRow['promises'];
};
export type EarlierKey = { source: EarlierSource; id: number };

/** The given cases and items with their texts, in no particular order; one that is gone is left out. */
export async function earlierMatters(db: ReadDb, keys: readonly EarlierKey[]): Promise<EarlierMatter[]> {
  const idsOf = (source: EarlierSource) => keys.flatMap((key) => (key.source === source ? [key.id] : []));
  const session = await sessionNamer(db);
  return [...(await cases(db, idsOf('case'), session)), ...(await items(db, idsOf('item'), session))];
}

const headingsOf = (letters: readonly { blocks: readonly TextBlock[] }[]) =>
  letters.flatMap(({ blocks }) => blocks.flatMap(({ level, text }) => (level > 0 ? [text] : []))).join('\n');

type Namer = (kind: ProposalKind, level: Level | null, term: number | null, meeting: number | null) => string;

/** Old ledgers leave out level or meeting; what is known is said. */
export async function sessionNamer(db: ReadDb): Promise<Namer> {
  const { city, level: own } = await officeOf(db);
  return (kind, level, term, meeting) => {
    if (term === null) return '';
    if (meeting === null) return shortSession({ term, meeting });
    return sessionInWords(kind, { level: level ?? own, term, meeting }, { city, level: own });
  };
}

async function cases(db: ReadDb, ids: number[], session: Namer): Promise<EarlierMatter[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('earlierCase')
    .select(['id', 'kind', 'level', 'term', 'meeting', 'number', 'title', 'proposer', 'names'])
    .select(['assignedOn', 'answeredOn', 'resultClass', 'satisfaction', 'reading'])
    .where('id', 'in', ids)
    .execute();
  const letters = await db
    .selectFrom('publishedLetter')
    .select(['caseId', 'what', 'record'])
    .where('caseId', 'in', ids)
    .orderBy('id')
    .execute();
  return rows.map(({ names, reading, ...row }) => {
    const own = letters.flatMap(({ caseId, what, record }) =>
      caseId === row.id ? [{ what, blocks: fromJson(record).blocks }] : [],
    );
    const read = fromJson(reading);
    const written = read.commitments?.value;
    const reply = own.find(({ what }) => what === 'reply');
    const day = row.answeredOn ?? row.assignedOn;
    return {
      row: {
        source: 'case',
        id: row.id,
        kind: row.kind,
        session: session(row.kind, row.level, row.term, row.meeting),
        number: row.number ?? '',
        title: row.title ?? '',
        proposer: row.proposer,
        day,
        dayOf: row.answeredOn ? '答复' : '交办',
        resultClass: row.resultClass ?? '',
        satisfaction: row.satisfaction ?? '',
      },
      names: fromJson(names),
      asks: headingsOf(own),
      text: [read.body?.value ?? '', ...own.flatMap(({ blocks }) => blocks.map(({ text }) => text))].join('\n'),
      promises: () =>
        written ? [{ words: written, status: read.progress?.value ?? '' }] : promisesIn(reply?.blocks ?? [], day),
    };
  });
}

/** Dated promises of a letter whose ledger says nothing of them; what became of them is not known. */
function promisesIn(blocks: readonly { level: number; text: string }[], day: string | null) {
  if (day === null) return [];
  const dated = readCommitments(blocks, day).filter(({ dueOn }) => dueOn !== null);
  return dated.slice(0, 3).map(({ quote }) => ({ words: quote, status: '' }));
}

async function items(db: ReadDb, ids: number[], session: Namer): Promise<EarlierMatter[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('proposal')
    .select(['id', 'kind', 'level', 'term', 'meeting', 'number', 'title', 'body', 'proposer', 'collective'])
    .select(['assignedOn', 'deliveredOn', 'satisfaction'])
    .where('id', 'in', ids)
    .execute();
  const people = await db
    .selectFrom('proposer')
    .select(['proposalId', 'name'])
    .where('proposalId', 'in', ids)
    .orderBy('position')
    .execute();
  const letters = await db
    .selectFrom('letter')
    .select(['proposalId', 'content', 'resultClass'])
    .where('proposalId', 'in', ids)
    .orderBy('round')
    .execute();
  const promised = await db
    .selectFrom('commitment')
    .select(['proposalId', 'what', 'status'])
    .where('proposalId', 'in', ids)
    .orderBy('id')
    .execute();
  return rows.map(({ body, collective, ...row }) => {
    const own = letters.filter(({ proposalId }) => proposalId === row.id);
    const names = people.flatMap(({ proposalId, name }) => (proposalId === row.id ? [name] : []));
    return {
      row: {
        source: 'item',
        id: row.id,
        kind: row.kind,
        session: session(row.kind, row.level, row.term, row.meeting),
        number: row.number,
        title: row.title,
        proposer: row.proposer,
        day: row.deliveredOn ?? row.assignedOn,
        dayOf: row.deliveredOn ? '送达' : '交办',
        resultClass: own.at(-1)?.resultClass ?? '',
        satisfaction: row.satisfaction ? satisfactions[row.satisfaction] : '',
      },
      names: collective ? [fromJson(collective).name] : names,
      asks: headingsOf(own.map(({ content }) => fromJson(content))),
      text: [body, ...own.flatMap(({ content }) => fromJson(content).blocks.map(({ text }) => text))].join('\n'),
      promises: () =>
        promised.flatMap(({ proposalId, what, status }) =>
          proposalId === row.id ? [{ words: what, status: commitmentStatuses[status] }] : [],
        ),
    };
  });
}
