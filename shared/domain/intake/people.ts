import type { IntakePerson } from '../../model/reading/intake.ts';
import { saysNothing } from '../ledger-reading/cells/text.ts';
import { parseNumeral } from '../words/numeral.ts';
import { hasDoubleSurname, hasSurname } from './surnames.ts';
import { tight } from './text/lines.ts';

/** What a value under 提出人 holds. */
type Signed = { people: IntakePerson[]; collective: string | null; total: number | null; doubt: string | null };

const parties =
  '(?:民革|民盟|民建|民进|农工党?|农工民主党|致公党?|九三(?:学社)?|台盟|无党派|中国国民党革命|中国民主|中国农工|中国致公)';
const organisations =
  '(?:工商联|工商业联合会|总工会|妇联|妇女联合会|共青团|团委|侨联|归国华侨联合会|科协|科学技术协会|台联|青联|知联会|新联会|社科联|文联|残联|红十字会|政协|总商会|欧美同学会|侨商会)';
const collective = new RegExp(
  `^${parties}(?!员)|^(?:中共|共青团)?[\\u4e00-\\u9fff]{0,12}?[省市县区州盟旗]?${organisations}(?!委员(?!会))|^团[省市县区州]委|.界$|.{1,}(?:委员会|专委会|委会|界别|界别组|联组|小组|活动组|代表团|联合会|协会|商会|学社|支部|支社|总支|基层委|联谊会|促进会|工作室|联络站|分会|党组|工委)$`,
);
/** A body that proposes as one: a party's committee, 工商联, a sector, a delegation. */
export const isCollective = (name: string): boolean =>
  /^[\u4e00-\u9fff（）()·“”]{2,40}$/.test(name) && collective.test(name);

const party = new RegExp(`^${parties}(?!员)`);
/** A branch of a party, whatever it calls itself: 民进银滩区总支. */
export const isParty = (name: string): boolean => party.test(name) && name.length > 2;

/** Mobiles, also with stars, landlines with or without their area, for building patterns. */
export const phoneShapes =
  '1[3-9]\\d[\\s-]?\\d{4}[\\s-]?\\d{4}|1[\\d*]{10}|[（(]?0\\d{2,3}[）)]?[-—\\s]?(?:\\d{7,8}|\\d{3,4}[-—\\s]\\d{3,4})(?:[-转]\\d{1,5})?|[2-8]\\d{6,7}';
const phones = new RegExp(`(?<!\\d)(?:${phoneShapes})(?!\\d)`);
const counted =
  /(?:等|共|合计|计)?\s*(?<![\d第])(\d{1,4}|[一二三四五六七八九十两百]{1,4})\s*(?:位|名|人(?!民))(?:\s*(?:代表|委员|联名|附议|提案人|提出|人大代表|政协委员))*/;
const besides =
  /^(?:[主会协独单分]办(?:件)?|牵头|参阅|领衔|主提|第一提案人|第一|男|女|[\u4e00-\u9fff]{1,3}族|中共|中共党员|群众|无党派|无党派人士|联名|附议|执笔|[\u4e00-\u9fff]{0,8}(?:党员|盟员|会员|社员)|代表|委员|民革|民盟|民建|民进|农工党?|致公党?|九三(?:学社)?|台盟|[\u4e00-\u9fff]{0,6}政协常委|(?:全国|[省市县区州])?(?:人大代表|政协委员))$/;

/** Words that stand beside a name and are no part of it: 女, 回族, 民盟盟员. */
export const isBesideName = (words: string): boolean => besides.test(words);

