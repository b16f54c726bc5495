import type { PublicationMarkKind } from '../../../model/publication.ts';
import { isUsual, isWord } from '../../proof/words/known-words.ts';
import type { Span } from '../mark.ts';
import { commonForeign, dottedNames, isWritten, mostlyWritten, writtenRun } from './dotted-names.ts';
import { mayBegin, nameAt } from './name-length.ts';
import { nameGain } from './name-shape.ts';
import { furtherPlaces } from './named-again.ts';
import {
  anyTitle,
  former,
  honoured,
  titleAfter,
  titleBefore,
  titleBehindSex,
  titleDirect,
  titleInBracket,
} from './office-titles.ts';
import { child, kinWord, patient, person, recipient } from './private-roles.ts';
import { isRareSurname, isTellingSurname, surnameAt } from './surnames.ts';

const told =
  /(?:您|代表|委员|来信|来函|建议|提案|信)(?:中|所|在)?(?:转来|反映|提到|提及|列举|所举|举|关心|关注|介绍|附|述|说)?的?(?:案例)?(?:中)?$|(?:转来的|反映的|提到的|提及的|所举的?|例如|譬如|比如|案例[：，]?|事例[：，]?|个案[：，]?|分别(?:是|为)|名叫|姓名：?|关于|给予|(?<!报|领|看|得|达|直|送|收|感|想|遇|受|来|提|做|等)到|前往|看望|慰问|走访|探访|探望|探视|约谈|询问|劝导|联系|通知|告知|显示|退还|补发|追回|接走|找到|见到|写到|讲述|为|对|给|帮助|协助|替|向|将|与|和|同|跟|如|像|及其?|已将|经查，|经核实，|经调查，|据查，|查明，|核查，|是|[一二三四五六]是|^|[。；\n，、：（“]|\d[.、．)]|[\u4e00-\u9fff]{2}(?:村|社区|镇|街道|小区|屯|[一二三四五六七八九十\d]组|班|年级|[中小]学)|[）)]班) *$/;
