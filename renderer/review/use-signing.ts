import { useState } from 'react';
import type { SignResult } from '../../shared/model/letter/letter.ts';
import { failureOf } from '../client.ts';
import type { useAct } from '../use-call.ts';

type Sign = ReturnType<typeof useAct<'letter.sign'>>;

/**
 * Signing in its dialogs: first the password, then, when the number would be out of order, the reason. A refusal of either
 * stays in its dialog; after any other the letter is read anew: another leader may have been quicker.
 */
export function useSigning(
  act: Sign,
  letter: { proposalId: number; version: number },
  onSigned: (result: SignResult) => void,
  onRefused: () => void,
) {
  const [asks, setAsks] = useState<'password' | 'reason' | null>(null);
  const [refused, setRefused] = useState<unknown>(null);
  // Held until the reason is said as well, and no longer.
  const [typed, setTyped] = useState('');
  function close() {
    setAsks(null);
    setRefused(null);
    setTyped('');
  }
  async function sign({ password = typed, orderReason = '' }: { password?: string; orderReason?: string }) {
    try {
      const result = await act.mutateAsync({ ...letter, password, orderReason });
      close();
      onSigned(result);
    } catch (thrown) {
      const { field } = failureOf(thrown);
      if (field !== 'password' && field !== 'orderReason') {
        close();
        onRefused();
        return;
      }
      setRefused(thrown);
      setTyped(field === 'orderReason' ? password : '');
      setAsks(field === 'orderReason' ? 'reason' : 'password');
    }
  }
  return { sign, asks, refused, open: () => setAsks('password'), close };
}
