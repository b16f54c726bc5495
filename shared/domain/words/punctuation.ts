const full: Record<string, string> = { ',': '，', ':': '：', ';': '；', '?': '？', '!': '！', '(': '（', ')': '）' };
const han = /[\u3001-\u301f\u3400-\u9fff\uf900-\ufaff\uff01-\uff5e\u2018-\u201d〇]/;
const skipped = /[\s,:;?!()"'<>.%]/;
/** Web and mail addresses; what trails them is punctuation of the sentence. */
const addresses =
  /(?:(?:https?|ftp):\/\/|www\.)[\w\-.~:/?#[\]@!$&'()*+,;=%]*[\w/#=&%-]|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|\(0\d{2,3}\)(?=[\s-]?\d{7,8})/gi;

/**
 * Restores Chinese punctuation where a web page made it half-width: 「收悉,现答复如下:」 → 「收悉，现答复如下：」,
 * straight quotes in pairs, <…> inside 《》 as 〈…〉. Leaves 1,234.5, 10:30, addresses, telephone numbers and Latin
 * text alone; an unpaired straight quote stays as it is. Applying it twice changes nothing.
 */
export function restorePunctuation(text: string): string {
  if (!/[,:;?!()"'<>.]/.test(text)) return text;
  return text
    .split('\n')
    .map((line) => restoreLine(line))
    .join('\n');
}

function restoreLine(line: string): string {
  const chars = [...line];
  const kept = keptPositions(line, chars);
  const free = (at: number, char: string) => chars[at] === char && !kept.has(at);
  restoreAngles(chars, kept);
  restoreBrackets(chars, kept);
  restoreQuotes(chars, kept, '"', '“', '”');
  restoreQuotes(chars, kept, "'", '‘', '’');
  const lastMark = chars.findLastIndex((char) => !/[\s”’」』）]/.test(char));
  for (let at = 0; at < chars.length; at += 1) {
    const char = chars[at] ?? '';
    if (kept.has(at) || !',:;?!.'.includes(char)) continue;
    if (char === '.') {
      if (at === lastMark && han.test(chars[at - 1] ?? '') && !free(at - 1, '.')) chars[at] = '。';
      continue;
    }
    const before = neighbour(chars, at, -1);
    const after = neighbour(chars, at, 1);
    if (/\d/.test(chars[at - 1] ?? '') && /\d/.test(chars[at + 1] ?? '')) continue;
    if (char === ':' && chars[at + 1] === '/' && chars[at + 2] === '/') continue;
    if (han.test(before) || han.test(after)) {
      chars[at] = full[char] ?? char;
      if (chars[at + 1] === ' ') chars[at + 1] = '';
    }
  }
  return chars.join('');
}

function keptPositions(line: string, chars: string[]): Set<number> {
  const kept = new Set<number>();
  if (chars.length !== line.length) return kept; // Rare characters beyond the basic plane: addresses do not occur there.
  for (const match of line.matchAll(addresses)) {
    for (let at = match.index; at < match.index + match[0].length; at += 1) kept.add(at);
  }
  return kept;
}

/** The nearest character that is not itself punctuation in question, at most four steps away. */
function neighbour(chars: string[], at: number, step: 1 | -1): string {
  for (let i = at + step, steps = 0; steps < 4; i += step, steps += 1) {
    const char = chars[i];
    if (char === undefined) return '';
    if (char !== '' && !skipped.test(char)) return char;
  }
  return '';
}

/** A pair is Chinese when Chinese stands inside it, or only figures do and Chinese stands beside it. */
function restoreBrackets(chars: string[], kept: Set<number>): void {
  /** Each open bracket with what was met inside it, brackets within included. */
  const open: { at: number; chinese: boolean; latin: boolean }[] = [];
  const meet = (chinese: boolean, latin: boolean) => {
    const around = open[open.length - 1];
    if (!around) return;
    around.chinese ||= chinese;
    around.latin ||= latin;
  };
  for (let at = 0; at < chars.length; at += 1) {
    const char = chars[at] ?? '';
    if (char === '(' && !kept.has(at)) open.push({ at, chinese: false, latin: false });
    else if (char !== ')' || kept.has(at)) meet(han.test(char), /[A-Za-z]/.test(char));
    else {
      const pair = open.pop();
      const beside = han.test(neighbour(chars, at, 1)) || han.test(neighbour(chars, pair?.at ?? at, -1));
      if (pair === undefined) {
        if (han.test(chars[at - 1] ?? '')) chars[at] = '）';
      } else if (pair.chinese || (beside && !pair.latin)) {
        chars[pair.at] = '（';
        chars[at] = '）';
        meet(true, pair.latin);
      } else meet(false, pair.latin);
    }
  }
  for (const { at } of open) if (han.test(chars[at + 1] ?? '')) chars[at] = '（';
}

function restoreQuotes(chars: string[], kept: Set<number>, straight: string, left: string, right: string): void {
  const found: number[] = [];
  for (let at = 0; at < chars.length; at += 1) {
    const apostrophe = straight === "'" && /\w/.test(chars[at - 1] ?? '') && /\w/.test(chars[at + 1] ?? '');
    if (chars[at] === straight && !kept.has(at) && !apostrophe) found.push(at);
  }
  if (found.length % 2 !== 0) return;
  for (let i = 0; i < found.length; i += 2) {
    const [start = 0, end = 0] = found.slice(i, i + 2);
    const inside = chars.slice(start + 1, end).join('');
    if (!han.test(inside) && !han.test(neighbour(chars, start, -1)) && !han.test(neighbour(chars, end, 1))) continue;
    chars[start] = left;
    chars[end] = right;
  }
}

function restoreAngles(chars: string[], kept: Set<number>): void {
  let titles = 0;
  let start = -1;
  for (let at = 0; at < chars.length; at += 1) {
    const char = chars[at];
    if (char === '《') titles += 1;
    if (char === '》') titles = Math.max(0, titles - 1);
    if (char === '<' && !kept.has(at)) start = at;
    if (char !== '>' || kept.has(at) || start < 0) continue;
    if (han.test(chars.slice(start + 1, at).join(''))) {
      chars[start] = titles > 0 ? '〈' : '《';
      chars[at] = titles > 0 ? '〉' : '》';
    }
    start = -1;
  }
}
