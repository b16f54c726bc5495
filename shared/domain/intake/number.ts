import { parseNumeral } from '../words/numeral.ts';
import { doubtOf, type FieldFound, sureOf } from './found.ts';
import { sessionsOf } from './session.ts';

/** Where an item's number stands in a text. */
export type Mention = { at: number; end: number; numbers: string[]; doubt: string | null; passage: string };

const one = '[A-Za-z]{0,3}[-—]?[0-9OolI|□×*?？■█▓▒◼◻▉�]{1,10}(?:\\s[0-9]){0,5}(?:[-—][0-9A-Za-z]{1,4})?[A-Za-z]?';
const framed = new RegExp(
  `(?<![0-9A-Za-z〔[年月.-])(?:(第|NO\\.?|No\\.?|no\\.?|№|#|编号|案号|[（(])\\s*[：:]?\\s*)?((?:${one})(?:\\s*号?\\s*[、，和及]\\s*第?\\s*(?:${one})){0,30}|[一二三四五六七八九十百千零〇]{1,9})\\s*号`,
  'g',
);
const loose =
  /(?:(?<=^|\n)\s{0,4}(?=\d{1,5}\s{1,4}《)|NO\.?|No\.?|№|#|(?:建议|提案|议案)?(?:编号|案号|件号)(?:为|是)?\s?[：:]?|(?<=次会议)(?:代表)?(?:建议|提案|议案)|(?<=届[一二三四五六七八九]次(?:会议)?)的?\s?(?=\d{1,5}\s?(?:改|由|转|给|交|归|让|那|，|号))|(?<=^|[\n，。；、\s])(?:建议|提案|议案)(?=\s?[A-Z]?\d{1,5}[\s《（(“：:]))\s*([A-Za-z]{0,2}\d{1,8})(?!\d|号|\s?[年月日件条个项份./%]|-\d)/g;
/** What a number before or behind it makes of 号: a day, a door, a document, a telephone. */
const otherBefore =
  /(?:月|日|〕|\]|】|】第|〔\d{4}〕第?|路|街|道|弄|巷|楼|栋|幢|院|线|函|字|发|令|文|热线|专线|微信|账|卡|房|室|证|车牌|尾|型|工单|公告|公报|通报|档案|令第|热线第)$/;
const otherBehind =
  /^(?:前|之前|以前|上午|下午|早|晚|中午|开始|起|楼|栋|幢|院|室|线|路|文件?|令|公报|公告|桌|车|门|下班|左右|至|到|-\d|工作日|开会|报)/;

