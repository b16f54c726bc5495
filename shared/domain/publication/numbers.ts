import { digitsOf } from './digits.ts';
import { lastBefore, type Span } from './mark.ts';

const longNumber = /(?<![\dA-Za-z*])\d(?:[ ./-]{0,2}\d){13,20}(?:[ ./-]?[\dXx])?(?![\dA-Za-z*])/g;
const idShape = /^[1-9]\d{5}(?:(?:19|20)\d{2})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?:\d{2})?$/;
const oldId = /^[1-9]\d{5}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}$/;
const idWords = /(?:身份证|证件|公民身份|残疾(?:人)?证|户籍)[^，。；\d]{0,8}$/;
const ownAccount =
  /(?:个人|本人|银行卡|卡号|存折|一卡通|社保卡|储蓄|借记|惠农|工资卡|低保卡|存单|存款|储蓄|养老卡|医保卡|收款卡|退休卡|补贴卡|代发卡|打卡|爱心卡|(?<!单位|中心|公司)[账帐]户名|其(?:银行|账|帐|卡)|户主)[^。；\d]{0,14}$/;
/** 个人工资卡62…: the label tells whose it is. */
const ownLabel =
  /(?:个人|本人|其|老人)(?:名下)?(?:的)?(?:工资|银行|储蓄|借记|社保|养老|惠农|低保|医保|补贴|农行|工行|建行|中行|邮储|信用社|农商行)?(?:卡|存折|账户|账号)号?[:：为是]?\s*$/;
const orgAccount =
  /(?:对公|单位|公司|中心|[院所站局]|基金会?|总会|协会|专户|开户行|开户银行|财政|捐赠|公益|统一社会信用代码)[^。；\d]{0,14}$/;
/** What a person holds or is filed under, then its number: 低保证号桐低…, 预约码HY…, 骨灰安放证编号…. */
const certificate = new RegExp(
  `(?:${[
    '残疾(?:人|军人)?证|护照|通行证|居住证|居留证|回乡证|身份证|户口[簿本页]|户籍|病历|病案|病例|住院|门诊|就诊卡?|挂号|床位|检验|处方|体检|医保卡?|社保卡?|社会保障卡?|市民卡|老年卡|乘车卡|公交卡|饭卡|会员卡?|学籍|学生证|学',
    '考|准考证|结婚证|离婚证|婚姻登记证|收养(?:登记)?证|出生(?:医学)?证明?|准生证|生育(?:服务)?证|死亡(?:医学)?证明?|火化证明?|骨灰(?:安放|寄存|存放)?证|寄存证?|安放证|墓穴|墓位|墓证|公墓证|低保证|低收入证|特困(?:供养)?证|救助证?|五保证|老年证|优待证|烈属证|光荣证',
    '房产证|房屋所有权证|不动产权?证|土地(?:使用)?证|宅基地证|林权证|驾驶证|行驶证|军官证|士兵证|退伍证|退役证|复员证|从业资格证|职业资格证|毕业证|档案|人事档案|保单|保险单|订单|快递单|运单|工单|信访件?|来信|留言|受理|预约|取号|排号|排队|叫号|轮候|候补|登记|申请|业务|案卷|户|家庭|对象|编户|水表|电表|燃气|用户|客户|缴费|宽带',
  ].join(
    '|',
  )})(?:书|字|编|单)?(?:号码?|编号|编码|码)(?:为|是|：|:)?\\s*(?:字?第?)?([（(〔[]?[A-Za-z\u4e00-\u9fff]{0,3}[（(〔[]?[A-Za-z]{0,6}[\\d-][\\dA-Za-z〕）)\\]-]{3,28}|[A-Za-z]{1,6}[-A-Za-z]{0,8}\\d[\\dA-Za-z-]{2,24})`,
  'g',
);
/** A certificate with its number straight after it: 存放证BG0012783. */
const held =
  /(?:[\u4e00-\u9fff]{2,6}证|病历|[卡折])(?:：)?((?!号)[A-Za-z\u4e00-\u9fff]{0,2}(?<![证照])[A-Z]{1,6}-?\d{4,18})(?![\dA-Za-z])/g;
/** A document's number, a telephone, a court's case. */
const notFiled =
  /格位|墓位|泊位|窗口|事项|信访件|电话|热线|传真|手机|文[件号]?$|(?<![个病档])案$|设备|评估员|工作证|工号|登记员|执业|邮政|开户|车牌|条|标准|公[告报示]|规范|国标|批[准文复]|合同|资产|学会|专利|产品|型号|车次|航班|题|令|公章|账|帐|机构|信用|社团|民非|函|票号?$/;
