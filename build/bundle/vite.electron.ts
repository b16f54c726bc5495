import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import { nodeBundle, root } from './node-bundle.ts';

const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};

/** Libraries stay in node_modules, which the installer packs; only the program's own files are bundled. */
function isOutside(id: string): boolean {
  if (id === 'electron' || id.startsWith('node:') || builtinModules.includes(id)) return true;
  return Object.keys(dependencies).some((name) => id === name || id.startsWith(`${name}/`));
}

/** What Electron loads: the program, what stands between it and the page, and the processes that read files, look through the store and keep copies. */
export const electronEntries = {
  main: { source: 'desktop/main.ts', out: 'main.js', format: 'es' },
  // A sandboxed preload can only be CommonJS, and may require nothing but `electron`.
  preload: { source: 'desktop/preload.ts', out: 'preload.cjs', format: 'cjs' },
  looker: { source: 'door/beside/looker.ts', out: 'looker.js', format: 'es' },
  keeper: { source: 'keeping/process/keeper.ts', out: 'keeper.js', format: 'es' },
  reader: { source: 'reading/process/reader.ts', out: 'reader.js', format: 'es' },
} as const;

export function electronConfig(entry: keyof typeof electronEntries, outDir: string): InlineConfig {
  const { source, out, format } = electronEntries[entry];
  return nodeBundle(
    outDir,
    {
      input: join(root, 'electron', source),
      external: isOutside,
      output: { format, entryFileNames: out, codeSplitting: false },
    },
    { empties: false },
  );
}
