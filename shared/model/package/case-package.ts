import { z } from 'zod';
import type { CaseField } from '../earlier/earlier-case.ts';
import { keysOf } from '../kinds.ts';
import { FileIn, Id, type Instant } from '../primitives.ts';

/** The form of packages that this program writes, and those of before, which it reads. */
export const packageFormat = 3;
const packageFormats = [1, packageFormat] as const;
export const isPackageFormat = (format: unknown): boolean => packageFormats.some((each) => each === format);

/** manifest.json: what the package is and the digest of every other file. These bytes are what is signed. */
export const Manifest = z.strictObject({
  format: z.literal(packageFormats),
  program: z.string().max(60),
  what: z.enum(['item', 'earlier']),
  /** 「市九届人大五次会议第77号建议《……》」 */
  title: z.string().max(600),
  office: z.string().max(200),
  at: z.iso.datetime(),
  by: z.string().max(200),
  /** The log's end in the store that it comes from. */
  log: z
    .strictObject({
      count: z.number().int().positive(),
      digest: z.string().regex(/^[0-9a-f]{64}$/),
      at: z.iso.datetime(),
    })
    .optional(),
  files: z
    .array(
      z.strictObject({
        name: z.string().max(120),
        size: z.number().int().min(0),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .max(1900),
});
export type Manifest = z.infer<typeof Manifest>;

/** signature.json: Ed25519 over the bytes of manifest.json; the key as base64 of its 32 bytes. */
export const PackageSignature = z.strictObject({
  algorithm: z.literal('Ed25519'),
  publicKey: z.base64().length(44),
  fingerprint: z.string().max(60),
  signature: z.base64().length(88),
});

export const PackageExport = z
  .strictObject({ proposalId: Id.optional(), caseId: Id.optional() })
  .refine(({ proposalId, caseId }) => (proposalId === undefined) !== (caseId === undefined), {
    path: ['proposalId'],
    message: '请指明一件办理件（proposalId），或一件往年件（caseId），两者选一',
  });

export const PackageRead = z.strictObject({ file: FileIn });

/** Fields of the registration that a package may give another value. */
export const registeredFields = {
  title: '案由',
  body: '原文',
  proposers: '提出人',
  role: '办理方式',
  leadUnit: '主办单位',
  coUnits: '会办单位',
  assignedOn: '交办日期',
  receivedOn: '收到日期',
  dueOn: '限时',
  keySupervision: '重点督办',
  consent: '是否同意公开',
  remark: '备注',
  subject: '主题',
  asks: '各项要求',
} as const;
export type RegisteredField = keyof typeof registeredFields;

export const PackageImport = z.strictObject({
  file: FileIn,
  /** Of an item that is here already: fields to take from the package; the others stay as they are. */
  theirs: z
    .array(z.enum(keysOf(registeredFields)))
    .max(100)
    .default([]),
  /** Keys of `PackageReading.missing` to add; all of them when left out. */
  add: z.array(z.string().max(200)).max(2000).optional(),
});

/** Who signed: `own` is this store itself, `known` was seen before, `new` never. */
export type Signer = {
  fingerprint: string;
  office: string;
  trust: 'own' | 'known' | 'new';
  firstSeenAt: Instant | null;
  /** The same office was seen with another key. */
  otherKey: boolean;
};

export type FieldConflict = {
  field: RegisteredField | CaseField;
  label: string;
  ours: string;
  theirs: string;
};

/** A field that differs: changed `there` alone, or on `both` sides, where ours stays unless someone decides otherwise. */
export type JoinedField = { field: RegisteredField; label: string; ours: string; theirs: string; by: 'there' | 'both' };

/** What the package has and this store has not; `key` names it in `PackageImport.add`. */
export type Missing = { key: string; what: MissingKind; words: string };
type MissingKind =
  | ('会办意见' | '征求意见' | '催办' | '附件' | '沟通' | '稿件' | '函件' | '送达' | '反馈')
  | ('承诺' | '承诺进展' | '承诺节点' | '办理事项' | '期限记录')
  | ('延期申请' | '文书编号' | '公开稿');

export type PackageReading = {
  title: string;
  what: Manifest['what'];
  program: string;
  office: string;
  at: Instant;
  by: string;
  files: { name: string; size: number }[];
  signer: Signer;
  /** Where the same item or case already stands here. */
  here: { proposalId: number | null; caseId: number | null; title: string } | null;
  conflicts: FieldConflict[];
  missing: Missing[];
  /** What the clerk should know beside the choices. */
  notes: string[];
  /** Why it cannot be taken in as things stand here. */
  blocked: string | null;
};

export type PackageImported = {
  proposalId: number | null;
  caseId: number | null;
  /** What was done, a sentence each. */
  done: string[];
};

/** 设置: a signer whose packages were taken in here. */
export type KnownSigner = {
  fingerprint: string;
  office: string;
  firstSeenAt: Instant;
  firstSeenBy: string;
  packages: number;
};

/** What an item's or a case's page shows of packages it came from. */
export type PackageOrigin = {
  id: number;
  office: string;
  fingerprint: string;
  at: Instant;
  by: string;
  done: string[];
  history: { at: Instant; who: string; words: string; office: string }[];
};
