import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Licence } from '../../shared/model/licence.ts';
import { mitText } from './mit.ts';

type Manifest = {
  name: string;
  version: string;
  license?: string | { type?: string };
  author?: string | { name?: string };
  homepage?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
};

const root = join(import.meta.dirname, '..', '..');
/** What is left out of the package: see `files` in electron-builder.yml. */
const leftOut = /^@napi-rs\//;

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

/** Where Node finds a package from a folder; null where it is not installed, as optional ones of other systems. */
function findPackage(name: string, from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name);
    if (existsSync(join(found, 'package.json'))) return found;
    if (folder === dirname(folder)) return null;
  }
}

/** The folders of these packages and of all that they need to run. */
export function packagesOf(names: readonly string[], from = root): string[] {
  const found = new Set<string>();
  const take = (name: string, folder: string) => {
    const place = leftOut.test(name) ? null : findPackage(name, folder);
    if (!place || found.has(place)) return;
    found.add(place);
    const { dependencies, optionalDependencies } = manifestOf(place);
    for (const needed of Object.keys({ ...dependencies, ...optionalDependencies })) take(needed, place);
  };
  for (const name of names) take(name, from);
  return [...found];
}

/** The folder of the package that a bundled file belongs to; null for the program's own. */
export function packageAround(file: string): string | null {
  const inside = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/.exec(file.replace(/^\0|\?.*$/g, ''));
  return inside?.[1] && existsSync(join(inside[1], 'package.json')) ? inside[1] : null;
}

/** What is packed as it is, beside what is bundled: the libraries of the machine side, and Electron itself. */
export function packedPackages(): string[] {
  const { dependencies = {} } = manifestOf(root);
  const electron = findPackage('electron', root);
  return [...packagesOf(Object.keys(dependencies)), ...(electron ? [electron] : [])];
}

/** Name, version, licence and its whole text, once for each package and version, in the order of their names. */
export function licencesOf(folders: readonly string[]): Licence[] {
  const all = new Map<string, Licence>();
  for (const folder of folders) {
    const manifest = manifestOf(folder);
    const { name, version, license } = manifest;
    const licence = typeof license === 'string' ? license : (license?.type ?? '');
    const key = `${name}@${version}`;
    if (!all.has(key)) all.set(key, { name, version, licence, text: textIn(folder, manifest, licence) });
  }
  return [...all.values()].sort((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1,
  );
}

/** The package's own licence and notice files; where it brings none, the words of the licence that it names. */
function textIn(folder: string, { name, author, homepage }: Manifest, licence: string): string {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(?:licen[cs]e|copying|unlicense|notice)/i.test(entry.name))
    .map((entry) => entry.name)
    .sort();
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).filter((text) => text !== '');
  if (texts.length > 0) return texts.join('\n\n');
  if (licence !== 'MIT') throw new Error(`${name} brings no text of its licence ${licence}`);
  const holder = (typeof author === 'string' ? author : author?.name) ?? `the authors of ${name}`;
  return mitText(homepage ? `${holder} (${homepage})` : holder);
}
