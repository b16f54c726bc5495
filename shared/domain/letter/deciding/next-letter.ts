type Waiting = { proposalId: number; maySign: boolean; mayReview: boolean };

/** Whether a letter of the queue waits for this very person: for his signature, or at a step that is his to do. */
export const isMine = ({ maySign, mayReview }: Pick<Waiting, 'maySign' | 'mayReview'>) => maySign || mayReview;

/**
 * The letter that comes after this one in the queue, of those that this person may sign or check; from the end it goes on at the
 * beginning. Null when no other waits. 1, 2 (another's), 3: after 1 comes 3, after 3 comes 1.
 */
export function nextLetter(queue: readonly Waiting[], present: number): number | null {
  const at = queue.findIndex(({ proposalId }) => proposalId === present);
  const behind = [...queue.slice(at + 1), ...queue.slice(0, Math.max(0, at))];
  return behind.find((one) => isMine(one) && one.proposalId !== present)?.proposalId ?? null;
}
