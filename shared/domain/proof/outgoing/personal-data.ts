import type { LetterProof, ProofFinding } from '../../../model/letter/proof.ts';
import { foundIn, type ProofPart } from '../found.ts';

const kind = 'personal' as const;
/** The usual surnames of one character. */
export const usualSurnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤柴毕戚池乔滕费颜骆宗童农单冉荣温庄柳巩左牛倪祁殷翁卞岑狄明齐康伍时傅皮卜施凌霍虞支柯管解应丛穆鲁葛安常乐尤游俞蓝裴屈甘占房褚娄车聂连耿焦辛路欧阳佟靳卓栾仇阮阎邢荆匡沙';
const surname = new RegExp(`[${usualSurnames}][\\u4e00-\\u9fff]{1,2}$`, 'u');

/** 个人信息：ID, card and mobile numbers anywhere; name, address and illness of a private person, an error where 主动公开. */
export function personalData(
  part: ProofPart,
  { disclosure }: Pick<LetterProof['letter'], 'disclosure'>,
): ProofFinding[] {
  if (!['opening', 'blocks', 'closing', 'enclosures', 'title'].includes(part.name)) return [];
  const { text } = part;
  const open = disclosure === 'open';
  const found: ProofFinding[] = [];
  const say = (
    from: number,
    words: string,
    message: string,
    severity: 'error' | 'warning' = open ? 'error' : 'warning',
  ) => found.push(foundIn(part, from, words, { kind, severity, right: null, message }));
  for (const { 0: words, index } of text.matchAll(/(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/gu)) {
    if (isIdentity(words)) say(index, words, '身份证号，公开和寄出前应删去', 'error');
  }
  for (const { 0: words, index } of text.matchAll(/(?<![\dA-Za-z*])1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)/gu))
    say(index, words, '手机号，公开和寄出前应删去', 'error');
  for (const { 0: words, index } of text.matchAll(
    /(?<![\dA-Za-z])(?:\d{16}|\d{19}|\d{4}(?: \d{4}){3}(?: \d{3})?)(?![\dA-Za-z])/gu,
  )) {
    const around = text.slice(Math.max(0, index - 16), index);
    if (/信用代码|文号|编号|登记证|户名|对公|基本户|捐赠账户|专户/u.test(around)) continue;
    say(index, words, '像是银行卡号，公开和寄出前应删去', 'error');
  }
  for (const { 0: words, 1: address = '', index } of text.matchAll(
    /(?:家住|住址[：:为是]?|现住|居住在|家庭地址[：:为是]?|住在|户籍地?[：:为是]?|户籍所在地[：:]?|(?<=[（，])住|(?<=[（，])系)([\u4e00-\u9fff\d]{2,30}?\d{1,4}(?:[组号室户]|[栋幢座](?:\d{1,2}单元)?(?:\d{2,5}[号室]?)?)(?:\d{1,4}[号室组户]|\d{1,2}单元\d{2,5}[号室]?)*)/gu,
  )) {
    say(index + words.length - address.length, address, '个人住址，公开前应删去');
  }
  // 汪德胜（翡翠湾12幢302室，…）: a flat beside a name.
  for (const { 0: words, index } of text.matchAll(
    /[\u4e00-\u9fff]{2,10}\d{1,4}(?:幢|栋|座|号楼|号)(?:\d{1,2}单元)?\d{3,4}(?:室|号|户|房)?(?![\d万元])/gu,
  )) {
    if (
      found.every((each) => each.to <= index || each.from >= index + words.length) &&
      namedNear(text, index + words.length)
    )
      say(index, words, '个人住址，公开前应删去');
  }
  for (const { 0: words, index } of text.matchAll(
    /(?:患有?|罹患|身患|确诊为?|诊断为|突发|突患)(?:了)?[\u4e00-\u9fff]{0,10}?(?:精神分裂症?|抑郁症|双相障碍|精神病|精神疾病|[\u4e00-\u9fff]{1,6}癌|白血病|尿毒症|艾滋病|肿瘤|[\u4e00-\u9fff]{1,4}炎|阿尔茨海默病?|帕金森病?|脑瘫|脑梗死?|脑溢血|脑出血|心梗|中风|癫痫|[\u4e00-\u9fff]{1,5}综合征|[\u4e00-\u9fff]{1,5}障碍|[\u4e00-\u9fff]{1,5}[症病])|(?:双相情感障碍|精神分裂症|抑郁症|自闭症|孤独症|唐氏综合征|尿毒症|白血病|艾滋病|癫痫|脑瘫|阿尔茨海默病?|[一二三四]级(?:肢体|智力|精神|视力|听力|言语|多重)残疾|(?:肢体|智力|精神|视力|听力|言语|多重)残疾[一二三四]级)(?:[一二三四]级残疾|患者)?/gu,
  )) {
    if (namedNear(text, index)) say(index, words, '个人病情，公开前应删去');
  }
  for (const { name, at } of privateNames(text)) say(at, name, '私人姓名，公开前应隐去');
  return found;
}

