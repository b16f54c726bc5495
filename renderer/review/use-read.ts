import { useCallback, useEffect, useRef, useState } from 'react';

/** So long a letter stands on the screen before a key signs it: a second press is meant for the one before. */
const leastMs = 700;

/**
 * Whether the letter of this name is laid out and has stood before the leader for a moment. Signing leads on to the next
 * letter by itself, so nobody is to sign one that he has not seen.
 */
export function useRead(letter: string): { isReady: boolean; isLaidOut: () => void } {
  const [ready, setReady] = useState<string | null>(null);
  const timer = useRef<number | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another letter begins to count anew.
  useEffect(() => () => window.clearTimeout(timer.current), [letter]);
  const isLaidOut = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setReady(letter), leastMs);
  }, [letter]);
  return { isReady: ready === letter, isLaidOut };
}
