import { z } from 'zod';
import { type Refusal, refusal } from '../../shared/errors.ts';
import { isAwayFormat } from '../../shared/model/package/away.ts';
import { CaseFile } from '../../shared/model/package/case-file.ts';
import { isPackageFormat, Manifest, PackageSignature } from '../../shared/model/package/case-package.ts';
import { officeFormat } from '../../shared/model/package/office-file.ts';
import type { FileIn } from '../../shared/model/primitives.ts';
import { sha256 } from '../attachments/store.ts';
import { type ZipParts, zipParts } from '../reading/parts/zip-parts.ts';
import { problemIn } from './case-soundness.ts';
import { signatureHolds } from './signing-key.ts';
import { attachmentPart } from './write-package.ts';

/** What every signed .zip holds beside its content. */
export type Opened<M> = {
  manifest: M;
  /** SHA-256 of the manifest's bytes: names the package. */
  digest: string;
  signature: z.infer<typeof PackageSignature>;
  /** By digest. */
  attachments: ReadonlyMap<string, Buffer>;
};
export type OpenedPackage = Opened<Manifest> & { case: CaseFile };

type Kind<M, C> = {
  isFormat(format: number | string): boolean;
  manifest: z.ZodType<M>;
  /** The part with the content, and what it is. */
  part: string;
  content: z.ZodType<C>;
  /** What is said of something that is none. */
  none(): Refusal;
  /** What is said of one that a later program signed, before anything in it is looked at. */
  newer?(claimed: { store?: unknown; program?: unknown }): Refusal | null;
};

/** Opens a case package. */
export async function readPackage(file: FileIn): Promise<OpenedPackage> {
  const { name } = file;
  const { content, ...opened } = await openSigned(file, {
    isFormat: isPackageFormat,
    manifest: Manifest,
    part: 'case.json',
    content: CaseFile,
    none: () => refusal('package.not-one', { file: name }),
  });
  if (content.what !== opened.manifest.what)
    throw refusal('package.unsound', { file: name, problem: '清单与案卷的种类不同' });
  const problem = problemIn(content, (digest) => opened.attachments.has(digest));
  if (problem) throw refusal('package.unsound', { file: name, problem });
  return { ...opened, case: content };
}

/** What is said of a signed file of another kind than the one that was asked for. */
function otherKind(file: string, format: number | string): Refusal {
  if (isPackageFormat(format)) return refusal('package.case', { file });
  if (isAwayFormat(format)) return refusal('package.away', { file });
  if (format === officeFormat) return refusal('package.office', { file });
  return refusal('package.other-format', { file, format: String(format) });
}

/**
 * Opens a signed .zip and believes nothing in it before its digest is the signed one: directory, signature, format, list
 * of files, digests, then the content. Every fault is a refusal `package.*` or `file.*`.
 */
export async function openSigned<M extends Pick<Manifest, 'files'>, C>(
  { name: file, base64 }: FileIn,
  kind: Kind<M, C>,
): Promise<Opened<M> & { content: C }> {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length === 0) throw refusal('file.empty', { file });
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') throw kind.none();
  const zip = await zipParts(file, bytes);
  checkListed(file, zip);
  const signedBytes = await zip.bytes('manifest.json');
  const signature = PackageSignature.safeParse(parsed(await zip.bytes('signature.json')));
  const claimed = parsed(signedBytes);
  if (!signedBytes || claimed === undefined) throw kind.none();
  const format = z.looseObject({ format: z.union([z.number(), z.string().max(20)]) }).safeParse(claimed);
  if (!format.success) throw kind.none();
  if (!kind.isFormat(format.data.format)) throw otherKind(file, format.data.format);
  if (!signature.success || !signatureHolds(signature.data, signedBytes)) throw refusal('package.changed', { file });
  const newer = kind.newer?.(claimed as object);
  if (newer) throw newer;
  const manifest = checked(file, kind.manifest, claimed);
  checkNames(file, zip, manifest);
  const parts = new Map<string, Buffer>();
  for (const part of manifest.files) {
    const held = await zip.bytes(part.name);
    if (!held || held.length !== part.size || sha256(held) !== part.sha256)
      throw refusal('package.part-changed', { file, part: partInWords(part.name) });
    parts.set(part.name, held);
  }
  const content = checked(file, kind.content, parsed(parts.get(kind.part) ?? null));
  const attachments = [...parts].flatMap(([name, held]) =>
    name.startsWith(attachmentPart('')) ? [[name.slice(attachmentPart('').length), held] as const] : [],
  );
  return {
    manifest,
    digest: sha256(signedBytes),
    signature: signature.data,
    content,
    attachments: new Map(attachments),
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

function checkNames(file: string, { names }: ZipParts, { files }: Pick<Manifest, 'files'>) {
  const wanted = new Set(['manifest.json', 'signature.json', ...files.map(({ name }) => name)]);
  const extra = names.find((name) => !wanted.has(name));
  if (extra !== undefined) throw refusal('package.part-extra', { file, part: extra });
  const missing = [...wanted].find((name) => !names.includes(name));
  if (missing !== undefined) throw refusal('package.part-missing', { file, part: partInWords(missing) });
}

/** Clerks know no names of parts. */
function partInWords(name: string): string {
  if (name === 'case.json' || name === 'away.json') return '案卷';
  if (name === 'office.json') return '设置';
  return name.startsWith(attachmentPart('')) ? '附件' : name;
}

function parsed(bytes: Buffer | null): unknown {
  try {
    return bytes ? (JSON.parse(bytes.toString('utf8')) as unknown) : undefined;
  } catch {
    return undefined;
  }
}

function checked<T>(file: string, schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw refusal('package.unsound', { file, problem: `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim() });
}
