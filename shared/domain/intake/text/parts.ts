import { type Mention, mentionsIn } from '../number.ts';
import type { IsOurs } from '../our-unit.ts';
import { sessionsOf } from '../session.ts';
import { isNoticeTitle } from '../title.ts';
import { tight } from './lines.ts';
import { labelled, type Pair } from './pairs.ts';
import { sectionsOf } from './sections.ts';

const heading =
  /^[【[（(]?[^：:。，]{0,40}(?:交办单|交办表|交办卡|交办函|办理单|转办单|承办单|处理单|登记表|登记单|交办通知单|通知单|分办单|办理表)[】\])）]?(?:[（(].{0,20}[）)])?$/;
const rule = /^\s*[-—=_*·~─━]{4,}\s*$/;

/** A range of lines that hands over one item; `shared` are the lines before the first. */
type Slips = { shared: string[]; slips: { lines: string[]; section: string }[] };

/** Parts a text of several slips: by their headings, by rules between them, or where the first label comes again. */
export function slipsOf(lines: readonly string[]): Slips {
  const starts = byHeading(lines) ?? byRule(lines) ?? byLabels(lines);
  if (!starts) return { shared: [], slips: [{ lines: [...lines], section: '' }] };
  const { at: sectionAt, heads } = sectionsOf(lines);
  return {
    shared: lines.slice(0, starts[0]).filter((_, line) => !heads.has(line)),
    slips: starts.map((start, at) => ({
      lines: lines.slice(start, starts[at + 1]).filter((_, line) => line === 0 || !heads.has(start + line)),
      section: sectionAt(start),
    })),
  };
}

const isSlip = (lines: readonly string[]) => {
  const { pairs } = labelled(lines.slice(0, 60));
  return pairs.some(({ field, value }) => (field === 'title' || field === 'number') && value !== '');
};

function byHeading(lines: readonly string[]): number[] | null {
  const at = lines.flatMap((line, index) => (heading.test(tight(line).replace(/\s/g, '')) ? [index] : []));
  const starts = at.filter((start, index) => isSlip(lines.slice(start, at[index + 1])));
  return starts.length > 1 ? starts : null;
}

function byRule(lines: readonly string[]): number[] | null {
  const rules = lines.flatMap((line, index) => (rule.test(line) ? [index] : []));
  if (rules.length === 0) return null;
  const starts = [0, ...rules.map((index) => index + 1)].filter((start, index, all) =>
    isSlip(lines.slice(start, all[index + 1])),
  );
  return starts.length > 1 ? starts : null;
}

function byLabels(lines: readonly string[]): number[] | null {
  const { pairs } = labelled(lines);
  const titles = filled(pairs, 'title').filter(({ value }) => !isNoticeTitle(value));
  const numbers = filled(pairs, 'number');
  const distinct = (list: readonly Pair[]) => new Set(list.map(({ value }) => value)).size;
  const count =
    numbers.length > 1 && (titles.length > 1 || titles.length === 0)
      ? distinct(numbers)
      : numbers.length === 0
        ? distinct(titles)
        : 1;
  if (count < 2) return null;
  // The label that begins each slip, as the first slip has it.
  const order = pairs.filter(({ field }) =>
    ['session', 'number', 'kind', 'title', 'serial', 'level', 'proposers'].includes(field),
  );
  const first = order.find(({ field }) => filled(pairs, field).length >= count);
  if (!first) return null;
  const starts = [...new Set(filled(pairs, first.field).map(({ line }) => line))];
  return starts.map((line) => raised(line, lines, pairs));
}

const filled = (pairs: readonly Pair[], field: Pair['field']) =>
  pairs.filter((pair) => pair.field === field && pair.value !== '');

/** A slip begins with the lines above its first label that are no part of the one before: a number, a meeting, a heading. */
function raised(line: number, lines: readonly string[], pairs: readonly Pair[]): number {
  const labelledLines = new Set(pairs.map((pair) => pair.line));
  let start = line;
  while (start > 0 && line - start < 3) {
    const above = (lines[start - 1] ?? '').trim();
    if (above === '' || labelledLines.has(start - 1) || above.length > 50) break;
    if (
      !(
        heading.test(above) ||
        sessionsOf(above).length > 0 ||
        mentionsIn(above).length > 0 ||
        /^(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．]|件[一二三四五六七八九十\d]/.test(above)
      )
    )
      break;
    start -= 1;
  }
  return start;
}

/** One item of running text, and whether it is said to be no concern of ours. */
type Piece = { text: string; number: string | null; refused: string | null; section: string };

