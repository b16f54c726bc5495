import type { ProposalKind } from '../../../shared/model/kinds.ts';
import type { PlatformProfile } from '../../../shared/model/platform/platform.ts';
import type { Instant } from '../../../shared/model/primitives.ts';
import type { JsonText } from '../json.ts';
import type { Flag } from './columns.ts';

/** The platforms of those who assign; none until the administrator has changed the three to begin with. */
export type PlatformTables = {
  platform: {
    key: string;
    position: number;
    name: string;
    /** Of which kind of items; null of both. */
    kind: ProposalKind | null;
    used: Flag;
    lateAfter: number;
    profile: JsonText<PlatformProfile>;
  };
  /** A field that was typed in, with the digest of what stood in it then. */
  platformTick: {
    proposalId: number;
    round: number;
    platformKey: string;
    field: string;
    digest: string;
    at: Instant;
    by: string;
  };
};
