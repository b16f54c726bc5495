const forms = {
  super: new Map(
    [...'0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻−⁻=⁼(⁽)⁾（⁽）⁾nⁿiⁱ'.matchAll(/(.)(.)/gu)].map(([, from = '', to = '']) => [from, to]),
  ),
  sub: new Map(
    [...'0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋−₋=₌(₍)₎'.matchAll(/(.)(.)/gu)].map(([, from = '', to = '']) => [from, to]),
  ),
};

/**
 * Words set above or below the line, as signs that stay there in plain text: 10⁴ must not become 104. Words that
 * have no such signs are left as they are: 「1st」.
 */
export function raised(words: string, where: keyof typeof forms): string {
  const signs = [...words].map((sign) => (sign.trim() === '' ? sign : forms[where].get(sign)));
  return signs.includes(undefined) ? words : signs.join('');
}
