import type { Generated } from 'kysely';
import type { Instant } from '../../../shared/model/primitives.ts';

/** Files that lie beside an item; their bytes are in the data folder. */
export type AttachmentTables = {
  attachment: {
    id: Generated<number>;
    proposalId: number;
    name: string;
    size: number;
    sha256: string;
    storedAs: string;
    addedAt: Instant;
    addedBy: string;
  };
  /** What search finds in an attachment, and why it does not where it could not be read. */
  attachmentText: { attachmentId: number; text: string; problem: string };
};
