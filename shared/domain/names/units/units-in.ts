import { placeAndName, placesAgree } from './place.ts';
import { aliasesOf, comparable, type NamedUnit } from './unit-meant.ts';

/**
 * The units that a text names, by any of their names; of two names where one holds the other (教育局, 教育局招生办) the longer
 * counts. A department of another place (清河区教育局) is not ours.
 */
export function unitsIn<U extends NamedUnit>(text: string, units: readonly U[]): U[] {
  const words = running(text);
  const hits = units.flatMap((unit) => {
    const home = placeAndName(unit.name).place;
    const names = aliasesOf(unit).flatMap(({ name, core }) => {
      const whole = running(name);
      if (whole.length >= 2 && standsAlone(words, whole, home)) return [whole];
      return core.length >= 3 && standsAlone(words, core, home) ? [core] : [];
    });
    const longest = names.toSorted((a, b) => b.length - a.length)[0];
    return longest === undefined ? [] : [{ unit, name: longest }];
  });
  return hits
    .filter((hit) => !hits.some((other) => other !== hit && other.name !== hit.name && other.name.includes(hit.name)))
    .map(({ unit }) => unit);
}

/** As names are compared, and nothing cut: 委员会 within a text too. */
const running = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s()（）·_-]/g, '')
    .replace(/[和与及]/g, '')
    .replaceAll('委员会', '委')
    .replaceAll('办公室', '办');

/** Whether the name stands there at least once without another place before it. */
function standsAlone(words: string, name: string, home: string): boolean {
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
    const before = /[\u4e00-\u9fff]{0,8}$/.exec(words.slice(Math.max(0, at - 8), at))?.[0] ?? '';
    const place = /[省市县区州盟旗]$/.test(before) ? comparable(`${before}某某局`).place : '';
    if (place === '' || placesAgree(place, home) || home.endsWith(place.slice(-2))) return true;
  }
  return false;
}
