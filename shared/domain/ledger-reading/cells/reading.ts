import type { CaseField, CaseValues } from '../../../model/earlier/earlier-case.ts';

/** One field as a cell gives it: a value, or why none was taken. */
export type CellFact<F extends CaseField> = { value: CaseValues[F] } | { doubt: string };

/** What a cell says of fields other than its column's: 「第77号提案」 in a number column names the kind too. */
export type Beside = { [F in CaseField]?: CellFact<F> };

/** A cell as read. No `fact` when it speaks of other fields only; null in place of all this when it says nothing. */
export type CellReading<F extends CaseField = CaseField> = { fact: CellFact<F> | null; beside?: Beside };

export type CellReader<F extends CaseField> = (text: string) => CellReading<F> | null;

/** A cell that was read: its value, and what it says of other fields. */
export const sure = <F extends CaseField>(value: CaseValues[F], beside?: Beside): CellReading<F> =>
  beside ? { fact: { value }, beside } : { fact: { value } };

/** A cell that says something nobody may guess at, with the reason in words: 写的不是「建议」或「提案」. */
export const doubtful = <F extends CaseField>(doubt: string, beside?: Beside): CellReading<F> =>
  beside ? { fact: { doubt }, beside } : { fact: { doubt } };
