import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { createServer, type InlineConfig, type ViteDevServer } from 'vite';
import { rendererConfig } from '../bundle/vite.renderer.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'dist', 'gallery');

/** The gallery's own page, which no installer packs, made as the product's page is. */
export const galleryConfig: InlineConfig = {
  ...rendererConfig(folder),
  root: join(import.meta.dirname, 'page'),
  publicDir: join(root, 'renderer', 'public'),
  cacheDir: join(root, 'dist', 'gallery-dev'),
};

/** Renewed as files change. */
export function galleryServer(port: number): Promise<ViteDevServer> {
  const fs = { allow: [root, realpathSync(join(root, 'node_modules'))] };
  return createServer({ ...galleryConfig, server: { host: '127.0.0.1', port, cors: false, fs } });
}