/** Every number that a text gives an item: 第88号, 409号提案, NO.45, 第一百二十三号; 3月30号 and 5号楼 are none. */
export function mentionsIn(text: string): Mention[] {
  const found: Mention[] = [];
  for (const match of text.matchAll(framed)) {
    const [passage, frame = '', inside = ''] = match;
    const end = match.index + passage.length;
    if (otherBefore.test(text.slice(Math.max(0, match.index - 12), match.index).replace(/[^\S\n]+$/, ''))) continue;
    const behind = text.slice(end, end + 8).trimStart();
    if (otherBehind.test(behind)) continue;
    if (besideAnother.test(text.slice(Math.max(0, match.index - 8), match.index)) && withAnother.test(behind)) continue;
    // 「第02188号（社会管理类154号）」: its number within a class is not another item.
    const ahead = text.slice(Math.max(0, match.index - 16), match.index);
    if (/号\s*[（(][^（）()]{0,10}类(?:第)?$/.test(ahead)) continue;
    const han = /[一二三四五六七八九十百千零〇]/.test(inside);
    if (han && frame !== '第' && !/^(?:代表|委员)?(?:建议|提案|议案)/.test(behind)) continue;
    if (
      frame === '' &&
      /^[0-3]?\d$/.test(inside) &&
      !/^[（(]?(?:代表|委员|集体)?(?:建议|提案|议案|件)|^[，、《]|^(?:[-—–:：|；]{0,3}\s?[“「]?关于|[-—–]{1,3}\s?《)/.test(
        behind,
      ) &&
      !sessionBefore(text, match.index)
    )
      continue;
    const values = inside.split(/\s*号?\s*[、，和及]\s*第?\s*/).map(figuresOf);
    const damaged = values.find((value) => value === null) !== undefined;
    found.push({
      at: match.index,
      end,
      numbers: damaged ? [] : values.filter((value) => value !== null),
      doubt: damaged ? '编号里有认不清的字' : null,
      passage: passage.trim(),
    });
  }
  for (const match of text.matchAll(classed)) {
    if (found.some(({ at, end }) => match.index < end && match.index + match[0].length > at)) continue;
    const number = match[0].replace(/\s/g, '');
    found.push({
      at: match.index,
      end: match.index + match[0].length,
      numbers: [number],
      doubt: null,
      passage: number,
    });
  }
  // 「第3号议案…编为第128号建议」: the later number is the one it goes by.
  if (found.length > 1) {
    found.sort((one, two) => one.at - two.at);
    const renamed = (at: number) =>
      /(?:改?编(?:号)?为|重新编号为|转为|列为)\s?(?:代表建议|建议|提案)?$/.test(text.slice(Math.max(0, at - 14), at));
    const former = new Set(found.flatMap(({ numbers }, at) => (renamed(found[at + 1]?.at ?? 0) ? numbers : [])));
    return found.filter(({ numbers }) => numbers.length === 0 || !numbers.every((number) => former.has(number)));
  }
  if (found.length > 0) return found;
  return [...text.matchAll(loose)].map((match) => ({
    at: match.index,
    end: match.index + match[0].length,
    numbers: [(match[1] ?? '').toUpperCase()],
    doubt: null,
    passage: match[0],
  }));
}

/** The number of what came between two meetings bears its class: 闭字第6号, 平时第12号, 会字3号, A类第8号. */
const classed =
  /(?<=^|[^\u4e00-\u9fff]|[编案件]号|[为是])((?:闭|平|会|大|临|增|补|建|提|议|案|集|委|联|党|界|重|督|人|政|协|代|闭会|平时|大会|会间|补充|增补|临时|闭会期间)字|[A-Za-z甲乙丙丁]\s?[类字])\s*第?\s*(\d{1,5})\s*号/g;

/** 「（与第54号并案答复）」 names another item beside this one. */
const besideAnother = /(?:与|同|和|跟|参照|并入|参见|详见)\s*第?$/;
const withAnother =
  /^(?:(?:代表|委员)?(?:建议|提案))?[^，。；（）()\n]{0,4}?(?:并案|合并|一并|并办|相[同近似]|类似|重复|内容|一同|同类|关联|归并)/;

const sessionBefore = (text: string, at: number) => /次(?:会议)?\s*(?:第)?$/.test(text.slice(Math.max(0, at - 6), at));

/** One printed number: figures in half width, zeros kept; null where a character is damaged. */
function figuresOf(words: string): string | null {
  const text = words.replace(/\s/g, '').replace(/—/g, '-');
  if (/^[一二三四五六七八九十百千零〇]+$/.test(text)) {
    const value = parseNumeral(text);
    return value === null ? null : String(value);
  }
  const bare = text.replace(/^[A-Za-z]{1,3}(?=[-\d])/, (prefix) => (/^[OoIl]$/.test(prefix) ? '?' : prefix));
  return /^(?:[A-Z]{0,3}-?\d{1,8}|[A-Z]{2}\d{6,14})(?:-\d{1,6})?[A-Z]?$/i.test(bare) && !/\d[OoIl]$/.test(bare)
    ? text.toUpperCase()
    : null;
}

/** A value under 编号; what stands around the figures (会议, 第, 号) falls away. */
export function numberOfValue(value: string, passage: string): FieldFound<string> {
  let text = value.replace(/\s+/g, ' ').trim();
  const [session] = sessionsOf(text);
  const plain = /^(?:第 ?)?\d{1,6} ?号(?=\s)/.exec(text)?.[0];
  if (session && plain) text = plain;
  else if (session)
    text = text
      .slice(text.indexOf('次') + 1)
      .replace(/^会议/, '')
      .replace(/^[-—–_/:：\s]+/, '');
  const [mention, second] = mentionsIn(text);
  if (mention && !second && !/字/.test(text)) {
    if (mention.doubt) return doubtOf(mention.doubt, passage);
    const [number, another] = mention.numbers;
    if (another) return doubtOf('写了几个编号，不能确定是哪一件', passage);
    if (number) return sureOf(number, passage);
  }
  if (second) return doubtOf('写了几个编号，不能确定是哪一件', passage);
  const [own] = [...text.matchAll(classed)];
  if (own && own.index === 0) return sureOf(own[0].replace(/\s/g, ''), passage);
  const bare = text
    .replace(/^[-—–_/:：\s]+/, '')
    .replace(/^(?:19|20)\d{2}\s*年度?/, '')
    .replace(/^(?:[省市县区]|全国)?(?:人大|政协)?(?:代表)?(?:建议|提案|议案)/, '')
    .replace(/^(?:第|NO\.?|No\.?|№|#|编号|案号|[（(【[])\s*[：:]?\s*/i, '')
    .replace(/\s*[（(][^（）()\d]{1,12}[）)]$/, '')
    .replace(/\s*(?:号|[）)】\]])+(?:建议|提案|议案)?$/, '')
    .trim();
  if (bare === '' || /^[-—_/]+$/.test(bare)) return null;
  if (/^\d{1,12}\.0+$/.test(bare)) return sureOf(bare.replace(/\..*$/, ''), passage);
  if (/^\d{1,12}$/.test(bare.replace(/(?<=\d)\s(?=\d)/g, ''))) return sureOf(bare.replace(/\s/g, ''), passage);
  if (/^\d{1,12}\s+\D/.test(bare)) return sureOf(bare.split(/\s/)[0] ?? '', passage);
  if (/^\d{1,4}(?:-\d{1,6}){1,3}$|^\d{4}-[A-Z]{1,3}-?\d{1,6}$/i.test(bare)) return sureOf(bare, passage);
  const read = /^[\dA-Za-z一二三四五六七八九十百千零〇—-]{1,20}$/.test(bare) ? figuresOf(bare) : null;
  return read ? sureOf(read, passage) : doubtOf('编号里有认不清的字', passage);
}
