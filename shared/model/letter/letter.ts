import { z } from 'zod';
import type { ItemLine } from '../item-line.ts';
import { disclosures, keysOf, type LetterKind, letterForms } from '../kinds.ts';
import type { Stage } from '../life/stage.ts';
import type { Ask } from '../merging/asks.ts';
import type { Conflict, LeftOut, MergeChange, PendingUpdate } from '../merging/merging.ts';
import type { Opinion } from '../opinions.ts';
import type { SigningKey } from '../people/signing-key.ts';
import type { UnitCalled } from '../people/unit.ts';
import { type Day as DayText, Id, type Instant, line, longText, optionalLine } from '../primitives.ts';
import type { ComposeContext } from './composed.ts';
import type { DraftFinding } from './proof.ts';
import type { Submission } from './submission.ts';
import { textLimits } from './text-limits.ts';

/** Where a paragraph of the draft comes from: a paragraph of one version of one unit's opinion. */
export const Source = z.strictObject({
  unitId: Id,
  opinionId: Id,
  version: Id,
  /** Index into the opinion's blocks. */
  paragraph: z.number().int().min(0),
  /** The opinion's words when they were taken over, so that later edits on either side are seen. */
  words: z.string().max(textLimits.paragraph),
});
export type Source = z.infer<typeof Source>;

/**
 * Where a paragraph was taken from an earlier case, an item answered here, or reference material: found again by
 * `source` and `id`, and told in words even if it is gone.
 */
export const Citation = z.strictObject({
  source: z.enum(keysOf({ case: '往年件', item: '办理件', reference: '参考资料' })),
  id: Id,
  /** 「市九届四次第77号建议的答复（2025-06-20）」 */
  label: optionalLine('出处', 300),
  /** The words as they stood there. */
  words: longText('引用的文字', 50_000),
  /** What of them was likely out of date when they were taken over, until someone has checked it. */
  unchecked: z
    .array(z.strictObject({ words: z.string().max(300), why: z.string().max(200) }))
    .max(500)
    .default([]),
});
export type Citation = z.infer<typeof Citation>;

/** A paragraph, a heading, or a table, whose rows are the lines of its text and whose cells are parted by tabs. */
export const Block = z
  .strictObject({
    id: z.string().min(1).max(40),
    level: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    table: z.literal(true).optional(),
    text: longText('段落', textLimits.paragraph),
    sources: z.array(Source).max(500, '一段的出处过多').default([]),
    citations: z.array(Citation).max(50).optional(),
  })
  .refine(({ table, level }) => !table || level === 0, '表格不能作小标题')
  .refine(
    ({ table, text }) => !table || text.split('\n').every((row) => row.split('\t').length <= textLimits.columns),
    `表格不能超过${textLimits.columns}列`,
  );
export type Block = z.infer<typeof Block>;

/** What the clerk decided about an opinion's paragraph or about two opinions' figures. */
export const Decision = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('rejected'),
    unitId: Id,
    words: z.string().max(textLimits.paragraph),
    reason: line('不采纳的理由', 500),
  }),
  z.strictObject({
    kind: z.literal('conflict'),
    /** `Conflict.key` of shared/domain/merging/conflicts.ts. */
    key: z.string().max(100_000),
    reason: line('处理冲突的说明', 500),
  }),
  z.strictObject({
    kind: z.literal('proof'),
    /** `DraftFinding.key` of shared/domain/proof/draft-proof.ts. */
    key: z.string().max(3000),
    reason: line('忽略的理由', 500),
  }),
]);
export type Decision = z.infer<typeof Decision>;

/** Everything a person may write in a letter; numbers of headings are computed, never stored. */
export const LetterContent = z.strictObject({
  title: longText('标题', 300),
  salutation: longText('称呼', 1000),
  opening: longText('开头', 5000),
  blocks: z.array(Block).max(textLimits.blocks, `一份稿件最多${textLimits.blocks}段，请精简`),
  closing: z.array(longText('结尾', 2000)).max(20),
  note: optionalLine('附注', 300),
  /** 承办负责人, 承办人, telephone: where the office prints them before the 署名; left out elsewhere. */
  contactLines: z.array(optionalLine('联系信息', 200)).max(10, '联系信息不超过10行').optional(),
  enclosures: z.array(optionalLine('附件名称', 200)).max(30).default([]),
  /** The text of each enclosure by its place in `enclosures`, where it goes out with the letter. */
  enclosureTexts: z.array(longText('附件文字', 50_000)).max(30).optional(),
  copyTo: z.array(optionalLine('抄送机关', 100)).max(60).default([]),
  resultClass: optionalLine('办理结果类别', 10),
  disclosure: z.enum(keysOf(disclosures)).nullable().default(null),
  decisions: z.array(Decision).max(5000, '不采纳和冲突的说明过多').default([]),
  /** Up to which version each unit's opinion was merged: what the clerk took out since then stays out. */
  merged: z
    .array(z.strictObject({ unitId: Id, version: Id }))
    .max(500)
    .default([]),
});
export type LetterContent = z.infer<typeof LetterContent>;

