import { passwordCost } from '../../electron/people/password.ts';

/**
 * A password costs a third of a second on purpose, and tests type some thousands. What a hash cost stands in the hash
 * itself, so accounts made at a lower cost are asked at a lower cost: the program has no switch for it, tests change the
 * number in their own process. Tests of passwords, sessions and signing keys themselves take the program's own.
 */
const own = passwordCost.N;
const low = 2 ** 10;

export function atLowCost() {
  passwordCost.N = low;
}

export function atOwnCost() {
  passwordCost.N = own;
}

export const isOwnCost = () => passwordCost.N === own;
