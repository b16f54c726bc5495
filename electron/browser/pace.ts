/** So many requests at once, and so many a second after that. */
const signedIn = { burst: 400, each: 120 };
const stranger = { burst: 60, each: 10 };
/** Addresses that are remembered; those that have been quiet longest are forgotten. */
const most = 2_000;

export type Pace = { isTooFast(address: string, isSignedIn: boolean): boolean };

/**
 * Keeps one PC of the network from taking the host for itself: each address has so many requests, filled up again every
 * second; whoever is not signed in has few.
 */
export function keepPace(clock: () => number = () => performance.now()): Pace {
  const held = new Map<string, { left: number; at: number }>();
  return {
    isTooFast(address, isSignedIn) {
      const { burst, each } = isSignedIn ? signedIn : stranger;
      const key = `${isSignedIn ? 1 : 0} ${address}`;
      const before = held.get(key) ?? { left: burst, at: clock() };
      const left = Math.min(burst, before.left + ((clock() - before.at) / 1000) * each) - 1;
      held.delete(key);
      held.set(key, { left: Math.max(left, -1), at: clock() });
      const [oldest] = held.keys();
      if (held.size > most && oldest !== undefined) held.delete(oldest);
      return left < 0;
    },
  };
}
