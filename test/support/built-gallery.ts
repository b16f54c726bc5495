import { build, type PreviewServer, preview } from 'vite';
import { galleryConfig } from '../../build/gallery/server.ts';

/** Built once, still with what React says to developers: for the test, which opens many states at once. */
export async function builtGallery(port: number): Promise<PreviewServer> {
  await build({ ...galleryConfig, mode: 'development' });
  return preview({ ...galleryConfig, preview: { host: '127.0.0.1', port, cors: false } });
}
