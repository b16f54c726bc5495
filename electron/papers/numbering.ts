import { documentNumber, parseDocumentNumber } from '../../shared/domain/numbers/document-number.ts';
import type { PaperAnswers } from '../../shared/domain/papers/letter.ts';
import type { Numbering } from '../../shared/domain/papers/numbering.ts';
import { at, refusal } from '../../shared/errors.ts';
import type { NumberedPaper } from '../../shared/model/papers/kinds.ts';
import type { Day } from '../../shared/model/primitives.ts';
import type { QueryContext } from '../context/context.ts';
import type { ReadDb, WriteDb } from '../db/connections.ts';
import { type PaperBearer, paperNumberAhead, paperNumbers, registerPaperNumber } from '../numbers/document-numbers.ts';
import { nextIn } from '../numbers/register.ts';
import { seriesOfPaper } from '../numbers/series.ts';

type OfItem = Omit<PaperBearer, 'about'>;

/** What a paper of this kind bears already or would get. */
export async function paperNumbering(db: ReadDb, paper: OfItem, today: Day): Promise<Numbering> {
  const [held] = await heldNumbers(db, paper, today);
  return {
    none: (await seriesOfPaper(db, paper.paper)) === '',
    held: held?.number ?? null,
    ahead: await paperNumberAhead(db, paper.paper, today),
  };
}

/** A reminder of another day is another letter; any other paper made again is the same one. */
async function heldNumbers(db: ReadDb, paper: OfItem, today: Day) {
  const all = await paperNumbers(db, paper);
  return paper.paper === 'reminder' ? all.filter(({ issuedOn }) => issuedOn === today) : all;
}

type Said = { answers: PaperAnswers; given: PaperAnswers };

/**
 * Gives the letters of one paper their numbers, one after the other: the number they bear, or the one that was filled in
 * and, for the letters after the first, the next ones of its series.
 */
export function numberer(
  db: WriteDb,
  { today, account }: Pick<QueryContext, 'today' | 'account'>,
  paper: OfItem,
  { answers, given }: Said,
): (unit: string) => Promise<string | null> {
  let typed = answers.documentNumber ?? '';
  const filledIn = given.documentNumber !== undefined;
  const day = answers.day ?? '';
  const before = heldNumbers(db, paper, today);
  return async (about) => {
    if (typed === '') return null;
    const held = await before;
    const again = held.some(({ number }) => number === answers.documentNumber);
    const own = held.find((each) => each.about === about);
    if (again && own) return own.number;
    if (day === '') {
      // A draft takes no number; one that was typed must not get lost in silence.
      if (filledIn) throw at(refusal('paper.number-without-day'), { field: 'facts.day' });
      return null;
    }
    const number = again || !filledIn ? await following(db, paper.paper, typed, day) : typed;
    const entry = { day, today, by: account.displayName, reason: answers.orderReason ?? '' };
    const taken = documentNumber(await registerPaperNumber(db, { ...paper, about }, number, entry));
    // Those after it follow in its series; one that was given in this very making is not theirs.
    typed = await following(db, paper.paper, taken, day);
    return taken;
  };
}

/** The next of the series that the office set, else of that of the number at hand. */
async function following(db: ReadDb, paper: NumberedPaper, number: string, day: Day): Promise<string> {
  const ahead = await paperNumberAhead(db, paper, day);
  if (ahead !== null) return ahead;
  const at = parseDocumentNumber(number);
  return at ? documentNumber({ ...at, n: await nextIn(db, at) }) : number;
}
