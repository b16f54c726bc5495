import { join } from 'node:path';
import type { InlineConfig } from 'vite';

export const root = join(import.meta.dirname, '..', '..');

type Bundled = NonNullable<NonNullable<InlineConfig['build']>['rolldownOptions']>;

/** What both editions' programs have in common: readable code for Node 24, everything bundled but what is named as outside. */
export function nodeBundle(outDir: string, rolldownOptions: Bundled, { empties }: { empties: boolean }): InlineConfig {
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    resolve: { conditions: ['node'] },
    ssr: { noExternal: true },
    build: { ssr: true, outDir, emptyOutDir: empties, target: 'node24', minify: false, rolldownOptions },
  };
}
