import { z } from 'zod';
import { NewAccount } from '../people/account.ts';
import { FileIn, Id, type Instant, line } from '../primitives.ts';
import { ItemFile } from './case-file.ts';
import { Manifest, registeredFields } from './case-package.ts';
import { keysOf } from '../kinds.ts';

/** 带走办理: items taken to a PC without a line, and what comes back. */

export const awayFormat = 2;

/** `out` goes from the office, `back` comes back to it. */
export const AwayManifest = Manifest.extend({ format: z.literal(awayFormat), what: z.enum(['out', 'back']) });
export type AwayManifest = z.infer<typeof AwayManifest>;

const Row = z.record(z.string().max(40), z.union([z.string().max(500_000), z.number(), z.null()]));
/** What a fresh PC needs to be a desk of the same office: rows under the store's own column names. */
const Office = z.strictObject({
  /** The particulars, words and settings of the office's own row. */
  office: Row,
  tables: z.record(z.string().max(40), z.array(Row).max(20_000)),
});
export type AwayOffice = z.infer<typeof Office>;

/** The most items that one package holds. */
export const mostAway = 100;

/** What away.json of a package holds. */
export const AwayFile = z.strictObject({
  what: z.enum(['out', 'back']),
  code: z.uuid(),
  who: z.string().min(1).max(60),
  why: z.string().min(1).max(200),
  office: Office.nullable(),
  items: z
    .array(z.strictObject({ ref: Id.nullable(), own: Id.nullable(), file: ItemFile }))
    .min(1)
    .max(2 * mostAway),
});
export type AwayFile = z.infer<typeof AwayFile>;

/** What became of an item: made into a package that goes back, taken in at home, no longer away, opened anew there. */
export const awaySteps = { brought: '做带回包', returned: '收下带回包', lifted: '不再带走', renewed: '再次打开带走包' } as const;
export type AwayHow = keyof typeof awaySteps;

/** What an item's page and the lists say: `home`, who has it; `there`, whose it is. */
export type AwayMark = {
  packageId: number;
  side: 'home' | 'there';
  office: string;
  who: string;
  why: string;
  at: Instant;
  by: string;
  /** There: when it was last made into a package that goes back. */
  broughtAt: Instant | null;
};

export const AwayTake = z.strictObject({
  proposalIds: z
    .array(Id)
    .min(1, '请选要带走的件')
    .max(mostAway, `一次最多带走${mostAway}件`),
  who: line('带走的人', 60),
  why: line('去处和事由', 200),
});
export const AwayLift = z.strictObject({ proposalId: Id, reason: line('不再带走的理由', 200) });
export const AwayRead = z.strictObject({ file: FileIn });
export const AwayBegin = z.strictObject({ file: FileIn, account: NewAccount });
/** Of fields that both changed those that get the package's value, item by item as `AwayReading` names them. */
export const AwayTakeIn = z.strictObject({
  file: FileIn,
  theirs: z
    .array(z.strictObject({ key: z.string().max(20), fields: z.array(z.enum(keysOf(registeredFields))).max(30) }))
    .max(2 * mostAway)
    .default([]),
});
export const AwayBring = z.strictObject({
  packageId: Id,
  /** Items that were registered here and go along. */
  newIds: z.array(Id).max(mostAway).default([]),
});
