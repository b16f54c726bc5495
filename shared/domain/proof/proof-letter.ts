import type { Found, LetterProof, ProofFinding } from '../../model/letter/proof.ts';
import type { UnitCalled } from '../../model/people/unit.ts';
import type { Day } from '../../model/primitives.ts';
import type { ProofPart } from './found.ts';
import {
  countedAgain,
  doneAndToCome,
  figuresAcross,
  headingsTwice,
  sentencesNearlyTwice,
} from './inside/across-paragraphs.ts';
import { wrongChanges } from './inside/changes-told.ts';
import { countsOfThings, figuresAtOdds, turnedDigits } from './inside/contradictions.ts';
import { countsSaid } from './inside/counts-said.ts';
import { listedItems } from './inside/listed-items.ts';
import { emptyPhrases, ownerlessPromises, tone, vaguePromises } from './inside/manner.ts';
import { namesMixed } from './inside/names-mixed.ts';
import { wrongProducts } from './inside/products.ts';
import { wrongRates } from './inside/rates.ts';
import { repeatedSentences } from './inside/repeats.ts';
import { announcedPoints, brokenSeries, levelsSkipped } from './inside/series.ts';
import { oneNameEach, shortNames } from './inside/short-names.ts';
import { slippedFigures } from './inside/slipped-figures.ts';
import { reversedSpans } from './inside/spans.ts';
import { spansLasting } from './inside/spans-lasting.ts';
import { nearWhole } from './inside/sums/near-whole.ts';
import { wrongSums } from './inside/sums/sums.ts';
import { partsOfWhole } from './inside/sums/whole-and-parts.ts';
import { toldByMonth } from './inside/told-by-month.ts';
import { toldOtherwise } from './inside/told-otherwise.ts';
import { countingMarks, documentNumbers, pointMarks, titleMarks } from './marks/citing.ts';
import { doubledMarks } from './marks/doubled-marks.ts';
import { commaForStop, endMarks } from './marks/ends.ts';
import { halfWidthMarks } from './marks/half-width.ts';
import { misplacedMarks } from './marks/misplaced.ts';
import { lettersForFigures, moneyUnits, numeralUse, strayBlanks } from './marks/numerals.ts';
import { unpairedMarks } from './marks/pairs.ts';
import { insideWords, placeholders } from './outgoing/inside-words.ts';
import { personalData } from './outgoing/personal-data.ts';
import {
  proposed,
  wrongAddress,
  wrongNameOfPerson,
  wrongSalutation,
  wrongTitleOfPerson,
} from './registered/addressee.ts';
import {
  awardsToCome,
  futureAsPast,
  impossibleDays,
  numbersToCome,
  pastAsFuture,
  planPeriods,
  plansPast,
  relativeYears,
  wrongWeekdays,
} from './registered/calendar.ts';
import { contact } from './registered/contact.ts';
import { copies } from './registered/copies.ts';
import { disclosureSaid } from './registered/disclosure-said.ts';
import { enclosuresNamed } from './registered/enclosures.ts';
import { agesTold, knownDays, yearsAtOdds } from './registered/known-days.ts';
import { datePrinted, todayOf } from './registered/letter-day.ts';
import { lunarDays } from './registered/lunar-days.ts';
import { opinionsCited } from './registered/opinions-cited.ts';
import { resultClassSaid } from './registered/result-class-said.ts';
import { oneNameForUs, ownPlaces, placesLeftIn, wrongSender } from './registered/sender.ts';
import { wrongKindWord, wrongNumber, wrongSession, wrongTitle } from './registered/session.ts';
import { wishesQuoted } from './registered/wishes-quoted.ts';
import { doubledCharacters, doubledWords } from './words/doubled-words.ts';
import { fixedPhrasesMisspelt } from './words/fixed-phrases-misspelt.ts';
import { formerNames } from './words/former-departments-used.ts';
import { grammarSlips } from './words/grammar-slips.ts';
import { lawDaysSaid } from './words/law-days-said.ts';
import { articleNumbers, lawsCited, lawsWithoutMarks } from './words/laws-cited.ts';
import { limitsOfLaw } from './words/limits-of-law.ts';
import { listedWords } from './words/listed-words.ts';
import { wrongMeasures } from './words/measure-words.ts';
import { remitsSaid } from './words/remits.ts';
import { senseSlipsUsed } from './words/sense-slips-used.ts';
import { traditionalForms } from './words/traditional-forms.ts';
import { typingSlips } from './words/typing-slips.ts';
import { unfinishedSentences } from './words/unfinished.ts';
import { unitNamesMisspelt } from './words/unit-names-used.ts';
import { verbsWithObjects } from './words/verbs-and-objects-used.ts';