const refused =
  /不是我(?:们|局|单位)|不归我|非我局|非本局|无关|(?<!不予?|不同意|不能|不得|不宜|不再|未|勿|拟|申请|请求|无|理由|的|若|如需?)(?:已退|退回|退给|退办|退件|退还|签退)(?!理由|申请|报告|不|的(?:申请|报告))|误派|误转|误发|误交|派错|转错|发错|不属(?:于)?(?:我|你|本|贵|民政)|(?<!不予?|不)撤回|(?<!不)撤销|作废|已撤|不用办|不需要?(?:我们|你们|办)|不是你们|不归你|不用管|不用理|忽略|无需办理|不再由[你我贵]|不再(?:主办|会办|协办)|不再办理|不再承办|不列入|不予立案|转给.{0,6}了|已转(?!来|交你|交我|给你|给我)|(?:改派|改由|改交|另派|转派|转由|调整(?:为|给|到|至)|移交|转给)(?:由|给|至|到|为)?([\u4e00-\u9fff]{2,14})/g;

/** Words that say an item is no concern of ours; 「改由市民政局主办」 and 「不予退回」 say the contrary. */
function refusalOf(words: string, isOurs: IsOurs): string | null {
  for (const match of words.matchAll(refused)) {
    if (match[1] === undefined)
      return /你局|你单位|贵局|请继续|仍由/.test(words.slice(match.index + match[0].length).slice(0, 30))
        ? null
        : match[0];
    const unit = match[1].split(/主办|独办|办理|承办|牵头|负责|会办|协办|处理/)[0] ?? '';
    if (isOurs(unit) || /^[你贵]/.test(unit) || !/[局委办厅部院会]$/.test(unit)) continue;
    return match[0];
  }
  return null;
}

/** Parts running text by the numbers it names: 「417号提案…。另422号不是我们的」 are two, the second is refused. */
export function piecesOf(words: string, isOurs: IsOurs): { shared: string; pieces: Piece[] } {
  const lines = words.split('\n');
  const { at: sectionAt, heads } = sectionsOf(lines);
  const text = lines.map((line, index) => (heads.has(index) ? '' : line)).join('\n');
  const mentions = anchorsOf(text);
  const numbers = new Set(mentions.flatMap((mention) => mention.numbers));
  if (numbers.size < 2) {
    const [only] = numbers;
    const line = mentions[0] ? lineAt(text, mentions[0].at) : lines.length - 1;
    return { shared: '', pieces: [{ text: words, number: only ?? null, refused: null, section: sectionAt(line) }] };
  }
  const pieces: Piece[] = [];
  const starts = mentions.map((mention, at) =>
    startOf(text, at === 0 ? 0 : (mentions[at - 1]?.end ?? 0), mention.at, at === 0),
  );
  let shared = text.slice(0, starts[0]);
  for (const [at, mention] of mentions.entries()) {
    const section = sectionAt(lineAt(text, mention.at));
    let own = text.slice(starts[at], starts[at + 1]);
    const last = at === mentions.length - 1;
    const inOne = last && !/[。\n]/.test(text.slice(mentions[0]?.at ?? 0, mention.at));
    const tail = last ? (inOne && tailOfSentence(own)) || tailOf(own) : forAll(own);
    shared += tail === '' ? '' : `\n${tail}`;
    own = own.slice(0, own.length - tail.length);
    const off = refusalOf(own, isOurs);
    const titles = [...own.matchAll(/《[^《》]{4,120}(?:建议|提案|议案)》/g)].map(([title]) => title);
    for (const [which, number] of mention.numbers.entries()) {
      const known = pieces.find((piece) => piece.number === number);
      if (known) {
        known.text += `\n${own}`;
        known.refused ??= off;
      } else {
        // Of 第12、13号 each has its own number and the same words.
        let one = mention.numbers.length > 1 ? own.replace(mention.passage, `第${number}号`) : own;
        if (mention.numbers.length > 1 && titles.length === mention.numbers.length)
          for (const title of titles) if (title !== titles[which]) one = one.replace(title, '');
        pieces.push({ text: one, number, refused: off, section });
      }
    }
  }
  // 「第21号《…》、第46号《…》，并案后由市民政局主办」: what follows the last of a row is said of each.
  for (let at = pieces.length - 2; at >= 0; at -= 1) {
    const [piece, next] = [pieces[at], pieces[at + 1]];
    if (
      !piece ||
      !next ||
      !/[、和与及]\s*$/.test(piece.text) ||
      handles.test(piece.text.slice(piece.text.lastIndexOf('《')))
    )
      continue;
    const tail =
      /(?<=[）)》]\s*)(?:[，,]|并案|合并|一并|(?:内容|诉求|主题|议题|事项|所提问题)(?:基本)?(?:相|类|一致)|[两二三四]件)[^《》（）()]*$/.exec(
        next.text,
      )?.[0] ?? '';
    if (/并案|合并|一并|(?:由|请|交)[^，。；]{2,20}(?:主办|牵头|承办|办理|独办)/.test(tail)) piece.text += tail;
  }
  return { shared, pieces };
}

