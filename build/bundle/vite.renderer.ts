import { join, relative } from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig, Plugin } from 'vite';
import { tokenSheet } from '../../renderer/tokens.ts';
import { licencesPlugin } from '../licences/plugin.ts';
import { manualPlugin } from '../manual/plugin.ts';

const root = join(import.meta.dirname, '..', '..', 'renderer');

/** The custom properties stand in the page itself, so that nothing is ever drawn without them. */
const tokens: Plugin = {
  name: 'tokens',
  transformIndexHtml: () => [{ tag: 'style', children: tokenSheet(), injectTo: 'head' }],
};

/** The page: the same files serve the window's `app://` and the browser host, both at the root of their origin. */
export function rendererConfig(outDir: string): InlineConfig {
  return {
    root,
    base: '/',
    configFile: false,
    logLevel: 'warn',
    plugins: [react(), tokens, licencesPlugin, manualPlugin],
    css: { modules: { generateScopedName: scopedName } },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome120',
      // A data: script or style would need a wider content policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4000,
    },
  };
}

/** A class of a room's own sheet, by the sheet's place: `.fileRow` of importing/importing.module.css → `importing-importing_fileRow`. */
function scopedName(name: string, sheet: string): string {
  const place = relative(root, sheet)
    .replace(/\.module\.css.*$/, '')
    .replace(/[^\w-]+/g, '-');
  return `${place}_${name}`;
}