const afterPrivate =
  /^(?:老人|大爷|大妈|大娘|奶奶|爷爷|阿姨|阿婆|阿公|老太|老汉|女士|先生|同学|小朋友|一家|一户|夫妇|夫妻|母[子女]|父[子女]|家(?:里|中|庭|属|境|人|有)|户(?:$|[，。、（]|主|籍|内|\d)|等?\d*[户名人]?的?(?:母亲|父亲|妻子|丈夫|儿子|女儿|病情|手机|电话|身份证|住址|住所|账户|低保|申请|监护|爷爷|奶奶|家属|家庭|遗|骨灰|医|残疾|救助|情况|信访|诉求|来信|反映|问题)|之[妻夫子女父母孙]|因|患|身患|罹患|确诊|查出|住(?!房|建)|现住|家住|居住|就读|户籍|系|身份证|手机|电话|微信|QQ|家庭|反映|来信|来电|来访|投诉|举报|诉称|称|去世|病逝|死亡|逝世|过世|出生|生于|年满|年近|现年|今年\d|[，（(]?(?:男|女)[，,）)、 ]|[，（(](?:身份证|现?年?\d{1,3}[周]?岁|手机|电话|联系|住|家住|患|系|生于|19\d\d|20[01]\d|残疾|低保|特困|男|女|户籍|\d{11})|低保|特困|享受|享有|领取|申请|名下|银行|账户|一案|案|一事|事件|\d{1,3}岁|每[天月日]|独居|瘫痪|残疾|失能|卧床|拒不?|丧|失|育有|膝下|月收入|无(?:收入|子女|儿|劳动|房|人|固定)|生活(?:困难|不能|无)|符合|不符合|已(?:享受|去世|纳入|获|领)|获得|被(?:纳入|认定|评|列|骗|打|拐|送|停|取消|打|查|撞)|自付|个人|入住|长期|早年|幼年|从小|离异|再婚|离婚|结婚|丧偶|打工|外出|失踪|走失|服刑|吸毒|酗酒|欠|借|捐|于\d|在(?:家|外|.{1,8}(?:打工|读|上学|就读|住院|治疗|工作))|捐赠|捐款|其?(?:妻|夫|子|女|父|母)|遗体|骨灰|墓|火化|办理(?:结婚|离婚|收养))/;
/** 小宇（化名）, not 额尔德尼（化名小鹿）: what follows is the other name, and this the true one. */
const pseudonym = /^[（(]?(?:均?为|系)?化名(?![：:为叫“]{0,2}[\u4e00-\u9fff]{2,4}[”]?[）)])/;
const masked = /^[某×X*＊○]/;

/** A bracket after a name, or its line of a list, with what only a private person's name is followed by. */
const ownBracket =
  /^（(?:[^（）。]{0,24}[，、；])?(?:男|女|汉族|现?年?\d{1,3}周?岁|(?:19|20[01])\d\d年|身份证|公民身份|残疾证|低保证|优待证|病历|住院号|预约[码号]|手机|电话|联系|座机|微信|QQ|家?住|现住|租住|户籍|籍贯|患|系|因|低保|特困|残疾|在读|就读|(?:[长次]?[子女]|丈夫|妻子?|父亲?|母亲?|儿子|女儿|孙[子女]|户主|本人|配偶|监护人)(?:[，、）]|(?:早|已|先|因|前|去|在|也|长|常|系|为|是|患|离|失|残|瘫|下岗|务农|外出))|\d{11}|\d{15,18})/i;
const lineStart = /(?:^|[\n；;：])[ ]*(?:[①-⑳] *|[（(]?\d{1,3}[)）.．、 ] *|[-•·*] *|[一二三四五六七八九十]{1,3}、)?$/;
const ownLine =
  /^[ ，、：|]+(?:[^\n；;]{0,60}?)(?:身份证|证号|卡号|账号|帐号|银行|户籍|家住|手机|\d{11}|\d{15,19}|(?<![\u4e00-\u9fff])[男女](?![\u4e00-\u9fff])|\d岁|低保|特困|救助金|患|残疾[证等一二三四])/;
const idBefore = /\d{14,17}[\dXx][ ，、：）]?$/;
const idAfter = /^[ ，、：（]{0,2}[1-9]\d{5}(?:19|20)\d{2}/;
/** A name of three signs that stands for itself: after a stop, before a stop or a verb. */
const apart = /(?:^|[，。；：、（\n ]|\d[.．])$/;
const goesOn =
  /^(?:$|\d|[，。；、（）\n ：]|等[\d一二两三四五六七八九十]|[在于将把被向对因以从曾已现也又仍是系称说诉有无没未不拒要想等及和与的之自一两每今原获受遭患身独名家户其骑驾做经早多常当带申反投举来购领借欠租住])/;
/** What is said of nobody but a person. */
const plainly =
  /^(?:为其[子女妻夫父母]|老人|大爷|大妈|大娘|奶奶|爷爷|女士|先生|同学|小朋友|夫妇|一家|身份证|因病|患[有上癌]|家住|现年|的?(?:母亲|父亲|妻子|丈夫|儿子|女儿|监护人))/;
/** What follows only a private person's name, whatever stands before it. */
const nobodyElse = /^(?:老人|大爷|大妈|大娘|奶奶|爷爷|阿婆|阿公|老太|老汉|夫妇|夫妻|一家|小朋友|母子|父子|母女|父女)/;
/** 龙华山街道 and 荣获称号: a place, and one of whom the public is told. */
const placeAfter =
  /^(?:医院|图书馆|纪念馆|故居|基金会?|[小中]学(?!生|教)|大学(?!生)|体育馆|科学馆|奖学金|教学楼|街道|社区|镇|乡|村(?!民)|路|大道|县|市|区|小区|街|巷|桥|片区|新区|园区)/;
const praised = /^(?:同志)?(?:荣获|获评|获颁|被评为|被授予|当选|入选|获得[^，。；]{0,16}(?:称号|奖|荣誉))/;
/** Who speaks for a family or for those who live there holds no office. */
const spokesman =
  /(?:家属|家长|亲属|居民|村民|业主|住户|租户|商户|群众|患者|老人|丧属|农户|工人|学生|消费者|农民工)代表(?:是|为|：)?$/;
const place = /[镇乡县区局厅街村省市路站馆厂店校处院所社]$/;

const weakTitle = /(?:联系人|联络人|志愿者|代理人|责任人|负责人)(?:是|为|：)? ?$/;

/** A name with why it is private, or that its bearer stands there in an office. */
type Seen = { from: number; to: number; kind: PublicationMarkKind | 'office' };

/** Names of recipients, patients, children, families and private persons; deputies, members and officials in their office stay. */
export function namedPersons(
  plain: string,
  listed: readonly Span[],
  posts: readonly { from: number; to: number }[] = [],
): ReturnType<typeof furtherPlaces> {
  const seen: Seen[] = [
    ...listed,
    ...posts.map(({ from, to }) => ({ from, to, kind: 'office' as const })),
    ...candidates(plain),
    ...nicknames(plain),
    ...calledAtHome(plain),
    ...fullBehind(plain),
    ...withoutSurname(plain),
    ...calledOtherwise(plain),
    ...callers(plain),
  ];
  const office = new Set<string>();
  const weakly = new Set<string>();
  const kinds = new Map<string, PublicationMarkKind>();
  for (const { from, to, kind } of seen) {
    const name = plain.slice(from, to);
    // 其妻段春秀 … 联系人段春秀: that one may be asked for is no office.
    if (kind === 'office') (weakTitle.test(plain.slice(Math.max(0, from - 8), from)) ? weakly : office).add(name);
    else if (!kinds.has(name)) kinds.set(name, kind);
  }
  for (const name of weakly) if (!kinds.has(name)) office.add(name);
  for (const name of office) kinds.delete(name);
  return furtherPlaces(plain, kinds, office);
}

/** 乳名朵朵, 小名二蛋: what somebody is called at home. */
function nicknames(plain: string): Seen[] {
  return [
    ...plain.matchAll(
      /(?:乳名|小名|奶名|取名|起名|改名为?|更名为|唤作|昵称|绰号|外号|诨名|诨号|人称|人送外号|家里叫|村里人都叫|大家都叫)(?:叫|为|是|作)?[“"]?(?<name>[\u4e00-\u9fff]{2,3})(?=[，。、；）”"：\n ]|$)/g,
    ),
  ]
    .filter(({ groups }) => !/[某们的]/.test(groups?.name ?? ''))
    .map(({ index, 0: words, groups }) => {
      const from = index + words.lastIndexOf(groups?.name ?? '');
      return { from, to: from + (groups?.name ?? '').length, kind: 'name-private-person' };
    });
}

