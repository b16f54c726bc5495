import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { baselineText } from './postgres/baseline-text.ts';

/**
 * `node build/postgres-baseline.ts`: writes anew what a new store in PostgreSQL is made from, out of what the steps make
 * in SQLite. Once a store of that kind is in use somewhere, further steps say both instead (migrations/index.ts).
 */
writeFileSync(join(import.meta.dirname, '..', 'migrations', 'postgres', 'baseline.ts'), await baselineText());
