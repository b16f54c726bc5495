import { runInNewContext } from 'node:vm';

/**
 * What `work` gives, ended with an error when it takes longer than `limit` milliseconds: a damaged file can send a library
 * round and round, and nothing else stops code that does not wait.
 */
export function withinTime<T>(limit: number, work: () => T): T {
  return runInNewContext('work()', { work }, { timeout: limit }) as T;
}