/** 老伴阿秀, 儿子小军: without a surname, behind a word for kin. */
function calledAtHome(plain: string): Seen[] {
  return [
    ...plain.matchAll(
      /(?<=(?:老伴|妻子|丈夫|儿子|女儿|孙子|孙女|母亲|父亲|妹妹|弟弟|姐姐|哥哥|其[妻夫子女父母]|养女|养子|孤儿|女童|男童|患儿)(?:叫|是)?)[阿小][\u4e00-\u9fff](?=[，。、；（在的因是已曾今现每从患住]|于|也在)/g,
    ),
  ]
    .filter(({ 0: name }) => !/^小[学区时组孩子姑叔儿妹弟姨舅康微型麦吃]|^阿[姨婆公妈爸]/.test(name))
    .map(({ index, 0: name }) => ({ from: index, to: index + name.length, kind: 'name-family' as const }));
}

/** 姒女士（姒红）, “轮椅大姐”实名郭冬梅: the full name behind a form of address with the same surname. */
function fullBehind(plain: string): Seen[] {
  return [
    ...plain.matchAll(
      /(?<surname>[\u4e00-\u9fff])(?:女士|先生|大爷|大妈|大娘|奶奶|爷爷|阿姨|阿婆|阿公|大姐|大哥|老汉|老太|老人|同学|师傅)（(?:本名|真名|实名|原名|全名|即|名叫?)?(?<name>\k<surname>[\u4e00-\u9fff]{1,2})(?=[），、])/g,
    ),
  ].map(({ index, 0: words, groups }) => {
    const name = groups?.name ?? '';
    return { from: index + words.length - name.length, to: index + words.length, kind: 'name-private-person' };
  });
}

