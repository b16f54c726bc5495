import { conceptNumber, conceptsOf } from '../merging/matters/concepts.ts';
import { subjectWords } from '../merging/matters/subject-words.ts';
import { type CharacterPairs, likeness, pairsOf, type Weights } from '../words/match.ts';
import { type Meaning, meaningOf, nearnessOfMeaning } from '../words/meaning/meaning.ts';
import { matterName, notionName, notionsOf } from './notions.ts';

/** What an item is about: its title, what it asks for, and its whole text; asks and text may be empty. */
export type Matter = { title: string; asks: string; text: string };

/** How rare things are among all that is compared: pieces of two characters, and notions and matters by their names. */
export type MatterRarity = {
  piece: Weights;
  name: (name: string) => number;
  /** What all texts speak of: what one speaks of beside that is its own. */
  middle: Meaning | null;
};

/** How strongly each notion or matter is spoken of, by its name. */
type Strengths = ReadonlyMap<string, number>;

/** A matter looked through once, to be held against many. */
type Profile = {
  matter: Matter;
  title: CharacterPairs;
  all: CharacterPairs;
  notions: Strengths;
  /** Of them those of the title. */
  heads: Strengths;
  /** 助餐, 低保: what it is about. */
  subjects: Strengths;
  /** 人才队伍, 收费: what is wanted of it. */
  sides: Strengths;
};

/** Of longer texts the beginning says what they are about. */
const longest = 3000;
/** For what a text means even less will do. */
const longestMeaning = 500;

const subjectNames = new Set(Object.keys(subjectWords).map((name) => matterName(conceptNumber(name))));

/** A matter looked through. */
export function profileOf(matter: Matter): Profile {
  const title = core(matter.title);
  const asks = matter.asks.slice(0, longest);
  const text = matter.text.slice(0, longest);
  // What is asked for weighs more than why.
  const zones = [
    { words: title, share: 1 },
    ...(asks === ''
      ? [{ words: text, share: 1 }]
      : [
          { words: asks, share: 0.7 },
          { words: text, share: 0.5 },
        ]),
  ];
  const notions = new Map<string, number>();
  const heads = new Map<string, number>();
  for (const [row, { times }] of notionsOf(title)) add(heads, notionName(row), spoken(times, title.length));
  const subjects = new Map<string, number>();
  const sides = new Map<string, number>();
  for (const { words, share } of zones) {
    for (const [row, { times }] of notionsOf(words)) add(notions, notionName(row), share * spoken(times, words.length));
    for (const [at, strength] of conceptsOf(words)) {
      const name = matterName(at);
      add(subjectNames.has(name) ? subjects : sides, name, share * strength);
    }
  }
  const whole = `${title}\n${asks}\n${text}`;
  return { matter, title: pairsOf(title), all: pairsOf(whole), notions, heads, subjects, sides };
}

function add(to: Map<string, number>, name: string, strength: number): void {
  to.set(name, (to.get(name) ?? 0) + strength);
}

/** In a long text a word that stands there once says little. */
function spoken(times: number, length: number): number {
  return times / (times + 0.5 + 0.5 * Math.min(4, length / 400));
}

const shares = { notions: 0.28, heads: 0.12, sides: 0.1, subjects: 0.05, title: 0.1, words: 0.1, meaning: 0.25 };

/** How near two matters are by the words and notions they share and how rare these are; what their meaning adds is not in it. */
export function nearnessInWords(one: Profile, other: Profile, rarity: MatterRarity): number {
  return (
    shares.notions * angle(one.notions, other.notions, rarity.name) +
    (shares.heads / 2) * angle(one.heads, other.notions, rarity.name) +
    (shares.heads / 2) * angle(one.notions, other.heads, rarity.name) +
    shares.sides * angle(one.sides, other.sides, rarity.name) +
    shares.subjects * angle(one.subjects, other.subjects, rarity.name) +
    shares.title * likeness(one.title, other.title, rarity.piece) +
    shares.words * likeness(one.all, other.all, rarity.piece)
  );
}

/** How near two matters are by their words and by what these mean, 0 to 1. */
export function nearness(one: Profile, other: Profile, rarity: MatterRarity): number {
  const meant = nearnessOfMeaning(ownMeaning(one.matter, rarity.middle), ownMeaning(other.matter, rarity.middle));
  return nearnessInWords(one, other, rarity) + shares.meaning * Math.max(0, meant);
}

/** What a matter means beside what all mean. */
function ownMeaning(matter: Matter, middle: Meaning | null): Meaning {
  const meaning = meaningOfMatter(matter);
  if (!middle) return meaning;
  const own = meaning.map((one, n) => one - (middle[n] ?? 0));
  const length = Math.sqrt(nearnessOfMeaning(own, own));
  return length === 0 ? own : own.map((one) => one / length);
}

/** What a matter speaks of, as a direction. */
export function meaningOfMatter({ title, asks, text }: Matter): Meaning {
  return meaningOf(`${core(title)}。${(asks || text).slice(0, longestMeaning)}`);
}

/** 1 where two speak of the same with the same strength, 0 where of nothing in common; what is rare weighs more. */
function angle(one: Strengths, other: Strengths, weight: (name: string) => number): number {
  let shared = 0;
  for (const [name, strength] of one) {
    const theirs = other.get(name);
    if (theirs !== undefined) shared += strength * theirs * weight(name) ** 2;
  }
  return shared === 0 ? 0 : shared / (lengthOf(one, weight) * lengthOf(other, weight));
}

function lengthOf(strengths: Strengths, weight: (name: string) => number): number {
  let sum = 0;
  for (const [name, strength] of strengths) sum += (strength * weight(name)) ** 2;
  return Math.sqrt(sum);
}

/** 关于加快推进社区养老的建议 → 社区养老: what every title has says nothing about likeness. */
export function core(title: string): string {
  return title
    .replace(/[《》]/g, '')
    .replace(/^.{0,6}关于/, '')
    .replace(/的?(?:建议|提案|议案)(?:的?答复函?)?$/, '')
    .replace(
      /^(?:进一步|切实|不断|积极|大力|加强|加快|加大|完善|推进|推动|促进|提高|提升|做好|强化|优化|健全|建立|规范)+/,
      '',
    );
}
