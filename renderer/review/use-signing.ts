import { useState } from 'react';
import type { SignResult } from '../../shared/model/letter/letter.ts';
import { failureOf } from '../client.ts';
import { isReasonField, type ReasonField } from '../ui/fields/asked-reason.tsx';
import type { useAct } from '../use-call.ts';

type Sign = ReturnType<typeof useAct<'letter.sign'>>;
type Given = Partial<Record<'password' | ReasonField, string>>;

/**
 * Signing in its dialogs: first the password, then, where one is wanted, the reason: why the number is not in order, or
 * why another signs. A refusal of either stays in its dialog; after any other the letter is read anew: another leader may
 * have been quicker.
 */
export function useSigning(
  act: Sign,
  letter: { proposalId: number; version: number },
  onSigned: (result: SignResult) => void,
  onRefused: () => void,
) {
  const [asks, setAsks] = useState<'password' | ReasonField | null>(null);
  const [refused, setRefused] = useState<unknown>(null);
  const [keyClosed, setKeyClosed] = useState(false);
  // Held until everything is said, and no longer.
  const [given, setGiven] = useState<Given>({});
  function close() {
    setAsks(null);
    setRefused(null);
    setGiven({});
  }
  async function sign(more: Given) {
    const all = { ...given, ...more };
    try {
      const result = await act.mutateAsync({ ...letter, ...all });
      close();
      onSigned(result);
    } catch (thrown) {
      const { field = '' } = failureOf(thrown);
      if (field !== 'password' && !isReasonField(field)) {
        close();
        onRefused();
        return;
      }
      // A key that has closed meanwhile asks for its password; nothing was done wrong.
      const hasClosed = field === 'password' && all.password === undefined;
      if (hasClosed) setKeyClosed(true);
      setRefused(hasClosed ? null : thrown);
      setGiven(field === 'password' ? { ...all, password: '' } : all);
      setAsks(field);
    }
  }
  return { sign, asks, refused, keyClosed, open: () => setAsks('password'), close };
}