/** Names parted by 、，； or blanks, with workplace and telephone in brackets or behind; 等8人 tells how many they should be. */
export function peopleIn(value: string): Signed {
  const signed: Signed = { people: [], collective: null, total: null, doubt: null };
  const inFull =
    /^([^、，（）()]{2,8}?)\s*等\s*(?:\d{1,3}|[一二三四五六七八九十两]{1,3})\s*[人名位](?:[省市县区]|全国)?(?:人大|政协)?(?:代表|委员)?\s*[（(]([^（）()]+)[）)]$/.exec(
      value.trim(),
    );
  if (inFull?.[2]?.replace(/\s/g, '').startsWith((inFull[1] ?? '').replace(/\s/g, ''))) return peopleIn(inFull[2]);
  const numbered = value.trim().split(/(?:^|[\s；;])\d{1,2}[.．、)）]\s?(?=\p{Script=Han})/u);
  let text = (numbered.length > 2 ? numbered.filter((each) => each.trim() !== '').join('；') : value)
    .replace(/\s*[·•．・‧]\s*/g, '·')
    .replace(/[（(]\s*(?:联系)?(?:电话|手机)\s*[：:]?\s*/g, '（')
    .trim();
  if (text === '' || saysNothing(text) || /^(?:无|没有|无联名|无附议|略)$/.test(text)) return signed;
  const count = counted.exec(text);
  const ahead = count ? text.slice(0, count.index).trimEnd().slice(-1) : '';
  if (count && (/^\s*(?:等|共|合计|计)/.test(count[0]) || /[（(]/.test(ahead))) {
    signed.total = parseNumeral(count[1] ?? '');
    text = text.replace(count[0], '、');
  }
  const open = /等(?:代表|委员|人|同志)?\s*[、。）)]*$/.test(text.replace(/[、\s（()）]+$/, ''));
  text = text.replace(/[（(]\s*、?\s*[）)]/g, '、').replace(/等(?:代表|委员|人)?(?=[、\s（(）)。]*$)/, '、');
  for (const token of parts(text)) take(token, signed);
  const known = new Set<string>();
  signed.people = signed.people.filter(({ name }) => !known.has(name) && known.add(name));
  if (signed.total !== null && signed.people.length > 0 && signed.total !== signed.people.length) {
    signed.doubt ??= `写${signed.total}人，读出${signed.people.length}个名字`;
    // Characters parted by blanks that the count divides evenly.
  } else if (open && signed.total === null) signed.doubt ??= `以「等」结尾，只写出${signed.people.length}人`;
  return signed;
}

/** Parts at stops outside of brackets; a blank parts too, unless single characters stand about it. */
function parts(text: string): string[] {
  const out: string[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at <= text.length; at += 1) {
    const sign = text[at] ?? '、';
    if (/[（(]/.test(sign)) depth += 1;
    else if (/[）)]/.test(sign)) depth = Math.max(0, depth - 1);
    else if ((depth === 0 || at === text.length) && /[、，,；;/／。\n]/.test(sign)) {
      out.push(text.slice(from, at).trim());
      from = at + 1;
    }
  }
  return out.filter((each) => each !== '');
}

function take(token: string, signed: Signed) {
  const bracket = /[（(]([^（）()]*)[）)]?/.exec(token);
  const phone = phones.exec(token)?.[0] ?? null;
  const inside = (bracket?.[1] ?? '')
    .replace(phones, '')
    .split(/[、，,；;\s：:]+/)
    .filter(
      (word) =>
        word !== '' &&
        !besides.test(word) &&
        !/界别?$|党派$|代表(?:团|小组|组)$|^[\u4e00-\u9fff]{1,8}选区$/.test(word) &&
        !/^(?:联系)?(?:电话|手机|单位|工作单位)$/.test(word),
    );
  const outside = token
    .replace(/[（(][^（）()]*[）)]?/g, ' ')
    .replace(phones, ' ')
    .replace(/(?:联系)?(?:电话|手机)\s*[：:]?/g, ' ')
    .replace(
      /^(?:由|请|和|与|及|领衔|第一提案人|提案人|(?:全国|[省市县区州])?(?:人大|政协)?(?:代表|委员))[：:\s]*(?=\S{2})/,
      '',
    )
    .trim();
  const bare = outside.replace(/\s/g, '');
  if (isCollective(bare) && (bare.length > 4 || !isPersonName(withoutTitle(bare)))) {
    signed.collective ??= bare;
    return;
  }
  const before = signed.people.at(-1);
  if (before && before.organization === null && bare.length >= 4 && ofWork.test(bare) && !isDeputy(bare)) {
    // 「邢云鹤，县第二中学教师，联系电话…」
    before.organization = bare;
    if (phone) before.phone ??= tidyPhone(phone);
    return;
  }
  const { names, rest, doubt } = namesOf(outside, signed.total);
  const workplace = [rest.join(''), ...inside].filter((words) => words !== '').join('、');
  const organization =
    workplace === '' || /请|\d|意见|答复|办理|前$|届.{0,12}次|会议|[主会协承交转分独]办|[你贵我]局/.test(workplace)
      ? null
      : workplace;
  const last = signed.people.at(-1);
  if (names.length === 0) {
    // A telephone or a workplace behind a comma belongs to the name before it.
    if (last && bare === '' && phone) last.phone ??= tidyPhone(phone);
    else if (last && bare !== '' && /[\u4e00-\u9fff]{3,}/.test(bare) && !/[主会协承交转分独]办|[你贵我]局/.test(bare))
      last.organization ??= bare;
    else if (bare !== '') signed.doubt ??= `「${bare.slice(0, 12)}」不像人名`;
    if (last && phone) last.phone ??= tidyPhone(phone);
    return;
  }
  signed.doubt ??= doubt;
  names.forEach((name, at) => {
    const alone = at === names.length - 1;
    signed.people.push({
      name,
      organization: alone ? organization : null,
      phone: alone && phone ? tidyPhone(phone) : null,
    });
  });
}

