import { useState } from 'react';
import type { SignResult } from '../../shared/model/letter/letter.ts';
import { failureOf } from '../client.ts';
import type { useAct } from '../use-call.ts';
import type { ReasonField } from './asked-reason.tsx';

type Sign = ReturnType<typeof useAct<'letter.sign'>>;

/**
 * Signing; when a reason is wanted first the refusal is kept in `asked`, and signing again goes with the reason.
 * After any other refusal the letter is read anew: another leader may have been quicker.
 */
export function useSigning(
  act: Sign,
  letter: { proposalId: number; version: number },
  onSigned: (result: SignResult) => void,
  onRefused: () => void,
) {
  const [asked, setAsked] = useState<{ field: ReasonField; refused: unknown } | null>(null);
  const [given, setGiven] = useState<Partial<Record<ReasonField, string>>>({});
  async function sign(reasons: typeof given = {}) {
    const all = { ...given, ...reasons };
    setGiven(all);
    try {
      const result = await act.mutateAsync({ ...letter, ...all });
      setAsked(null);
      onSigned(result);
    } catch (thrown) {
      const { field } = failureOf(thrown);
      const wanted = field === 'orderReason' || field === 'steadReason';
      setAsked(wanted ? { field, refused: thrown } : null);
      if (!wanted) onRefused();
    }
  }
  function close() {
    setAsked(null);
    setGiven({});
  }
  return { sign, asked, close };
}
