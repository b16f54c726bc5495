import { z } from 'zod';
import type { Change } from '../audit.ts';
import { keysOf } from '../kinds.ts';
import { NewAccount } from '../people/account.ts';
import { FileIn, type Instant } from '../primitives.ts';
import { Manifest, type Signer } from './case-package.ts';

/** 设置文件: an office's settings on their way to another PC or another office. */

export const officeFormat = 5;

/** `store` is the version of the store that the rows come from: a later one may say what this program does not know. */
export const OfficeManifest = Manifest.extend({
  format: z.literal(officeFormat),
  what: z.literal('office'),
  store: z.number().int().positive(),
});
export type OfficeManifest = z.infer<typeof OfficeManifest>;

const Row = z.record(z.string().max(40), z.union([z.string().max(500_000), z.number(), z.null()]));
/** Settings as rows under the store's own column names; a table that is left out is not spoken of. */
export const OfficeRows = z.strictObject({
  /** The particulars, words and settings of the office's own row. */
  office: Row,
  tables: z.record(z.string().max(40), z.array(Row).max(20_000)),
});
export type OfficeRows = z.infer<typeof OfficeRows>;

/** What can be taken along and taken in by itself, in the order of the settings' menu. */
export const officeParts = {
  office: '单位信息',
  numbers: '文书所用的代字',
  words: '用语与格式',
  word: 'Word 模板',
  units: '单位名录',
  rules: '期限规则',
  calendar: '工作日历',
  scales: '评价与类别',
  accounts: '账号',
  people: '科室和人员',
  representatives: '代表和委员',
  desk: '工作台与统计',
  ways: '审签与登录',
  layouts: '台账各栏的认法',
  platforms: '上传平台',
} as const;
export type OfficePart = keyof typeof officeParts;
const Parts = z.array(z.enum(keysOf(officeParts), '没有这一项设置')).max(30);

/** What office.json of such a file holds. */
export const OfficeFile = z.strictObject({ parts: Parts.min(1), rows: OfficeRows });
export type OfficeFile = z.infer<typeof OfficeFile>;

export const OfficeExport = z.strictObject({
  parts: Parts.min(1, '请至少选一项设置').default(keysOf(officeParts)),
});
export const OfficeFileRead = z.strictObject({ file: FileIn });
export const OfficeImport = z.strictObject({
  file: FileIn,
  parts: Parts.min(1, '请至少选一项要收下的设置'),
  /** What `office.read` told this person; where the settings here were changed since, nothing is taken in. */
  seen: z.string('应为所见内容的标记').max(40, '应为所见内容的标记').optional(),
});
/** Without a file: the one that was laid ready for the first start. */
export const OfficeBegin = z.strictObject({ file: FileIn.nullable().default(null), account: NewAccount });

/** What becomes of one setting of the file. `kept`: here otherwise, and stays so. */
export type OfficeLine = {
  name: string;
  state: 'new' | 'changed' | 'same' | 'kept' | 'refused';
  changes: Change[];
  /** Why it is kept or refused, or what to know of it. */
  reason: string;
};
export type OfficePartReading = {
  part: OfficePart;
  counts: Record<OfficeLine['state'], number>;
  /** What is new, differs or is refused; the first of them where they are many. */
  lines: OfficeLine[];
  /** How many of that there are besides. */
  further: number;
  /** How many stand here only; they stay. */
  onlyHere: number;
  /** Whether it is taken in unless somebody says otherwise. */
  usual: boolean;
};

export type OfficeReading = {
  file: string;
  office: string;
  /** Whether the office here bears this name; null where none is set up. */
  isOwnOffice: boolean | null;
  program: string;
  at: Instant;
  by: string;
  signer: Signer;
  parts: OfficePartReading[];
  /** Who has an account there: whoever sets up a fresh PC is likely one of them. */
  accounts: { name: string; displayName: string; roles: string[] }[];
  seen: string;
};

/** What was taken in, a sentence for each part. */
export type OfficeTaken = { done: string[] };