/** A workplace or a post, not a name. */
const ofWork =
  /[学校院局厂店社站所村镇乡厅]$|公司|集团|中心|协会|教师|老师|医[生师]|律师|工程师|职工|工人|农民|个体|经理|主任|董事|书记|[校院局村站所会]长|委员|员工|职员|教授|研究员|干部|负责人|医院|银行|大学|中学|小学|幼儿园/;

export const tidyPhone = (words: string): string =>
  words
    .replace(/[（(]?(0\d{2,3})[）)]\s*[-—]?/, '$1-')
    .replace(/—/g, '-')
    .replace(/\s/g, '');

/** 周立新代表 → 周立新. */
const withoutTitle = (name: string) =>
  name.replace(/(?:[省市县区]|全国)?(?:人大)?代表$|(?:[省市县区]|全国)?(?:政协)?委员$|(?:先生|女士|同志)$/, '');

/** 桑榆委员 is a person, 区政协常委 a post. */
const isDeputy = (words: string) =>
  /(?:代表|委员)$/.test(words) && hasSurname(withoutTitle(words)) && isPersonName(withoutTitle(words));

/** The names of words between two stops, and what else stands there. */
function namesOf(words: string, total: number | null): { names: string[]; rest: string[]; doubt: string | null } {
  const tokens = words.split(/\s+/).filter((token) => token !== '');
  if (tokens.length > 1 && tokens.every((token) => token.length === 1)) return spacedNames(words, tokens, total);
  const names: string[] = [];
  const rest: string[] = [];
  let doubt: string | null = null;
  for (let at = 0; at < tokens.length; at += 1) {
    let token = withoutTitle(tokens[at] ?? '');
    if (token === '' || besides.test(token)) continue;
    // 孙 权 and 王 小平: a name padded by a blank.
    const next = tokens[at + 1] ?? '';
    if (token.length === 1 && (next.length === 1 || (next.length === 2 && names.length === 0 && tokens.length === 2))) {
      token = withoutTitle(token + next);
      at += 1;
    }
    // 申屠 剑: a surname of two signs, then the name.
    if (token.length === 2 && hasDoubleSurname(token) && next.length > 0 && next.length < 3 && !hasSurname(next)) {
      token = withoutTitle(token + next);
      at += 1;
    }
    const two = /^(.{2,3})[和与及](.{2,3})$/.exec(token);
    if (two?.slice(1).every((each) => hasSurname(each))) names.push(...two.slice(1));
    else if (names.length > 0 && /^(?:个体|退休|农民|村民|教师|医生|律师|职工|自由职业|居民)$/.test(token))
      rest.push(token);
    else if (
      isPersonName(token) &&
      !(names.length > 0 && rest.length === 0 && !hasSurname(token) && token.length > 3)
    ) {
      names.push(token);
      doubt ??= runTogether(token);
    } else if (names.length > 0) rest.push(token);
    else return { names: [], rest: [], doubt: null };
  }
  return { names, rest, doubt };
}

/** A recognised line: 穆 兰 英 覃 志 远（2人）. The count, wider blanks or the surnames tell where a name ends. */
function spacedNames(words: string, tokens: string[], total: number | null): ReturnType<typeof namesOf> {
  const wide = words
    .trim()
    .split(/\s{2,}/)
    .map((part) => part.replace(/\s/g, ''));
  if (tokens.length <= 3) return { names: [tokens.join('')], rest: [], doubt: null };
  if (wide.length > 1 && wide.every((name) => name.length >= 2 && name.length <= 4))
    return { names: wide, rest: [], doubt: null };
  const run = tokens.join('');
  if (manySigned.test(run)) return { names: [run], rest: [], doubt: '名字之间的空格分不清是几个人，请核对' };
  const ways = waysToPart(run).filter((way) => total === null || way.length === total);
  const [way, other] = ways;
  if (way && !other) return { names: way, rest: [], doubt: null };
  if (total && tokens.length === total * 3) {
    const names = Array.from({ length: total }, (_, at) => tokens.slice(at * 3, at * 3 + 3).join(''));
    return { names, rest: [], doubt: names.every(hasSurname) ? null : '名字之间的空格分不清是几个人，请核对' };
  }
  return { names: way ?? [tokens.join('')], rest: [], doubt: '名字之间的空格分不清是几个人，请核对' };
}