/** 学生额尔德尼（化名小鹿）: who is called otherwise in the paper is meant to stay unknown. */
function calledOtherwise(plain: string): Seen[] {
  return [
    ...plain.matchAll(
      /(?<=学生|儿童|孩子|女童|男童|女孩|男孩|少年|患者|老人|村民|居民|当事人|受助人)(?<name>[\u4e00-\u9fff]{2,7})(?=[（(]化名[：:为叫“]{0,2}[\u4e00-\u9fff]{2,4}[”]?[）)])/g,
    ),
  ].map(({ index, 0: name }) => ({ from: index, to: index + name.length, kind: 'name-recipient' as const }));
}

/** 牧民巴图孟和家住…: a name that begins with no surname, between what its bearer is and where he lives. */
function withoutSurname(plain: string): Seen[] {
  return [
    ...plain.matchAll(
      /(?<=牧民|村民|居民|渔民|农民|牧户|老人|老阿妈|额吉|低保户|五保户|特困户|残疾人|患者)(?<name>[\u4e00-\u9fff]{2,7}?)(?=家住|现住|租住|居住在|患有?[\u4e00-\u9fff]{2,8}病|因[\u4e00-\u9fff]{2,10}(?:病|行动不便|卧床|致残|致贫))/g,
    ),
  ].flatMap(({ index, groups }) => {
    const name = groups?.name ?? '';
    const isName =
      name.length >= 3 && !/[的们一二三四五六七八九十多等各某在与及]|和(?!$)|家庭|群众|对象|人员/.test(name);
    return isName ? [{ from: index, to: index + name.length, kind: 'name-recipient' as const }] : [];
  });
}

