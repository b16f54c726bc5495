import { fieldOfLabel, isPlainLabel } from './labels.ts';

/**
 * A line in which labels and values run together with nothing but blanks between the pairs: 「提出人林若溪
 * 联系方式13812340099 主办单位市卫健委」 → 「提出人：林若溪  联系方式：13812340099  主办单位：市卫健委」. Any other line stays as it
 * is.
 */
export function withColons(line: string): string {
  if (line.length > 600 || /[：:\t|]/.test(line)) return line;
  const tokens = line.trim().split(/\s+/);
  if (tokens.length < 2) return line;
  const plain = tokens.filter((token) => labelAhead(token, isPlainLabel) > 0).length;
  if (plain < 3 && plain < tokens.length) return line;
  return tokens
    .map((token) => {
      const length = labelAhead(token, () => true);
      return length > 0 ? `  ${token.slice(0, length)}：${token.slice(length)}` : ` ${token}`;
    })
    .join('')
    .trim();
}

/** How many characters of a word are a label with its value behind it; the longest counts. */
function labelAhead(token: string, counts: (label: string) => boolean): number {
  for (let length = Math.min(12, token.length - 1); length >= 2; length -= 1) {
    const label = token.slice(0, length);
    const field = /^[\u4e00-\u9fff]+$/.test(label) ? fieldOfLabel(label) : null;
    if (field && counts(label)) return length;
  }
  return 0;
}