/**
 * 校核：what a letter says wrong, against the registration and the calendar, within itself, in its marks, figures and words,
 * and what must not leave the house. Errors first, then in reading order. The letter's own date is its today.
 */
export function proofLetter(
  { proposal, letter, opinions }: LetterProof,
  /** 会办意见 go to a unit: 供贵局参考 is said there by right. */
  { toUnit = false, called = [] }: { toUnit?: boolean; called?: readonly UnitCalled[] } = {},
): ProofFinding[] {
  const parts = partsOf(letter);
  const today = todayOf(letter.date);
  const names = new Set([...proposed(proposal).people, ...places(letter.signature)].filter((name) => name.length >= 2));
  const facts: Facts = { proposal, letter, today, names, toUnit, called };
  const found = [
    ...parts.flatMap((part) => remembered(part, facts, () => ofPart(part, facts))),
    ...wrongSender(parts),
    ...oneNameForUs(parts, opinions),
    ...ownPlaces(parts),
    ...placesLeftIn(parts, [proposal.title, proposal.body]),
    ...brokenSeries(parts),
    ...levelsSkipped(parts),
    ...announcedPoints(parts),
    ...figuresAtOdds(parts),
    ...countsOfThings(parts),
    ...turnedDigits(parts, today),
    ...repeatedSentences(parts),
    ...figuresAcross(parts, today),
    ...headingsTwice(parts),
    ...sentencesNearlyTwice(parts),
    ...countedAgain(parts),
    ...doneAndToCome(parts),
    ...shortNames(parts),
    ...oneNameEach(parts),
    ...namesMixed(parts, [proposal.title, proposal.body]),
    ...enclosuresNamed(parts),
    ...resultClassSaid(parts),
    ...opinionsCited(parts, opinions),
    ...copies(parts, proposal),
    ...wishesQuoted(parts, proposal),
  ];
  return inOrder(withoutTerms(distinct(found), { proposal, letter, opinions }), parts);
}

function partsOf(letter: LetterProof['letter']): ProofPart[] {
  const one = (name: ProofPart['name'], text: string, level = 0, where: string = name): ProofPart => ({
    where,
    name,
    text,
    level,
  });
  const many = (name: 'closing' | 'copyTo' | 'enclosures', texts: readonly string[]) =>
    texts.map((text, at) => one(name, text, 0, `${name}[${at}]`));
  return [
    one('title', letter.title),
    one('salutation', letter.salutation),
    one('opening', letter.opening),
    ...letter.blocks.map(({ level, text }, at) => one('blocks', text, level, `blocks[${at}]`)),
    ...many('closing', letter.closing),
    ...many('enclosures', letter.enclosures),
    one('signature', letter.signature),
    one('date', letter.date),
    one('note', letter.note),
    ...many('copyTo', letter.copyTo),
  ];
}

/** 苍南岭 of 苍南岭县民政局: no slip of typing. */
function places(signature: string): string[] {
  const place = /^([\u4e00-\u9fff]{2,8}?)[省市县区州旗]/u.exec(signature.trim());
  return place?.[1] ? [place[1]] : [];
}

/** Longer paragraphs than this are looked through for marks and personal data only. */
const longest = 50_000;

/** What a part is held against. */
type Facts = Pick<LetterProof, 'proposal' | 'letter'> & {
  today: Day | null;
  names: ReadonlySet<string>;
  toUnit: boolean;
  /** What the directory says of names. */
  called: readonly UnitCalled[];
};

