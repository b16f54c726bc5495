import { type Zippable, zipSync } from 'fflate';
import info from '../../package.json' with { type: 'json' };
import { refusal } from '../../shared/errors.ts';
import type { AwayManifest } from '../../shared/model/package/away.ts';
import type { CaseFile } from '../../shared/model/package/case-file.ts';
import { type Manifest, packageFormat } from '../../shared/model/package/case-package.ts';
import type { OfficeManifest } from '../../shared/model/package/office-file.ts';
import { sha256 } from '../attachments/store.ts';
import { fileLimit, fileLimitWords } from '../context/request-limit.ts';
import { sign } from './signing-key.ts';

/** What a manifest says beside what follows from the program and the parts. */
type HeadOf<M> = Omit<M, 'program' | 'files'>;
type Facts = Pick<Manifest, 'title' | 'office' | 'at' | 'by' | 'log'>;

/** What the bytes of an attachment are called inside: never by a name that someone chose. */
export const attachmentPart = (digest: string) => `attachments/${digest}`;

/** A case as one signed .zip. */
export function writePackage(
  folder: string,
  file: CaseFile,
  attachments: ReadonlyMap<string, Uint8Array>,
  facts: Facts,
): Uint8Array {
  const head = { format: packageFormat, what: file.what, ...facts } as const;
  return writeSigned(folder, head, { name: 'case.json', content: file }, attachments);
}

/**
 * One signed .zip. Nothing in it is packed, so that no reader takes it for a bomb, and the dates are fixed: the same
 * content at the same moment gives the same bytes. Refuses what no program could take in again.
 */
export function writeSigned(
  folder: string,
  head: HeadOf<Manifest> | HeadOf<AwayManifest> | HeadOf<OfficeManifest>,
  { name, content }: { name: string; content: unknown },
  attachments: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const parts = new Map<string, Uint8Array>([[name, json(content)]]);
  for (const [digest, bytes] of [...attachments].sort()) parts.set(attachmentPart(digest), bytes);
  const { format, what, ...facts } = head;
  const manifest = {
    format,
    program: `${info.productName} ${info.version}`,
    what,
    ...facts,
    files: [...parts].map(([part, bytes]) => ({ name: part, size: bytes.length, sha256: sha256(bytes) })),
  };
  const signed = json(manifest);
  const zip: Zippable = { 'manifest.json': signed, 'signature.json': json(sign(folder, signed)) };
  for (const [part, bytes] of parts) zip[part] = bytes;
  const made = zipSync(zip, { level: 0, mtime: new Date(1980, 0, 1) });
  if (made.length > fileLimit) throw refusal('package.too-large', { limit: fileLimitWords });
  return made;
}

function json(value: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, null, 1)}\n`, 'utf8');
}
