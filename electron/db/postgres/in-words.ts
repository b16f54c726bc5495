import { Refusal, refusal } from '../../../shared/errors.ts';
import { isCode } from '../is-code.ts';
import { storageRefusal } from '../open.ts';

/** What the server says when it does not let one in or fails, as the sentence for whoever opens the store. */
export function inWordsOfStore(error: unknown, where: string, folder: string): unknown {
  if (error instanceof Refusal) return error;
  // No such user or database, a wrong password, or this PC is not to connect.
  if (isCode(error, '28', '3D000')) return refusal('store.refused', { where });
  return storageRefusal(error, folder) ?? error;
}