/** What a part says by itself and against the registration, remembered: while a letter is written one paragraph of it changes. */
const ready = new Map<string, readonly ProofFinding[]>();

function remembered(part: ProofPart, facts: Facts, find: () => ProofFinding[]): ProofFinding[] {
  if (part.text.length > longest) return find();
  const key = `${keyOf(facts)}|${part.name}|${part.level}|${part.text}`;
  const known = ready.get(key) ?? find();
  if (ready.size >= 4000) ready.clear();
  ready.set(key, known);
  return known.map((each) => ({ ...each, where: part.where }));
}

const keys = new WeakMap<Facts, string>();

function keyOf(facts: Facts): string {
  const known = keys.get(facts);
  if (known !== undefined) return known;
  const { body: _, ...proposal } = facts.proposal;
  const key = JSON.stringify([
    proposal,
    facts.letter.disclosure,
    facts.today,
    [...facts.names],
    facts.toUnit,
    facts.called,
  ]);
  keys.set(facts, key);
  return key;
}

function ofPart(part: ProofPart, { proposal, letter, today, names, toUnit, called }: Facts): ProofFinding[] {
  const ofText = part.text.trim() === '' ? [] : textRules(part, { today, names, called });
  return [
    ...ofText.map((each) => ({ where: part.where, ...each, words: part.text.slice(each.from, each.to) })),
    ...wrongSession(part, proposal),
    ...wrongNumber(part, proposal),
    ...wrongTitle(part, proposal),
    ...wrongKindWord(part, proposal),
    ...wrongSalutation(part, proposal),
    ...wrongTitleOfPerson(part, proposal),
    ...wrongNameOfPerson(part, proposal),
    ...wrongAddress(part, proposal),
    ...personalData(part, letter),
    ...(toUnit ? [] : insideWords(part)),
    ...placeholders(part),
    ...contact(part),
    ...disclosureSaid(part, letter),
    ...(part.name === 'date' ? datePrinted(part) : []),
  ];
}

function textRules(part: ProofPart, { today, names, called }: Pick<Facts, 'today' | 'names' | 'called'>): Found[] {
  const { text, name } = part;
  const marks = [
    ...halfWidthMarks(text),
    ...unpairedMarks(text),
    ...doubledMarks(text),
    ...documentNumbers(text),
    ...endMarks(part),
  ];
  if (name === 'signature' || name === 'date') return [...strayBlanks(text)];
  if (name === 'note') return [...marks, ...strayBlanks(text), ...lettersForFigures(text)];
  if (name === 'copyTo') return [...marks, ...listedWords(text), ...doubledCharacters(text)];
  if (text.length > longest) return marks;
  const always = [
    ...marks,
    ...strayBlanks(text),
    ...titleMarks(text),
    ...listedWords(text),
    ...traditionalForms(text, names),
    ...doubledCharacters(text),
    ...doubledWords(text),
    ...grammarSlips(text),
    ...senseSlipsUsed(text),
    ...unfinishedSentences(text),
  ];
  if (name === 'title' || name === 'salutation')
    return name === 'title' ? [...always, ...typingSlips(text, names)] : [...marks, ...strayBlanks(text)];
  return [
    ...always,
    ...misplacedMarks(text),
    ...countingMarks(text),
    ...pointMarks(text),
    ...commaForStop(text),
    ...numeralUse(text),
    ...moneyUnits(text),
    ...typingSlips(text, names),
    ...fixedPhrasesMisspelt(text),
    ...impossibleDays(text, today),
    ...wrongWeekdays(text, today),
    ...numbersToCome(text, today),
    ...futureAsPast(text, today),
    ...awardsToCome(text, today),
    ...pastAsFuture(text, today),
    ...relativeYears(text, today),
    ...planPeriods(text, today),
    ...knownDays(text, today),
    ...agesTold(text, today),
    ...yearsAtOdds(text, today),
    ...reversedSpans(text),
    ...spansLasting(text),
    ...toldByMonth(text),
    ...lunarDays(text, today),
    ...limitsOfLaw(text),
    ...sums(text),
    ...wrongRates(text),
    ...wrongProducts(text),
    ...wrongChanges(text),
    ...slippedFigures(text),
    ...toldOtherwise(text),
    ...formerNames(text, today, called),
    ...unitNamesMisspelt(text),
    ...lawsCited(text, today),
    ...lawDaysSaid(text, today),
    ...articleNumbers(text),
    ...lawsWithoutMarks(text),
    ...plansPast(text, today),
    ...remitsSaid(text),
    ...listedItems(text),
    ...countsSaid(text),
    ...wrongMeasures(text),
    ...verbsWithObjects(text),
    ...(name === 'blocks' || name === 'closing'
      ? [...vaguePromises(text), ...ownerlessPromises(text), ...tone(text)]
      : []),
    ...(name === 'blocks' ? emptyPhrases(text) : []),
  ];
}