/** 乌 兰 图 雅 尹 波: names of four signs and more go by no surname. */
const manySigned =
  /乌兰|乌云|图雅|其其|木格|斯琴|高娃|巴特|巴图|扎西|卓玛|次仁|央金|阿依|古丽|买买|艾买|吐尔|努尔|阿卜|阿不|尼玛|达瓦|旦增|丹增|洛桑/;

/** Every way to part a run of characters into names of two or three that begin with a surname. */
function waysToPart(run: string): string[][] {
  if (run.length > 24) return [];
  const from = (at: number): string[][] => {
    if (at === run.length) return [[]];
    return [3, 2].flatMap((length) => {
      const name = run.slice(at, at + length);
      if (name.length < length || !hasSurname(name)) return [];
      return from(at + length).map((rest) => [name, ...rest]);
    });
  };
  return from(0);
}

const noName =
  /^(?:姓名|签名|领衔|联名|附议|集体|个人|多人|全体|不详|待定|有关|其他|本人|代表|委员|市民|群众|单位|电话|提案|建议|会议|主办|会办|协办|大会|附件|公开|同意)|(?:主任|局长|处长|科长|书记|经理|院长|校长|主席|会长|董事长|先生|女士|同志|代表|单位|公司|大学|学校|医院|中学|小学|集团|街道|社区|支部|委员会)$/;

/** 两 to four Chinese characters, or parts with a dot between. */
export function isPersonName(name: string): boolean {
  if (/^\p{Script=Han}{1,8}(?:·\p{Script=Han}{1,8}){1,3}$/u.test(name)) return true;
  if (noName.test(name) || !/^\p{Script=Han}+$/u.test(name)) return false;
  const length = [...name].length;
  if (length === 2 || length === 3) return !/[局委办厅院部县镇乡村厂校]$/.test(name) || hasSurname(name);
  return length >= 4 && length <= 7 && (hasDoubleSurname(name) || !/[局委办厅院部县镇乡村厂校社会司]$/.test(name));
}

function runTogether(name: string): string | null {
  const length = [...name].length;
  if (length < 4 || name.includes('·') || (length === 4 && hasDoubleSurname(name))) return null;
  if (length === 5 && !hasSurname(name)) return null;
  return waysToPart(name).length > 0
    ? `「${name}」像是几个人名连写`
    : length === 4 && !hasSurname(name)
      ? `「${name}」是否人名，请核对`
      : null;
}

const boundaryBefore =
  '(?:^|[，。；：、\\s（(》）)@“”号由将对与和及是为自]|那边|这边|转来|收到|建议人|提案人|提出人|领衔|人士|代表|委员|[答回函面]复|告知|征询|联系|反馈)';
const inSentence = new RegExp(
  `${boundaryBefore}((?:\\p{Script=Han}{2,4}(?:·\\p{Script=Han}{1,6})?(?:[（(][^（）()]{2,40}[）)])?[、，和])*\\p{Script=Han}{2,4}(?:·\\p{Script=Han}{1,6})?)\\s*(?:[二两三四五六七八九十\\d]{1,3}\\s?[位名]\\s?)?(等\\s*(?:\\d{1,4}|[一二三四五六七八九十]{1,3})?\\s*[位名人]?(?:市|省|县|区)?(?:人大)?)?\\s*(?:[省市县区]|全国)?(?:人大代表|政协委员|代表(?!建议|团|大会|性|意见|委员)|委员(?!会|提案))(?:[（(]([^（）()]{2,40})[）)])?`,
  'gu',
);

