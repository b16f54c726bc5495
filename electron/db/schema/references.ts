import type { Generated } from 'kysely';
import type { Day, Instant } from '../../../shared/model/primitives.ts';
import type { MaterialKind } from '../../../shared/model/references.ts';

/** Material that letters quote. */
export type ReferenceTables = {
  reference: {
    id: Generated<number>;
    title: string;
    source: string;
    text: string;
    keptAt: Instant;
    keptBy: string;
    kind: Generated<MaterialKind>;
    /** Of the material itself. */
    day: Generated<Day | null>;
    batchId: Generated<number | null>;
  };
};
