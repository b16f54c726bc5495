import type { NumberRow } from '../../model/numbers.ts';
import { numbersInWords } from './document-number.ts';

/** A line of the register: a number that was given, or what is missing right below it. */
export type RegisterLine =
  | { kind: 'given'; key: string; documentNumber: string; row: NumberRow }
  | { kind: 'gap'; key: string; documentNumber: string };

/** The register as it is read: each number, and below it a line for the numbers missing there. */
export function registerLines(rows: readonly NumberRow[]): RegisterLine[] {
  return rows.flatMap((row): RegisterLine[] => {
    const given: RegisterLine = { kind: 'given', key: `given-${row.id}`, documentNumber: row.documentNumber, row };
    if (!row.gap) return [given];
    const missing = numbersInWords(row.code, row.year, row.gap);
    return [given, { kind: 'gap', key: `gap-${row.id}`, documentNumber: missing }];
  });
}

/** 在用, 已作废. */
export function numberState({ voidedOn }: Pick<NumberRow, 'voidedOn'>): string {
  return voidedOn ? '已作废' : '在用';
}
