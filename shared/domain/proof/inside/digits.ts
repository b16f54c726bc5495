/** How a figure may have been mistyped: what is near it by the hand, and not by its value. */

const plainDigits = (words: string) => /^[\d,]+(?:\.\d+)?/u.exec(words)?.[0].replace(/,/gu, '') ?? '';

/**
 * Whether one figure may have been typed for the other: two digits the other way round (68.5 and 65.8), one digit other
 * (74.2 and 84.2), or the point a place or more away (122.6 and 1226). Both as printed.
 */
export function typedFor(printed: string, due: string): boolean {
  const [a, b] = [plainDigits(printed), plainDigits(due)];
  if (a === '' || b === '' || a === b) return false;
  return otherOrder(a, b) || oneOther(a, b) || pointMoved(a, b);
}

/** 4312 and 4132: the same digits, two of them changed about. */
function otherOrder(a: string, b: string): boolean {
  if (a.length !== b.length || a.indexOf('.') !== b.indexOf('.')) return false;
  const sorted = (digits: string) => [...digits].sort().join('');
  return a.replace('.', '').length > 1 && sorted(a) === sorted(b);
}

/** 4500 and 4000: of two digits and more, one is another. */
function oneOther(a: string, b: string): boolean {
  if (a.length !== b.length || a.replace('.', '').length < 2) return false;
  return [...a].filter((digit, at) => digit !== b[at]).length === 1;
}

function pointMoved(a: string, b: string): boolean {
  const bare = (digits: string) => digits.replace('.', '').replace(/^0+|0+$/gu, '');
  return bare(a).length > 1 && bare(a) === bare(b);
}
