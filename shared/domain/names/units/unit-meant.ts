import type { UnitName } from '../../../model/people/unit.ts';
import type { Day } from '../../../model/primitives.ts';
import { placeAndName, placesAgree } from './place.ts';
import { usualUnits } from './usual-units.ts';

/** What a unit must tell of itself to be known by its names. */
export type NamedUnit = {
  name: string;
  shortName: string;
  names?: readonly UnitName[] | undefined;
  letters?: readonly string[] | undefined;
  retired?: boolean;
};

/** By which of its names a unit was known; `former`: by one it no longer bore on that day. */
type KnownBy = 'name' | 'former' | 'letters' | 'like';

/** What words mean: one unit, several that must be asked about, or none of the directory. */
export type UnitMeaning<U> = { unit: U; by: KnownBy; as: UnitAlias | null } | { several: U[] } | null;

/** A name as it is compared, without brackets, spaces and 和; 委员会 as 委. */
type Comparable = { place: string; core: string };

type UnitAlias = Comparable & {
  name: string;
  kind: 'full' | UnitName['kind'];
  from: Day | null;
  until: Day | null;
};

/**
 * The unit of the directory that words mean on a day: by its full name, a short one, a former one, its first letters in
 * pinyin, or else the usual way of shortening (住建). What two units share is theirs both: `several`. A name in force that
 * day goes before one of other years.
 */
export function unitMeant<U extends NamedUnit>(words: string, units: readonly U[], on: Day): UnitMeaning<U> {
  const present = units.filter(({ retired }) => !retired);
  return meantAmong(words, present, on) ?? (present.length < units.length ? meantAmong(words, units, on) : null);
}

function meantAmong<U extends NamedUnit>(words: string, units: readonly U[], on: Day): UnitMeaning<U> {
  const bare = words.normalize('NFKC').replace(/\s/g, '');
  if (bare === '') return null;
  const letters = /^[a-z]{2,}$/i.test(bare) ? bare.toLowerCase() : null;
  if (letters !== null) {
    const spelt = units.filter((unit) => unit.letters?.includes(letters));
    if (spelt.length > 0) return one(spelt, 'letters');
  }
  const asked = comparables(bare);
  const hits = units.flatMap((unit) =>
    aliasesOf(unit)
      .filter((alias) => asked.some((each) => same(each, alias, unit)))
      .map((as) => ({ unit, as })),
  );
  const inForce = hits.filter(({ as }) => (as.from ?? '') <= on && (as.until ?? '9999') >= on);
  for (const [found, by] of [
    [inForce, 'name'],
    [hits, 'former'],
  ] as const) {
    // The name written out goes before one that only sounds so without its place.
    const exact = found.filter(({ as }) => as.name === bare);
    const best = exact.length > 0 ? exact : found;
    if (best.length > 0) return one([...new Set(best.map(({ unit }) => unit))], by, best[0]?.as);
  }
  const like = units.filter((unit) => aliasesOf(unit).some((alias) => asked.some((each) => isLike(each, alias))));
  return like.length > 0 ? one(like, 'like') : null;
}

const one = <U>(units: U[], by: KnownBy, as: UnitAlias | null = null): UnitMeaning<U> =>
  units.length === 1 && units[0] ? { unit: units[0], by, as } : { several: units };

/** All names of a unit, as they are compared; of 数据局（行政审批局） both. */
export function aliasesOf(unit: NamedUnit): UnitAlias[] {
  const kept = known.get(unit);
  if (kept) return kept;
  const always = { from: null, until: null };
  const aliases = [
    ...parted(unit.name).map((name) => ({ name, kind: 'full' as const, ...always })),
    ...parted(unit.shortName).map((name) => ({ name, kind: 'short' as const, ...always })),
    ...(unit.names ?? []).map(({ name, kind, validFrom, validUntil }) => ({
      ...{ name, kind, from: validFrom, until: validUntil },
    })),
  ].map((each): UnitAlias => ({ ...each, ...comparable(each.name) }));
  known.set(unit, aliases);
  return aliases;
}
const known = new WeakMap<NamedUnit, UnitAlias[]>();

const parted = (name: string): string[] => {
  const found = /^(.{2,}?)[（(](.{2,})[）)]$/.exec(name);
  return found?.[1] && found[2] ? [name, found[1], found[2]] : [name];
};

const comparables = (words: string): Comparable[] => parted(words).map(comparable);

/** 临江市人力资源和社会保障局 → 临江市, 人力资源社会保障局. */
export function comparable(name: string): Comparable {
  const { place, rest } = placeAndName(name.normalize('NFKC').replace(/[\s()（）·_-]/g, ''));
  return { place, core: coreOf(rest) };
}

