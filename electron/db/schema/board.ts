import type { Generated } from 'kysely';
import type { Day, Instant } from '../../../shared/model/primitives.ts';
import type { Flag } from './columns.ts';

/** What was sent after units that are late. */
export type BoardTables = {
  /** 催办: one row a letter sent; the third and later may go to the unit's leader. */
  chase: {
    id: Generated<number>;
    proposalId: number;
    unitId: number;
    step: number;
    toLeader: Flag;
    day: Day;
    recordedAt: Instant;
    recordedBy: string;
  };
};
