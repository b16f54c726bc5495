import type { Ask } from '../../model/merging/asks.ts';
import { sameWords, wordsKey } from '../words/match.ts';
import { shortStatement } from './short-statement.ts';

/** By which it is known again that asks were put by this text; blanks and widths of signs make no difference. */
export const textKey = (body: string): string => wordsKey(sameWords(body));

/** An ask from words that the clerk marked in the text. 「建议市里增设站点。」 → 增设站点. */
export function askFrom(words: string): Ask | null {
  const text = words.trim();
  return text === '' ? null : { statement: shortStatement(text) || text.slice(0, 40), text };
}

/** Another ask, where the text says it: behind those whose words stand before it in `body`. */
export function withAsk(asks: readonly Ask[], ask: Ask, body: string): Ask[] {
  const at = body.indexOf(ask.text);
  const behind = asks.findIndex((one) => {
    const place = body.indexOf(one.text.split('\n')[0] ?? '');
    return at >= 0 && place > at;
  });
  return behind < 0 ? [...asks, ask] : asks.toSpliced(behind, 0, ask);
}

/** The ask and the one before it as one. */
export function joinedWithFormer(asks: readonly Ask[], at: number): Ask[] {
  const [former, own] = [asks[at - 1], asks[at]];
  if (!former || !own) return [...asks];
  return asks.toSpliced(at - 1, 2, { statement: former.statement, text: `${former.text}\n${own.text}` });
}

/** The ask as two, parted in its text before the character at `place`; as it is where nothing would be left of one. */
export function splitAt(asks: readonly Ask[], at: number, place: number): Ask[] {
  const own = asks[at];
  const [head, tail] = [askFrom(own?.text.slice(0, place) ?? ''), askFrom(own?.text.slice(place) ?? '')];
  return own && head && tail ? asks.toSpliced(at, 1, head, tail) : [...asks];
}

/** The ask one place up (−1) or down (1). */
export function moved(asks: readonly Ask[], at: number, by: -1 | 1): Ask[] {
  const own = asks[at];
  const to = at + by;
  if (!own || to < 0 || to >= asks.length) return [...asks];
  return asks.toSpliced(at, 1).toSpliced(to, 0, own);
}

/** Those with words, trimmed: what is kept. */
export function asksToStore(asks: readonly Ask[]): Ask[] {
  return asks
    .map(({ statement, text }) => ({ statement: statement.trim(), text: text.trim() }))
    .filter(({ statement, text }) => statement !== '' || text !== '')
    .map(({ statement, text }) => ({
      statement: (statement || shortStatement(text) || text).slice(0, 200),
      text: text || statement,
    }));
}
