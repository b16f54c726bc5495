import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { type Licences, licencesFile } from '../../shared/model/licence.ts';
import {
  licencesOf,
  packageAround,
  packagesOf,
  packedPackages,
  recogniserModels,
  skia,
  wordTable,
} from './packages.ts';

const root = join(import.meta.dirname, '..', '..');

/** Every library that is packed, beside the program or inside of the page's bundle, with the text of its licence. */
function licencesWith(bundled: readonly string[]): Licences {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return {
    version,
    licences: [...licencesOf([...packedPackages(), ...bundled]), wordTable, recogniserModels(), skia],
  };
}

const ofChromium = 'Electron 附带的 Chromium 等的许可见 LICENSES.chromium.html。';

/** The same as one text, for who looks into the folder of the installed program. */
export function licenceText({ version, licences }: Licences, further = ofChromium): string {
  const head = `建议提案办理 ${version} 使用的第三方软件和许可\n\n共${licences.length}种。${further}`;
  const line = '='.repeat(78);
  return [
    head,
    ...licences.map(
      ({ name, version: its, licence, text }) => `${line}\n${name} ${its}  ${licence}\n${line}\n\n${text}`,
    ),
  ]
    .join('\n\n')
    .concat('\n');
}

/** Puts both beside the page: what is said is what this very bundle was made of. */
export const licencesPlugin: Plugin = {
  name: 'licences',
  generateBundle(_options, bundle) {
    const folders = new Set<string>();
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      for (const id of chunk.moduleIds) {
        const folder = packageAround(id);
        if (folder) folders.add(folder);
      }
    }
    const all = licencesWith([...folders]);
    this.emitFile({ type: 'asset', fileName: licencesFile, source: JSON.stringify(all) });
    this.emitFile({ type: 'asset', fileName: 'licences.txt', source: licenceText(all) });
  },
  // While developing nothing is bundled: what the page asks for directly, with all it needs.
  configureServer(server) {
    server.middlewares.use(`/${licencesFile}`, (_request, response) => {
      const direct = ['antd', '@ant-design/icons', 'react', 'react-dom', 'react-router', '@tanstack/react-query'];
      const all = licencesWith(packagesOf([...direct, '@tiptap/react', 'echarts', 'react-data-grid']));
      response.setHeader('Content-Type', 'application/json; charset=utf-8').end(JSON.stringify(all));
    });
  },
};
