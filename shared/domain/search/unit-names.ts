import type { Day } from '../../model/primitives.ts';
import { placeAndName } from '../names/units/place.ts';
import { aliasesOf, type NamedUnit, unitMeant } from '../names/units/unit-meant.ts';
import type { SearchCondition } from './field.ts';
import type { SearchQuery } from './query.ts';

/**
 * A question with the other names of the units that it names: 「人社局」 also finds what says 人力资源和社会保障局, 单位:市场监管局 also
 * what came from the 工商局 of its time. Words that only resemble a name, or that two units bear, stay as they are.
 */
export function withUnitNames({ all, none, ...rest }: SearchQuery, units: readonly NamedUnit[], on: Day): SearchQuery {
  const widened = (condition: SearchCondition): SearchCondition => {
    if (condition.what !== 'unit' && condition.what !== 'words') return condition;
    const meant = unitMeant(condition.text, units, on);
    if (!meant || !('unit' in meant) || meant.by === 'like') return condition;
    // In the midst of a text a former name is another matter: only who asks for a unit is told of its years before.
    const names = aliasesOf(meant.unit).filter(({ kind }) => condition.what === 'unit' || kind !== 'former');
    const also = [...new Set(names.map(({ name }) => placeAndName(name).rest))];
    return { ...condition, also: also.filter((name) => name.length >= 2 && name !== condition.text) };
  };
  return { ...rest, all: all.map(widened), none: none.map(widened) };
}
