const bare = (text: string) => text.replace(/[\s，。；：、“”？！]/g, '');

/** Whether one text holds the other's words, marks aside. */
export function holds(text: string, words: string): boolean {
  return bare(text).includes(bare(words));
}

/** The one of these that shares most of its pairs of characters with the words. */
export function nearestTo<T extends { text: string }>(all: readonly T[], words: string): T | undefined {
  const score = ({ text }: T) => {
    const pairs = [...pairsIn(words)];
    const own = pairsIn(text);
    return pairs.filter((pair) => own.has(pair)).length / Math.max(1, pairs.length);
  };
  return all.toSorted((a, b) => score(b) - score(a))[0];
}

function pairsIn(text: string): Set<string> {
  const words = bare(text);
  return new Set(Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2)));
}
