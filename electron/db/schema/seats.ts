import type { Generated } from 'kysely';
import type { Instant } from '../../../shared/model/primitives.ts';
import type { SeatKind, SeatState } from '../../../shared/model/seats.ts';
import type { Flag } from './columns.ts';

/** Several PCs at one host. */
export type SeatTables = {
  seat: {
    id: Generated<number>;
    name: string;
    kind: SeatKind;
    state: SeatState;
    secretHash: string;
    address: string;
    askedAt: Instant;
    answeredAt: Instant | null;
    answeredBy: number | null;
    lastSeenAt: Instant | null;
  };
  /** What a connection file lets in. */
  seatInvitation: { secretHash: string; madeAt: Instant; until: Instant };
  /** Who is signed in at a page, by the digest of what the page shows. */
  pageSession: {
    id: string;
    accountId: number;
    era: number;
    weakPassword: Flag;
    locked: Flag;
    usedAt: Instant;
    madeAt: Instant;
    /** Keyed digest of the rest: the row is this program's own. */
    mark: Generated<string>;
  };
  /** Commands that were done, by the id that their page gave them. */
  askedCall: { id: string; accountId: number; operation: string; at: Instant; reply: string | null };
};
