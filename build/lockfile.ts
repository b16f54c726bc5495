import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addOptionalParts, type Lock, spareCompiler } from './install/whole-lock.ts';

/**
 * npm run lockfile: puts into package-lock.json what `npm install` leaves out and `npm ci` then misses. Run by hand after
 * every `npm install`; test/build/lockfile.test.ts fails when it was forgotten.
 */
const file = join(import.meta.dirname, '..', 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock;
const added = addOptionalParts(lock);
const spared = spareCompiler(lock);
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`补入 ${added.length} 个可选部件${spared ? '，better-sqlite3 不再编译' : ''}。`);
