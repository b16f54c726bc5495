import {
  type CaseField,
  type CaseReading,
  caseFields,
  type ExtraColumn,
  type ReadField,
  type ReadOption,
} from '../../model/earlier/earlier-case.ts';
import { agreedValue } from './agreed-value.ts';

type Field = ReadField<unknown>;
const allFields = Object.keys(caseFields) as CaseField[];

/**
 * What several sources say of one case, put together: what is absent in one is filled from the other, equal values
 * are one, contradictions stand side by side and wait for a person. What a person settled holds. The ledger has 编号 77
 * and the letter 文号 → one case with both; 77 and 78 → a doubt with two choices.
 */
export function mergeReadings(readings: readonly CaseReading[]): CaseReading {
  const merged: Partial<Record<CaseField, Field>> = {};
  for (const reading of readings) {
    for (const field of allFields) {
      const next = reading[field];
      if (next) merged[field] = mergeField(field, merged[field], next);
    }
  }
  return merged as CaseReading;
}

/**
 * The fields that a person decided, over what the sources say. 编号 settled as 77 stays 77 when the ledger is read
 * again as 78.
 */
export function keepSettled(reading: CaseReading, before: CaseReading): CaseReading {
  const kept: Partial<Record<CaseField, Field>> = { ...reading };
  for (const field of allFields) {
    const settled = before[field];
    if (settled?.settledBy !== undefined) kept[field] = settled;
  }
  return kept as CaseReading;
}

/** Columns without a field, of all sources, each once. 备注 of two sheets with the same words → one. */
export function mergeExtras(lists: readonly (readonly ExtraColumn[])[]): ExtraColumn[] {
  const merged: ExtraColumn[] = [];
  for (const extra of lists.flat()) {
    if (!merged.some(({ column, text }) => column === extra.column && text === extra.text)) merged.push(extra);
  }
  return merged;
}

function mergeField(field: CaseField, one: Field | undefined, other: Field): Field {
  if (one === undefined || one === other) return other;
  if (one.settledBy !== undefined) return one;
  if (other.settledBy !== undefined) return other;
  if (one.value === null && other.value === null) return bothDoubtful(field, one, other);
  // One source is damaged where the other can be read: the sound one holds, unless two sound ones contradict already.
  if (other.value === null) return one;
  if (one.value === null) return one.options && one.options.length > 1 ? withOption(field, one, other) : other;
  const value = agreedValue(field, one.value as never, other.value as never);
  if (value === undefined) {
    return { value: null, passage: '', place: '', doubt: '几处写的不一样', options: [optionOf(one), optionOf(other)] };
  }
  // The passage goes with the source whose value was taken.
  return value === other.value && value !== one.value ? other : { ...one, value };
}

function bothDoubtful(field: CaseField, one: Field, other: Field): Field {
  return (other.options ?? []).reduce((merged, option) => withOption(field, merged, option), one);
}

function withOption(field: CaseField, doubtful: Field, option: Field | ReadOption<unknown>): Field {
  const options = doubtful.options ?? [];
  const known = options.some(({ value }) => agreedValue(field, value as never, option.value as never) !== undefined);
  return known ? doubtful : { ...doubtful, options: [...options, optionOf(option)] };
}

function optionOf({ value, passage, place }: Field | ReadOption<unknown>): ReadOption<unknown> {
  return { value, passage, place };
}
