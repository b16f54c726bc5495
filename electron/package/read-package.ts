import { z } from 'zod';
import { refusal } from '../../shared/errors.ts';
import { CaseFile } from '../../shared/model/package/case-file.ts';
import { Manifest, PackageSignature, packageFormat } from '../../shared/model/package/case-package.ts';
import type { FileIn } from '../../shared/model/primitives.ts';
import { sha256 } from '../attachments/store.ts';
import { type ZipParts, zipParts } from '../reading/parts/zip-parts.ts';
import { problemIn } from './case-soundness.ts';
import { signatureHolds } from './signing-key.ts';
import { attachmentPart } from './write-package.ts';

export type OpenedPackage = {
  manifest: Manifest;
  /** SHA-256 of the manifest's bytes: names the package. */
  digest: string;
  signature: z.infer<typeof PackageSignature>;
  case: CaseFile;
  /** By digest. */
  attachments: ReadonlyMap<string, Buffer>;
};

/**
 * Opens a package and believes nothing in it before its digest is the signed one: directory, signature, format, list
 * of files, digests, then the content. Every fault is a refusal `package.*` or `file.*`.
 */
export async function readPackage({ name: file, base64 }: FileIn): Promise<OpenedPackage> {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length === 0) throw refusal('file.empty', { file });
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') throw refusal('package.not-one', { file });
  const zip = await zipParts(file, bytes);
  checkListed(file, zip);
  const signedBytes = await zip.bytes('manifest.json');
  const signature = PackageSignature.safeParse(parsed(await zip.bytes('signature.json')));
  const claimed = parsed(signedBytes);
  if (!signedBytes || claimed === undefined) throw refusal('package.not-one', { file });
  const format = z.looseObject({ format: z.union([z.number(), z.string().max(20)]) }).safeParse(claimed);
  if (!format.success) throw refusal('package.not-one', { file });
  if (format.data.format !== packageFormat)
    throw refusal('package.other-format', { file, format: String(format.data.format) });
  if (!signature.success || !signatureHolds(signature.data, signedBytes)) throw refusal('package.changed', { file });
  const manifest = checked(file, Manifest, claimed);
  checkNames(file, zip, manifest);
  const parts = new Map<string, Buffer>();
  for (const part of manifest.files) {
    const held = await zip.bytes(part.name);
    if (!held || held.length !== part.size || sha256(held) !== part.sha256)
      throw refusal('package.part-changed', { file, part: partInWords(part.name) });
    parts.set(part.name, held);
  }
  const opened = checked(file, CaseFile, parsed(parts.get('case.json') ?? null));
  if (opened.what !== manifest.what) throw refusal('package.unsound', { file, problem: '清单与案卷的种类不同' });
  const problem = problemIn(opened, (digest) => parts.has(attachmentPart(digest)));
  if (problem) throw refusal('package.unsound', { file, problem });
  return {
    manifest,
    digest: sha256(signedBytes),
    signature: signature.data,
    case: opened,
    attachments: new Map([...parts].map(([name, held]) => [name.replace(attachmentPart(''), ''), held])),
  };
}

function checkListed(file: string, { listed }: ZipParts) {
  const seen = new Set<string>();
  for (const { name, symbolicLink } of listed) {
    if (symbolicLink) throw refusal('package.link', { file, part: name });
    const folded = name.toLowerCase();
    if (seen.has(folded)) throw refusal('package.part-twice', { file, part: name });
    seen.add(folded);
  }
}

function checkNames(file: string, { names }: ZipParts, { files }: Manifest) {
  const wanted = new Set(['manifest.json', 'signature.json', ...files.map(({ name }) => name)]);
  const extra = names.find((name) => !wanted.has(name));
  if (extra !== undefined) throw refusal('package.part-extra', { file, part: extra });
  const missing = [...wanted].find((name) => !names.includes(name));
  if (missing !== undefined) throw refusal('package.part-missing', { file, part: partInWords(missing) });
}

/** Clerks know no names of parts. */
function partInWords(name: string): string {
  if (name === 'case.json') return '案卷';
  return name.startsWith(attachmentPart('')) ? '附件' : name;
}

function parsed(bytes: Buffer | null): unknown {
  try {
    return bytes ? (JSON.parse(bytes.toString('utf8')) as unknown) : undefined;
  } catch {
    return undefined;
  }
}

function checked<S extends z.ZodType>(file: string, schema: S, value: unknown): z.infer<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw refusal('package.unsound', { file, problem: `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim() });
}
