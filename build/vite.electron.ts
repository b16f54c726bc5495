import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import type { InlineConfig } from 'vite';

const root = join(import.meta.dirname, '..');
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};

/** Libraries stay in node_modules, which the installer packs; only the program's own files are bundled. */
function isOutside(id: string): boolean {
  if (id === 'electron' || id.startsWith('node:') || builtinModules.includes(id)) return true;
  return Object.keys(dependencies).some((name) => id === name || id.startsWith(`${name}/`));
}

/**
 * `main` becomes an ES module. A sandboxed preload can only be CommonJS, and may require nothing but `electron`.
 */
export function electronConfig(entry: 'main' | 'preload', outDir: string): InlineConfig {
  const format = entry === 'main' ? 'es' : 'cjs';
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    resolve: { conditions: ['node'] },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: join(root, 'electron', `${entry}.ts`),
        external: isOutside,
        output: { format, entryFileNames: entry === 'main' ? 'main.js' : 'preload.cjs', codeSplitting: false },
      },
    },
  };
}
