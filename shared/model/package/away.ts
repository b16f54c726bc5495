import { z } from 'zod';
import type { ItemLine } from '../item-line.ts';
import type { AwayMark } from '../items/away-mark.ts';
import { keysOf, type ProposalKind } from '../kinds.ts';
import { NewAccount } from '../people/account.ts';
import { FileIn, Id, type Instant, line } from '../primitives.ts';
import { ItemFile } from './case-file.ts';
import { type JoinedField, Manifest, type Missing, registeredFields, type Signer } from './case-package.ts';
import { OfficeRows } from './office-file.ts';

/** 带走办理: items taken to a PC without a line, and what comes back. */

/** The form that this program writes, and those of before, which it reads. */
export const awayFormat = 4;
const awayFormats = [2, awayFormat] as const;
export const isAwayFormat = (format: unknown): boolean => awayFormats.some((each) => each === format);

/** `out` goes from the office, `back` comes back to it. */
export const AwayManifest = Manifest.extend({ format: z.literal(awayFormats), what: z.enum(['out', 'back']) });
export type AwayManifest = z.infer<typeof AwayManifest>;

/** The most items that one package holds. */
export const mostAway = 100;

/** What away.json of a package holds. */
export const AwayFile = z.strictObject({
  what: z.enum(['out', 'back']),
  code: z.uuid(),
  who: z.string().min(1).max(60),
  why: z.string().min(1).max(200),
  /** What a fresh PC needs to be a desk of the same office. */
  office: OfficeRows.nullable(),
  items: z
    .array(
      z.strictObject({
        ref: Id.nullable(),
        own: Id.nullable(),
        /** 并案: the item that it is handled together with, by its number where the package was made. */
        main: Id.nullable().default(null),
        file: ItemFile,
      }),
    )
    .min(1)
    .max(2 * mostAway),
});
export type AwayFile = z.infer<typeof AwayFile>;

/** What became of an item that is away: made into a package that goes back, taken in at home, no longer away. */
export type AwayHow = 'brought' | 'returned' | 'lifted';

export const AwayTake = z.strictObject({
  proposalIds: z.array(Id).min(1, '请选要带走的件').max(mostAway, `一次最多带走${mostAway}件`),
  who: line('带走的人', 60),
  why: line('去处和事由', 200),
});
export const AwayLift = z.strictObject({ proposalId: Id, reason: line('不再带走的理由', 200) });
export const AwayBegin = z.strictObject({ file: FileIn, account: NewAccount });
const keys = z.array(z.string().max(20)).max(2 * mostAway);
export const AwayRead = z.strictObject({ file: FileIn, into: keys.default([]) });
export const AwayTakeIn = z.strictObject({
  file: FileIn,
  /** Of fields that both changed those that get the package's value, by the keys of `AwayReading.items`. */
  theirs: z
    .array(z.strictObject({ key: z.string().max(20), fields: z.array(z.enum(keysOf(registeredFields))).max(30) }))
    .max(2 * mostAway)
    .default([]),
  /** Items registered there that are the one that has their number here: joined with it. */
  into: keys.default([]),
  /** Items that are not taken in now. */
  leave: keys.default([]),
});
export const AwayBring = z.strictObject({
  packageId: Id,
  /** Items that were registered here and go along. */
  newIds: z.array(Id).max(mostAway).default([]),
});

type ItemHead = ItemLine & { proposalId: number; number: string; kind: ProposalKind; title: string };
/** `away`, `returned`, `lifted` at home; `here`, `brought` where it was taken to. */
export type AwayState = 'away' | 'returned' | 'lifted' | 'here' | 'brought';

/** A package that was taken from here (`home`), or opened here (`there`). */
export type AwayPackage = Omit<AwayMark, 'broughtAt'> & {
  items: (ItemHead & { state: AwayState; at: Instant | null })[];
  /** There: items registered here since, which may go along. */
  fresh: ItemHead[];
};

/** What becomes of one item of a package that is opened or taken in. */
export type AwayItemReading = {
  key: string;
  /** 「第77号建议《……》」 */
  title: string;
  /** Where it stands here, or the item that has its number. */
  proposalId: number | null;
  /** `twin`: registered there under a number that an item here bears. */
  state: 'new' | 'join' | 'same' | 'done' | 'twin' | 'blocked';
  reason: string;
  fields: JoinedField[];
  missing: Missing[];
  notes: string[];
};

export type AwayReading = {
  what: AwayManifest['what'];
  title: string;
  program: string;
  office: string;
  who: string;
  why: string;
  at: Instant;
  by: string;
  signer: Signer;
  items: AwayItemReading[];
  /** What the office has set comes along and takes effect here. */
  renews: boolean;
  /** Why nothing of it can be taken in. */
  blocked: string | null;
};

/** What was done, item by item. */
export type AwayTakenIn = { items: { proposalId: number | null; title: string; isTaken: boolean; done: string[] }[] };