function candidates(plain: string): Seen[] {
  const seen: Seen[] = [];
  let lastPrivate = -1;
  let lastOffice = -1;
  let lastKind: PublicationMarkKind = 'name-private-person';
  const dotted = dottedNames(plain);
  for (let at = 0; at < plain.length; at += 1) {
    const led = plain.slice(Math.max(0, at - 16), at);
    const guess = nameAt(plain, at, true);
    const foreign = foreignName(plain, at);
    if (foreign > guess) seen.push({ from: at, to: at + foreign, kind: 'name-recipient' });
    const cued = guess === 0 && mayBegin(plain, at) ? kindOf(led) : null;
    if (guess === 0 && cued === null && foreign === 0 && !dotted.has(at) && !mayBeStrange(plain, at)) continue;
    if (foreign > guess || kinAhead.test(plain.slice(at, at + 2)) || plain.startsWith('儿童', at - 1)) continue;
    // A name is one of a row with the private name before it: 张三、李四和王五.
    const inRow = lastPrivate !== -1 && /^(?:、|和|及|与|以及)$/.test(plain.slice(lastPrivate, at));
    const cue: PublicationMarkKind | null = inRow ? lastKind : kindOf(led);
    const whole: number =
      dotted.get(at) ??
      (cue === null ? 0 : writtenRun(plain, at) || Math.max(commonForeign(plain, at), strangeName(plain, at)));
    if (guess === 0 && whole === 0 && cued === null) continue;
    const length: number =
      whole || nameAt(plain, at, cue !== null) || lengthByShape(plain, at, cue === null ? leastAlone : leastCued);
    if (length === 0) continue;
    if (length > 2 && whole === 0 && isWord(plain.slice(at, at + length))) continue;
    const gain = whole > 0 ? leastAlone : nameGain(plain, at, at + length);
    // 骨干人〔才培育〕: few names begin with such a character, and it makes a word with what stands before it.
    if (
      cue === 'name-private-person' &&
      whole === 0 &&
      gain < leastAlone &&
      isWord(led.slice(-1) + (plain[at] ?? '')) &&
      isRareSurname(plain[at] ?? '')
    )
      continue;
    if (gain < (cue === null ? leastUnled : length === 2 ? leastLedOfTwo : leastLed)) continue;
    const next = plain.slice(at + length, at + length + 90);
    // 云民函〔2026〕31号
    if (masked.test(next) || /^字?[〔[【（(]\d{4}[〕\]】）)]/.test(next)) continue;
    const besideOffice =
      (lastOffice !== -1 && /^(?:、|和|及|与|以及| {1,4})$/.test(plain.slice(lastOffice, at))) || rowOfBody.test(led);
    const kind: Seen['kind'] | null =
      besideOffice && cue === null
        ? 'office'
        : (seenAs(plain.slice(at, at + length), plain.slice(Math.max(0, at - 24), at), next, cue) ??
          (gain >= (length - surnameAt(plain, at) === 1 ? leastOfTwo : leastAlone)
            ? seenAlone(plain.slice(at, at + length), plain.slice(Math.max(0, at - 24), at), next)
            : null));
    if (kind === null && ofBody.test(led)) lastOffice = at + length;
    if (kind === null) continue;
    seen.push({ from: at, to: at + length, kind });
    if (kind === 'office') lastOffice = at + length;
    else [lastPrivate, lastKind] = [at + length, kind];
    at += length - 1;
  }
  return seen;
}

/** Bits by which a name must read better than common words: behind a word for a person, without one, and by its shape alone. */
/** 孙子耿小乐: the word for kin is no part of the name. */
const kinAhead =
  /^(?:孙[子女儿媳婿辈]|祖[父母辈]|母[亲女子]|伯[父母伯]|叔[叔父]|公[公婆]|婆婆|舅[舅妈]|姑[姑妈父娘]|姨[妈父]|侄[子女]|甥女|连[襟长]|家[属人长]|夫[妻妇]|曾[孙祖])/;
const leastStrange = 8;
const leastCued = -16;
/** 市民政局祝之山、邱香: who is named behind a body stands there in its office, and so does who follows. */
const ofBody = /(?:局|处|科|股|室|部|办|委|站|所|厅|中心|医院|法院|检察院|支队|大队)[： ]{0,2}$/;
const rowOfBody = /(?:局|处|科|股|室|部|办|委|站|所|厅|中心|医院)[： ]?[\u4e00-\u9fff]{2,3}、$/;
const [leastLed, leastLedOfTwo, leastUnled, leastAlone, leastOfTwo] = [-26, -14, -16, 3, 9];

/** Asked of every sign of a text before anything dearer. */
const mayBeStrange = (plain: string, at: number): boolean =>
  isStop(plain[at + 2]) ||
  isStop(plain[at + 3]) ||
  ((isStop(plain[at + 4]) || isStop(plain[at + 5]) || isStop(plain[at + 6])) && isWritten(plain[at])) ||
  writtenRun(plain, at) > 0 ||
  commonForeign(plain, at) > 0;
const isStop = (sign = '，'): boolean => sign < '\u4e00' || sign > '\u9fff' || sign === '夫';

