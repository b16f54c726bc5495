const bare = (text: string) => text.replace(/[\s，。；：、“”？！]/g, '');

/** Whether one text holds the other's words, marks aside. */
export function holds(text: string, words: string): boolean {
  return bare(text).includes(bare(words));
}

/** How much of the words' pairs of characters the text has. */
export function shareOf(text: string, words: string): number {
  const pairs = [...pairsIn(words)];
  const own = pairsIn(text);
  return pairs.filter((pair) => own.has(pair)).length / Math.max(1, pairs.length);
}

/** The one of these that shares most of its pairs of characters with the words. */
export function nearestTo<T extends { text: string }>(all: readonly T[], words: string): T | undefined {
  return all.toSorted((a, b) => shareOf(b.text, words) - shareOf(a.text, words))[0];
}

function pairsIn(text: string): Set<string> {
  const words = bare(text);
  return new Set(Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2)));
}
