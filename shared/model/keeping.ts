import { z } from 'zod';
import { type Instant, line } from './primitives.ts';

/** Why a copy was made. */
export const copyReasons = {
  daily: '每日',
  asked: '手动',
  upgrade: '升级前',
  restore: '恢复前',
  earlier: '旧版',
} as const;
export type CopyReason = keyof typeof copyReasons;

/** What a copy says of itself without being opened. */
export type CopyFacts = {
  madeAt: Instant;
  reason: CopyReason;
  /** The bureau's name; empty before the first set-up. */
  office: string;
  /** The version of the store's tables. */
  schema: number;
  items: number;
  letters: number;
  earlier: number;
  attachments: number;
  /** Where the log ended; `at` is null where it had no row. */
  log: { count: number; digest: string; at: Instant | null };
  sealed: boolean;
  /** Attachments that were gone or no longer as taken in when the copy was made; of a store alone, those not found beside it. */
  missing: readonly string[];
  /** A copy of an earlier program: the store's file, without attachments and keys. */
  storeOnly: boolean;
  /** The key that its log was written with was found nowhere: what stands in it cannot be vouched for. */
  unproven: boolean;
};

export type CopyInfo = {
  /** The whole path. */
  file: string;
  name: string;
  size: number;
  /** Null where the file cannot be read as a copy; `wrong` says why. */
  facts: CopyFacts | null;
  wrong: string | null;
};

/** How far it was checked: to its digests, or opened and built up once. */
export type CopyVerdict = { facts: CopyFacts; opened: boolean; at: Instant };

type Made = { at: Instant; file: string; size: number };
/** What last happened; stands beside the copies, not in the store, so that a restored store does not bring old news. */
export type KeepingState = {
  made: Made | null;
  failed: { at: Instant; words: string } | null;
  second: { made: Made | null; failed: { at: Instant; words: string } | null };
  rehearsed: { at: Instant; file: string; sound: boolean; opened: boolean; words: string } | null;
  /** The last time a sealed copy was tried with its passphrase. */
  passphrase: PassphraseTrial | null;
  /** The last time a copy was put in the place of what was there; `seen` once someone has signed in afterwards. */
  restored: (BroughtBack & { seen: boolean }) | null;
};

/** `copyMadeAt`: of the copy that was tried; one from before the present passphrase proves nothing of it. */
export type PassphraseTrial = { at: Instant; file: string; copyMadeAt: Instant; opened: boolean; words: string };

/** What everyone is told after a copy was put in place: which, how far it reaches, and where the former data lies. */
export type BroughtBack = {
  at: Instant;
  file: string;
  madeAt: Instant;
  items: number;
  letters: number;
  /** The last entry of its log. */
  lastAt: Instant | null;
  aside: string | null;
};

/** What was done since a copy was made. `sameLog`: the copy was made of what is there now. */
export type Loss = {
  sameLog: boolean;
  entries: number;
  items: number;
  letters: number;
  lastAt: Instant | null;
  lastWho: string;
};

export type SecondPlace = { folder: string; everyDays: number };

export type KeepingSettings = {
  /** Copies are sealed to a key whose public part this is. */
  seal: { recipient: string; salt: string; cost: number; since: Instant; by: string } | null;
  second: SecondPlace | null;
};

export type CopyList = {
  folder: string;
  copies: CopyInfo[];
  /** Null where there is no second place or it is not there now. */
  second: CopyInfo[] | null;
  settings: { sealedSince: Instant | null; sealedBy: string | null; second: SecondPlace | null };
  state: KeepingState;
  notices: KeepingNotice[];
};

/** What the administrator must know of the copies. */
export type KeepingNotice = {
  kind:
    | 'foreign'
    | 'failed'
    | 'overdue'
    | 'second-overdue'
    | 'rehearsal'
    | 'passphrase'
    | 'rehearsed'
    | 'unsealed'
    | 'only-here';
  words: string;
};

/** What everyone must know of the store before signing in. */
export type StoreStanding = {
  /** Why it cannot be opened, in words; then only bringing back is possible. */
  rescue: string | null;
  /** A folder made from a copy, to look around in: when the copy was made. */
  lookOnly: Instant | null;
  /** The data cannot be written, and why in words; it is read all the same. */
  readOnly: string | null;
  /** What was brought back, until someone has signed in since. */
  broughtBack: BroughtBack | null;
};

/** Where the data is. */
export type StoreWhere = { kind: 'folder' | 'database'; words: string };
/** What a move carried; `aside` is where the file that was left lies. */
export type StoreMoved = { rows: number; where: StoreWhere; aside: string | null };

/** What is being done now, for the bar; null when nothing is. */
export type KeepingProgress = { doing: string; done: number; total: number } | null;

export type Restored = {
  how: 'in-place' | 'beside';
  /** Where what was there before has been put; null where nothing was. */
  aside: string | null;
  /** The folder that now holds the copy's content. */
  folder: string;
  facts: CopyFacts;
  /** Whose passphrase and second place hold from now on, in words; empty beside. */
  keeping: string;
};

/** The way from the shell to a passphrase is the same as to a password: never as a word of the command. */
const passphrase = z.string('请填写备份口令').max(200, '备份口令不能超过200个字').default('');

/** An address as `--store` takes it; empty: back into the data folder. */
export const StoreMove = z.strictObject({
  to: z.string('请填写数据库的地址').trim().max(1000, '地址太长').default(''),
});

export const CopyNamed = z.strictObject({ file: line('备份文件', 1000), passphrase });
export const CopyAt = CopyNamed.pick({ file: true });
export const CopiesIn = z.strictObject({
  folder: z.string('应为文件夹').trim().max(1000, '文件夹的位置太长').default(''),
});
export const RestoreAsked = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('in-place'), file: line('备份文件', 1000), passphrase }),
  z.strictObject({ how: z.literal('beside'), file: line('备份文件', 1000), passphrase, folder: line('文件夹', 1000) }),
]);
export const SecondPlaceAsked = z.strictObject({
  second: z
    .strictObject({
      folder: line('第二处的文件夹', 1000),
      everyDays: z.number('应为天数').int('应为整天').min(1, '至少每天一次').max(90, '最多隔90天'),
    })
    .nullable(),
});
export const PassphraseAsked = z.strictObject({
  passphrase: z.string('请填写备份口令').min(1, '请填写备份口令').max(200, '备份口令不能超过200个字'),
});
export const SealAsked = z.strictObject({ passphrase: z.string('请填写备份口令').max(200, '备份口令不能超过200个字') });
