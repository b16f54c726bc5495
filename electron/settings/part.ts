import type { z } from 'zod';
import { changesBetween } from '../../shared/domain/audit/changes.ts';
import { matchSettings } from '../../shared/domain/settings/match-settings.ts';
import { type Refusal, refusal } from '../../shared/errors.ts';
import {
  type OfficeLine,
  type OfficePart,
  type OfficeRows,
  officeParts,
} from '../../shared/model/package/office-file.ts';
import type { Instant } from '../../shared/model/primitives.ts';
import type { ReadDb, WriteDb } from '../db/connections.ts';
import type { Database } from '../db/schema.ts';

/**
 * The tables whose rows a file holds, and with which part they go; beside them it holds columns of the office's own row.
 * Every other table is none of the office's settings: test/settings/not-carried.ts says why.
 */
export const carriedTables = {
  ...{ paperSeries: 'numbers', wordTemplate: 'word', unit: 'units', rulePack: 'rules', ruleChoice: 'rules' },
  ...{ calendarYear: 'calendar', account: 'accounts', section: 'people', person: 'people' },
  ...{ representative: 'representatives', deskSettings: 'desk', ledgerLayout: 'layouts', platform: 'platforms' },
} as const satisfies Partial<Record<keyof Database, OfficePart>>;
export type CarriedTable = keyof typeof carriedTables;

export type SettingsRow = OfficeRows['office'];
/** What a part takes along: columns of the office's own row, rows of tables. */
type Carried = { office?: SettingsRow; tables?: { [T in CarriedTable]?: SettingsRow[] } };

/** A file whose settings are looked at: its name, its rows, and the bytes that lie in it by their digest. */
export type GivenSettings = { file: string; rows: OfficeRows; files: ReadonlyMap<string, Buffer> };

/** With what a setting is stored: inside the one transaction, in the name of whoever takes the file in. */
export type Inside = {
  db: WriteDb;
  folder: string;
  auditKey: Buffer;
  now: Instant;
  account: { id: number; displayName: string };
  /** Files that were written for rows, to be removed where the rows do not come to stay. */
  kept: string[];
};

export type PlannedLine = OfficeLine & { store: ((inside: Inside) => Promise<void>) | null };
export type PlannedPart = { lines: PlannedLine[]; onlyHere: number };

/** One part of an office's settings: how it is taken along, and what becomes of it here. Null: the file has none. */
export type PartRule = {
  carry(db: ReadDb): Promise<Carried>;
  plan(db: ReadDb, given: GivenSettings): Promise<PlannedPart | null>;
};

/** These columns of a row; those that it does not have are left out, and the schema says what they are then. */
export function pick(columns: readonly string[], row: Readonly<Record<string, unknown>>): SettingsRow {
  return Object.fromEntries(
    columns.flatMap((column) => (column in row ? [[column, row[column] as SettingsRow[string]]] : [])),
  );
}

/** A table's rows as what they stand for, each checked; null where the file does not speak of the table. */
export function rowsOf<T>(
  { file, rows }: GivenSettings,
  table: CarriedTable,
  what: keyof typeof officeParts,
  read: (row: SettingsRow) => z.ZodSafeParseResult<T>,
): T[] | null {
  const found = rows.tables[table];
  if (!found) return null;
  return found.map((row, at) => {
    const { success, data, error } = read(row);
    if (!success) throw unsound(file, `${officeParts[what]}第${at + 1}条`, error);
    return data;
  });
}

/** Names where in the file something is that no program of this kind writes. */
export function unsound(file: string, where: string, error: z.ZodError): Refusal {
  const [issue] = error.issues;
  const problem = `${where} ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim();
  return refusal('package.unsound', { file, problem });
}

/** A column that holds JSON; what is none is nothing that a schema takes. */
export function jsonIn(value: SettingsRow[string] | undefined): unknown {
  if (typeof value !== 'string') return undefined;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return undefined;
  }
}

/** A setting that the office has once: what differs, and how it is stored. `here` is null where none is set up yet. */
export function plannedOnce(
  here: Readonly<Record<string, unknown>> | null,
  there: Readonly<Record<string, unknown>>,
  store: (inside: Inside) => Promise<void>,
): PlannedPart {
  const changes = here === null ? [] : changesBetween(here, there);
  const state = here === null ? 'new' : changes.length > 0 ? 'changed' : 'same';
  const line = { name: '', state, changes, reason: '' } as const;
  return { lines: [{ ...line, store: state === 'same' ? null : store }], onlyHere: 0 };
}

/** Settings of which the office has many, by their names: new ones and those that differ are stored by these. */
export function plannedByName<T, H extends T & { id: number }>(
  rows: readonly T[],
  here: readonly H[],
  rule: Parameters<typeof matchSettings<T, H>>[2] & {
    nameOf: (row: T) => string;
    add: (inside: Inside, row: T) => Promise<void>;
    change: (inside: Inside, id: number, row: T) => Promise<void>;
  },
): PlannedPart {
  const { matched, onlyHere } = matchSettings<T, H>(rows, here, rule);
  const lines = matched.map(({ row, here: known, state, changes, reason }): PlannedLine => {
    const line = { name: rule.nameOf(row), state, changes, reason };
    if (state === 'new') return { ...line, store: (inside) => rule.add(inside, row) };
    if (state === 'changed' && known) return { ...line, store: (inside) => rule.change(inside, known.id, row) };
    return { ...line, store: null };
  });
  return { lines, onlyHere };
}
