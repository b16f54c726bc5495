import { isPersonName } from '../people.ts';
import { hasSurname } from '../surnames.ts';
import { looksLikeUnit, unitsListed } from '../unit-list.ts';
import { withColons } from './glued.ts';
import { fieldOfLabel, isPlainLabel, type LabelField } from './labels.ts';
import { tight } from './lines.ts';

/** A labelled value: 「案由：关于…」; `line` is where the label stands. */
export type Pair = { field: LabelField; label: string; value: string; line: number; passage: string };
/** What a text says under labels, and the lines or parts of lines that stand under none. */
type LabelledText = { pairs: Pair[]; prose: { line: number; text: string }[] };

type Piece = { label: string; field: LabelField } | { words: string };

const longestLabel = 20;
/** 「县民政局（主）」, 「县文广旅局（会）」 below it. */
const roleBehind = /[（(](?:主|会|协|分|独)办?(?:单位)?[）)]$/;
const endsWhole = /(?:建议|提案|议案)[”"』」》]?$|[。！？；》]$/;

/** Parts lines into labelled values and prose. A value goes on in the next line where it plainly is not finished. */
export function labelled(lines: readonly string[]): LabelledText {
  const pairs: Pair[] = [];
  const prose: LabelledText['prose'] = [];
  /** The last value that may still go on. */
  let open: Pair | null = null;
  let bodyOpen = false;
  let below = false;
  lines.forEach((text, line) => {
    if (text.trim() === '') {
      if (open && open.value !== '' && !bodyOpen) open = null;
      return;
    }
    for (const [at, piece] of piecesOf(withColons(roleSpelt(text))).entries()) {
      if ('field' in piece) {
        open = { field: piece.field, label: piece.label, value: '', line, passage: '' };
        below = false;
        bodyOpen = piece.field === 'body';
        pairs.push(open);
        continue;
      }
      const roleAlone =
        open !== null &&
        open.value !== '' &&
        !['leadUnit', 'coUnits', 'units', 'role', 'body'].includes(open.field) &&
        /^(?:主办|会办|独办|单办|协办|分办|参阅|牵头)(?:件|单位)?(?:$|[（(\s])/.test(piece.words);
      if (open && open.value === '') below = open.line !== line;
      // 「会办单位⏎市大数据局⏎市人力社保局」: units below each other.
      const listed =
        open !== null &&
        (below || /^\s{4}/.test(text) || (roleBehind.test(open.value) && roleBehind.test(tight(piece.words)))) &&
        open.value !== '' &&
        at === 0 &&
        (open.field === 'coUnits' || open.field === 'units') &&
        looksLikeUnit(tight(piece.words)) &&
        (roleBehind.test(open.value) || unitsListed(open.value).odd === null);
      if (open && listed) {
        open.value += `、${piece.words}`;
        continue;
      }
      // 「会办单位：市住建局    ★主席会议督办」: a cell that names no unit is no part of a list of units.
      const astray =
        open !== null &&
        open.value !== '' &&
        at > 0 &&
        ['leadUnit', 'coUnits', 'units'].includes(open.field) &&
        !/[、，,和与及]$/.test(open.value) &&
        /^[★☆※▲●◆■【（(]|督办|公开|件$|领衔/.test(piece.words) &&
        unitsListed(piece.words).odd !== null;
      if (!open || roleAlone || astray || !(open.value === '' || at > 0 || bodyOpen || goesOn(open, piece.words))) {
        open = null;
        prose.push({ line, text: piece.words });
        continue;
      }
      // 「建 议 号  ： 54」: the colon that a spread label left behind.
      const words = open.value === '' && !bodyOpen ? piece.words.replace(/^[：:﹕]\s*/, '') : piece.words;
      if (words === '') continue;
      const [own, rest] = bodyOpen ? [words, ''] : untilEnd(open, words);
      open.value = `${open.value}${glueOf(open, line, bodyOpen)}${own}`;
      if (rest === '') continue;
      open = null;
      prose.push({ line, text: rest });
    }
  });
  for (const pair of pairs) {
    pair.value = pair.field === 'body' ? pair.value.trim() : pair.value.trim().replace(/(?<=.)[；;，,]+$/, '');
    pair.passage = `${tight(pair.label)}：${pair.value.slice(0, 80)}`;
  }
  return { pairs, prose };
}

/** 「代表：苗青山　会办　主办单位：市商务局」: the word alone is what we do. */
const roleSpelt = (text: string): string =>
  text.length > 600
    ? text
    : text.replace(
        /(?<=[\u4e00-\u9fff）)》]\s{1,8})([独主会协分单]办)(?=\s+(?:主办|会办|协办|牵头|配合|其他|承办)(?:承办)?(?:单位|部门)\s*[：:])/g,
        '  承办方式：$1',
      );

/** What stands between two parts of a value. */
function glueOf({ field, value, line }: Pair, here: number, body: boolean): string {
  if (value === '') return '';
  if (body) return '\n';
  return line !== here && ['title', 'coUnits', 'leadUnit', 'organization'].includes(field) ? '' : ' ';
}

/** A value whose label stands in brackets ends with them, one in a sentence ends with it; the rest is prose. */
function untilEnd({ field }: Pair, words: string): [string, string] {
  const end = closing(words);
  if (end >= 0) return [words.slice(0, end), words.slice(end + 1).replace(/^[，。；、]\s*/, '')];
  if (field === 'consent') return [words, ''];
  if (field === 'proposers' || field === 'others') {
    const more = words.search(
      /[，,](?=[^，,、：:（）()]{0,14}(?:主办|会办|独办|单办|协办|分办|牵头|承办)|\s*(?:20\d{2}年)?\d{1,2}月\d{1,2}[日号]|请|将于|须|要求)/,
    );
    const ended = words.search(/。(?=.)/);
    if (more > 0 && (ended < 0 || more < ended)) return [words.slice(0, more), words.slice(more + 1)];
  }
  if (field === 'title') {
    const whole =
      /^.{4,100}?(?:建议|提案|议案)[》”]?[。；](?=.)/.exec(words)?.[0].length ??
      /^.{4,100}?(?:建议|提案|议案)[》”]?，(?=(?:[由请交转拟经现]|[^，。；]{0,24}(?:主办|会办|协办|独办|单办|分办|牵头|承办|办理|配合|提出|提交|答复))(?!.{0,60}的(?:建议|提案|议案)(?:$|[。；])))/.exec(
        words,
      )?.[0].length;
    return whole ? [words.slice(0, whole - 1), words.slice(whole)] : [words, ''];
  }
  const stop = words.search(/。(?=.)|；(?=[^；]{0,30}(?:请|应|须|务必|于\s?\d))/);
  return stop < 0 ? [words, ''] : [words.slice(0, stop), words.slice(stop + 1)];
}

/** The bracket that closes one opened before these words. */
function closing(words: string): number {
  let depth = 0;
  for (let at = 0; at < words.length; at += 1) {
    if (/[（(]/.test(words[at] ?? '')) depth += 1;
    else if (/[）)]/.test(words[at] ?? '')) {
      if (depth === 0) return at;
      depth -= 1;
    }
  }
  return -1;
}

/** Whether an unlabelled line continues the value above it: a title cut in two, a list that ends with 、. */
function goesOn({ field, value }: Pair, words: string): boolean {
  if (/[、，,和与及]$/.test(value)) return true;
  if (field === 'title') {
    const open = (value.match(/[《“]/g)?.length ?? 0) > (value.match(/[》”]/g)?.length ?? 0);
    return open || (!endsWhole.test(value) && words.length <= 60 && !/^第?\s*\d+\s*号|届.{0,12}次|[：:]/.test(words));
  }
  if (field === 'organization') return words.length <= 12 && /^[\u4e00-\u9fff]+$/.test(words) && value.length >= 10;
  // A name or a unit of which the line's end cut a part off: 「市卫生⏎健康委」.
  if (field === 'coUnits' || field === 'leadUnit') {
    return (
      !/(?:局|委|办|厅|部|院|会|联|中心|政府|公司|无|[）)。—-])$/.test(value) &&
      /^[\u4e00-\u9fff]{1,12}(?:$|[、，,])/.test(words)
    );
  }
  // 提案人（共8人）： and then lines of names.
  if (field === 'proposers' || field === 'others') {
    const names = (text: string) => text.trim().split(/[\s、，]+/);
    const each = names(words);
    return (
      (each.length > 1 || names(value).length > 1) &&
      each.length < 30 &&
      [...names(value), ...each].every((name) => isPersonName(name) && hasSurname(name))
    );
  }
  return false;
}

/** Labels and the words between them, of one line. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  const words = (part: string) => {
    const trimmed = part
      .trim()
      .replace(/^[|／/]+\s*|\s*[|／/]+$/g, '')
      .trim();
    if (trimmed !== '') pieces.push({ words: trimmed });
  };
  for (const cell of cellsOf(text)) {
    const whole = labelOf(cell);
    const said =
      whole?.field === 'consent' &&
      !/是否|可否|能否|意|情况/.test(cell.replace(/同意|愿意/, '')) &&
      cell === text.trim() &&
      cell.length > 3;
    if (whole && !said && (cell !== text.trim() || isPlainLabel(cell))) {
      pieces.push(whole);
      continue;
    }
    let from = 0;
    for (let at = nextMark(cell, 0); at >= 0; at = nextMark(cell, at + 1)) {
      const start = labelStart(cell, from, at);
      if (start === null) continue;
      const ahead = from === 0 ? bareLabel(cell.slice(0, start)) : null;
      if (ahead) pieces.push(ahead);
      words(cell.slice(from + (ahead?.length ?? 0), start));
      const label = labelOf(cell.slice(start, at));
      if (label) pieces.push(label);
      from = at + 1;
    }
    if (from === 0) {
      const bare = bareLabel(cell);
      if (bare) {
        pieces.push(bare);
        from = bare.length;
      }
    }
    // A cell of a line with a label that belongs to no field ends the value before it: 「代表证号：0033」.
    const unknown = from === 0 && cell !== text.trim() ? /^([\u4e00-\u9fff]{2,8})[：:](?=\S)/.exec(cell) : null;
    if (unknown && pieces.length > 0) {
      pieces.push({ label: unknown[1] ?? '', field: 'other' });
      from = unknown[0].length;
    }
    for (const part of inline(cell.slice(from))) {
      if (typeof part === 'string') words(part);
      else pieces.push(part);
    }
  }
  return pieces;
}

/** Labels between blanks in one cell: 「庞统 会办 卫健委」; behind a unit 会办 is what that unit does. */
function inline(cell: string): ({ label: string; field: LabelField } | string)[] {
  if (cell.length > 400 || !/\s/.test(cell.trim())) return [cell];
  const out: ({ label: string; field: LabelField } | string)[] = [];
  let before = '';
  for (const token of cell.trim().split(/\s+/)) {
    const field = token.length > 1 && token.length < 9 ? fieldOfLabel(token) : null;
    const strong =
      field !== null &&
      field !== 'other' &&
      field !== 'body' &&
      field !== 'kind' &&
      (isPlainLabel(token) || /^(?:主办|会办|协办|领衔|附议|联名)$/.test(token));
    const behindUnit = /^[主会协独]办$/.test(token) && looksLikeUnit(before.split(/[、，,]/).at(-1) ?? '');
    if (strong && !behindUnit && before !== '') out.push({ label: token, field });
    else if (typeof out.at(-1) === 'string') out[out.length - 1] += ` ${token}`;
    else out.push(token);
    before = token;
  }
  return out;
}

/** A label whose characters are spread over the width of its column: 「届  次：」, 「案    由」, 「会  办  单  位」. */
const spread =
  /(^|[\t|；;，。）)]\s*| {2,})([\u4e00-\u9fff](?: {1,8}[\u4e00-\u9fff]){1,7})(?=\s{0,4}[：:﹕]|\s{2,}|\t|\||$)/g;
