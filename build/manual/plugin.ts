import type { Plugin } from 'vite';
import { manualFile } from '../../shared/domain/manual/chapter.ts';
import { manualDocx } from './manual-docx.ts';

/** Puts the manual as a Word file beside the page: made of the very text and pictures that the page shows. */
export const manualPlugin: Plugin = {
  name: 'manual',
  async generateBundle() {
    this.emitFile({ type: 'asset', fileName: manualFile, source: await manualDocx() });
  },
  configureServer(server) {
    server.middlewares.use(`/${manualFile}`, (_request, response, next) => {
      const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
      manualDocx().then((bytes) => response.setHeader('Content-Type', type).end(bytes), next);
    });
  },
};