export const DraftSave = z.strictObject({
  proposalId: Id,
  /** The revision that was read; 0 when nothing was saved yet. */
  revision: z.number('缺少稿件修订号').int().min(0),
  content: LetterContent,
  /** The words at that revision: with them, what someone else saved meanwhile is joined instead of refused. */
  base: LetterContent.optional(),
});

export const DraftMerge = z.strictObject({
  proposalId: Id,
  /** When given, the merge is refused if the draft has changed since. */
  revision: z.number().int().min(0).optional(),
});

/** What is said to a remark: the clerk answers, the leader settles it or wants more. */
export const remarkActs = { answer: '答复', settle: '了结', reopen: '再改' } as const;
export type RemarkAct = keyof typeof remarkActs;
type RemarkStep = { id: number; act: RemarkAct; words: string; by: string; at: Instant };

export type Remark = {
  id: number;
  version: number;
  blockId: string | null;
  text: string;
  by: string;
  at: Instant;
  settledAt: Instant | null;
  /** The words of the paragraph it is about, and where they began; '' is the whole. */
  words: string;
  fromAt: number | null;
  /** The letter went back with it. */
  returned: boolean;
  /** What was said to it, oldest first. */
  steps: RemarkStep[];
};

export type LetterVersionHead = {
  version: number;
  /** Why it was kept: 送审, 汇总前, 换人编辑, 定时留存, 恢复. */
  reason: string;
  at: Instant;
  by: string;
  /** First 16 hex digits of the text's SHA-256. */
  fingerprint: string;
};
export type LetterVersion = LetterVersionHead & { content: LetterContent };

type Signature = {
  version: number;
  fingerprint: string;
  signedOn: DayText;
  by: string;
  documentNumber: string | null;
  /** Null where it was signed before there were keys, or in another store. */
  key: SigningKey | null;
  /** 代签 and why, or 自拟自签; '' says nothing. */
  remark: string;
};

/** A paragraph that two people changed at the same time: theirs keeps its place, `mine` follows it as one of its own. */
export type SideBySide = { theirs: string; mine: string };
/** Two people's words in one draft; paragraphs stand side by side by the ids in `content`. */
export type Joined = { content: LetterContent; sideBySide: SideBySide[] };

export type Draft = {
  proposalId: number;
  letterKind: LetterKind;
  stage: Stage;
  revision: number;
  content: LetterContent;
  savedAt: Instant | null;
  savedBy: string | null;
  /** The proposal's own asks, from its text: what the reply must answer. */
  asks: Ask[];
  /** All versions of all units' opinions. */
  opinions: (Opinion & { unitName: string; unitShortName: string })[];
  /** What the directory says of names of units. */
  unitsCalled: UnitCalled[];
  leftOut: LeftOut[];
  conflicts: Conflict[];
  /** Newer words of an opinion for paragraphs that the clerk has edited since. */
  updates: PendingUpdate[];
  versions: LetterVersionHead[];
  remarks: Remark[];
  /** The version lying with the leader, or last returned. */
  submittedVersion: number | null;
  signature: Signature | null;
  submission: Submission | null;
  /** The text differs from the signed one. */
  stale: boolean;
  context: ComposeContext;
  /** What the letter rests on and another program changed, in words; empty when all is as this program wrote it. */
  changedOutside: string[];
};

/** What saving answers: little, because it is asked at every pause in typing. */
export type DraftSaved = Pick<Draft, 'proposalId' | 'stage' | 'revision' | 'savedAt' | 'savedBy' | 'stale'> & {
  /** How many versions are kept. */
  versions: number;
  /** Whose words were joined with those that were sent, and what came of it; null when these were saved as they are. */
  joined: (Joined & { with: string }) | null;
};

/** `changes` says in rows what merging did; empty when nothing changed. */
export type MergeResult = { draft: Draft; changes: MergeChange[] };

export const LetterSubmit = z.strictObject({
  proposalId: Id,
  revision: z.number('缺少稿件修订号').int().min(1, '还没有保存过的稿件'),
  /** What 校核 found wrong was shown and is sent as it is; asked only where the office lets it. */
  proofSeen: z.boolean().default(false),
});
export const VersionOf = z.strictObject({ proposalId: Id, version: Id });

