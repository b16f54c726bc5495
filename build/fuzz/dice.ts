/** Numbers that follow from a seed alone, so that every input can be made again (mulberry32). */
export type Dice = {
  /** 0 up to but without `below`. */
  below: (below: number) => number;
  chance: (oneIn: number) => boolean;
  pick: <T>(from: readonly T[]) => T;
};

export function newDice(...seeds: number[]): Dice {
  let state = 0x9e3779b9;
  for (const seed of seeds) state = Math.imul(state ^ (seed + 0x7f4a7c15), 0x85ebca6b) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    chance: (oneIn) => below(oneIn) === 0,
    pick: <T>(from: readonly T[]) => {
      const at = below(from.length);
      if (from.length === 0) throw new RangeError('nothing to pick from');
      return from[at] as T;
    },
  };
}
