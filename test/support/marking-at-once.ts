import Raw from 'better-sqlite3';
import { markStore } from '../../electron/db/files/store-mark.ts';

/** One of several programs on the same store that give it a new mark again and again; says how often it took the store for another's. */
const [file, rounds] = process.argv.slice(2) as [string, string];
const raw = new Raw(file, { timeout: 10_000 });
let lost = 0;
for (let n = 0; n < Number(rounds); n += 1) {
  const mark = markStore(raw, file);
  for (let look = 0; look < 3; look += 1) if (!mark.holds()) lost += 1;
}
raw.close();
console.log(lost);
