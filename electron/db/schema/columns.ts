import type { Generated } from 'kysely';
import type { Day, Instant } from '../../../shared/model/primitives.ts';

/** People's words: a correction is a further row that names the one it replaces, a void one says why. */
export type CorrectableRow = {
  id: Generated<number>;
  replacesId: number | null;
  voidReason: string | null;
  recordedAt: Instant;
  recordedBy: string;
};

/** Booleans, which SQLite does not have. */
export type Flag = 0 | 1;

/** From when until when something holds; open where null. */
export type Validity = { validFrom: Day | null; validUntil: Day | null };