const handles = /主办|会办|协办|独办|承办|分办|牵头|办理/;
const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length - 1;

/** What sets items apart: their numbers; without any, their titles. */
function anchorsOf(text: string): Pick<Mention, 'at' | 'end' | 'numbers' | 'passage'>[] {
  const mentions = mentionsIn(text);
  if (mentions.length > 0) return mentions;
  const titles = [...text.matchAll(anyTitle)];
  if (titles.length > 200 || titles.some(([title]) => /交办|转办|办理/.test(title))) return [];
  return titles.map((match) => ({
    at: match.index,
    end: match.index + match[0].length,
    numbers: [match[0].replace(/[\s《》“”]/g, '')],
    passage: match[0],
  }));
}
const anyTitle =
  /《关于[^《》\n]{4,80}(?:建议|提案|议案)》|(?<=^|\n|[.．、）)\s])[“「]?关于[^《》\n。；，：]{4,60}的(?:建议|提案|议案)(?=[”」]?(?:$|[\n，；（(：—\s-]))/g;

/** Sentences between two items that speak of all of them. */
function forAll(words: string): string {
  const at = /\n\s*(?:以上|上述|各(?:主办|会办|承办)?单位|[主独会协]办[、和]|[主独会]办(?:件|单位)请|都是|均为)/.exec(
    words,
  )?.index;
  return at === undefined ? '' : words.slice(at);
}

/** Where the words of a mention begin: behind the last stop, else behind the last comma, else at the number. */
function startOf(text: string, from: number, at: number, first: boolean): number {
  const between = text.slice(from, at);
  // 「《…的建议》（21号，某某代表）」: the title before a number in brackets is its own.
  const titled = /《[^《》]{4,120}》\s*([（(]?)\s*第?$/.exec(between);
  if (titled && (titled[1] !== '' || /[（(]/.test(text[at] ?? ''))) return from + titled.index;
  const stop = Math.max(...['。', '；', '\n', '！', ';'].map((sign) => between.lastIndexOf(sign)));
  if (stop >= 0) return from + stop + 1;
  if (first) return 0;
  const comma = between.lastIndexOf('，');
  return comma >= 0 ? from + comma + 1 : at;
}

/** 「…《…》（21号，某某代表）、《…》（35号，某某代表），请于5月31日前答复」: what follows the last of one sentence is said of all. */
function tailOfSentence(words: string): string {
  const tail =
    /^[^。\n]*[）)》]([，,；;][^）)》。\n]*(?:(?:请|须|均|都|统一)[^）)》。\n]*前|(?:由|交|请)[^，。；）)》\n]{2,16}(?:主办|承办|办理|牵头))[^）)》]*)$/.exec(
      words,
    )?.[1] ?? '';
  return /《|号/.test(tail) ? '' : tail;
}

/** What the end of a list says of all: 「以上各件请于6月30日前答复。」 */
function tailOf(words: string): string {
  const lines = words.split(/(?<=[。\n])/);
  const at = lines.findIndex(
    (line, index) =>
      index > 0 &&
      (signature.test(line.trim()) ||
        /^\s*(?:请于|请在|[主会独]办件|其中|请|请各|以上|上述|均|都|[主独会协]办[、和]|会办意见|会办单位|主办单位|各单位|各(?:主办|会办|协办|承办)|各件|各(?:建议|提案)|每件|所有|[两二三四五六七八九几]件|特此|联系人|交办(?:日期|时间|\s*[：:]\s*(?=20))|(?:主办|会办|协办|办结|办复|反馈|答复|办理)(?:意见)?(?:日期|时间|时限|期限|截止)|答复期限|办理期限|答复时限|办理时限|要求|附|说明[：:]|备注[：:]|注[：:]|会议[：:]|会议名称[：:]|大会名称[：:]|届别[：:]|届次[：:]|(?:届次|会议|期限|时限|时间)(?:都|均|统一|一律)|[主会独协]办的|会议届次[：:]|会次[：:]|[^，。]{0,20}办公室\s*$|20\d{2}年|[你贵](?:局|单位|委|厅|办)(?:应|须|要|请|需|务必)|(?:均|都|一律|全部|统一)?(?:应|须|务必|请)(?:在|于|按)|(?:合并|一并|并案)(?:办理|答复))/.test(
          line,
        )),
  );
  return at < 0 ? '' : lines.slice(at).join('');
}

/** A day or an office in a line of its own. */
const signature =
  /^(?:[\u4e00-\u9fff]{2,24}(?:办公室|办公厅|督查室|委员会|工委|政府|提案委|代工委|联工委|督查科|办)(?:\s*20\d{2}年\d{1,2}月\d{1,2}日)?|[二〇○零一三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)$/;
