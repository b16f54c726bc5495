/**
 * A clause of a letter's text: where it stands, and its words with titles and quotations blanked out. `marker`: it is an
 * item of a list; `leads`: a colon follows; `ahead`: it opens with 下一步.
 */
export type Clause = { from: number; to: number; plain: string; marker: boolean; leads: boolean; ahead: boolean };

const marker =
  /^\s*(?:[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|[一二三四五六七八九十]{1,3}[、是]|\d{1,2}[.．、](?!\d)|[①-⑳]|——|[•·●▪◆○*]|[-－–](?=\s)|第[一二三四五六七八九十]{1,2}(?:[，,、]|是)|其[一二三四五六][，,]|(?:首先|其次|再次|最后)[，,]?)\s*/;
const aheadOpening = /下一?步|下一阶段|接下来|今后/;
const opening = /^\s*(?:同时|此外|另外|下一?步|下一阶段|接下来|今后|为此|对此|一方面|另一方面)[，,]?\s*/;
const pairs = [
  ['《', '》', 80],
  ['“', '”', 200],
  ['〔', '〕', 8],
] as const;

/**
 * A text's sentences, each as its parts between ；, each as its clauses between ，. What stands in 《》 and “” is one
 * word: its commas part nothing, and a time in it is none of the sentence's.
 */
export function clausesOf(text: string): Clause[][][] {
  const plain = blanked(text);
  return spans(plain, 0, plain.length, /[。！？!?\n]/).map(([a, b]) =>
    spans(plain, a, b, /[；;]/)
      .map(([c, d]) => spans(plain, c, d, /[，,：:]/).flatMap(([from, to]) => clause(plain, from, to)))
      .filter((part) => part.length > 0),
  );
}

function clause(plain: string, from: number, to: number): Clause[] {
  const marked = marker.exec(plain.slice(from, to))?.[0] ?? '';
  const opened = opening.exec(plain.slice(from + marked.length, to))?.[0] ?? '';
  const start = from + marked.length + opened.length;
  const words = plain.slice(start, to).trimEnd();
  if (words === '' && marked === '' && opened === '') return [];
  const leads = /[：:]/.test(plain[to] ?? '');
  const ahead = aheadOpening.test(opened);
  return [{ from: start, to: start + words.length, plain: words, marker: marked !== '', leads, ahead }];
}

/** A quotation that is a time: “十五五”, “六一”. */
const time = /^“(?:十[三四五六]五|(?:[五六七八十]一|元旦|春节|清明|中秋|国庆|重阳)”)/;

/** Every character of a title or quotation becomes ■, so that offsets stay; a time stays. */
function blanked(text: string): string {
  const signs = text.split('');
  for (const [open, close, longest] of pairs) {
    for (let at = text.indexOf(open); at !== -1; at = text.indexOf(open, at + 1)) {
      const end = text.indexOf(close, at);
      if (end === -1) break;
      if (end - at > longest || time.test(text.slice(at, at + 6))) continue;
      signs.fill('■', at + 1, end);
    }
  }
  return parenthesised(signs.join(''));
}

/** A comma or semicolon within brackets parts nothing. */
function parenthesised(text: string): string {
  let depth = 0;
  let out = '';
  for (const sign of text) {
    if (sign === '（') depth += 1;
    else if (sign === '）' || sign === '。') depth = Math.max(0, depth - 1);
    out += depth > 0 && /[，,；;：:]/.test(sign) ? '·' : sign.length === 1 ? sign : '■■';
  }
  return out;
}

function spans(text: string, from: number, to: number, at: RegExp): [number, number][] {
  const found: [number, number][] = [];
  let start = from;
  for (let i = from; i < to; i += 1) {
    if (!at.test(text[i] ?? '')) continue;
    if (i > start) found.push([start, i]);
    start = i + 1;
  }
  if (to > start) found.push([start, to]);
  return found;
}
