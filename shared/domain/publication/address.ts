import type { Span } from './mark.ts';
import { sentencesAbout } from './sentences-about.ts';

const n = '[\\dA-Za-z〇一二三四五六七八九十百甲乙丙丁戊-]{1,8}';
/** Lives at: not 住房, 住建, 住院. */
const lives =
  /(?:家?住(?!房|建|院|宿|户|宅(?!址|在|为|：|于)|所地|持|进|满|校|着|有|了|过|上|下|得|不|这|那|户)(?:址|在|于|地|所)?|居住(?:在|于|地)?|现居|租住|暂住|借住|寄住|户籍(?:地址|所在地|地|在)?|户口(?:所在地|在)|家庭(?:住址|地址)|家在|老家在?|(?:通讯|通信|来信|寄信|收信|联系|收货|投递|登记|来访)地址|住处|住所(?!地)|门牌|租房|承租|租下|邮寄地址|收件地址|暂住地|籍贯|落户|安家|(?:居住|租住|暂住|借住|寄住|租赁|承租|现住|常住|经常居住)(?:地|处)(?:址|点)?)(?:为|是|[：:])?\s*/g;
const reach = 48;
const houseEnd = new RegExp(
  `${n}(?:号楼|弄|号|幢|栋|座|单元|室|楼|层|组|户|队|门|房|舍|排|院|连|座|社|屯|台|[#＃](?:楼|栋|幢|别墅)?|独贵龙|嘎查|作业区|管区|小队|大队|公里|桩|铺|商铺|车库|格)(?:[之附]?${n}(?:号|室)|[〇一二三四五六七八九]{2,4}(?![\\u4e00-\\u9fff])|\\d{1,4}[A-Z]?(?!楼|单元|室|号|组|栋|幢|座|门|\\d|元|人|平|年|多|余|个|层|套|户|岁|月|日|名|处))?(?:[东西南北中左右前后上下里外二三四]*(?:户|侧|头|首|门|边|厢房|屋|间|院|楼|房|阁楼|别墅|平房|车库|地下室|半地下室|隔断间)?(?=的|[^\\u4e00-\\u9fff]|$))?(?:[东西南北前后二三四]?(?:厢房|后间|前间|里间|外间|阁楼|后楼|前楼|后院|前院|别墅|车库|地下室|平房|隔断))?`,
  'g',
);
/** 14幢404室, 3单元602室, 5-2-301: a dwelling wherever it is named. */
const dwelling = new RegExp(
  `[\\u4e00-\\u9fff]{2,24}?(?:路|街|巷|弄|道|里|村|区|片|小区|花园|苑|公寓|家园|新城|庭|府|湾|坊|胡同|大院|名邸|社区|家属院|宿舍|庄园|佳园|园)(?:${n}号)?(?:${n}(?:号楼|弄|幢|栋|座))(?:${n}单元)?(?:${n}楼)?(?:${n}(?:室|号|房)|\\d{1,4}[A-Z]?(?!楼|单元|室|号|组|栋|幢|座|门|\\d|元|人|平|年|多|余|个|层|套|户|岁|月|日|名|处))|[\\u4e00-\\u9fff]{2,20}?(?:路|街|小区|花园|苑|公寓|家园|新村|新城|公寓|家园|园|村|里|区|号楼|号院|弄)\\d{1,3}-\\d{1,2}-\\d{3,4}(?:室|号)?`,
  'g',
);
/** 横塘乡界牌村三房里, 桥南水校对面平房: said finely enough to find the house without a number. */
const near =
  /^[\u4e00-\u9fff]{3,24}(?:(?:村|嘎查|社区|屯|寨|庄|街|路|巷|镇|乡)[\u4e00-\u9fff]{1,6}(?:里|组|屯|寨|坳|湾|坪|塘|岭|冲|坡|垸|坝|墩|沟|岗|坞|坑|片|院|家属院|宿舍|小区|大院|胡同|巷|弄|街|头|尾|口|下|背)|(?:对面|隔壁|旁边?|后面|前面|楼上|院内|路口|巷口|村口|桥头|附近|后身|西侧|东侧|南侧|北侧)(?:的)?(?:平房|老屋|房子|小屋|楼房|民房|出租屋|棚屋|窝棚|院子|自建房|板房)?|(?:大院|家属院|宿舍|筒子楼|棚户区|老屋|祖屋|出租屋|平房|窑洞))(?=$|一?[户家]?$)/;
