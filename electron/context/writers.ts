/** Of each item who has its draft open, by account, and until when that is taken for true. */
export type Writers = Map<number, Map<number, { name: string; until: number }>>;

/** A page says it every ten seconds while it is seen. */
const lasting = 25_000;

/** Notes that somebody has a draft open, and answers who else has, by name. */
export function noteWriter(
  writers: Writers,
  proposalId: number,
  { id, displayName }: { id: number; displayName: string },
  now: number,
): string[] {
  const here = writers.get(proposalId) ?? new Map<number, { name: string; until: number }>();
  for (const [other, { until }] of here) if (until < now) here.delete(other);
  here.set(id, { name: displayName, until: now + lasting });
  writers.set(proposalId, here);
  return [...here].filter(([other]) => other !== id).map(([, { name }]) => name);
}
