import type { SignCount } from '../../model/platform/platform.ts';

const weights: Record<SignCount, (sign: string) => number> = {
  all: () => 1,
  ink: (sign) => (/\s/u.test(sign) ? 0 : 1),
  bytes: (sign) => ((sign.codePointAt(0) ?? 0) < 0x80 ? 1 : 2),
};

/** How many signs a platform counts in a text. 「答复 A」 → 4 of all, 3 without spaces, 6 by bytes. */
export function countSigns(text: string, how: SignCount): number {
  let counted = 0;
  for (const sign of text) counted += weights[how](sign);
  return counted;
}

/** The beginning of a text that a platform counts as no more than `most`. */
export function firstSigns(text: string, how: SignCount, most: number): string {
  let counted = 0;
  let taken = '';
  for (const sign of text) {
    counted += weights[how](sign);
    if (counted > most) break;
    taken += sign;
  }
  return taken;
}
