import type { Generated } from 'kysely';
import type { AwayHow } from '../../../shared/model/package/away.ts';
import type { ItemFile } from '../../../shared/model/package/case-file.ts';
import type { Instant } from '../../../shared/model/primitives.ts';
import type { JsonText } from '../json.ts';
import type { Flag } from './columns.ts';

/** Items that are handled away from the office. Rows never change: how an item stands is its last step. */
export type AwayTables = {
  /** One row a package: `home` where it was made, `there` where it was opened. */
  awayPackage: {
    id: Generated<number>;
    code: string;
    side: 'home' | 'there';
    /** The whole store was set up from it. */
    begun: Flag;
    office: string;
    who: string;
    why: string;
    /** Whose key signed it. */
    signer: string;
    at: Instant;
    by: string;
  };
  awayItem: {
    id: Generated<number>;
    packageId: number;
    proposalId: number;
    /** What the item is called at home and there. */
    ref: number | null;
    own: number | null;
    /** As it was when it was taken; of an item that was registered there, as it first came in. */
    base: JsonText<ItemFile> | null;
  };
  awayStep: {
    id: Generated<number>;
    awayItemId: number;
    proposalId: number;
    how: AwayHow;
    at: Instant;
    by: string;
    reason: string;
    /** Of the package that it was brought by; '' of none. */
    digest: string;
    /** What both sides had from then on. */
    base: JsonText<ItemFile> | null;
  };
};
