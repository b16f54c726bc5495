import { type CaseField, caseFields } from '../../../shared/model/earlier/earlier-case.ts';
import { type RecordState, recordStates } from '../../../shared/model/importing.ts';
import { type PieceKind, pieceKinds } from '../../../shared/model/reading/reading.ts';

/** What of a batch is shown in the grid; it lives in the address, so that going back finds the same place. */
export type Shown = {
  state: RecordState | null;
  doubtIn: CaseField | null;
  what: PieceKind | null;
  text: string;
  page: number;
};

export const pageSize = 100;

export function shownOf(params: URLSearchParams): Shown {
  return {
    state: keyIn(recordStates, params.get('state')),
    doubtIn: keyIn(caseFields, params.get('doubt')),
    what: keyIn(pieceKinds, params.get('what')),
    text: (params.get('text') ?? '').slice(0, 100),
    page: Math.max(1, Number.parseInt(params.get('page') ?? '1', 10) || 1),
  };
}

/** The address with other conditions; those begin at the first page. */
export function withShown(params: URLSearchParams, change: Partial<Shown>): URLSearchParams {
  const next = { ...shownOf(params), page: 1, ...change };
  const to = new URLSearchParams();
  const step = params.get('step');
  if (step) to.set('step', step);
  if (next.state) to.set('state', next.state);
  if (next.doubtIn) to.set('doubt', next.doubtIn);
  if (next.what) to.set('what', next.what);
  if (next.text) to.set('text', next.text);
  if (next.page > 1) to.set('page', String(next.page));
  return to;
}

function keyIn<K extends string>(table: Readonly<Record<K, unknown>>, word: string | null): K | null {
  return word !== null && Object.hasOwn(table, word) ? (word as K) : null;
}