/** 来电人汪女士: a caller is known by a surname with 女士 to who knows of the matter. */
function callers(plain: string): Seen[] {
  return [
    ...plain.matchAll(
      /(?<=(?:来电|来信|来访|信访|投诉|举报|反映|求助|诉求|报料)(?:人|者|群众|居民|市民)(?:是|为|：)?)(?<name>[\u4e00-\u9fff](?:女士|先生|大爷|大妈|阿姨|老人|师傅))/g,
    ),
  ]
    .filter(({ 0: name }) => surnameAt(name, 0) > 0)
    .map(({ index, 0: name }) => ({ from: index, to: index + name.length, kind: 'name-private-person' }));
}

/** 收养家庭户主翦伯强、: a name with a surname of no list, where it plainly ends. */
function strangeName(plain: string, at: number): number {
  if (surnameAt(plain, at) > 0) return 0;
  for (const length of [6, 5, 4, 3, 2]) {
    const name = plain.slice(at, at + length);
    if (
      !/^[\u4e00-\u9fff]{2,6}$/.test(name) ||
      (length > 3 && !mostlyWritten(name)) ||
      !/^(?:$|[，。、（；：\n ]|夫妇|[与和及])/.test(plain.slice(at + length, at + length + 2))
    )
      continue;
    if (!place.test(name) && (length > 3 || nameGain(plain, at, at + length) >= leastStrange)) return length;
  }
  return 0;
}

/** How long the name is by its characters alone: 滑桂英缴纳9万元 → 3. */
function lengthByShape(plain: string, at: number, least: number): number {
  const surname = surnameAt(plain, at);
  if (surname === 0) return 0;
  let [best, most] = [0, least];
  for (const length of [surname + 1, surname + 2]) {
    const name = plain.slice(at, at + length);
    if (name.length < length || !/^[\u4e00-\u9fff]+$/.test(name) || name[surname] === name[0]) continue;
    const gain = nameGain(plain, at, at + length);
    if (gain >= most) [best, most] = [length, gain];
  }
  // 高一（7）班彭思琪: the next character begins a better one.
  const next =
    best > 0 && surnameAt(plain, at + 1) > 0 ? nameGain(plain, at + 1, at + 1 + best) : Number.NEGATIVE_INFINITY;
  return next > most ? 0 : best;
}

/** A house or a body that bears a name: 颐和湾康养公寓. */
const bodyAfter =
  /^[\u4e00-\u9fffA-Za-z]{0,14}?(?:公司|集团|工厂|[饭酒商书药花菜]店|中心|协会|商会|学会|基金会|医院|学校|[小中大]学|幼儿园|公寓|小区|社区|村|镇|乡|街道|路|街|巷|桥|广场|公园|公墓|陵园|大厦|花园|家园|苑|驿站|工作室|合作社|养老院|福利院|敬老院|宾馆|超市|市场|品牌|精神|故居|纪念|墓|祠|庙|寺|塔|楼|山|河|湖|江|岛|湾)/;
/** Of whom history or an office tells. */
const publicBefore =
  /(?:[古近现当清明元宋唐汉秦隋晋]代|民国|历史|文化|革命|抗[日战]|红军|八路军|爱国)?(?:烈士|先烈|先贤|名人|学者|诗人|词人|作家|画家|书法家|文学家|思想家|教育家|科学家|将军|名将|状元|进士|英雄|伟人|领袖|元帅|总理|主席|总书记|皇帝|乡贤|先生|人物|劳模|歌手|演员|明星|教练|学者)$|(?:[古清明元宋唐汉秦隋晋]代|时期|朝)$|纪念$|[局处科股室部办委站所厅][： ]{0,2}$|(?:中心|医院|大学|学院|法院|检察院|公司|协会|商会|支队|大队|集团|报社|党委|支部)$/;

