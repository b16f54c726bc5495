import Database from 'better-sqlite3';

/**
 * Loaded before the program (`--import`): ends it as by `kill -9` as soon as the store shows that it is in the middle
 * of its work. It looks whenever the program lets others in between two steps, so that no machine is too busy for it.
 */
const { KILL_STORE = '', KILL_WHEN = '' } = process.env;
const middle = new Database(KILL_STORE, { readonly: true }).prepare(KILL_WHEN).pluck();
setInterval(() => {
  if (middle.get() !== 0) process.kill(process.pid, 'SIGKILL');
}, 1).unref();
