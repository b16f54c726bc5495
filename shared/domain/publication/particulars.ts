import { lastBefore, type Span } from './mark.ts';
import { sentencesAbout } from './sentences-about.ts';

const disease =
  '(?:(?:(?![的因患其了去今从与和是院诊断查出在为被经家区市县镇村住治月日年无])[\\u4e00-\\u9fff]){0,8}?(?:[症癌瘤炎]|综合[征症]|慢阻肺|脊柱裂|病变|(?:置换|切除|搭桥|支架|移植|造瘘|截肢|清创|植骨)术后?|[癌瘤症病肺](?:早|中|晚|[一二三四ⅠⅡⅢⅣ1-4])期|综合[征症]|栓塞|[骨撕断破]裂伤?|术后|(?:肝|肾|心脏|骨髓|角膜|造血干细胞)移植|[心脑]梗死?|心衰|肾衰|肠梗阻|出血|衰竭|萎缩|肿块|结石|息肉|溃疡|穿孔|感染者?|坏死|硬化|积水|积液|畸形|缺损|脱位|错位|挫伤|挫裂伤|撕裂伤|刺伤|砍伤|咬伤|冻伤|水肿|增生|结核|[疝瘘]|痛风|哮喘|贫血|甲亢|甲减|冠心病|房颤|败血症|休克|偏盲|弱视|白内障|青光眼|腭裂|唇裂|侏儒|巨结肠|脊柱侧弯|驼背|褥疮|压疮|过敏|幻[听觉]|妄想|躁狂|失眠|失语|酒精依赖|网瘾|酒瘾|毒瘾|植入|造瘘|鼻饲|插管|气切|障碍(?!者|患)|综合症|白血病|心脏病|肾病|肝病|糖尿病|高血压|尘肺病?|肺结核|结核病|传染病|精神病|性病|职业病|慢性病|重病|重大疾病|艾滋病?|HIV|乙肝|脑梗|脑出血|脑溢血|中风|偏瘫|瘫痪(?:在床|多年)?|骨折|截肢|失明|失聪|失能|失智|痴呆|阿尔茨海默病?|帕金森病?|癫痫|唐氏|红斑狼疮|血友病|肾衰竭?|流产|怀孕|早产|吸毒|酗酒|戒毒|性侵|家暴|自杀|轻生|植物人|手术|化疗|放疗|透析|移植|截瘫|(?:常年|长期)?卧床(?:不起)?|生活不能自理|无法自理|行动不便|坐轮椅|双目失明|(?:左|右|双)[眼目耳腿手臂脚](?:失明|失聪|截肢|残疾|骨折|萎缩|致残)|致残|工伤|尿毒症|渐冻|残障|发育迟缓|智力低下|精神失常|聋|哑|盲|中毒|溺水|触电|坠楼|昏迷|病危|摔倒|摔伤|烧伤|烫伤|车祸|[一二三四][\\d]?级(?:肢体|智力|精神|视力|听力|言语|多重)?残疾?|(?:肢体|智力|精神|视力|听力|言语|多重)残疾(?:[一二三四]级)?|(?:肢体|智力|精神|视力|听力|言语|多重)[一二三四]级(?:残疾)?|重残|[一二三四]级伤残|脑瘫|自闭|孤独症|抑郁|聋哑|肿瘤|先天性[\\u4e00-\\u9fff]{1,8}病?|病(?![人房历床案情者例区])))';
