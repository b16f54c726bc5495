/** Of each item who has its draft open, by account, and until when that is taken for true; `here`: at this host. */
export type Writers = Map<number, Map<number, { name: string; until: number; here: boolean }>>;

/** A page says it every ten seconds while it is seen. */
const lasting = 25_000;

type Writer = { id: number; displayName: string };

/** Notes that somebody has a draft open, and answers who else has, by name. */
export function noteWriter(
  writers: Writers,
  proposalId: number,
  { id, displayName }: Writer,
  now: number,
  where: 'here' | 'elsewhere' = 'here',
): string[] {
  const all: NonNullable<ReturnType<Writers['get']>> = writers.get(proposalId) ?? new Map();
  for (const [other, { until }] of all) if (until < now) all.delete(other);
  all.set(id, { name: displayName, until: now + lasting, here: where === 'here' });
  writers.set(proposalId, all);
  return [...all].filter(([other]) => other !== id).map(([, { name }]) => name);
}

export function isNoted(writers: Writers, proposalId: number, id: number, now: number): boolean {
  return (writers.get(proposalId)?.get(id)?.until ?? 0) >= now;
}

/** Who has a draft open at this host. */
export function writersHere(writers: Writers, proposalId: number, now: number): Writer[] {
  return [...(writers.get(proposalId) ?? [])].flatMap(([id, { name, until, here }]) =>
    here && until >= now ? [{ id, displayName: name }] : [],
  );
}
