import { diffArrays } from 'diff';

/** How a recognised text compares with what is printed. */
export type ScanScore = {
  signs: number;
  wrong: number;
  figures: number;
  wrongFigures: number;
  sureWrongFigures: number;
};

/** Spaces, and signs that print draws in several ways, are not counted. */
const plain = (text: string): string => text.replace(/\s|[-—－一]*(?<=[-—－])\d+[-—－]+|…|—/gu, '');

/** Counts signs that are missing or others, and the figures among them that nobody would doubt. */
export function scanScore(printed: string, { text, unsure }: { text: string; unsure: readonly number[] }): ScanScore {
  const doubted = new Set(unsure);
  const read = [...text]
    .map((sign, at) => ({ sign, doubted: doubted.has(at) }))
    .filter(({ sign }) => plain(sign) !== '');
  const wanted = [...plain(printed)];
  const score = { signs: wanted.length, wrong: 0, figures: 0, wrongFigures: 0, sureWrongFigures: 0 };
  score.figures = wanted.filter((sign) => /\d/.test(sign)).length;
  let at = 0;
  let missing = '';
  const parts = diffArrays(
    wanted,
    read.map(({ sign }) => sign),
  );
  for (const [index, { added, removed, value }] of parts.entries()) {
    if (removed) {
      score.wrong += value.length;
      missing = value.join('');
      // Nothing stands in its place that could be doubted.
      if (/\d/.test(missing) && !parts[index + 1]?.added) {
        const near = read.slice(Math.max(0, at - 2), at + 2).some((each) => each.doubted);
        score.wrongFigures += 1;
        if (!near) score.sureWrongFigures += 1;
      }
      continue;
    }
    if (added) {
      const put = read.slice(at, at + value.length);
      if (/\d/.test(missing + value.join(''))) {
        score.wrongFigures += 1;
        if (!put.some((each) => each.doubted)) score.sureWrongFigures += 1;
      }
    }
    at += value.length;
    missing = '';
  }
  return score;
}
