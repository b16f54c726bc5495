/** A piece of a text with its closing mark, as it stands there. */
type Piece = { words: string; mark: string };

const opens = '（(《〈“‘「【[';
const closes = '）)》〉”’」】]';

/**
 * A text parted at these marks, but not inside brackets and quotation marks. Each part keeps its mark: 「增设站点；提高补贴。」 →
 * 「增设站点；」「提高补贴。」
 */
export function partedAt(text: string, marks: string): Piece[] {
  const parts: Piece[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] as string;
    if (opens.includes(sign)) depth += 1;
    else if (closes.includes(sign)) depth = Math.max(0, depth - 1);
    // A sentence that ends inside a bracket never closed must not swallow all that follows.
    else if (marks.includes(sign) && (depth === 0 || at - start > 400)) {
      parts.push({ words: text.slice(start, at + 1).trim(), mark: sign });
      start = at + 1;
      depth = 0;
    }
  }
  const rest = text.slice(start).trim();
  if (rest !== '') parts.push({ words: rest, mark: '' });
  return parts.filter(({ words }) => words.length > 1 || !/^[。；！？，,;!?\s”’）)]*$/.test(words));
}

/** The sentences of a paragraph; parts joined by ； and what stands before ： are apart, for each may be a matter of its own. */
export function sentencesIn(text: string): string[] {
  return partedAt(text, '。；！？：;!?\n').map(({ words }) => words);
}

/** No sentence that says anything has more. */
const mostClauses = 80;

/** The parts of a sentence between its commas. */
export function clausesIn(sentence: string): string[] {
  return partedAt(sentence, '，,')
    .slice(0, mostClauses)
    .map(({ words }) => words);
}