/** Whom nothing but the shape of the name tells of is taken to be private: better once too often than a name on the web. */
function seenAlone(name: string, led: string, next: string): Seen['kind'] | null {
  if (titleAfter.test(next.slice(0, 24)) && !afterPrivate.test(next.slice(0, 24))) return 'office';
  if (
    placeAfter.test(next) ||
    place.test(name) ||
    placeOfTwoSigns.test(name) ||
    publicBefore.test(led) ||
    /[《“][^》”]*$/.test(led)
  )
    return null;
  if (!/(?:^|[^\u4e00-\u9fff])$/.test(led) && !leads.test(led) && !aWordBefore(led, name, next)) return null;
  const clause = /^[\u4e00-\u9fffA-Za-z]*/.exec(next)?.[0] ?? '';
  return bodyAfter.test(clause) ? null : 'name-private-person';
}
/** 归侨关孔良，要求…: a name of three signs behind a common word, before a stop or what is said of a person. */
const aWordBefore = (led: string, name: string, next: string): boolean =>
  name.length === 3 &&
  isTellingSurname(name) &&
  isUsual(led.slice(-2)) &&
  goesOn.test(next) &&
  !anyTitle.test(led.slice(-4));
/** 郑和坞, 张家坪: what villages and fields end in, and names do not. */
const placeOfTwoSigns = /[坞寨坪沟岗塘湾洼墩坳冲垸圩埠屯堡滩庄坝坎坡窑崖坟墓桥井巷弄]$/;
const leads =
  /(?:(?:村|社区|屯|寨|嘎查|小区|楼|院|街|巷|镇|乡|家|厂|转交|转来|介绍|代为|关心|牵挂|提|说|讲|写|举|问)的|确认|核实|认定|查明|得知|获悉|反映|提到|提及|[系为即是由对向与和及给被将把经让请叫称说问到于从以替帮因等就按让使有若如而但其])$/;

/** 乌兰其其格（女…, 卓玛，女，: a name that begins with no surname, known by what follows it. */
function foreignName(plain: string, at: number): number {
  if (!/[：、；。\n①-⑳]/.test(plain[at - 1] ?? '\n')) return 0;
  const name = /^([\u4e00-\u9fff·]{2,8})(?:，[男女][，、。；]|（(?:本人|户主|男|女|[男女]，)[，、）])/.exec(
    plain.slice(at, at + 16),
  )?.[1];
  return name && !/[人者员户某象童生代表]$|代领|代办|老人|孩子|残疾|患|村民/.test(name) ? name.length : 0;
}

/** Asked once for every sign of a text, so that four more questions are put only where one is answered. */
const anyCue = new RegExp([child, kinWord, patient, recipient, person].map(({ source }) => source).join('|'));

/** 第三例韦新娥, 2号户：冉茂林: one of those who are told of. */
const ordinal =
  /(?:第[一二三四五六七八九十\d]{1,2}(?:例|户|个案)|个案[一二三四五六七八九十甲乙丙丁\d]{1,2}|案例[一二三四五六七八九十\d]{1,2}|(?<!\d)\d{1,2}号户)(?:的)?(?:是|为|：|系)?$/;
/** 申请人签名袁福生: whose hand it is. */
const signed =
  /(?:申请人|本人|当事人|家属|家长|老人|村民|居民|业主|住户|群众|患者|领取人|户主)(?:亲笔|手写)?(?:签名|签字|签收|捺印|具名|署名)(?:是|为|：)?$|(?:务工|打工|租房|租住|经商|失业|单身|离异|退休|下岗|从小失聪)的$/;

/** A text that says a name again and again asks the same again and again. */
const ledBy = new Map<string, PublicationMarkKind | null>();

/** What the words before a name say of its bearer. */
function kindOf(led: string): PublicationMarkKind | null {
  const before = ledBy.get(led);
  if (before !== undefined) return before;
  if (ledBy.size >= 20_000) ledBy.clear();
  const kind = kindBy(led) ?? (ordinal.test(led) || signed.test(led) ? 'name-private-person' : null);
  ledBy.set(led, kind);
  return kind;
}