export const RemarkIn = z.strictObject({
  proposalId: Id,
  version: Id,
  blockId: z.string().max(40).nullable().default(null),
  text: line('批注', 1000),
  /** The words of the paragraph that it is about, and where they begin. */
  words: z.string().max(textLimits.paragraph).default(''),
  fromAt: z.number().int().min(0).nullable().default(null),
});
export const RemarkAnswer = z.strictObject({ remarkId: Id, text: line('答复', 1000) });
export const RemarkSettle = z.strictObject({ remarkId: Id });
export const RemarkReopen = z.strictObject({ remarkId: Id, text: line('还要改什么', 1000) });

export const LetterAgree = z.strictObject({
  proposalId: Id,
  version: Id,
  /** 同意并提出意见: kept as a remark on the whole letter. */
  words: optionalLine('意见', 1000),
});

export const LetterReturn = z.strictObject({
  proposalId: Id,
  version: Id,
  reason: longText('退回原因', 2000).trim().min(1, '请写明退回原因'),
  remarks: z
    .array(z.strictObject({ blockId: z.string().max(40).nullable().default(null), text: line('批注', 1000) }))
    .default([]),
});

export const LetterSign = z.strictObject({
  proposalId: Id,
  version: Id,
  /** Why the number is given although it is not in order; asked only then. */
  orderReason: optionalLine('不按顺序的理由', 300),
  /** Opens the leader's own key; not needed while it is open. */
  password: z.string().max(128, '密码不能超过128个字符').default(''),
  /** Why someone else signs than the 责任领导; asked where the office wants it said. */
  steadReason: optionalLine('代签理由', 300),
});

export type LetterReview = {
  proposalId: number;
  letterKind: LetterKind;
  title: string;
  number: string;
  /** The proposal's own text. */
  body: string;
  version: LetterVersion;
  /** Which version this leader saw last, null the first time. */
  seen: number | null;
  /** Earlier versions, the newest first, and the one to compare with unless another is chosen. */
  versions: LetterVersionHead[];
  compared: (LetterVersion & { because: ComparedBecause }) | null;
  /** The newest opinion of each unit, and what of it the letter does not say. */
  opinions: Draft['opinions'];
  leftOut: LeftOut[];
  remarks: Remark[];
  conflicts: Conflict[];
  /** As in `Draft`. */
  asks: Ask[];
  /** What the number would be if signed now. */
  nextNumber: string;
  submittedBy: string;
  submittedAt: Instant;
  submission: Submission;
  context: ComposeContext;
  stage: Stage;
  /** What 校核 finds in this version. */
  proof: DraftFinding[];
  /** As in `Draft`. */
  changedOutside: string[];
  /** This leader's key is open still: signing asks for no password. */
  keyOpen: boolean;
};

/** Why an earlier version is the one to compare with. */
export const comparedBecause = { returned: '退回的', remarked: '批注过的', submitted: '上次送审的' } as const;
export type ComparedBecause = keyof typeof comparedBecause;

export type QueueRow = ItemLine & {
  proposalId: number;
  /** Whether the ways of the office let this leader sign it. */
  maySign: boolean;
  /** It lies at a step that is this person's to do. */
  mayReview: boolean;
  /** The step before the signature at which it lies; null: it waits for the signature. */
  step: { name: string; since: Instant | null; dueOn: DayText | null; waitsFor: string[] } | null;
  kind: string;
  number: string;
  title: string;
  letterKind: LetterKind;
  version: number;
  submittedBy: string;
  submittedAt: Instant;
  deadline: DayText | null;
};

export const LetterExport = z.strictObject({
  proposalId: Id,
  form: z.enum(keysOf(letterForms)).optional(),
  /** One letter naming all signatories, or one letter for each. */
  recipients: z.enum(keysOf({ together: '一份函写明全部主送', each: '每个主送一份' })).default('together'),
  feedbackForm: z.boolean().default(true),
  /** `signed` is the signed version; `draft` prints the present text, marked as a draft. */
  text: z.enum(keysOf({ signed: '签发的稿', draft: '正在写的稿' })).default('signed'),
  /** One of the office's own Word templates instead of the program's forms. */
  template: Id.nullable().default(null),
  /** A Word file, or PDF/A for the archive, which LibreOffice makes of it. */
  file: z.enum(keysOf({ word: 'Word 文件', archive: '归档用的 PDF/A' })).default('word'),
});

export type SignResult = {
  documentNumber: string;
  version: number;
  fingerprint: string;
  signedOn: DayText;
  key: SigningKey | null;
};
