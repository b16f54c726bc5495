import type { Generated } from 'kysely';
import type { Day } from '../../../shared/model/primitives.ts';

/** The register of document numbers. */
export type NumberTables = {
  documentNumber: {
    id: Generated<number>;
    code: string;
    year: number;
    n: number;
    letterId: number;
    issuedOn: Day;
    issuedBy: string;
    voidedOn: Day | null;
    voidReason: string | null;
  };
};
