import type { LetterContent } from '../../../shared/model/letter/letter.ts';
import type { Instant } from '../../../shared/model/primitives.ts';

/** What was written and not yet saved, kept on this PC so that a crash or a power cut loses nothing. */
export type UnsavedCopy = { revision: number; at: Instant; content: LetterContent };

const keyOf = (proposalId: number, accountId: number) => `proposal-desk.unsaved.${accountId}.${proposalId}`;

export function unsavedCopies(proposalId: number, accountId: number) {
  const key = keyOf(proposalId, accountId);
  return {
    read(): UnsavedCopy | null {
      try {
        const found: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
        return found && typeof found === 'object' && 'content' in found ? (found as UnsavedCopy) : null;
      } catch {
        return null;
      }
    },
    keep(copy: UnsavedCopy) {
      try {
        localStorage.setItem(key, JSON.stringify(copy));
      } catch {
        // A full or forbidden store only loses this second net; saving itself goes on.
      }
    },
    drop() {
      localStorage.removeItem(key);
    },
  };
}