const closed = (text: string) =>
  text.replace(spread, (run, before: string, label: string) => {
    const bare = label.replace(/ /g, '');
    return label.includes('  ') && fieldOfLabel(bare) ? `${before}${bare}` : run;
  });

/** Cells are parted by tabs, bars and runs of blanks; a padded name (孙  权) is put together by who reads names. */
function cellsOf(text: string): string[] {
  return closed(text)
    .split(/\t|\|| {2,}/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
}

function nextMark(cell: string, from: number): number {
  for (let at = from; at < cell.length && at < 1500; at += 1) {
    const sign = cell[at];
    if (sign === '：' || sign === ':' || sign === '】' || sign === '﹕') return at;
  }
  return -1;
}

const boundary = /[\s；;。，,）)】\]」』》|／/0-9A-Za-z☑☐□√■★]/;

/** Where the label that ends at a colon begins: at a boundary, the longest that is one. 「…）  联 系 电 话：」 → 联. */
function labelStart(cell: string, from: number, end: number): number | null {
  const first = Math.max(from, end - longestLabel);
  for (let start = first; start < end; start += 1) {
    if (start > from && !boundary.test(cell[start - 1] ?? '') && !/[【[（(]/.test(cell[start] ?? '')) continue;
    if (/\s/.test(cell[start] ?? '')) continue;
    const words = cell.slice(start, end);
    // 「提案号：003 提案者：县妇联」, 「2026.02.09 办理时限：」: figures of the value before are no number of a label.
    if (
      from > 0 &&
      /^[-\d./]/.test(words) &&
      (cell.slice(from, start).trim() === '' || /[-\d./年月]/.test(cell[start - 1] ?? ''))
    )
      continue;
    // 「角色：主办 协办：区市监局」: what stands right behind a colon is its value.
    if (from > 0 && cell.slice(from, start).trim() === '' && /^(?:[主会协独单分]办|参阅|是|否)\s+\S/.test(words))
      continue;
    // 「会办（主办：…」: what the bracket opens is a label of its own.
    const inner = /[（(]([^（）()]+)$/.exec(words)?.[1];
    if (inner && inner.length < words.length - 1 && fieldOfLabel(inner)) continue;
    if (fieldOfLabel(words)) return start;
  }
  return null;
}

function labelOf(words: string): { label: string; field: LabelField } | null {
  const label = words.trim().replace(/[：:﹕]$/, '');
  const field = fieldOfLabel(label);
  return field ? { label, field } : null;
}

/** A label that only a blank parts from its value, at a cell's beginning: 「会办 县自然资源局」, 「案 由 关于…」. */
const boxed = /[√☑✓✔■□☐]/;
function bareLabel(cell: string): { label: string; field: LabelField; length: number } | null {
  const tokens = [...cell.slice(0, 40).matchAll(/\S+/g)];
  let best: { label: string; field: LabelField; length: number } | null = null;
  for (const token of tokens.slice(0, 7)) {
    const length = token.index + token[0].length;
    if (length >= cell.length) break;
    const label = cell.slice(0, length);
    const field = fieldOfLabel(label);
    const choice =
      (field === 'consent' || field === 'keySupervision') &&
      /^(?:同意|不同意|是|否|可以|[√☑★])/.test(cell.slice(length).trim());
    // 「同意公开 √　不同意公开」 are the options of a form, not a label.
    const option = /^(?:不?同意|不?可以)公开$/.test(tight(label).replace(/\s/g, '')) && boxed.test(cell);
    if (
      field &&
      !option &&
      field !== 'other' &&
      field !== 'body' &&
      (choice || isPlainLabel(label) || /^[主会协独]\s*办$|^领\s*衔$|^[附联]\s*[议名]$/.test(label))
    )
      best = { label, field, length };
  }
  return best;
}