const ill = new RegExp(
  `(?:因|身患|先后|接受|患有?(?!者|儿|病率|难)|罹患|确诊(?:为|患)?|诊断(?:为|出)?|查出(?:患)?|突发|系|属)[^，。；、（）\\n]{0,16}?${disease}(?:[、并伴和及]?${disease}){0,3}|${disease}(?:[、并伴和及]?${disease}){0,3}`,
  'g',
);
const longestLead = 18;
const houses = /[院局站馆]|公司|社区|中心|[镇村街](?!道)|反映|提出|由|经|给予|[的"“”]|名|%/;
const shortEnd = /^(?!的)[^，。；、：（）\n \d的由经向在住院局馆镇村]{1,6}(?=[，。；、）\n]|$)/;
const noIllness =
  /(?:餐|食堂|门诊|防治|筛查|科|中心|专区|人群|知识|家庭医生|补贴|津贴)$|看病|治病|防病|因病致贫|因病返贫|大病(?:保险|医保|救助)|疾病预防|慢性病管理|[康救]助/;
const ofAffair =
  /^(?:患者|人|病人)?(?:餐|食堂|门诊|防治|筛查|预防|专区|人群|知识|补贴|津贴|护理补贴|救助|鉴定|评定|证|青年|儿童|群体|认定|康复(?:中心|站|机构|服务)|医院|专科|科室|照护专区|[监管]护办法)/;
const money =
  /(?:\d{1,3}(?: \d{3})+(?:\.\d+)?|\d[\d，,]*(?:\.\d+)?|[一二两三四五六七八九十百千万亿〇壹贰叁肆伍陆柒捌玖拾佰仟]+)[余多来几]?(?:万|千|百)?[余多]?(?:元|块钱?|圆)|(?:\d[\d.]*|[一二两三四五六七八九十百]+)[几多]?[万千][多余]?(?=[，。；、）]|$)/g;
/** 现每月领取补助860元、养老金1240元. */
const drawn =
  /(?<=(?:每月|每年|按月|现|共|已|目前)(?:领取|享受|收入|发放))[^，。；\n]{1,40}?\d[\d,.]*元(?:[、和][^，。；、\n]{1,12}?\d[\d,.]*元){0,4}/g;
const ownMoney =
  /(?:家里|家中|一家|家庭|全家|个人|本人|夫妻|夫妇|两人|二人|人均|户均|年人均|月人均|每人|每月|每年|每天|月|年|日|累计|共|总|尚|仍|已|被)*(?:(?:要|需|得|约)?花|吃药|买药|用药|看病|治病|抓药|迁移补偿|补偿|赔偿金|预交款?|预付款?|预缴|预存|缺口|进账|流水|入账|到账|打入|存入|转入|转出|汇入|汇出|转走|取走|取出|支取|提取|花了|付了|交了|用了|掏了|垫付|垫了|垫资|借给|借走|还款|还了|还清|定金|订金|尾款|工钱|工资卡余额|本金|利息|分红|股金|彩金|中奖|奖金|抚慰金|丧葬费|安葬费|墓款|墓地款|购墓款|购房款|装修款|护理费|保姆费|床位费|伙食费|入住费|年费|会费|报名费|培训费|课时费|学杂|诊费|检查费|抢救费|医保报销后|报销后|自掏|个人承担|个人负担|退费|退款|欠租|租金|卖房款|卖地款|丧事花费|费用单?上?(?:写|列|显示|载明)(?:着|明)?|账单(?:为|显示|上写)?|收费单|筹得|筹集到?|筹款|筹到|募得|募集到?|众筹|获捐|收到(?:善款|捐款)|善款|骗取|冒领|多领|套取|多缴|自付|自费|自负|自理|医药费|药费|医疗费|治疗费|诊疗费|住院费|手术费|医疗支出|护理费|纯收入|可支配收入|收入|工资|薪酬|薪资|薪水|报酬|欠薪|拖欠|劳务费|退休金|退休工资|养老金|抚恤金|存款|积蓄|储蓄|余款|欠款|欠债|欠账|借债|举债|欠|债务|负债|外债|借款|借|贷款|房贷|花费|花去|花掉|开支|支出|开销|赔偿款?|赔付|获赔|索赔|补偿款|征地款|拆迁款|余额|月入|年入|月薪|年薪|低保金|抚养费|赡养费|彩礼|礼金|房租|租金|遗产|欠费|罚款|学费|学杂费|生活费|房款|首付|押金|被骗|骗走|损失|集资|投资|理财|保险金|缴纳|水电费|估值|价值|打赏|转账|汇款)(?:(?!标准|补贴)[^，。；\n\d]){0,10}$/;
/** Public money, or what everybody gets: a standard, what was granted, what a project costs. */
const publicMoney =
  /标准|补贴|补助|津贴|救助|资助|给予|拨付|发放|下达|安排|奖励|慰问|减免|减除|扶持|投入|资金|经费|预算|合同|款项|单价|收费|价格|定价|每[人户次位床名个]|[全本我][市县区州省镇乡局院站]|户均|人均|财政|合计|共计|项目|工程|改造|建设|基金|募集|募捐|保障|抚恤|低保|供养|价值|彩票|保费|公司|集团|协会|企业|规模/;
/** 纳入低保，每月1400元: granted in the clause before. */
const granted = /(?:纳入|享受|核发|发放|补发|给予|救助|申领|按照?)[^。；]{0,22}$/;
/** What stands behind an amount that everybody gets: 元标准, 元/床. */
const standardUnit =
  /^(?:[/／每](?:[床户次位人名张份套间平㎡]|平方米|人次|课时)|的?(?:标准|补贴|补助|津贴|救助|经费|资金))/;
const perTime = /^[/／每](?:月|年|天|日|季)/;
const standardBefore =
  /(?:低于|高于|不超过|未超过|超过|超出|达不到|未达到|不足|不低于|标准(?:为|是)?)[^，。；\n\d]{0,8}$/;
const standardAfter =
  /^(?:[/／每]?(?:人|户)?[/／·每]?(?:月|年|天)?)?(?:的)?[^，。；\n]{0,10}(?:标准|保障线|低保线|限额|上限|门槛)/;
const works =
  /(?:工作单位|所在单位|用人单位|单位)(?!电话|地址|联系|负责|传真)(?:为|是|在|：)?(?<place>[\u4e00-\u9fffA-Za-z0-9]{3,24})|(?:任职于|就职于|供职于|受雇于|受聘于|工作于|打工于)(?<at>[\u4e00-\u9fffA-Za-z0-9]{2,24}?(?:厂|公司|集团|店|饭店|酒店|超市|工地|医院|银行|企业|局|所|学校|物业|车间))|(?:现|仍|先后)?在(?<job>[\u4e00-\u9fffA-Za-z0-9]{2,24}?(?:厂|公司|集团|店|工作室|站|快递|驿站|门店|网点|基地|饭馆|餐馆|面馆|宾馆|旅馆|酒店|饭店|影城|酒吧|茶楼|茶馆|会所|浴场|理发店|美容院|托管班|幼儿园|码头|车队|仓库|市场|商场|工厂|窑|作坊|加工点|养殖场|砖厂|矿山|超市|工地|医院|银行|企业|局|所|学校|小学|中学|物业|车间|矿|农场|林场|合作社|园区))(?:工作|打工|上班|任职|任教|务工|做(?:工|保安|保洁|饭|临时工|护工)|当(?!时|天|场)|从事|就业|实习)|(?<=[，。；、：（于为系是]|^)(?<post>(?:原)?[\u4e00-\u9fff]{2,16}(?:厂|公司|集团|酒店|饭店|超市|工地|医院|银行|企业|学校|物业|车间|矿|农场|林场|供销社|事务所|工作室)(?:的)?(?:下岗|退休|离休|在职|临时|合同制?|一线|普通)?(?:职工|工人|员工|教师|保安|司机|会计|保洁员?|厨师|服务员|护士|医生))/g;
const studies =
  /(?:现?在|就读于?|考入|升入)(?<unit>[\u4e00-\u9fff]{2,14}?(?:学校|学院|中学|小学|中心|幼儿园|职高|技校)\d{2,4}级[\u4e00-\u9fff]{0,8}班)|(?:就读于|就读|读于|在读|考入|考上|转学至|转入|升入|毕业于|现?在)(?<school>[\u4e00-\u9fffA-Za-z0-9]{2,20}?(?:小学|中学|初中|高中|学校|学院|大学|幼儿园|职高|技校|一中|二中|三中|实小|附小)(?:[（(]?[\u4e00-\u9fff\d]{0,8}(?:年级|班|系))?(?:[一二三四五六七八九]?[（(]?[\d一二三四五六七八九十]{1,2}[）)]?班)?)|(?<class>[\u4e00-\u9fff]{2,16}?(?:小学|中学|学校|幼儿园|附小|附中|实小|实验|一中|二中|三中|四中|高中|初中|职高|中专)[初高]?中?[一二三四五六七八九大中小托]{1,2}(?:年级)?(?:[（(]?[\d一二三四五六七八九十]{1,2}[）)]?班?|班))|(?<grade>(?:[\u4e00-\u9fff]{2,14}(?:小学|中学|学校|幼儿园))?(?:[一二三四五六七八九]|初|高中?|初中|小学|大|中|小)?[一二三四五六七八九]?(?:年级)?[（(]?[\d一二三四五六七八九十]{1,2}[）)]?班)(?=的?(?:学生|同学|女生|男生|幼儿|孩子))|(?<=班级|所在班|就读|在读)(?:为|是|：)?(?<room>[一二三四五六七八九初高]{1,2}(?:年级)?[（(]?[\d一二三四五六七八九十]{1,2}[）)]?班)/g;
const day =
  '(?:民国[元一二三四五六七八九十廿卅\\d]{1,4}年(?:农历|阴历|旧历)?(?:[一二三四五六七八九十正冬腊]{1,2}月)?(?:初?[一二三四五六七八九十廿卅]{1,3}[日号]?)?|(?:光绪|宣统|咸丰|同治)[元一二三四五六七八九十]{1,3}年(?:[一二三四五六七八九十正冬腊]{1,2}月)?|[一二三四五六七八九〇]{4}年(?:农历)?(?:[一二三四五六七八九十正冬腊]{1,2}月(?:初?[一二三四五六七八九十廿]{1,3}[日号]?)?)?|(?:19|20)\\d\\d年(?:农历)?[一二三四五六七八九十正冬腊]{1,2}月(?:初?[一二三四五六七八九十廿]{1,3}[日号]?)?|(?:19|20)\\d\\d年(?:\\d{1,2}月)?(?:\\d{1,2}日)?|(?:19|20)\\d\\d[./-]\\d{1,2}[./-]\\d{1,2})';
const event = new RegExp(
  `(?:出生日期|出生年月日|出生年月|出生时间|出生于|生于|生日|死亡日期|死亡时间|去世日期|去世时间|逝世于|去世于|病逝于|卒于|火化日期|火化时间|安葬日期|结婚日期|离婚日期|登记结婚日期|收养日期|入院日期|出院日期|入院时间)(?:为|是|：)?\\s*(${day})|(${day})(?:（农历）)?(?:出?生人?(?=[，。；、）]|$)|出生|去世|逝世|病逝|死亡|火化|(?:办理|登记|协议|判决)?(?:离婚|结婚)|病故|身故|离世|亡故|过世|走了|走的|下葬|安葬|入土|归天|往生|断气|结的?婚|离的?婚|领证|成婚|完婚|登记结婚|(?:被)?(?:收养|送养|捡到|捡拾|遗弃)|入院|住院|出院|出狱|入狱)|(?:走|去世|离世|病逝|逝世|死亡|亡故|过世|出生|诞生|安葬|下葬|火化|结婚|离婚|分娩|生产|手术|出事|遇难)的?(?:的?时候|时|那天|当天|日期|时间|日子)?（(${day})`,
  'g',
);

/** Illness, income, workplace, school and family dates in a sentence that speaks of a private person. */
export function particularSpans(plain: string, people: readonly Span[]): Span[] {
  const spans: Span[] = [];
  for (const [from, to] of sentencesAbout(plain, people)) {
    const words = plain.slice(from, to);
    const add = (at: number, length: number, kind: Span['kind']) =>
      spans.push({ from: from + at, to: from + at + length, kind });
    for (const { index, 0: said } of words.matchAll(ill)) {
      const rest = words.slice(index + said.length);
      if (noIllness.test(said + rest.slice(0, 2)) || ofAffair.test(rest)) continue;
      const before = beforeIll(plain, from + index, from, people);
      add(index - before, before + said.length + (shortEnd.exec(rest)?.[0].length ?? 0), 'illness');
    }
    for (const { index, 0: said } of words.matchAll(money)) {
      const led = words.slice(Math.max(0, index - 24), index);
      if (standardBefore.test(led) || standardAfter.test(words.slice(index + said.length, index + said.length + 24)))
        continue;
      const label = ownMoney.exec(led)?.[0].length;
      const rest = words.slice(index + said.length, index + said.length + 12);
      const length = said.length + (perTime.exec(rest)?.[0].length ?? 0);
      if (label !== undefined) {
        // 银行存款4.6万元, 本人实际存款17万元: a few words more say what it is.
        const more = /(?:银行|手机|本人|个人|家庭|实际|现有|共有|名下|每月|每年|年|月|现|约|[12]\d{3}年)*$/.exec(
          led.slice(0, led.length - label),
        )?.[0];
        const lead = label + (more?.length ?? 0);
        add(index - lead, lead + length, 'personal-finance');
      } else if (
        !publicMoney.test(/[^，。；：（]*$/.exec(led)?.[0] ?? '') &&
        !granted.test(led) &&
        !standardUnit.test(rest)
      )
        add(index, length, 'personal-finance');
    }
    for (const { index, 0: said } of words.matchAll(drawn)) {
      if (!standardAfter.test(words.slice(index + said.length, index + said.length + 24)))
        add(index, said.length, 'personal-finance');
    }
    for (const { index, 0: said, groups } of words.matchAll(works)) {
      const place = groups?.place ?? groups?.at ?? groups?.job ?? groups?.post ?? '';
      add(index + said.indexOf(place), place.length, 'workplace');
    }
    for (const { index, 0: said, groups } of words.matchAll(studies)) {
      const school = groups?.unit ?? groups?.school ?? groups?.class ?? groups?.grade ?? groups?.room ?? '';
      add(index + said.length - school.length, school.length, 'school');
    }
    for (const { index, 0: said } of words.matchAll(event)) add(index, said.length, 'family-event');
  }
  return spans;
}

/** How much of the clause before an illness tells of it too: 2021年在工地摔伤致. A house or a place that is named ends it. */
function beforeIll(plain: string, at: number, from: number, people: readonly Span[]): number {
  const start = Math.max(from, at - longestLead);
  const led = /[^，。；、：（）\n ]*$/.exec(plain.slice(start, at))?.[0] ?? '';
  const name = lastBefore(people, at);
  const own = name && name.to > at - led.length ? plain.slice(name.to, at) : led;
  return houses.test(own) || /其|代表|委员|社工|医生|护士/.test(own) || own.length >= longestLead ? 0 : own.length;
}
