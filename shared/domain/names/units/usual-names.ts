import type { UnitName } from '../../../model/people/unit.ts';
import { placeAndName } from './place.ts';
import { comparable } from './unit-meant.ts';
import { usualUnits } from './usual-units.ts';

/**
 * What else a department of a city is and was usually called, as a beginning for the office's own table. 临江市卫生健康委员会 →
 * 市卫健委, 临江市卫生和计划生育委员会 (until 2019-03-31) …; nothing for a unit that is not a usual one.
 */
export function usualNamesOf(name: string, shortName: string): UnitName[] {
  const { place } = placeAndName(name);
  const here = place.replace(/^.*[省市州](?=[^省市县区州盟旗]+[省市县区州盟旗]$)/, '').slice(-1);
  const { core } = comparable(name);
  const found: UnitName[] = [];
  const add = (word: string, rest: Omit<UnitName, 'name'>, whole: boolean) => {
    const called = `${whole ? place : here}${word}`;
    if ([name, shortName, ...found.map((each) => each.name)].includes(called)) return;
    found.push({ name: called, ...rest });
  };
  for (const { full, short, former } of usualUnits) {
    if (!full.some((each) => comparable(each).core === core)) continue;
    for (const word of short) add(word, { kind: 'short', validFrom: null, validUntil: null, note: '通行简称' }, false);
    for (const [names, validUntil, note] of former)
      for (const [at, word] of names.entries())
        add(word, { kind: 'former', validFrom: null, validUntil, note }, at === 0);
  }
  return found;
}

/** What the usual names add to those the office has: none that it has under any kind. */
export function namesToAdd({
  name,
  shortName,
  names,
}: {
  name: string;
  shortName: string;
  names: UnitName[];
}): UnitName[] {
  return usualNamesOf(name, shortName).filter((each) => !names.some((own) => own.name === each.name));
}
