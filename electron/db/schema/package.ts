import type { Generated } from 'kysely';
import type { CaseHistory } from '../../../shared/model/package/case-file.ts';
import type { Instant } from '../../../shared/model/primitives.ts';
import type { JsonText } from '../json.ts';

/** Case packages that were taken in, and who signed them. */
export type PackageTables = {
  /** Whose packages were taken in here, by the fingerprint of their key. */
  packageSigner: {
    fingerprint: string;
    publicKey: string;
    office: string;
    firstSeenAt: Instant;
    firstSeenBy: string;
  };
  /** One row a package that was taken in; `history` is what had been done where it came from. */
  packageImport: {
    id: Generated<number>;
    proposalId: number | null;
    caseId: number | null;
    signer: string;
    office: string;
    digest: string;
    at: Instant;
    by: string;
    done: JsonText<string[]>;
    history: JsonText<CaseHistory>;
  };
};
