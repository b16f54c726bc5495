import program from '../../package.json' with { type: 'json' };
import { type Refusal, refusal } from '../../shared/errors.ts';

/** This program's version, which both ends of a line must share. */
export const programVersion: string = program.version;

/** Whether `one` is an earlier version than `other`: 0.9.2 before 0.10.0. */
function isEarlier(one: string, other: string): boolean {
  const [a, b] = [one, other].map((version) => version.split('.').map((part) => Number.parseInt(part, 10) || 0));
  for (let at = 0; at < 3; at += 1) {
    const difference = (a?.[at] ?? 0) - (b?.[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/** The refusal of a program of another version at the other end of the line; null when both are the same, or it says none. */
export function otherVersion(said: string | string[] | undefined): Refusal | null {
  if (typeof said !== 'string' || said === programVersion) return null;
  // From the seat's side: which of the two has to be updated.
  const facts = { host: programVersion, own: said.slice(0, 20) };
  return isEarlier(programVersion, said) ? refusal('host.program-older', facts) : refusal('host.program-newer', facts);
}
