import { useState } from 'react';
import type { SignResult } from '../../shared/model/letter/letter.ts';
import { failureOf } from '../client.ts';
import type { useAct } from '../use-call.ts';

type Sign = ReturnType<typeof useAct<'letter.sign'>>;

/**
 * Signing; when the number would be out of order the refusal is kept in `asked`, and signing again needs the reason.
 * After any other refusal the letter is read anew: another leader may have been quicker.
 */
export function useSigning(
  act: Sign,
  letter: { proposalId: number; version: number },
  onSigned: (result: SignResult) => void,
  onRefused: () => void,
) {
  const [asked, setAsked] = useState<unknown>(null);
  async function sign(orderReason = '') {
    try {
      const result = await act.mutateAsync({ ...letter, orderReason });
      setAsked(null);
      onSigned(result);
    } catch (thrown) {
      const needsReason = failureOf(thrown).field === 'orderReason';
      setAsked(needsReason ? thrown : null);
      if (!needsReason) onRefused();
    }
  }
  return { sign, asked, close: () => setAsked(null) };
}
