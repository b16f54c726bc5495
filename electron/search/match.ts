import type { SearchCondition } from '../../shared/domain/search/field.ts';
import type { SearchQuery } from '../../shared/domain/search/query.ts';
import { plainText } from '../../shared/domain/search/text.ts';
import { notionName, notionsOf } from '../../shared/domain/similar/notions.ts';
import type { SearchQuestion } from '../../shared/model/search.ts';
import type { SearchDocument } from './document.ts';
import { facetToken, hanPieces, phraseOf } from './pieces.ts';
import { isSpelling, type Spelling, shortestFull } from './pinyin.ts';
import { yearRange } from './place.ts';

/** What the index is asked: an expression for FTS5, and between which numbers the years lie. */
export type IndexQuestion = { match: string; first: number; last: number };

/** The tokens of a record's `facet` column: every filter is answered inside the index. */
export function facetsOf(document: SearchDocument, spelt: { proposers: Spelling[]; handlers: Spelling[] }): string {
  const { source, kind, level, term, meeting, number, year, resultClass, satisfaction } = document;
  const facets: [string, string | number | null][] = [
    ...([everything, ['s', source], ['k', kind], ['l', level], ['t', term], ['m', meeting]] as const),
    ...([
      ['n', number],
      ['y', year],
      ['c', resultClass],
      ['f', satisfaction],
    ] as const),
    // What a title is about finds cases like it, without looking through all the texts that have the words.
    ...[...hanPieces(document.title)].map((piece): [string, string] => ['h', piece]),
    // And what it speaks of, in whatever words.
    ...notionsIn(document.title).map((name): [string, string] => ['o', name]),
    ...notionsIn(beginningOf(document)).map((name): [string, string] => ['v', name]),
    ...spelt.proposers.flatMap((each) => spelled(proposing, each)),
    ...[...spelt.proposers, ...spelt.handlers].flatMap((each) => spelled(anyone, each)),
  ].map(([name, value]) => [name, value]);
  return facets.flatMap(([name, value]) => (value === null || value === '' ? [] : facetToken(name, value))).join(' ');
}

const notionsIn = (text: string) => [...notionsOf(text).keys()].map(notionName);

/** What a long record is about is said before it has run so far. */
const beginning = 1500;

function beginningOf({ parts }: SearchDocument): string {
  return parts.flatMap(({ column, text }) => (column === 'text' ? [text.slice(0, beginning)] : [])).join('\n');
}

const everything = ['a', 'a'] as const;

/** Under which names spellings stand: of whoever has to do with the record, and of its proposers alone. */
const anyone = { initials: 'i', full: 'p' };
const proposing = { initials: 'j', full: 'q' };

function spelled(under: typeof anyone, { initials, full }: Spelling): [string, string][] {
  return [
    ...initials.map((each): [string, string] => [under.initials, each]),
    ...full.map((each): [string, string] => [under.full, each]),
  ];
}

export function indexQuestion({ all, none }: SearchQuery, question: SearchQuestion): IndexQuestion {
  const range = { first: 0, last: Number.MAX_SAFE_INTEGER };
  const between = (from: number, until: number) => {
    const { first, last } = yearRange(from, until);
    range.first = Math.max(range.first, first);
    range.last = Math.min(range.last, last);
  };
  for (const condition of all) if (condition.what === 'years') between(condition.from, condition.until);
  const { yearFrom, yearUntil } = question;
  if (yearFrom !== null || yearUntil !== null) between(yearFrom ?? 1900, yearUntil ?? 2200);

  const wanted = [...all.filter(({ what }) => what !== 'years').map(expressionOf), ...filters(question)];
  const unwanted = none.map(expressionOf);
  const must = wanted.length > 0 ? wanted : [has(...everything)];
  const match = `(${must.join(' AND ')})${unwanted.map((each) => ` NOT ${each}`).join('')}`;
  return { match, ...range };
}

const has = (name: string, value: string | number) => `"${facetToken(name, value)}"`;
const either = (expressions: readonly string[]) => `(${expressions.join(' OR ')})`;

function filters({ sources, kind, level, term, meeting, resultClass, satisfaction }: SearchQuestion): string[] {
  const beside = [
    ['k', kind],
    ['l', level],
    ['t', term],
    ['m', meeting],
    ['c', resultClass],
    ['f', satisfaction],
  ] as const;
  const expressions = beside.flatMap(([name, value]) => (value === null || value === '' ? [] : has(name, value)));
  if (sources.length > 0) expressions.push(either(sources.map((source) => has('s', source))));
  return expressions;
}

function expressionOf(condition: SearchCondition): string {
  switch (condition.what) {
    case 'words':
      return either([
        ...[phraseOf(condition.text) ?? has(...everything), ...namesSpelt(anyone, condition.text)],
        ...phrasesOf(condition.also),
      ]);
    case 'people':
      return either([`people : ${phraseOf(condition.text)}`, ...namesSpelt(proposing, condition.text)]);
    case 'unit':
      return either([condition.text, ...(condition.also ?? [])].map((name) => `unit : ${phraseOf(name)}`));
    case 'title':
      return `${condition.what} : ${phraseOf(condition.text)}`;
    case 'document':
      return `code : ${phraseOf(condition.text)}`;
    case 'number':
      return has('n', condition.text);
    case 'class':
      return has('c', condition.text);
    case 'satisfaction':
      return has('f', condition.text);
    case 'kind':
      return has('k', condition.kind);
    case 'years':
      return either(years(condition.from, condition.until).map((year) => has('y', year)));
    case 'session': {
      const { kind, level, term, meeting } = condition;
      const parts = [has('t', term)];
      if (kind !== null) parts.push(has('k', kind));
      if (level !== null) parts.push(has('l', level));
      if (meeting !== null) parts.push(has('m', meeting));
      return `(${parts.join(' AND ')})`;
    }
  }
}

const phrasesOf = (names: readonly string[] = []): string[] => names.flatMap((name) => phraseOf(name) ?? []);

/** Letters may be a name's initials, or the beginning of its full spelling. */
function namesSpelt(under: typeof anyone, text: string): string[] {
  const word = plainText(text);
  if (!isSpelling(word)) return [];
  const initials = has(under.initials, word);
  return word.length < shortestFull ? [initials] : [initials, `"${facetToken(under.full, word)}" *`];
}

/** Only for years that must not be; no more of them than there can be records of. */
function years(from: number, until: number): number[] {
  const [first, last] = [Math.max(from, 1900), Math.min(until, 2200)];
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, at) => first + at);
}