/** 「白音仓代表、喀斯木代表」 */
const contiguous = /^[、和与及]$/;
/** Those whom a sentence names as proposers: 「童玉洁代表的《…》」, 「由万青禾等5位代表提出」, 「贝蓓委员」. */
export function peopleSaid(text: string): (Signed & { passage: string }) | null {
  let first: (Signed & { passage: string }) | null = null;
  let lastEnd = -1;
  for (const match of text.matchAll(inSentence)) {
    const list = (match[1] ?? '').replace(/^(?:现将|将|由|对|请|与|和|及)(?=.{2,})/, '');
    // 「蒙立新（市第三人民医院）、邰小兵等7名代表」: each with its own bracket.
    const beside = [...list.matchAll(/(\p{Script=Han}{2,4}(?:·\p{Script=Han}{1,6})?)[（(]([^（）()]{2,40})[）)]/gu)];
    const all = list
      .replace(/[（(][^（）()]{2,40}[）)]/g, '')
      .split(/[、，]|(?<=\p{Script=Han}{2})和(?=\p{Script=Han}{2})/u)
      .map((name) =>
        afterVerbs(
          name.replace(/(?<=^.{2,4})(?:[二两三四五六七八九十]|\d{1,2})[位名]$/, '').replace(/(?<=^.{2,3})等$/, ''),
        ),
      );
    // 「0067号提案，农晓曼委员」: what stands before the last comma may be something else.
    const last = all.findLastIndex((name) => !isPersonName(name));
    const names = /，/.test(list.slice(0, list.lastIndexOf(all[last + 1] ?? ''))) ? all.slice(last + 1) : all;
    if (
      names.length === 0 ||
      names.some((name) => !isPersonName(name)) ||
      (!(first !== null && contiguous.test(text.slice(lastEnd, match.index + 1))) &&
        !names.some((name) => hasSurname(name) || name.includes('·')))
    )
      continue;
    if (names.some((name) => /[省市县区州镇乡局委办会]$/.test(name))) continue;
    if (names.some((name) => /^(?:全国|人大|政协|各位|全体|有关|领衔|联系|答复|沟通|该|请|向|与)/.test(name))) continue;
    // 芮敏等三位省人大代表（芮敏、靳璞、郗望舒）: the bracket names them all.
    const inBracket = match[3] && names[0] && tight(match[3]).startsWith(names[0]) && /[、，\s]/.test(match[3]);
    const signed = inBracket
      ? peopleIn(match[3] ?? '')
      : peopleIn(
          `${names.map((name) => name + (beside.find(([, each]) => afterVerbs(each ?? '') === name)?.[2] ?? '').replace(/^.+$/, '（$&）')).join('、')}${(match[2] ?? '').replace(/(?:市|省|县|区)?(?:人大)?$/, '')}${match[3] ? `（${match[3]}）` : ''}`,
        );
    const passage = tight(match[0]);
    // 「由佘春来等4名代表联名提出（佘春来、焦大勇、练红、权大鹏）」
    const full = /^\s*(?:联名|共同|联合)?(?:提出|提交|署名|所提)?的?\s*[（(]([^（）()]{5,300})[）)]/.exec(
      text.slice(match.index + match[0].length),
    )?.[1];
    if (full && names[0] && tight(full).startsWith(names[0])) {
      const whole = peopleIn(full);
      if (whole.people.length > signed.people.length) {
        const total = signed.total;
        Object.assign(signed, whole, { total });
        if (total !== null && total !== whole.people.length)
          signed.doubt ??= `写${total}人，读出${whole.people.length}个名字`;
      }
    }
    const before: number = lastEnd;
    lastEnd = match.index + match[0].length;
    if (first === null) {
      first = { ...signed, passage };
      continue;
    }
    // 「何沛霖代表领衔，次仁卓玛代表附议」: who joined is named behind.
    const joined =
      contiguous.test(text.slice(before, match.index + 1)) ||
      /^\s*(?:附议|联名|联署|共同|参与|一起|等?联合)/.test(text.slice(match.index + match[0].length));
    if (!joined) continue;
    first.people.push(...signed.people.filter(({ name }) => !first?.people.some((each) => each.name === name)));
    first.passage += ` ｜ ${passage}`;
  }
  return first;
}

const signer =
  '(?:领衔(?:代表|委员|人|提案人|提出人|建议人)?|(?:第[一二三]|首位|其他|其余|共同|联名|附议|联署|联合)(?:提案|提出|建议)?(?:人|者|代表|委员)|提案人|提出人|建议人|提案者|提出者|建议者|附议|联名|联署)';