/** 从八角亭街道渔业巷3号院东厢房走出: where somebody sets out from or is brought. */
const setsOut =
  /(?:从|自|由|在|离开)([\u4e00-\u9fff][\u4e00-\u9fff\dA-Za-z#-]{4,36}?)(?:家中|家里|住处|的家)?(?=走出|走失|离开|搬出|出走|迁出|外出|出门|出发|被送|送往|摔|坠|晕倒|去世|病逝|死亡|独居|居住|被发现|家[中里])/g;
/** 盛世华庭二期27-3-1101: building, entrance and flat. */
const triple =
  /[\u4e00-\u9fff]{2,20}(?:[一二三四五六七八九十\d]{1,2}(?:期|区|组团|苑))?[A-Z]?\d{1,3}(?:[#号栋幢])?-\d{1,2}-\d{3,4}(?:室|号|房)?(?![\d-])/g;
/** 协议列明房屋上饶桥村中街五十六号: a house that is somebody's own. */
const houseWord =
  /^(?:房屋|老宅|老屋|自建房|宅院|住宅|房产|住房|房子|宅基地|祖屋|祖宅|遗产房)(?:一套|一处|一间|一幢|坐落|位于|地址|在|于|为|是|：)*/;
const ownHouse =
  /(?:房屋|老宅|老屋|自建房|宅院|住宅|房产|住房|房子|宅基地|祖屋|祖宅)(?:一套|一处|一间|一幢|坐落|位于|地址|在|于|为|是|：)*[\u4e00-\u9fff][\u4e00-\u9fff\dA-Za-z#-]{3,30}?(?:号|栋|幢|座|室|单元|组|队|户|房)(?:[\dA-Za-z一二三四五六七八九十-]{1,8}(?:号楼|号|室|户|单元|栋|楼|房))*/g;
const hasHouse = new RegExp(`${n}(?:号|栋|幢|座|室|楼|单元|组|队|排|户|房)`);
const office =
  /(?:办公|地址|地点|局|中心|大厅|窗口|大楼|大厦|机构|公司|院|站|馆|政务|行政|位于|设在|设于|坐落)[^，。；\n]{0,10}$/;
const officeIn = /行政|政务|服务中心|大厦|办公|写字楼|商务/;
/** 甄福生，男，84岁，水磨街32号2楼: a whole clause that is an address, after a private name. */
const besideName = new RegExp(
  `^(?:老人|夫妇|夫妻|一家)?[，、（： ]{1,2}(?:(?:男|女|[\\u4e00-\\u9fff]族|\\d{1,3}周?岁|(?:19|20)\\d\\d年[\\d月日]{0,6}(?:出?生)?|身份证号?码?[:：]?|[\\dXx*]{11,18})[，、； ]{1,2}){0,4}([\\u4e00-\\u9fff]{2,24}(?:路|街|巷|弄|道|里|村|社区|小区|花园|苑|公寓|城|新村|区|坊|胡同)[\\u4e00-\\u9fff]{0,3}${n}(?:号|组|栋|幢|座|排|户|队)(?:[\\u4e00-\\u9fff]{0,6}[\\dA-Za-z-]{1,5}(?:号楼|号|栋|幢|座|单元|楼|层|室|户)?){0,4})(?=[，。；、）\\n]|$)`,
);
/** 鲁南路12号后楼2-5的独居老人, 柳荫街5号住户: a house that is named with who lives in it. */
const housed = new RegExp(
  `[\\u4e00-\\u9fff]{2,16}?(?:路|街|巷|弄|道|里|村|社区|小区|花园|苑|公寓|新村|坊|胡同|大院|宿舍|庄|湾|屯|寨)[东西南北中前后内]?${n}(?:号|组|栋|幢|座|排|户|队)(?:[\\u4e00-\\u9fff]{0,4}[\\dA-Za-z〇一二三四五六七八九十-]{1,6}(?:号楼|号|栋|幢|座|单元|楼|层|室|户)?){0,4}(?=的?(?:独居|空巢|孤寡|高龄|失能|残疾|困难|低保|特困|留守)?(?:老人|居民|村民|住户|业主|租户|租客|商户|群众|家庭|户主|大爷|大妈|阿姨|奶奶|爷爷|残疾人|一家|家中))`,
  'g',
);
/** A whole clause that is an address to the house, in a sentence about a private person. */
const clauseHouse = new RegExp(
  `(?<=[，、；（：。 ])[\\u4e00-\\u9fff]{2,26}(?:${n}(?:号楼|弄|号|幢|栋|座|单元|室|组|户|队|排)){1,4}(?:[\\u4e00-\\u9fff]{0,4}[\\dA-Za-z〇一二三四五六七八九十-]{1,6}(?:单元|楼|层|室|户|号)?){0,4}(?=[，、；）。\\n]|$)`,
  'g',
);
/** 房间302床, 住市二院肿瘤科16床, 车位负一层B-118: a place in a house, which one person has. */
const ownPlace =
  /(?:房间|房号|床位|病床|床号|铺位|车位|车库|储藏室)(?:号|编号)?(?:为|是|在|：)?\s*(?:[\dA-Za-z一二三四五六七八九十甲乙丙丁负地下层楼区排列栋幢座号-]*\d[\dA-Za-z-]*|[一二三四五六七八九十]{1,3})(?:床|号|室|房|穴|位)?(?!\d|张|个|间|元|户)|住(?:在)?[\u4e00-\u9fff\d]{2,16}?[\d一二三四五六七八九十]{1,4}(?:-\d{1,3})?号?床(?!位)|(?<![\d.])\d{3,4}(?:室|房间?|病房)[\d一二三四]{0,2}(?:号?床)?(?=[，。；、）])/g;
const inPlace =
  /[坞场岗岭洼圩埠塘垸冲坳墩桥头溪洞滩洲坡坝窑崖坎圈梁峪甸淀浜泾港浦塆埭厝寮垌寮路街巷弄道里村庄屯寨坊苑园区镇乡湾坪沟塬台圪堡店营院县市州旗]/;
const notHouse =
  /文号|号令|第[^，。；]{0,8}号|热线|电话|建议|提案|公墓|墓|陵|排[^，。；]{0,4}号$|[局厅委会院所站馆中心公司]$|地址|位于|编号|证|条|款|通知|意见|办法/;
const starts = /^[，,、\s]*/;

/** Where persons live, to the house number. Addresses of offices and homes for the aged stay, and so does a bare place. */
export function addressSpans(plain: string, people: readonly Span[]): Span[] {
  const spans: Span[] = [];
  for (const { index, 0: words } of plain.matchAll(lives)) {
    if (index < (spans.at(-1)?.to ?? 0)) continue;
    const at = index + words.length;
    const rest = /^[^，。、；;！？\n（）()：:]*/.exec(plain.slice(at, at + reach))?.[0] ?? '';
    const last = [...rest.matchAll(houseEnd)].at(-1);
    const joined = /\d{1,3}-\d{1,3}(?:-\d{1,4})?/.exec(rest);
    let end = Math.max(last ? last.index + last[0].length : 0, joined ? joined.index + joined[0].length : 0);
    const tail =
      /^[\u4e00-\u9fff]{0,4}[〇一二三四五六七八九十\dA-Za-z-]{1,6}(?:号|室|户|房)?$|^院?[东西南北中左右前后里外]?[头边侧首面]?第?[一二三四五六七八九十\d]{1,2}[间排户栋家]$/.exec(
        rest.slice(end),
      );
    if (end > 2 && tail) end = rest.length;
    if (end <= 2 && near.test(rest)) end = rest.length;
    if (
      end > 2 &&
      !officeIn.test(rest.slice(0, end)) &&
      !/养老院|福利院|敬老院|养护中心|救助站/.test(rest.slice(0, end))
    ) {
      const skip = starts.exec(rest)?.[0].length ?? 0;
      spans.push({ from: at + skip, to: at + end, kind: 'address' });
    }
  }
  for (const match of plain.matchAll(dwelling)) {
    // What leads up to the place is not part of it: 胡小妹住…, 他在….
    const led0 =
      /^.*(?:家住|居住|住在|住于|租住|位于|住|在|到|至|为|是|从|的)/.exec(match[0].slice(0, -6))?.[0].length ?? 0;
    const [index, words] = [match.index + led0, match[0].slice(led0)];
    const led = plain.slice(Math.max(0, index - 16), index);
    if (office.test(led) || officeIn.test(words)) continue;
    spans.push({ from: index, to: index + words.length, kind: 'address' });
  }
  for (const { index, 0: words } of plain.matchAll(triple)) {
    const led =
      /^.*(?:家住|居住|住在|住于|租住|位于|住|在|到|至|为|是|从|的)/.exec(words.slice(0, -7))?.[0].length ?? 0;
    if (!office.test(plain.slice(Math.max(0, index - 16), index)) && !officeIn.test(words))
      spans.push({ from: index + led, to: index + words.length, kind: 'address' });
  }
  for (const { index, 0: words } of plain.matchAll(housed)) {
    const led0 =
      /^.*(?:家住|居住|住在|住于|租住|位于|住|在|到|至|为|是|从|的|问|及|对|映)/.exec(words.slice(0, -4))?.[0].length ??
      0;
    if (officeIn.test(words)) continue;
    spans.push({ from: index + led0, to: index + words.length, kind: 'address' });
  }
  for (const [from, to] of sentencesAbout(plain, people)) {
    for (const { index, 0: words, 1: house = '' } of plain.slice(from, to).matchAll(setsOut)) {
      if (!hasHouse.test(house) || !inPlace.test(house) || officeIn.test(house) || notHouse.test(house)) continue;
      const at = from + index + words.indexOf(house);
      spans.push({ from: at, to: at + house.length, kind: 'address' });
    }
    for (const { index, 0: words } of plain.slice(from, to).matchAll(ownHouse)) {
      const house = words.replace(houseWord, '');
      const at = from + index + words.length - house.length;
      if (hasHouse.test(house) && !officeIn.test(house))
        spans.push({ from: at, to: at + house.length, kind: 'address' });
    }
    for (const { index, 0: words } of plain.slice(from, to).matchAll(ownPlace))
      spans.push({ from: from + index, to: from + index + words.length, kind: 'address' });
    for (const { index, 0: words } of ` ${plain.slice(from, to)}`.matchAll(clauseHouse)) {
      if (!inPlace.test(words) || officeIn.test(words) || notHouse.test(words)) continue;
      const at0 = from + index - 1;
      const at = at0 + (/^.*(?:家住|居住|住在|住于|租住|住)/.exec(words.slice(0, -4))?.[0].length ?? 0);
      if (office.test(plain.slice(Math.max(0, at - 16), at))) continue;
      spans.push({ from: at, to: at0 + words.length, kind: 'address' });
    }
  }
  for (const { to } of people) {
    const beside = besideName.exec(plain.slice(to, to + reach * 2));
    if (!beside) continue;
    const end = to + beside[0].length;
    const from = end - (beside[1] ?? '').length;
    if (!officeIn.test(beside[0]) && !office.test(`${plain.slice(to, from)}`))
      spans.push({ from, to: end, kind: 'address' });
  }
  return spans;
}
