import type { OpinionRequest } from '../../model/opinions.ts';

type Received = { version: number; voided: unknown };
type Asked = Pick<OpinionRequest, 'afterVersion'> & { opinions: readonly Received[] };

/** The opinions that count, oldest first: what was voided is kept and counts for nothing. */
export function holding<T extends Received>({ opinions }: { opinions: readonly T[] }): T[] {
  return opinions.filter(({ voided }) => voided === null);
}

/** The opinions that were voided, and why: what was taken from them is pointed out. */
export function voidedOpinions(requests: readonly Pick<OpinionRequest, 'unitName' | 'opinions'>[]) {
  return requests.flatMap(({ opinions, unitName }) =>
    opinions.flatMap(({ id, version, voided }) => (voided ? [{ id, unitName, version, why: voided.why }] : [])),
  );
}

/**
 * Whether a unit has given what it was asked for last: asked anew after version 1, version 1 does not count, nor does one
 * that was voided.
 */
export function hasAnswered(request: Asked): boolean {
  return holding(request).some(({ version }) => version > request.afterVersion);
}