function kindBy(led: string): PublicationMarkKind | null {
  if (!anyCue.test(led.slice(-10))) return null;
  if (child.test(led)) return 'name-child';
  if (kinWord.test(led)) return 'name-family';
  if (patient.test(led)) return 'name-patient';
  if (recipient.test(led)) return 'name-recipient';
  return person.test(led) ? 'name-private-person' : null;
}

/** What is nobody's but the bearer's: pay, ID, home. */
const ownAffair =
  /^(?:本人|个人)?的?(?:月|年)?(?:薪酬|薪资|薪水|工资|报酬|社保(?:个人)?(?:编|账|卡)?号|身份证|公积金|银行卡|家庭(?:住址|地址)|住址|病[历情假]|体检)(?!标准|制度|待遇)/;

/** 河湾乡常四喜一家四口: who is told of with his family where he lives. */
const household =
  /^(?:一家(?:[一二两三四五六七八九十\d]{1,2}口|人)?|一户|全家|家中|家里|家庭|夫妇|夫妻|老两口|[母父][子女]|祖孙|婆媳)(?!公司|医院|企业|养老)/;
const inPlace = /(?:[乡镇村屯组庄寨旗苏木嘎查]|社区|街道|林场|农场|小区)(?:的)?$/;

/** 受托人为江左信托有限责任公司: it is a company that stands in that part. */
const company = /^[\u4e00-\u9fff]{0,10}?(?:公司|集团|合作社|事务所|基金会|银行|协会|商会)/;

function seenAs(name: string, led: string, next: string, cue: PublicationMarkKind | null): Seen['kind'] | null {
  if (pseudonym.test(next)) return 'office';
  if (titleBehindSex.test(next) && cue === null) return 'office';
  // 社工吕晓婷薪酬7.2万元: of somebody in an office too, pay and papers are their own.
  if (ownAffair.test(next)) return 'name-private-person';
  if (titleDirect.test(next) || praised.test(next) || titleInBracket.test(next)) return 'office';
  if (household.test(next) && inPlace.test(led)) return 'name-recipient';
  if (placeAfter.test(next)) return null;
  if (cue !== null && (former.test(led) || spokesman.test(led))) return cue;
  if (titleBefore.test(led) || honoured.test(led)) return 'office';
  if (cue !== null && company.test(next)) return null;
  if (cue !== null) return /..[镇乡县区街村市省路]$/.test(name) ? null : cue;
  if (place.test(name) || isRareSurname(name[0] ?? '') || (name.length === 2 && !isTellingSurname(name))) {
    return !place.test(name) && (ownBracket.test(next) || (told.test(led) && plainly.test(next)))
      ? 'name-private-person'
      : null;
  }
  const next24 = next.slice(0, 24);
  if (idBefore.test(led) || idAfter.test(next)) return 'name-private-person';
  if (ownBracket.test(next)) return 'name-private-person';
  if (lineStart.test(led) && ownLine.test(next) && !anyTitle.test(next24)) return 'name-recipient';
  if (titleAfter.test(next24) && !afterPrivate.test(next24)) return 'office';
  if (name.length > 2 && name.length < 5 && isTellingSurname(name) && apart.test(led) && goesOn.test(next24)) {
    if (placeOfTwoSigns.test(name) || ofBody.test(led)) return null;
    return 'name-private-person';
  }
  if (nobodyElse.test(next24) && name.length > 2 && isTellingSurname(name)) return 'name-recipient';
  if (!afterPrivate.test(next24) || !told.test(led)) return null;
  if (/^[^。；\n]{0,6}(?:患|确诊|病|残疾|瘫)/.test(next24)) return 'name-patient';
  return /^(?:老人|大爷|奶奶|低保|特困|享受|符合|申请|一家|户|家)/.test(next24)
    ? 'name-recipient'
    : 'name-private-person';
}
