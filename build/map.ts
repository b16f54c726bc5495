import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pictures } from './map/pictures.ts';

/** npm run map: draws the rooms of each floor and the arrows between them, as ARCHITECTURE.md shows them. */
const root = join(import.meta.dirname, '..');
for (const { file, svg } of pictures(root)) {
  writeFileSync(join(root, file), svg);
  console.log(file);
}
