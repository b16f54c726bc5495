import type { OperationName } from '../contract.ts';

/**
 * What is asked at the host's own PC only: who may come in, and what puts other data in the place of the office's. From
 * another PC it is refused, whoever asks.
 */
const onlyHere = new Set<string>([
  ...(['host.open', 'host.close', 'host.renew', 'host.invite', 'seat.look', 'seat.join', 'seat.leave'] as const),
  ...(['office.setUp', 'office.ready', 'office.begin', 'away.begin', 'backup.restore'] as const),
] satisfies OperationName[]);

/** What someone may ask from another PC before signing in. Reading a file and storing nothing is not among it. */
const beforeSignIn = new Set<string>([
  ...(['place.get', 'session.current', 'session.login', 'session.logout', 'seat.ask', 'host.certificate'] as const),
  ...(['backup.standing', 'audit.standing'] as const),
] satisfies OperationName[]);

/** Whether this is asked only at the PC on which the data lies. */
export function isOnlyHere(name: string): boolean {
  return onlyHere.has(name);
}

/** Whether someone who is not signed in may ask this from another PC. */
export function isOpenFromAfar(name: string): boolean {
  return beforeSignIn.has(name);
}
