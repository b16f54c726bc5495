import type { CaseField, CaseValues } from '../../../model/earlier/earlier-case.ts';

/** One field as a cell gives it: a value, or why none was taken. */
export type CellFact<F extends CaseField> = { value: CaseValues[F] } | { doubt: string };

/** What a cell says of fields other than its column's: 「第77号提案」 in a number column names the kind too. */
export type Beside = { [F in CaseField]?: CellFact<F> };

/** A cell as read. No `fact` when it speaks of other fields only; null in place of all this when it says nothing. */
export type CellReading<F extends CaseField = CaseField> = { fact: CellFact<F> | null; beside?: Beside };

export type CellReader<F extends CaseField> = (text: string) => CellReading<F> | null;

export const sure = <F extends CaseField>(value: CaseValues[F], beside?: Beside): CellReading<F> =>
  beside ? { fact: { value }, beside } : { fact: { value } };

export const doubtful = <F extends CaseField>(doubt: string, beside?: Beside): CellReading<F> =>
  beside ? { fact: { doubt }, beside } : { fact: { doubt } };