const coreOf = (rest: string): string =>
  rest
    .replace(/[和与及]/g, '')
    .replace(/委员会$/, '委')
    .replace(/办公室$/, '办');

function same(asked: Comparable, alias: UnitAlias, unit: NamedUnit): boolean {
  const home = placeAndName(unit.name).place;
  const agree = placesAgree(asked.place, home) || asked.place === alias.place;
  if (asked.core === alias.core) return agree;
  // 临江教育局: the place without its 市.
  const stem = home.replace(/[省市县区州盟旗]$/, '');
  return asked.place === '' && stem.length >= 2 && asked.core === stem + alias.core;
}

const ending = /(?:局|厅|部|委|办|联合会|联)$/;

/** 住建 stands in 住房城乡建设局 and begins it; 交警支队 ends 公安局交警支队. */
function isLike(asked: Comparable, alias: UnitAlias): boolean {
  if (alias.kind === 'former' || !placesAgree(asked.place, alias.place)) return false;
  if (asked.core.length >= 4 && alias.core.endsWith(asked.core)) return true;
  const stem = asked.core.replace(ending, '');
  if (stem.length < 2 || stem[0] !== alias.core[0]) return false;
  let at = 0;
  for (const sign of alias.core) if (sign === stem[at]) at += 1;
  return at === stem.length;
}

/** Whether a chooser should offer a unit for what was typed so far: a piece of any of its names, or their first letters. */
export function unitFitsTyped(typed: string, unit: NamedUnit): boolean {
  const bare = typed.normalize('NFKC').replace(/\s/g, '');
  if (bare === '') return true;
  if (/^[a-z]+$/i.test(bare) && unit.letters?.some((each) => each.startsWith(bare.toLowerCase()))) return true;
  const plain = bare.replace(/[和与及]/g, '');
  const core = comparable(bare);
  return aliasesOf(unit).some(
    (alias) =>
      alias.name.includes(bare) ||
      (alias.place + alias.core).includes(plain) ||
      (core.core.length >= 2 &&
        placesAgree(core.place, placeAndName(unit.name).place) &&
        alias.core.includes(core.core)) ||
      (bare.length >= 2 && isLike(core, alias)),
  );
}

/** By which other name a chooser offers the unit, where its short name does not show it: 曾用名市工商局（至2019-03-31）. */
export function answeredBy(typed: string, unit: NamedUnit): string | null {
  const bare = typed.normalize('NFKC').replace(/\s/g, '');
  if (unit.shortName.includes(bare)) return null;
  const alias = aliasesOf(unit).find(({ name, kind }) => kind !== 'full' && name.includes(bare));
  if (!alias) return null;
  return alias.kind === 'former' ? `曾用名${alias.name}${alias.until ? `（至${alias.until}）` : ''}` : alias.name;
}

/** The question when several units bear a name: 「规划局」可能是甲，也可能是乙，请选择. */
export const severalWords = (words: string, several: readonly { shortName: string }[]): string =>
  `「${words}」可能是${several.map(({ shortName }) => shortName).join('，也可能是')}，请选择`;

type Known = { unit: number; former: number | null };

/** Where the usual departments bear a name: by number, and by which former name of it. */
const usual: ReadonlyMap<string, readonly Known[]> = Map.groupBy(
  usualUnits.flatMap(({ full, short, former }, unit) => [
    ...[...new Set([...full, ...short].map(coreOf))].map((core) => ({ core, unit, former: null })),
    ...former.flatMap(([names], at) => names.map((name) => ({ core: coreOf(name), unit, former: at }))),
  ]),
  ({ core }) => core,
);

/** Whether a name, by itself or behind a place, is one of a city's usual departments by full, short or former name. */
export const isUsualUnit = (words: string): boolean => usual.has(comparable(words).core);

/**
 * Whether two names as they are printed mean one unit, without a directory: 市民政局 is 云澜市民政局, 市人社局 is
 * 人力资源和社会保障局, 卫计委 is 卫健委. Two that were joined later (工商局, 质监局) are two.
 */
export function sameUnit(one: string, other: string): boolean {
  const [a, b] = [comparable(one), comparable(other)];
  if (a.core === '' || b.core === '' || !placesAgree(a.place, b.place)) return false;
  if (a.core === b.core) return true;
  const [ofA, ofB] = [usual.get(a.core) ?? [], usual.get(b.core) ?? []];
  if (
    ofA.some((x) =>
      ofB.some((y) => x.unit === y.unit && (x.former === y.former || x.former === null || y.former === null)),
    )
  )
    return true;
  return ofA.length === 0 && ofB.length === 0 && (a.core.endsWith(b.core) || b.core.endsWith(a.core));
}