const one =
  '(?:(?:全国|[省市县区州])?(?:人大代表|政协委员))?\\p{Script=Han}{2,4}(?:·\\p{Script=Han}{1,6})?(?:\\s?[（(][^（）()]{2,40}[）)])?';
const named = new RegExp(
  `${signer}(?:为|是|系)?\\s?[：:]?\\s?(${one}(?:[、 ]${one}){0,60})(?=[，。；,;）)\\n]|、(?=第|其)|$)`,
  'gu',
);

/** Names behind words for who signed, without a colon: 「领衔代表郝思远（某中学），附议代表汤若水、尹航」. */
export function peopleNamed(text: string): (Signed & { passage: string }) | null {
  const all: Signed & { passage: string } = { people: [], collective: null, total: null, doubt: null, passage: '' };
  for (const match of text.slice(0, 3000).matchAll(named)) {
    const signed = peopleIn(match[1] ?? '');
    if (signed.people.length === 0 || signed.people.some(({ name }) => !hasSurname(name) && !name.includes('·')))
      continue;
    all.people.push(...signed.people.filter(({ name }) => !all.people.some((each) => each.name === name)));
    all.doubt ??= signed.doubt;
    all.total = signed.total ?? all.total;
    all.passage ||= tight(match[0]);
  }
  if (all.total === all.people.length && /^写\d+人/.test(all.doubt ?? '')) all.doubt = null;
  return all.people.length > 0 ? all : null;
}

