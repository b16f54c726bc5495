import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Licences, licencesFile } from '../../shared/model/licence.ts';
import { licenceText } from '../licences/plugin.ts';
import { installedVersion } from './npm-part.ts';

/**
 * What stands under 关于 and in the folder: the page's own list is of the window edition; here Node is the program's
 * ground instead of Electron.
 */
export function licenceFiles(folder: string, nodeLicence: string) {
  const file = join(folder, 'page', licencesFile);
  const all = JSON.parse(readFileSync(file, 'utf8')) as Licences;
  const node = {
    name: 'Node.js',
    version: installedVersion('node'),
    licence: 'MIT',
    text: readFileSync(nodeLicence, 'utf8').trim(),
  };
  const licences = [...all.licences.filter(({ name }) => name !== 'electron'), node];
  const own = { ...all, licences: licences.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)) };
  writeFileSync(file, JSON.stringify(own));
  rmSync(join(folder, 'page', 'licences.txt'), { force: true });
  writeFileSync(join(folder, 'LICENCES.txt'), licenceText(own, ''));
}
