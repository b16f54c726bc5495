import type { Dice } from './dice.ts';

type Mutation = (bytes: Buffer, dice: Dice) => Buffer;

const mutations: readonly Mutation[] = [
  function flipBits(bytes, dice) {
    const flipped = Buffer.from(bytes);
    for (let n = dice.below(24); n >= 0 && flipped.length > 0; n -= 1) {
      const at = dice.below(flipped.length);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << dice.below(8));
    }
    return flipped;
  },
  function cutEnd(bytes, dice) {
    return bytes.subarray(0, dice.below(bytes.length + 1));
  },
  function cutOut(bytes, dice) {
    const from = dice.below(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + dice.below(64))]);
  },
  function repeat(bytes, dice) {
    const from = dice.below(bytes.length + 1);
    const piece = bytes.subarray(from, from + 1 + dice.below(256));
    const times = Array.from({ length: 1 + dice.below(50) }, () => piece);
    return Buffer.concat([bytes.subarray(0, from), ...times, bytes.subarray(from)]);
  },
  function extremes(bytes, dice) {
    const changed = Buffer.from(bytes);
    const value = dice.pick([0x00, 0xff, 0x7f, 0x80]);
    const at = dice.below(bytes.length + 1);
    return changed.fill(value, at, Math.min(changed.length, at + 1 + dice.below(8)));
  },
];

/** Bytes changed in one to four ways. */
export function mutateBytes(bytes: Buffer, dice: Dice): Buffer {
  let changed = bytes;
  for (let left = 1 + dice.below(4); left > 0; left -= 1) changed = dice.pick(mutations)(changed, dice);
  return changed;
}
