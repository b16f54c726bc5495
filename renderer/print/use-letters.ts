import { useEffect, useState } from 'react';
import { type Fetched, fetchLetter } from './print-letters.ts';

/** The letters of a choice, fetched one after the other; leaving the page ends it. */
export function useLetters(ids: readonly number[], drafts: boolean): { fetched: Fetched[]; done: boolean } {
  const [fetched, setFetched] = useState<Fetched[]>([]);
  const wanted = ids.join();
  useEffect(() => {
    let left = false;
    setFetched([]);
    async function all() {
      const found: Fetched[] = [];
      for (const id of wanted.split(',').filter(Boolean)) {
        found.push(await fetchLetter(Number(id), drafts));
        if (left) return;
        // Not at every letter: drawing hundreds of pages anew each time would make the last ones slow.
        if (found.length % 10 === 0) setFetched([...found]);
      }
      setFetched(found);
    }
    void all();
    return () => {
      left = true;
    };
  }, [wanted, drafts]);
  return { fetched, done: fetched.length === ids.length };
}
