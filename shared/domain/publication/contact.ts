import { digitsOf } from './digits.ts';
import { lastBefore, type Span } from './mark.ts';

const sep = '[ \\-.·/_~]{0,3}';
const mobile = new RegExp(
  `(?<![\\dA-Za-z*])(?:[(（]?(?:\\+|00)?86[)）]?${sep}|[(（]0[)）]|0(?=1))?1${sep}[3-9](?:(?:${sep}\\d){9}|\\d[，、]\\d{4}[，、]\\d{4})(?![\\d*])`,
  'g',
);
const landline =
  /(?<![\d*.〔〕A-Za-z-])(?:[(（]?0\d{2,3}[)）]?[- ]?)?[2-8]\d{2,3}[- ]?\d{4}(?:[- ]?转?[- ]?\d{2,4})?(?![\d*.年])/g;
const publicLine =
  /(?:热线|值班|公开电话|公示电话|对外|服务电话|咨询电话|监督电话|举报电话|投诉电话|预约电话|报名电话)[^\d。；]{0,12}$/;
const privateLine =
  /(?:家庭|住宅|家里|家中|家用|宅|私人|个人|本人|其|代表|委员|提出人|提案人|领衔人)(?:的|本人|座机|固定|联系)*(?:电话|座机|固话|来电|电话机|宅电|联系方式)(?:号码)?[:：为是]?\s*$|宅电[:：为是]?\s*$/;
const answeredAtHome =
  /^ ?[（(]?家[）)]|^ ?[（(]?(?:家属|家人|家里|家中|本人|其[子女妻夫父母儿]{1,2}|住宅|宅电|邻居|亲属)(?:接听|代接|电话|转|收|$|[）)])/;
const atHome = /^[（(](?:家|宅|家里|家中|住宅)[）)]/;
const calls =
  /(?:联系)?(?:电话|座机|固话|宅电|家电|联系方式|固定电话|电话机|来电(?:显示)?)(?:号码)?(?:为|是|[:：])?\s*$/;
const email = /[A-Za-z0-9][\w.+-]{0,63}@[A-Za-z0-9][A-Za-z0-9-]{0,62}(?:\.[A-Za-z0-9-]{1,62}){1,4}/g;
const officeMail =
  /@(?:[\w-]+\.)*(?:gov|org)\b|^(?:[a-z]{0,6}(?:mzj|mzt|minzheng|office|bgs|jubgs|service|info|admin|hr|jiandu|tousu)[\w.]{0,10})@/i;
const officeMailWords =
  /(?:单位|公共|办公|征集|监督|投诉|举报|意见|投稿|报名|局|科|处|办|中心|院|公司|协会)(?:公开|公共|反馈|电子)*(?:邮箱|邮件|信箱|E-?mail)?(?:地址)?[:：为是]?\s*$/i;
const qq = /(?:QQ(?!群)|扣扣|企鹅号)(?:号码?|帐号|账号)?[:：为是 ]{0,3}([1-9]\d{4,11})(?!\d)/gi;
const wechat =
  /(?:微信(?!公众|群|小程序|支付|视频)|(?<![A-Za-z])(?:VX|WX|WeChat)|[vV]信|薇信)(?:同号)?(?:号码?|账号|帐号|ID)?[:：为是 ]{0,3}([A-Za-z_][\w-]{4,19}|\d{5,11}(?!\d))/gi;
const account = /(?:抖音|快手|支付宝|微博|陌陌)(?:号码?|账号|帐号|账户)?[:：为是 ]{0,3}([A-Za-z0-9][\w@.-]{4,30})/g;

type Stretch = { from: number; to: number };
const ofOffice =
  /(?:街道|社区|村委会?|居委会?|乡镇|镇政府|乡政府)[^，。；\d]{0,4}电话|热线|单位|公司|学校|值班|咨询|监督|举报|投诉电话|办公|窗口|订餐|预约|报名|服务|联系人|承办|经办|[局科处股室委厅办]（?[^，。；]{0,6}$|[局科处股室委厅办]电话|(?:救助|管理|服务|工作)站|(?:福利|养老|敬老|护理|医)院|(?:服务|管理|养护|指导)中心|公司|派出所|司法所|民政所/;
const reach = 80;

/** The name that stands last before a place, and whether its bearer is private. */
function nearestName(people: readonly Span[], office: readonly Stretch[]) {
  const all = [...people.map(({ to }) => ({ to, own: true })), ...office.map(({ to }) => ({ to, own: false }))].sort(
    (a, b) => a.to - b.to,
  );
  return (at: number) => {
    let [low, high] = [0, all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle]?.to ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return all[low - 1] ?? null;
  };
}

/** A telephone number within the sentence of a private name, with no office named between. */
function isOwn(plain: string, at: number, name: { to: number; own: boolean } | null): boolean {
  if (!name?.own || at - name.to > reach) return false;
  const between = plain.slice(name.to, at);
  return !/[。\n；]/.test(between) && !ofOffice.test(between);
}

/** Mobiles in every writing, private lines, e-mail, QQ and WeChat of persons. Office phones, hotlines and masked numbers stay. */
export function contactSpans(plain: string, people: readonly Span[], office: readonly Stretch[]): Span[] {
  const before = (at: number, length: number) => plain.slice(Math.max(0, at - length), at);
  const spans: Span[] = [];
  const digits = digitsOf(plain);
  for (const { index, 0: words } of digits.matchAll(mobile)) {
    // 1102 0281 1900 0156 633: groups of a longer number.
    if (/[ .-]/.test(words) && /\d{3,}[ -]$/.test(before(index, 8)) && !/^\d{11}/.test(words)) continue;
    const led = publicLine.exec(before(index, 24))?.[0];
    const own = led !== undefined && (lastBefore(people, index)?.from ?? -1) >= index - led.length;
    if (led === undefined || own || /(?:家属|家人|亲属|个人|本人|家庭|求助)热线/.test(before(index, 24)))
      spans.push({ from: index, to: index + words.length, kind: 'mobile' });
  }
  const nearest = nearestName(people, office);
  for (const { index, 0: words } of digits.matchAll(landline)) {
    // 二〇二六 is a year: what is written in characters is a line only behind a word for one.
    if (!/\d{3}/.test(plain.slice(index, index + words.length)) && !calls.test(before(index, 16))) continue;
    const led = before(index, 16);
    const ofPerson = calls.test(led) && isOwn(plain, index, nearest(index));
    if (
      privateLine.test(led) ||
      ofPerson ||
      answeredAtHome.test(plain.slice(index + words.length, index + words.length + 12))
    )
      spans.push({
        from: index,
        to:
          index +
          words.length +
          (atHome.exec(plain.slice(index + words.length, index + words.length + 6))?.[0].length ?? 0),
        kind: 'landline',
      });
  }
  for (const { index, 0: words } of plain.matchAll(email)) {
    if (officeMail.test(words) || officeMailWords.test(before(index, 14))) continue;
    spans.push({ from: index, to: index + words.length, kind: 'email' });
  }
  for (const [pattern, kind] of [
    [qq, 'qq'],
    [wechat, 'wechat'],
    [account, 'wechat'],
  ] as const) {
    for (const { index, 0: words, 1: number = '' } of plain.matchAll(pattern)) {
      const from = index + words.length - number.length;
      spans.push({ from, to: from + number.length, kind });
    }
  }
  return spans;
}