/** What 其中 tells is not told again as parts without it. */
function sums(text: string): Found[] {
  const told = wrongSums(text);
  const parts = partsOfWhole(text).filter(({ from }) => !told.some((each) => Math.abs(each.from - from) < 60));
  const sure = [...told, ...parts];
  return [...sure, ...nearWhole(text).filter(({ from }) => !sure.some((each) => Math.abs(each.from - from) < 60))];
}

const weight = { error: 0, warning: 1, advice: 2 } as const;

/** So many are told of one paragraph; what has more is no text of a letter. */
const most = 300;

/** Of two that speak of the same words the graver is said, then the one that knows what should stand, then the longer. */
function distinct(found: readonly ProofFinding[]): ProofFinding[] {
  const best = (a: ProofFinding, b: ProofFinding) =>
    weight[a.severity] - weight[b.severity] ||
    Number(a.right === null) - Number(b.right === null) ||
    b.to - b.from - (a.to - a.from);
  const kept: ProofFinding[] = [];
  const byPlace = Map.groupBy(found, ({ where }) => where);
  for (const list of byPlace.values()) {
    const taken: ProofFinding[] = [];
    for (const each of list.slice(0, most).sort(best)) {
      const meets = taken.some(
        (other) =>
          each.from < other.to &&
          other.from < each.to &&
          (sameMatter(each, other) || (each.from === other.from && each.to === other.to)),
      );
      if (!meets) taken.push(each);
    }
    kept.push(...taken);
  }
  return kept;
}

/** Typing, words and marks speak of the same letters; a sum and a homophone in one sentence do not. */
const ofLetters = new Set(['typing', 'word', 'mark', 'repetition', 'numeral', 'law', 'department']);
const sameMatter = (a: ProofFinding, b: ProofFinding) =>
  a.kind === b.kind || (ofLetters.has(a.kind) && ofLetters.has(b.kind));

/** What the proposal says itself, or the letter says again and again, is a term and no slip of typing. */
function withoutTerms(
  found: readonly ProofFinding[],
  { proposal, letter, opinions = [] }: LetterProof,
): ProofFinding[] {
  const guessed = found.filter(({ kind, message }) => kind === 'typing' && message.includes('像是'));
  if (guessed.length === 0) return [...found];
  const others = [proposal.body, proposal.title, ...opinions.map(({ text }) => text)].join('\n');
  const own = [letter.opening, ...letter.blocks.map(({ text }) => text), ...letter.closing].join('\n');
  const isTerm = (words: string) => others.includes(words) || own.indexOf(words) !== own.lastIndexOf(words);
  return found.filter((each) => !guessed.includes(each) || !isTerm(each.words));
}

function inOrder(found: readonly ProofFinding[], parts: readonly ProofPart[]): ProofFinding[] {
  const place = new Map(parts.map(({ where }, at) => [where, at]));
  return [...found].sort(
    (a, b) =>
      weight[a.severity] - weight[b.severity] ||
      (place.get(a.where) ?? 0) - (place.get(b.where) ?? 0) ||
      a.from - b.from,
  );
}