/** Names behind 代表 or 委员: 「区人大代表董卓、李儒在…提出」, and in brackets behind the title: 「…的提案》（太史慈）」. */
export function peopleBehind(text: string): (Signed & { passage: string }) | null {
  // 「由皇甫云代表领衔，方可、向北代表联名提出」
  const led =
    /(\p{Script=Han}{2,4})(?:代表|委员)领衔[，、](?:和|与)?((?:\p{Script=Han}{2,4}[、和])*\p{Script=Han}{2,4})(?:等)?(?:代表|委员)?(?:联名|附议|共同|联合)(?:提出|提交)?/u.exec(
      text,
    );
  if (led) {
    const signed = peopleIn(`${(led[1] ?? '').replace(/^(?:由|经|将)/, '')}、${(led[2] ?? '').replace(/和/g, '、')}`);
    if (signed.people.length > 1 && signed.doubt === null) return { ...signed, passage: tight(led[0]) };
  }
  const tries = [
    /(?:^|[，。；：\s])(?:[\u4e00-\u9fff]{0,6}(?:代表|委员)\s*)(\p{Script=Han}{2,4}\s*等\s*\d{1,3}\s*[人名位]\s*[（(][^（）()]{5,200}[）)])/u,
    /(?:人大代表|政协委员|人士|[盟会党社]员|(?<=[，。；\s将由])(?:代表|委员|领衔人))\s?((?:\p{Script=Han}{2,4}(?:·\p{Script=Han}{1,6})?[、，和])*\p{Script=Han}{2,4}?(?:·\p{Script=Han}{1,6})?(?:[（(][^（）()]{2,40}[）)])?)(?:等?\s*(?:\d+|[一二两三四五六七八九十]{1,2})\s*[位名人])?(?=在|提出|联名|联合|共同|所提|提交|关于|《|等|的)/u,
    /(?:代表|委员|提案人|提出人|建议人|提案者)(?:是|为|：)\s?(?<of>[\u4e00-\u9fff]{2,16}的)?(\p{Script=Han}{2,4}(?:[、和]\p{Script=Han}{2,4})*)(?=[，。；,\s（(]|$)/u,
    /(?<=^|[，。；,;\s])(?:领衔代表|领衔委员|代表|委员|领衔|提案人|提出人|建议人|提案者)[：:\s]\s*(\p{Script=Han}{2,3}(?:[、和]\p{Script=Han}{2,3})*)(?=[，。；,;\s（(]|$)/u,
    // 「第112号，委员林予初，提案委老钱讲…」, 「159号建议，万里云他们三个人的」
    /(?<=[，。；\s])(?:代表|委员)(\p{Script=Han}{2,3})(?=[，。；])/u,
    /(?<=[，。；\s])(\p{Script=Han}{2,3})(?:他们|等)(?:[二两三四五六七八九十]|\d{1,2})[个位名]?人?(?:的|提|联)/u,
    // 「…前答复代表章小满（18059112233）」
    /(?:答复|回复|联系|面复)(?:[省市县区])?(?:人大|政协)?(?:领衔)?(?:代表|委员)(\p{Script=Han}{2,3}(?:[（(][^（）()]{2,40}[）)])?)(?=[，。；,\s]|$)/u,
    // 「常青树 冷月 （大坪镇代表团）」 in a line of its own.
    /(?:^|\n)[ \t]*((?:\p{Script=Han}{2,3}[ 、]+){0,30}\p{Script=Han}{2,3})[ \t]*[（(][^（）()]{0,12}(?:代表团|界别?|代表|委员)[）)][ \t]*(?=\n|$)/u,
    // Behind the title, parted from it by a stroke, a stop or a blank.
    /(?:建议|提案|议案)[》”」"]?\s*[；|｜/—–·,，:：-]{1,3}\s*((?:\p{Script=Han}{2,4}(?:·\p{Script=Han}{1,6})?[、 ])*\p{Script=Han}{2,20}(?:·\p{Script=Han}{1,6})?(?:\s?等\s?\d{1,3}\s?[人名位])?)(?:代表|委员)?(?=\s*(?:[；|｜/—–,，（(-]|$|\n))/u,
    /(?:建议|提案|议案)[》”"]?\s*[（(]((?!第|[^）)]{0,12}(?:会议|号|件|届))[^（）()]{2,60})[）)]/u,
    /(?:建议|提案|议案)[》”」]?\s+((?:\p{Script=Han}{2,4}(?:、| (?=\p{Script=Han}{2,3}(?:[ 、]|$))))*\p{Script=Han}{2,4})(?=\s+(?:主办|会办|协办|独办|单办|分办|牵头|[市县区省州]?\p{Script=Han}{1,8}[局委办])|\s*(?:$|\n))/u,
    /》\s*((?:\p{Script=Han}{2,4}、)*\p{Script=Han}{2,4})(?=\s*(?:[（(]|$|\n|代表|委员|主办|会办))/u,
  ];
  for (const pattern of tries) {
    const found = pattern.exec(text);
    if (!found) continue;
    const signed = peopleIn(
      (found.at(-1) ?? '')
        .replace(/^(?:提案人|建议人|提出人|领衔代表|领衔)[：:\s]*/, '')
        .split(/[，,]/)
        .filter((each) => !/关于|题|[主会协独分]办|牵头/.test(each))
        .join('、'),
    );
    const of = found.groups?.of?.replace(/的$/, '');
    if (of && signed.people[0]) signed.people[0].organization ??= of;
    const named = signed.people.length > 0 && signed.people.every(({ name }) => hasSurname(name) || name.includes('·'));
    const likelyNamed =
      signed.people.length > 1 &&
      signed.people.some(({ name }) => hasSurname(name)) &&
      signed.people.every(({ name }) => name.length < 4 && name.length > 1);
    if (signed.doubt === null && !named && likelyNamed && signed.collective === null)
      return { ...signed, doubt: '不全像人名，请核对', passage: tight(found[0]) };
    const counted = signed.doubt === null || /^[写以]/.test(signed.doubt);
    if (counted && (named || (signed.collective !== null && signed.people.length === 0)))
      return { ...signed, passage: tight(found[0]) };
  }
  // 「…的建议（海来阿木等3人）」: where names stand, though none of them begins with a surname.
  const bracket = behindTitle.exec(text);
  const signed = bracket ? peopleIn(bracket[1] ?? '') : null;
  return bracket && signed && signed.people.length > 0 && signed.people.every(({ name }) => name.length < 8)
    ? { ...signed, doubt: signed.doubt ?? '不像常见的人名，请核对', passage: tight(bracket[0]) }
    : null;
}
const behindTitle =
  /(?:建议|提案|议案)[》”"]?\s*[（(]((?!第|[^）)]{0,12}(?:会议|号|件|届|办|公开|重点|附|见))[\u4e00-\u9fff·、\s\d]{2,40})[）)]/;

/** 「请联系童玉洁」 → 童玉洁. */
function afterVerbs(name: string): string {
  if (hasSurname(name) && name.length <= 3) return name;
  for (const length of [3, 2]) {
    const tail = name.slice(-length);
    if (
      tail.length === length &&
      name.length > length &&
      hasSurname(tail) &&
      /(?:由|将|和|与|及|对|是|的|按|报|转|致|为|人)$/.test(name.slice(0, -length))
    )
      return tail;
  }
  return name;
}
