import type { OperationName } from '../contract.ts';

const beginnings = new Set<string>(['office.setUp', 'office.begin', 'away.begin'] satisfies OperationName[]);
/** Whoever begins from a file sends it before anybody has an account. */
const withFile = new Set<string>(['office.read', 'office.begin', 'away.begin'] satisfies OperationName[]);

/** Whether this makes a fresh PC an office's, and signs its first account in. */
export function beginsOffice(name: string): boolean {
  return beginnings.has(name);
}

/** Whether this brings a file to a PC on which no office is set up yet. */
export function bringsFirstFile(name: string): boolean {
  return withFile.has(name);
}
