import type { Found } from '../../../model/letter/proof.ts';
import type { UnitCalled } from '../../../model/people/unit.ts';
import type { Day } from '../../../model/primitives.ts';
import { dayInWords } from '../../dates/day.ts';
import { placeAndName } from '../../names/units/place.ts';
import type { NamedUnit } from '../../names/units/unit-meant.ts';
import { foundAt, quotedPlaces, sentenceAround } from '../found.ts';
import { formerDepartments } from '../lists/former-departments.ts';

/**
 * 部门旧名：named today by what it was called before a reform. 原卫计委, 《…》 and what is told of a year before it are left
 * alone.
 */
export function formerNames(text: string, today: Day | null, called: readonly UnitCalled[] = []): Found[] {
  const usual = usualFormerNames(text, today);
  if (called.length === 0) return usual;
  const own = ownFormerNames(text, today, called).map((each) => ({
    ...each,
    // The usual list knows which changes were made everywhere.
    severity: usual.find(({ from, to }) => from < each.to && each.from < to)?.severity ?? each.severity,
  }));
  // What a unit of the directory is called now is no former name, whatever it was elsewhere.
  const now = called.filter(({ until }) => until === null).map(({ name }) => placesOf(text, name));
  const taken = [...own.map(({ from, to }) => ({ from, to })), ...now.flat()];
  return [...own, ...usual.filter((each) => !taken.some(({ from, to }) => from < each.to && each.from < to))];
}

/** Names that the directory says a unit bore until a day before this one. */
function ownFormerNames(text: string, today: Day | null, called: readonly UnitCalled[]): Found[] {
  const quoted = quotedPlaces(text);
  const found = called.flatMap(({ name, now, until }) => {
    if (until === null || today === null || until >= today) return [];
    const year = Number(until.slice(0, 4));
    return placesOf(text, name).flatMap(({ from, to }) => {
      // In the midst of a longer word (市工商局 of 本市工商局) the place's own name goes before; 市旅游局长 is none.
      if (quoted(from) || rightlyFormer(text, from, name, year) || text[to] === '长') return [];
      const message = `单位名录：${name}于${dayInWords(until)}后改为${now}`;
      return [foundAt(from, name, { kind: 'department', severity: 'warning' as const, right: now, message })];
    });
  });
  return found.filter(
    (each) => !found.some((other) => other !== each && other.from <= each.from && other.to >= each.to),
  );
}

function placesOf(text: string, name: string): { from: number; to: number }[] {
  const places = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    places.push({ from: at, to: at + name.length });
  return places;
}

/**
 * What the check of a letter must know of the directory: former names with what bears them now, and names in force that
 * elsewhere are former ones (规划局 where it was kept).
 */
export function unitsCalled(units: readonly NamedUnit[]): UnitCalled[] {
  return units
    .filter(({ retired }) => !retired)
    .flatMap((unit) => {
      const { shortName, names = [] } = unit;
      const present = [unit.name, shortName, ...names.filter(({ kind }) => kind === 'short').map(({ name }) => name)];
      const whole = placeAndName(unit.name).place;
      const short = (name: string) => (whole !== '' && name.startsWith(whole) ? unit.name : shortName);
      return [
        ...present
          .filter((name) => usualFormerNames(name, null).length > 0)
          .map((name) => ({ name, now: name, until: null })),
        ...names
          .filter(({ kind, validUntil }) => kind === 'former' && validUntil !== null)
          .map(({ name, validUntil }) => ({ name, now: short(name), until: validUntil })),
      ];
    })
    .filter(({ name, until }, _, all) => until === null || all.filter((each) => each.name === name).length === 1);
}

function usualFormerNames(text: string, today: Day | null): Found[] {
  if (!/[局委办部会队]/u.test(text)) return [];
  const quoted = quotedPlaces(text);
  const year = Number((today ?? '2026').slice(0, 4));
  const found: Found[] = [];
  for (const [pattern, now, until, source, severity = 'error' as const] of formerDepartments) {
    if (year <= until) continue;
    for (const match of text.matchAll(pattern)) {
      const { 0: words, index } = match;
      if (quoted(index) || rightlyFormer(text, index, words, until)) continue;
      const right = now === null ? ofPlace(words) : now.replace('$1', match[1] ?? '');
      found.push(foundAt(index, words, { kind: 'department', severity, right, message: `部门已改名：${source}` }));
    }
  }
  // 国家卫生计生委 holds 卫生计生委: the longer is said.
  return found.filter(
    (each) =>
      !found.some(
        (other) =>
          other !== each &&
          other.from <= each.from &&
          other.to >= each.to &&
          other.to - other.from > each.to - each.from,
      ),
  );
}

const ofPlace = (words: string): string | null =>
  /^[市县区]/u.test(words) && words.includes('金融') ? `${words[0]}委金融办` : null;

function rightlyFormer(text: string, at: number, words: string, until: number): boolean {
  const before = text.slice(Math.max(0, at - 8), at);
  if (
    /原[\u4e00-\u9fff]{0,6}$|时任|当时的?[\u4e00-\u9fff]{0,4}$|前身[是为]?[\u4e00-\u9fff]{0,4}$|[（(]原?$/u.test(before)
  )
    return true;
  if (
    /^[\u4e00-\u9fff]{0,2}(?:（现|等部门整合|更名|改名|改为|合并|整合|划入|并入|撤销)/u.test(
      text.slice(at + words.length, at + words.length + 12),
    )
  )
    return true;
  const sentence = sentenceAround(text, at);
  // What the same sentence goes on to tell of another year is no matter of this.
  const start = text.indexOf(sentence);
  const upTo = start < 0 ? sentence : sentence.slice(0, clauseEnd(sentence, at - start + words.length));
  const years = [...upTo.matchAll(/(?<!\d)((?:19|20)\d\d)(?=年|〕|—|-|～)/gu)].map(([, year]) => Number(year));
  return (years.length > 0 && Math.max(...years) <= until) || /机构改革前|改革前|转隶前|历史上|曾由/u.test(sentence);
}

function clauseEnd(sentence: string, from: number): number {
  const next = sentence.slice(from).search(/[，；。]/u);
  return next < 0 ? sentence.length : from + next;
}
