import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type InlineConfig, preview } from 'vite';
import type { ComposedLetter } from '../../shared/model/letter/composed.ts';
import { standInConfiguration } from '../../test/support/rendered-page.ts';
import { rendererConfig } from '../bundle/vite.renderer.ts';
import { launchChromium } from '../test/chromium.ts';

const root = join(import.meta.dirname, '..', '..');

const config: InlineConfig = {
  ...rendererConfig(join(root, 'dist', 'rows')),
  root: join(import.meta.dirname, 'page'),
  publicDir: join(root, 'renderer', 'public'),
};

type OwnPage = {
  /** The letter as the program's own print page leaves Chromium. */
  print: (letter: ComposedLetter) => Promise<Uint8Array>;
  close: () => Promise<void>;
};

/** The paper of the print page in a real Chromium, without the rest of the program. */
export async function openOwnPage(): Promise<OwnPage> {
  await build(config);
  const server = await preview({ ...config, preview: { host: '127.0.0.1', port: 0, cors: false } });
  const folder = mkdtempSync(join(tmpdir(), 'own-page-'));
  const browser = await launchChromium(standInConfiguration(folder));
  const page = await browser.newPage();
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  return {
    print: async (letter) => {
      // A function, not words: the page's content policy allows none to be made of words.
      await page.evaluate((each) => (globalThis as unknown as Shows).showLetter(each), letter);
      return page.pdf({ preferCSSPageSize: true, printBackground: true });
    },
    close: async () => {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Shows = { showLetter: (letter: ComposedLetter) => void };
