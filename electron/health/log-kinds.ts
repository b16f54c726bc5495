import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contract } from '../../shared/contract.ts';

type LogKind = { what: string; count: number; last: string };

/** What this program writes of itself as the message of a line: fixed words, never made of anything that was typed. */
const plainMessage = /^[a-z][a-z -]{2,60}$/;
const errorName = /^[A-Z][A-Za-z]{2,40}$/;
const errorCode = /^[A-Z][A-Z0-9_]{2,40}$/;

/**
 * The kinds of errors in the program's own log, the last ones first: message, operation, name and code of the error, how
 * often and when last. Of an error's words and stack nothing is taken: they may hold what somebody typed.
 */
export function logKinds(folder: string): LogKind[] {
  const kinds = new Map<string, LogKind>();
  for (const file of ['proposal-desk.log.2', 'proposal-desk.log.1', 'proposal-desk.log']) {
    for (const line of linesOf(join(folder, 'log', file))) {
      const what = kindOf(line);
      if (what === null) continue;
      const known = kinds.get(what) ?? { what, count: 0, last: '' };
      kinds.delete(what);
      kinds.set(what, { what, count: known.count + 1, last: momentOf(line) || known.last });
    }
  }
  return [...kinds.values()].reverse();
}

type Line = { level?: unknown; time?: unknown; msg?: unknown; operation?: unknown; error?: unknown };

function linesOf(file: string): Line[] {
  try {
    return readFileSync(file, 'utf8').split('\n').flatMap(parsed);
  } catch {
    return [];
  }
}

function parsed(line: string): Line[] {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? [value as Line] : [];
  } catch {
    return [];
  }
}

const fits = (value: unknown, shape: RegExp) => (typeof value === 'string' && shape.test(value) ? value : null);

function kindOf({ level, msg, operation, error }: Line): string | null {
  if (typeof level !== 'number' || level < 40) return null;
  const { name, code } = (error ?? {}) as { name?: unknown; code?: unknown };
  const parts = [
    fits(msg, plainMessage) ?? '（其他）',
    typeof operation === 'string' && Object.hasOwn(contract, operation) ? operation : null,
    fits(name, errorName),
    fits(code, errorCode),
  ];
  return parts.filter(Boolean).join(' · ');
}

function momentOf({ time }: Line): string {
  return fits(time, /^\d{4}-\d\d-\d\dT[\d:.]+Z$/) ?? '';
}
