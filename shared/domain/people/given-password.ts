/**
 * Whether a password that is set is one that its owner must change first: someone else knows it. Nobody gives one to
 * himself, and what stands on the login page of the demo bureau is no secret. `to` is null for a new account.
 */
export function isGiven({ by, to, published }: { by: number; to: number | null; published: boolean }): boolean {
  return by !== to && !published;
}
