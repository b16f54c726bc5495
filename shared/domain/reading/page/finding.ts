import type { Doubt } from '../../../model/reading/reading.ts';

/** What was read for a field: a value with its passage, a doubt with its passage, or null when nothing is written. */
export type Finding<T> = { value: T; passage: string } | { doubt: string; passage: string } | null;

type Passage = { field: string; passage: string };

/** Collects the findings of one letter into values, doubts and passages. */
type Findings = {
  take: <T>(field: string, finding: Finding<T>) => T | null;
  doubts: Doubt[];
  passages: Passage[];
};

/**
 * Begins the collecting of one letter's findings: `take('number', …)` gives the value or null, and keeps passage or
 * doubt.
 */
export function newFindings(): Findings {
  const doubts: Doubt[] = [];
  const passages: Passage[] = [];
  return {
    doubts,
    passages,
    take: (field, finding) => {
      if (finding === null) return null;
      if ('doubt' in finding) {
        doubts.push({ field, passage: finding.passage, reason: finding.doubt });
        return null;
      }
      passages.push({ field, passage: finding.passage });
      return finding.value;
    },
  };
}

/**
 * The first finding that is not absent, so that a doubt in the letter is not papered over by a weaker source. Nothing
 * in the title, a doubt in the opening, a value in the page's table → the doubt.
 */
export function firstOf<T>(...findings: (Finding<T> | (() => Finding<T>))[]): Finding<T> {
  for (const finding of findings) {
    const found = typeof finding === 'function' ? finding() : finding;
    if (found !== null) return found;
  }
  return null;
}

/**
 * A passage for the margin: one line, not longer than a person reads at a glance. Longer lines are cut with … on the
 * side that was cut.
 */
export function excerpt(line: string, around?: string, length = 80): string {
  const flat = line.replace(/\s+/g, ' ').trim();
  if (flat.length <= length) return flat;
  const at = around ? Math.max(0, flat.indexOf(around)) : 0;
  const start = Math.max(0, Math.min(at - 15, flat.length - length));
  return `${start > 0 ? '…' : ''}${flat.slice(start, start + length)}${start + length < flat.length ? '…' : ''}`;
}
