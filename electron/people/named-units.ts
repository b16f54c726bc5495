import type { NamedUnit } from '../../shared/domain/names/units/unit-meant.ts';
import type { Unit } from '../../shared/model/people/unit.ts';
import type { ReadDb } from '../db/connections.ts';
import { fromJson } from '../db/json.ts';
import type { PeopleTables } from '../db/schema/people.ts';
import { lettersOf } from './name-letters.ts';

type Row = { [C in keyof PeopleTables['unit']]: C extends 'id' ? number : unknown } & {
  name: string;
  shortName: string;
  contactPerson: string;
  contactPhone: string;
  retired: 0 | 1;
  validFrom: string | null;
  validUntil: string | null;
  names: string;
};

/** A row of the directory as it is told: with all its names, and their first letters in pinyin. */
export async function asUnit({ names, retired, ...row }: Row): Promise<Required<Unit>> {
  const known = fromJson<Required<Unit>['names']>(names);
  const letters = await lettersOf([row.name, row.shortName, ...known.map(({ name }) => name)]);
  return { ...row, retired: retired === 1, names: known, letters };
}

/** Every unit of the directory, also those no longer used, to know one by its names. */
export async function namedUnits(db: ReadDb): Promise<Required<Unit>[]> {
  const rows = await db.selectFrom('unit').selectAll().orderBy('id').execute();
  return Promise.all(rows.map(asUnit));
}

/** The names alone, for readers of text; first letters in pinyin do not stand in papers. */
export async function directoryNames(db: ReadDb): Promise<NamedUnit[]> {
  const rows = await db.selectFrom('unit').select(['name', 'shortName', 'names', 'retired']).orderBy('id').execute();
  return rows.map(({ names, retired, ...row }) => ({
    ...row,
    names: fromJson<Required<Unit>['names']>(names),
    retired: retired === 1,
  }));
}