/** The day of birth within is one, or the check digit fits. */
function isIdentity(words: string): boolean {
  const [year, month, day] = [Number(words.slice(6, 10)), Number(words.slice(10, 12)), Number(words.slice(12, 14))];
  return year > 1890 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** A person is named in the same sentence: 李某某（…患…）; 患…的救助对象 alone tells of nobody. */
function namedNear(text: string, at: number): boolean {
  const start = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('；', at)) + 1;
  const stretch = text.slice(start, at);
  return (
    privateNames(text).some((each) => each.at >= start && each.at <= at) || /身份证|家住|住址|电话\d/u.test(stretch)
  );
}

const person =
  '(?:老人|女士|先生|同志|居民|老汉|奶奶|爷爷|大爷|大娘|阿姨|村民|小朋友|同学|儿童|患者|家属|一家|夫妇|母子|父子)';

/** 李桂芬（身份证号…）, 白鹤村邱凤英老人（家住…）, 救助对象张某; 化名 and 王某 are no names. */
function privateNames(text: string): { name: string; at: number }[] {
  const found: { name: string; at: number }[] = [];
  const add = (name: string, at: number) => {
    if (
      !/[某×*XＸ]/u.test(name) &&
      !/化名/u.test(text.slice(at, at + name.length + 8)) &&
      !found.some((each) => each.at === at)
    )
      found.push({ name, at });
  };
  // Before brackets that tell of a private life.
  for (const { 1: lead = '', index } of text.matchAll(
    new RegExp(
      `([\\u4e00-\\u9fff]{2,16})(?:${person})?(?=[（(][^（）()]{0,40}(?:身份证|家住|住址|现住|电话|手机|患|残疾证|低保证|银行卡|卡号|账号|[男女]，)[^（）()]{0,60}[）)])`,
      'gu',
    ),
  )) {
    const bare = lead.replace(new RegExp(`${person}$`, 'u'), '');
    const name = surname.exec(bare.slice(-3))?.[0] ?? surname.exec(bare.slice(-2))?.[0];
    if (name && !/[局委办站院会组科室中心公司]$/u.test(bare)) add(name, index + bare.length - name.length);
  }
  // 大柳村胡来福家庭，因其患…: of a village, told with its family.
  for (const { 1: name = '', index, 0: words } of text.matchAll(
    new RegExp(
      `[村组社区]([${usualSurnames}][\\u4e00-\\u9fff]{1,2})(?=(?:家庭|一家|一户|老两口|夫妇)(?:[，的]|因|患|住|系))`,
      'gu',
    ),
  ))
    add(name, index + words.length - name.length);
  // After a word that says who it is.
  for (const { 0: words, 1: name = '', index } of text.matchAll(
    new RegExp(
      `(?:岁的|家长|被收养人|收养人|送养人|被监护人|继承人|举报人|投诉人|抚养人|监护人|照料人|赡养人|父亲|母亲|丈夫|妻子|儿子|女儿|爷爷|奶奶|祖母|祖父|外婆|外公|其[妻子女夫父母]|户主|死者|逝者|伤者|女童|男童|女孩|男孩|女婴|男婴|幼儿|孩子|重残人员|失能人员|独居老人|空巢老人|烈属|遗属|捐赠人|救助对象|受助人员|低保户|低保对象|特困人员|特困老人|困境儿童|孤儿|残疾人|当事人|申请人|患者|老人|儿童|学生|村民|居民|信访人|走失老人|流浪人员)([${usualSurnames}][\\u4e00-\\u9fff]{1,2})(?=[（(，、的]|因|患|反映|家|今年|于|已|曾|本人|系|现|经过?|通过|所在|\\d)`,
      'gu',
    ),
  )) {
    if (
      /^(?:服务|管理|安置|安全|安|时|应|解|明|方|支|向|万|高|常|路|车|乐|游|任|连|单|施|管|温|康|房|左|时期|相关|享受|保障|家庭|集中)/u.test(
        name,
      ) &&
      !/[患岁]/u.test(text.slice(index, index + 20))
    )
      continue;
    add(name, index + words.length - name.length);
  }
  // 姓名，男，1958年3月生
  for (const { 1: name = '', index } of text.matchAll(
    new RegExp(`(?<![\\u4e00-\\u9fff])([${usualSurnames}][\\u4e00-\\u9fff]{1,2})(?=[，（(][男女][，,])`, 'gu'),
  ))
    add(name, index);
  return found;
}
