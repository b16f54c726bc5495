import type { PublicationMark, PublicationMarkKind } from '../../model/publication.ts';

/** A span of the text and why it should come off. */
export type Span = { from: number; to: number; kind: PublicationMarkKind };

const marks: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' };

/**
 * The text with full-width digits and letters made plain and half-width marks made full, character by character, so that
 * offsets stay.
 */
export function plainOf(text: string): string {
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ＠＋－．＿＊]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[,;:()](?!\d)|(?<!\d)[,;:()]/g, (sign) => marks[sign] ?? sign)
    .replace(/[\u3000\u00a0\t]/g, ' ')
    .replace(/[—–‐‑‒−]/g, '-')
    .replace(/[○〇零]/g, '〇');
}

/** Of spans in their order the last that ends at `at` or before. */
export function lastBefore<T extends { from: number; to: number }>(spans: readonly T[], at: number): T | undefined {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.to ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return spans[low - 1];
}

/** In order, without one that lies in another; what overlaps becomes one. */
export function joined(spans: readonly Span[], text: string): PublicationMark[] {
  const marks: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = marks.at(-1);
    if (last && span.from < last.to) last.to = Math.max(last.to, span.to);
    else if (span.to > span.from) marks.push({ ...span });
  }
  return marks.map(({ from, to, kind }) => ({ from, to, words: text.slice(from, to), kind }));
}
