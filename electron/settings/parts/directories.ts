import type { z } from 'zod';
import { nameKey } from '../../../shared/domain/people/same-name.ts';
import { unitNamesInWords } from '../../../shared/domain/people/unit-names-cell.ts';
import { proposalKinds } from '../../../shared/model/kinds.ts';
import { RepresentativeChange } from '../../../shared/model/people/organisation.ts';
import { UnitChange } from '../../../shared/model/people/unit.ts';
import { toJson } from '../../db/json.ts';
import { namedUnits } from '../../people/named-units.ts';
import { jsonIn, type PartRule, pick, plannedByName, rowsOf } from '../part.ts';

const unitColumns = ['name', 'shortName', 'contactPerson', 'contactPhone', 'validFrom', 'validUntil'] as const;
type UnitIn = Omit<z.output<typeof UnitChange>, 'id' | 'seen' | 'letters'>;

/** 单位名录: the units with their other and former names. */
export const unitsPart: PartRule = {
  carry: async (db) => ({
    tables: { unit: await db.selectFrom('unit').selectAll().orderBy('id').execute().then(plain) },
  }),
  async plan(db, given) {
    const rows = rowsOf(given, 'unit', 'units', (row) =>
      UnitChange.safeParse({
        ...pick(unitColumns, row),
        retired: row.retired === 1,
        ...(row.names === undefined ? {} : { names: jsonIn(row.names) }),
      }),
    );
    if (!rows) return null;
    const here = (await namedUnits(db)).map(({ letters: _, ...unit }) => unit);
    return plannedByName<UnitIn, UnitIn & { id: number }>(rows, here, {
      keyOf: ({ name }) => nameKey(name),
      nameOf: ({ name }) => name,
      told: ({ names = [], ...unit }) => ({
        ...pick(unitColumns, unit),
        retired: unit.retired,
        names: unitNamesInWords(names, 'short'),
        formerNames: [unitNamesInWords(names, 'former'), ...names.map(({ note }) => note)].filter(Boolean).join('；'),
      }),
      add: async ({ db: trx }, unit) => void (await trx.insertInto('unit').values(asRow(unit)).execute()),
      change: async ({ db: trx }, id, unit) =>
        void (await trx.updateTable('unit').set(asRow(unit)).where('id', '=', id).execute()),
    });
  },
};

const plain = (rows: readonly object[]) => rows.map((row) => pick([...unitColumns, 'retired', 'names'], { ...row }));

function asRow({ name, shortName, contactPerson, contactPhone, validFrom, validUntil, retired, names = [] }: UnitIn) {
  const fields = { name, shortName, contactPerson, contactPhone, validFrom, validUntil };
  return { ...fields, retired: retired ? (1 as const) : (0 as const), names: toJson(names) };
}

const personColumns = [
  'kind',
  'name',
  'organization',
  'phone',
  'delegation',
  'term',
  'validFrom',
  'validUntil',
] as const;
type RepresentativeIn = Omit<z.output<typeof RepresentativeChange>, 'id' | 'seen'>;

/** 代表和委员. */
export const representativesPart: PartRule = {
  carry: async (db) => ({
    tables: {
      representative: await db
        .selectFrom('representative')
        .select([...personColumns])
        .orderBy('id')
        .execute(),
    },
  }),
  async plan(db, given) {
    const rows = rowsOf(given, 'representative', 'representatives', (row) =>
      RepresentativeChange.safeParse(pick(personColumns, row)),
    );
    if (!rows) return null;
    const here = await db.selectFrom('representative').selectAll().orderBy('id').execute();
    return plannedByName<RepresentativeIn, RepresentativeIn & { id: number }>(rows, here, {
      mayShareName: true,
      keyOf: ({ kind, name, term }) => `${kind} ${nameKey(name)} ${term ?? ''}`,
      nameOf: ({ kind, name, term }) => `${name}（${proposalKinds[kind]}${term ? `，第${term}届` : ''}）`,
      told: (person) => pick(personColumns, person),
      add: async ({ db: trx }, { id: _, seen: __, ...person }: z.output<typeof RepresentativeChange>) =>
        void (await trx.insertInto('representative').values(person).execute()),
      change: async ({ db: trx }, id, { id: _, seen: __, ...person }: z.output<typeof RepresentativeChange>) =>
        void (await trx.updateTable('representative').set(person).where('id', '=', id).execute()),
    });
  },
};
