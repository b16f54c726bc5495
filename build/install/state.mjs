import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What node_modules is against package-lock.json: `missing` on a fresh clone, `changed` when the lock names something
 * else, `broken` when an installation was broken off or a part of it has gone since.
 *
 * @typedef {'ready' | 'missing' | 'changed' | 'broken'} InstallState
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} Part
 */

/**
 * Compares the lock with npm's own record of what it installed, which it writes last; so an installation by hand counts
 * as well, and one that was broken off does not.
 *
 * @param {string} root
 * @returns {InstallState}
 */
export function installState(root) {
  const modules = join(root, 'node_modules');
  if (!existsSync(modules)) return 'missing';
  const installed = partsIn(join(modules, '.package-lock.json'));
  if (installed === null) return 'broken';
  const locked = partsIn(join(root, 'package-lock.json'));
  if (locked === null || !isSame(locked, installed)) return 'changed';
  const isWhole = Object.keys(installed).every((path) => existsSync(join(root, path, 'package.json')));
  return isWhole && existsSync(ownNode(root)) ? 'ready' : 'broken';
}

/**
 * The Node that is installed with the program.
 *
 * @param {string} root
 */
export function ownNode(root) {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * Parts that are optional may be absent: they are for other systems.
 *
 * @param {Record<string, Part>} locked
 * @param {Record<string, Part>} installed
 */
function isSame(locked, installed) {
  const wanted = Object.entries(locked).filter(([path]) => path !== '');
  return (
    Object.keys(installed).every((path) => locked[path] !== undefined) &&
    wanted.every(([path, part]) => {
      const there = installed[path];
      return there ? there.version === part.version && there.integrity === part.integrity : part.optional === true;
    })
  );
}

/**
 * @param {string} file
 * @returns {Record<string, Part> | null}
 */
function partsIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}