const ofOrganisation = /许可|机构|组织|法人|营业|企业|单位登记|社会团体|建议|提案|议案|公司|备案|工程|项目|招标|采购/;
/** 入站编号苍救2024-0117, 登记证字号（2025）襄收字第003号: what ends in a word for a number, then figures with letters or a class. */
const filed =
  /([\u4e00-\u9fff]{2,12}?)(?:编号|字号|证号|号码|编码|序号|批号|号|[证卡])(?:分别)?(?:为|是|：|:)? ?((?!编?[号码]|字|分别)[（(〔[]?(?:[A-Za-z\u4e00-\u9fff]{1,4})?[（(〔[]?(?:[A-Za-z]{1,6}-?){0,3}\d[\dA-Za-z）)〕\]-]{2,28}(?:[\u4e00-\u9fff]{1,5}第?[\dA-Za-z-]{1,12}号?)?)/g;
/** LQB-2026-017: a code of a register, which no count looks like. */
const hasLetters = /[A-Za-z].*\d|字第|-\d+-|-\d{4}-/;
/** Of whom or of what a person holds it. */
const ofPerson =
  /社保|转介|发票|告诫|户口|站|捡拾|寄存|骨灰|[墓坟]|[住入出]院|病[历案]|个案|信访|来[信访电]|[救受求]助|入住|床|档案|户|协议|收养|送养|寄养|婚|残疾|低保|特困|优待|社保|医保|居住|护照|学籍|准考|工单|投诉|举报|留言|受理|预约|取号|个人|会员|公民|身份|保险|保单|抚恤|安置|领取|申领|申请|补贴|轮候|死亡|火化|遗体|出生|监护|康复|手环|腕带|建档|帮扶|监测|台账|登记/;
/** 供养证号川特供（龙）字第000458号, 宅基地证：枫集用2009第0417号: figures with their class, behind what a person holds. */
const classed =
  /([\u4e00-\u9fff]{1,10}(?:证|簿|卡|册|档案|协议|[告诫裁定]{2}书)书?)，?(?:编?号码?|编码|字号)?(?:为|是|[：:])? ?([A-Za-z\u4e00-\u9fff]{0,8}?(?:[（(〔[][\u4e00-\u9fff\d]{1,6}[）)〕\]])?[\u4e00-\u9fff]{0,8}?(?:(?:19|20)\d\d)?(?:字?第|字)[A-Za-z\d-]{2,20}(?:第\d{1,8})?号?)/g;
const heldByPerson =
  /登记证|告诫|裁定|房产|房屋|不动产|产权|宅基地|林权|土地|承包|供养|低保|特困|救助|残疾|残军|优待|优抚|抚恤|烈属|烈士|退[役伍]|收养|结婚|离婚|出生|死亡|火化|骨灰|安放|寄存|公墓|墓穴|户口|户籍|护照|居住|身份|驾驶|行驶|毕业|学籍|学生|准考|资格|执业|健康|老年|光荣|荣军|医保|社保|个案|病历|病案/;
const tellsOfRelief = /^(?:低保|特困|五保|低收入|残疾|救助|优待|烈属)/;
/** 收据No.0016632 */
const receipt =
  /(?:发票|工单|收据|收条|小票|回执|借条|欠条|借据|处方|挂号单|快递单|运单|缴费单|汇款单|取款单|存单|存折|保单|病历|病案)(?:编?号码?|编号|流水号)?(?:为|是|[：:])? ?(?:[Nn][Oo][.:：]?|№|#)? ?([A-Za-z]{0,4}-?\d[\dA-Za-z-]{3,20})(?![\dA-Za-z])/g;
/** 不予批准通知书巢南低字〔2026〕0041号, 离婚证字号L140823-2014-000617: of one person's own case. */
const ownPaper =
  /(?:(?:批准|认定|告知|受理|终止|停发|核查)(?:通知|决定|告知)?书|通知书|决定书|告知书)(?<number>[\u4e00-\u9fff]{2,6}字?(?:第)?[〔（([]20\d\d[〕）)\]]\s?\d{1,6}号)|(?:设备|手环|定位器|呼叫器|终端)(?:编?号码?|编号|序列号)(?:为|是|：)?(?<device>[A-Za-z]{1,6}[-A-Za-z\d]{6,30})/g;
const passport = /(?<![A-Za-z\d])(?:[EGDSPK][A-Z]?\d{7,8})(?![A-Za-z\d])/g;
const plate =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][ ·]?[A-HJ-NP-Z](?:[·• .-]{0,2}(?=[A-HJ-NP-Z\d]{0,5}\d)[A-HJ-NP-Z\d]{4,6}|(?=(?:[·• .-]{0,2}[A-HJ-NP-Z]){0,4}[·• .-]{0,2}\d)(?:[·• .-]{0,2}[A-HJ-NP-Z\d]){5,6})[挂学警港澳]?(?![A-Za-z\d])/g;
const officialCar =
  /(?:公务|公车|执法|救护|殡仪|灵|殡葬|救助|运营|公交|单位|校|服务)[^，。；]{0,6}$|(?:公务|公车|执法|救护|殡仪|灵|殡葬|救助|运营|公交|校|服务|消防|巡逻|巡查|送餐|洒水|环卫|助浴|接驳|专用)车(?:(?!私家|自家|家用|其|本人)[^。；\n]){0,24}(?:车牌|牌照|号牌|牌号)(?:号码?)?(?:分别)?(?:为|是|：)?(?:[^。；\n]{0,24}、)?$/;

/** ID numbers, personal bank cards, numbers of certificates and records, plates. Codes and accounts of organisations stay. */
export function numberSpans(plain: string, people: readonly Span[] = []): Span[] {
  const spans: Span[] = [];
  const before = (at: number, length: number) => plain.slice(Math.max(0, at - length), at);
  const add = (from: number, length: number, kind: Span['kind']) => spans.push({ from, to: from + length, kind });
  for (const { index, 0: words } of digitsOf(plain).matchAll(longNumber)) {
    // 「3000 13900112233」: an amount and a telephone side by side.
    if (/^\d{1,8}[ -]+1[3-9]\d{9}$|^1[3-9]\d{9}[ -]+\d{1,8}$/.test(words)) continue;
    const digits = words.replace(/[ ./-]/g, '');
    const led = before(index, 30);
    if (
      idShape.test(digits) ||
      idWords.test(led) ||
      (oldId.test(digits) && digits.length === 15 && !orgAccount.test(led))
    ) {
      add(index, words.length, 'id-number');
    } else if (isOwnCard(digits, led) || (/^62\d{14,17}$/.test(digits) && isOfPerson(plain, index, people))) {
      const label = ownLabel.exec(led)?.[0].length ?? 0;
      add(index - label, words.length + label, 'bank-card');
    }
  }
  for (const { index, 0: all, 1: whole = '' } of plain.matchAll(certificate)) {
    const number = withoutOpenEnd(whole);
    const words = all.slice(0, all.length - whole.length + number.length);
    if (ofOrganisation.test(before(index, 10) + words)) continue;
    // 低保证号0886014420: the label alone tells that its holder lives on relief.
    const told = tellsOfRelief.test(words) ? words.length : number.length;
    add(index + words.length - told, told, 'certificate');
  }
  for (const { index, 0: words, 1: number = '' } of plain.matchAll(held)) {
    if (!ofOrganisation.test(before(index, 10) + words))
      add(index + words.length - number.length, number.length, 'certificate');
  }
  for (const { index, 0: all, 1: label = '', 2: whole = '' } of plain.matchAll(filed)) {
    const number = withoutOpenEnd(whole);
    const words = all.slice(0, all.length - whole.length + number.length);
    if (ofOrganisation.test(before(index, 10) + words) || notFiled.test(label)) continue;
    if (!ofPerson.test(label) && !hasLetters.test(number)) continue;
    if (/^[159][1-59]\d{6}[\dA-Z]{10}$/.test(number)) continue;
    if ((number.match(/\d/g)?.length ?? 0) >= 3)
      add(index + words.length - number.length, number.length, 'certificate');
  }
  for (const { index, 0: words, 1: label = '', 2: number = '' } of plain.matchAll(classed)) {
    if (!heldByPerson.test(label) || ofOrganisation.test(before(index, 6) + label)) continue;
    add(index + words.length - number.length, number.length, 'certificate');
  }
  for (const { index, 0: words, 1: number = '' } of plain.matchAll(receipt))
    add(index + words.length - number.length, number.length, 'certificate');
  for (const { index, 0: words, groups } of plain.matchAll(ownPaper)) {
    const number = groups?.number ?? groups?.device ?? '';
    if (people.some(({ from }) => Math.abs(from - index) < 120))
      add(index + words.length - number.length, number.length, 'certificate');
  }
  for (const { index, 0: words } of plain.matchAll(passport)) {
    if (/护照|通行证/.test(before(index, 12))) add(index, words.length, 'certificate');
  }
  for (const { index, 0: words } of plain.matchAll(plate)) {
    const behind = plain.slice(index + words.length, index + words.length + 16);
    if (
      !officialCar.test(before(index, 60)) &&
      !/^(?:为|系|属|是)[^，。；]{0,10}(?:专用|公务|公车|单位|执法|救护)/.test(behind)
    )
      add(index, words.length, 'plate');
  }
  return spans;
}

/** 410523…7812） closes a bracket that the number did not open. */
const withoutOpenEnd = (number: string) => (/[（(〔[]/.test(number) ? number : number.replace(/[）)〕\]].*$/, ''));

/** A card of a person: said to be one, or a bank card by its first digits and check digit that no organisation is named for. */
function isOwnCard(digits: string, led: string): boolean {
  if (digits.length < 15 || digits.length > 21) return false;
  if (ownAccount.test(led)) return true;
  return (
    digits.length >= 16 &&
    digits.length <= 19 &&
    !orgAccount.test(led) &&
    /^(?:62|60|4|5)/.test(digits) &&
    (checks(digits) || /^62/.test(digits))
  );
}

/** A bank card's number in the clause of a private name, with no organisation named between. */
function isOfPerson(plain: string, at: number, people: readonly Span[]): boolean {
  const name = lastBefore(people, at);
  if (!name || at - name.to > 60) return false;
  return !/[。\n]|公司|集团|福利院|敬老院|基金会|[总协]会|专户|财政|[局厅]账/.test(plain.slice(name.to, at));
}

/** The check digit of bank cards (Luhn). */
function checks(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const twice = at % 2 === 1 ? Number(digit) * 2 : Number(digit);
    return total + (twice > 9 ? twice - 9 : twice);
  }, 0);
  return sum % 10 === 0;
}
