import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { rendererConfig } from '../bundle/vite.renderer.ts';

const root = join(import.meta.dirname, '..', '..');

/** Serves the gallery's own page, which no installer packs, as the product's page is built. */
export function galleryServer(port: number): Promise<ViteDevServer> {
  return createServer({
    ...rendererConfig(join(root, 'dist', 'renderer')),
    root: join(import.meta.dirname, 'page'),
    publicDir: join(root, 'renderer', 'public'),
    cacheDir: join(root, 'dist', 'gallery'),
    server: {
      host: '127.0.0.1',
      port,
      cors: false,
      fs: { allow: [root, realpathSync(join(root, 'node_modules'))] },
    },
  });
}
