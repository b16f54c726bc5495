import { readAsks } from '../../shared/domain/asks/read-asks.ts';
import { overStages } from '../../shared/domain/life/lifecycle.ts';
import { worthCombining, worthShowing } from '../../shared/domain/similar/combinable.ts';
import { core, type Matter, nearness, nearnessInWords, profileOf } from '../../shared/domain/similar/nearness.ts';
import { saidOtherwise, sharedWords } from '../../shared/domain/similar/shared-words.ts';
import type { Session } from '../../shared/model/items/proposal.ts';
import { mostOfPeople, type SimilarAnswer, type SimilarRow } from '../../shared/model/similar.ts';
import type { ReadDb } from '../db/connections.ts';
import { keptAsks } from '../items/asks.ts';
import { candidates, recordsOfPeople } from './candidates.ts';
import { type EarlierMatter, earlierMatters } from './earlier-matters.ts';

/** What the nearest cases are looked for by; `proposalId` is left out of the answer. */
type Subject = {
  proposalId: number | null;
  title: string;
  body: string;
  names: string[];
  session: Session | null;
};

/** How many candidates the index gives to be compared text by text, and how many of them are told. */
const looked = 40;
/** How many of them are compared by what they mean too, which takes longer. */
const compared = 30;
const told = 8;

/** The nearest earlier cases and why, earlier items of the same people, and items of the same meeting to combine with. */
export async function similarItems(db: ReadDb, folder: string, subject: Subject): Promise<SimilarAnswer> {
  const kept = subject.proposalId === null ? null : await keptAsks(db, subject.proposalId);
  const asks = kept ?? readAsks(subject.body);
  const matter: Matter = {
    title: subject.title,
    asks: asks.map(({ statement, text }) => `${statement}\n${text}`).join('\n'),
    text: subject.body.slice(0, 3000),
  };
  if (core(matter.title).length < 2 && matter.text.length < 20) {
    return { similar: [], sameProposer: await sameProposer(db, subject), combinable: [] };
  }
  const { keys, rarity } = await candidates(db, folder, matter, looked);
  const others = keys.filter(({ source, id }) => source !== 'item' || id !== subject.proposalId);
  const found = await earlierMatters(db, others);
  const meeting = await openOfMeeting(db, subject);
  const own = profileOf(matter);
  const words = `${matter.title}\n${matter.asks || matter.text}`;
  const near = found
    .map((other) => ({ other, profile: profileOf(matterOf(other)) }))
    .map((one) => ({ ...one, near: nearnessInWords(own, one.profile, rarity) }))
    .toSorted((a, b) => b.near - a.near)
    .slice(0, compared)
    .map((one) => ({ ...one, near: nearness(own, one.profile, rarity) }))
    .toSorted((a, b) => b.near - a.near);
  const row = ({ other, near: n }: (typeof near)[number]): SimilarRow => {
    const theirs = `${other.row.title}\n${other.text}`;
    return {
      ...other.row,
      words: sharedWords(words, theirs, rarity.piece),
      otherwise: saidOtherwise(words, theirs, rarity.name),
      likeness: Math.round(n * 100),
      promises: other.promises(),
    };
  };
  const isOpen = ({ row: { source, id } }: EarlierMatter) => source === 'item' && meeting.has(id);
  return {
    similar: near
      .filter((one) => one.near >= worthShowing && !isOpen(one.other))
      .slice(0, told)
      .map(row),
    combinable: near.filter((one) => one.near >= worthCombining && isOpen(one.other)).map(row),
    sameProposer: await sameProposer(db, subject),
  };
}

const matterOf = ({ row, asks, text }: EarlierMatter): Matter => ({ title: row.title, asks, text });

/** Items in hand of the subject's meeting, as far as they can still be combined. */
async function openOfMeeting(db: ReadDb, { session, proposalId }: Subject): Promise<Set<number>> {
  if (!session) return new Set();
  const rows = await db
    .selectFrom('proposal')
    .select('id')
    .where('level', '=', session.level)
    .where('term', '=', session.term)
    .where('meeting', '=', session.meeting)
    .where('stage', 'not in', overStages)
    .where('mainId', 'is', null)
    .where('id', '!=', proposalId ?? 0)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Everything these people proposed before, newest first; a name is a whole name. */
async function sameProposer(db: ReadDb, { names, proposalId }: Subject) {
  const wanted = names.map((name) => name.trim()).filter((name) => name.length >= 2);
  if (wanted.length === 0) return [];
  const keys = await recordsOfPeople(db, wanted, 40);
  const matters = await earlierMatters(db, keys);
  return matters
    .filter(
      ({ row, names: theirs }) =>
        (row.source !== 'item' || row.id !== proposalId) && theirs.some((name) => wanted.includes(name)),
    )
    .map(({ row }) => row)
    .toSorted((a, b) => (b.day ?? '').localeCompare(a.day ?? ''))
    .slice(0, mostOfPeople);
}
