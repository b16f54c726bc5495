import { isCode } from './is-code.ts';

/** What may be wrong with a store, whichever database it is. */
type ErrorKind =
  | 'full'
  | 'busy'
  | 'read-only'
  | 'damaged'
  | 'disk'
  | 'unreachable'
  | 'foreign-key'
  | 'constraint'
  | 'unstorable'
  | 'moved';

/** By the codes of SQLite, PostgreSQL (five signs) and the system; the first one that fits holds. */
const codes: Record<ErrorKind, readonly string[]> = {
  full: ['SQLITE_FULL', 'ENOSPC', 'EDQUOT', '53100', '53200'],
  busy: ['SQLITE_BUSY', 'SQLITE_LOCKED', '55P03', '57014', '40001', '40P01', '53300', '53400'],
  'read-only': [
    ...['SQLITE_READONLY', 'SQLITE_CANTOPEN', 'SQLITE_PERM', 'EACCES', 'EROFS', 'EPERM'],
    ...['25006', '42501'],
  ],
  // A page that the file points at and does not have is no fault of the disk.
  damaged: [
    ...['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_FORMAT', 'SQLITE_IOERR_SHORT_READ', 'SQLITE_IOERR_CORRUPTFS'],
    ...['XX001', 'XX002', '42P01', '42703', '42883'],
  ],
  disk: ['SQLITE_IOERR', 'EIO', 'ESTALE', '58030'],
  unreachable: [
    ...['08', '57P01', '57P02', '57P03', '57P05', '25P03', '25P04'],
    ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT', 'EAI_AGAIN'],
  ],
  'foreign-key': ['SQLITE_CONSTRAINT_FOREIGNKEY', '23503'],
  constraint: ['SQLITE_CONSTRAINT', '23'],
  // Text with signs that this database does not take: U+0000.
  unstorable: ['22021', '22P05'],
  moved: ['PD001'],
};
const kinds = Object.keys(codes) as ErrorKind[];

/** Null where the error is not the store's. */
export function errorKind(error: unknown): ErrorKind | null {
  const found = kinds.find((kind) => isCode(error, ...codes[kind]));
  if (found) return found;
  // A damaged list of tables shows as statements that cannot be understood.
  if (
    isCode(error, 'SQLITE_ERROR') &&
    /malformed|no such (table|column)|syntax error|already exists/.test(`${error}`)
  ) {
    return 'damaged';
  }
  // The driver says it in words where the connection itself was lost, and a socket that is not there has the system's.
  if (error instanceof Error && /^(Connection terminated|timeout exceeded when trying)/.test(error.message)) {
    return 'unreachable';
  }
  return error instanceof Error && 'syscall' in error && error.syscall === 'connect' ? 'unreachable' : null;
}

export const isForeignKey = (error: unknown): boolean => errorKind(error) === 'foreign-key';
export const isConstraint = (error: unknown): boolean => isForeignKey(error) || errorKind(error) === 'constraint';
export const isCorrupt = (error: unknown): boolean => errorKind(error) === 'damaged';

/** The store itself fails, whatever was to be written. */
export const isTroubleOfStore = (error: unknown): boolean =>
  (['full', 'busy', 'read-only', 'disk', 'unreachable'] as (ErrorKind | null)[]).includes(errorKind(error));
