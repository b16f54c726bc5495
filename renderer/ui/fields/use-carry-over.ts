import { useRef } from 'react';

/**
 * Fills one field from another as it is typed, until someone writes their own words there:
 * `carry(now, next)` gives what the field should hold.
 */
export function useCarryOver() {
  const carried = useRef('');
  return (now: string | undefined, next: string): string => {
    if (now && now !== carried.current) return now;
    carried.current = next;
    return next;
  };
}
