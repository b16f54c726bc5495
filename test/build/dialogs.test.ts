import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

test('Every dialog is the program’s own: it alone knows who has the keyboard and asks before typed words go', () => {
  const own = 'renderer/ui/dialog/dialog.tsx';
  const bare = globSync('renderer/**/*.tsx', { cwd: root }).filter(
    (file) => file !== own && /<Modal[\s>]/.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(bare).toEqual([]);
});
