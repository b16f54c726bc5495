import { keysOf } from '../kinds.ts';

/**
 * The files that the readers know, by their ending: what a chooser offers and what sentences name follows from here.
 * `what` is what people mostly bring it for; a `variant` is accepted like the one it belongs to, and not named.
 */
export const fileEndings = {
  xlsx: { what: 'ledger' },
  xlsm: { what: 'ledger', variant: true },
  xls: { what: 'ledger' },
  et: { what: 'ledger' },
  ods: { what: 'ledger' },
  csv: { what: 'ledger' },
  tsv: { what: 'ledger', variant: true },
  docx: { what: 'document' },
  docm: { what: 'document', variant: true },
  dotx: { what: 'document', variant: true },
  doc: { what: 'document' },
  dot: { what: 'document', variant: true },
  wps: { what: 'document' },
  wpt: { what: 'document', variant: true },
  rtf: { what: 'document' },
  odt: { what: 'document' },
  ott: { what: 'document', variant: true },
  ofd: { what: 'document' },
  pdf: { what: 'document' },
  txt: { what: 'document' },
  html: { what: 'page' },
  htm: { what: 'page', variant: true },
  mht: { what: 'page' },
  mhtml: { what: 'page', variant: true },
  jpg: { what: 'picture' },
  jpeg: { what: 'picture', variant: true },
  png: { what: 'picture' },
  webp: { what: 'picture', variant: true },
  bmp: { what: 'picture', variant: true },
  tif: { what: 'picture' },
  tiff: { what: 'picture', variant: true },
} as const satisfies Record<string, { what: 'ledger' | 'document' | 'page' | 'picture'; variant?: true }>;

type FileUse = (typeof fileEndings)[keyof typeof fileEndings]['what'];

/** For the `accept` of a file chooser: `acceptFor('document', 'page')` → `.docx,.doc,…`. */
export function acceptFor(...uses: readonly FileUse[]): string {
  return keysOf(fileEndings)
    .filter((ending) => uses.includes(fileEndings[ending].what))
    .map((ending) => `.${ending}`)
    .join(',');
}

/** As a sentence names them: `endingsNamed('page')` → `.html .mht`. */
export function endingsNamed(use: FileUse): string {
  return keysOf(fileEndings)
    .filter((ending) => fileEndings[ending].what === use && !('variant' in fileEndings[ending]))
    .map((ending) => `.${ending}`)
    .join(' ');
}

/** Whether the readers know a file by its name; what it really is they find in its bytes. Pictures are asked for by themselves. */
export function hasKnownEnding(name: string): boolean {
  const use = meantFor(name);
  return use !== null && use !== 'picture';
}

/** Whether a file is a picture by its name: a scan, or what a saved page has beside it. */
export const hasPictureEnding = (name: string): boolean => meantFor(name) === 'picture';

function meantFor(name: string): FileUse | null {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return Object.hasOwn(fileEndings, ending) ? fileEndings[ending as keyof typeof fileEndings].what : null;
}
