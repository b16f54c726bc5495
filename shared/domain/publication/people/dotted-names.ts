/** Characters by which names of other peoples of the country are written. */
const written = new Set(
  '撒牛则车支拉作诺衣史补阿艾依古丽买提尔吐逊力江汗木哈萨别克孜努合曼苏来布都热西伊玛沙巴达瓦卓扎才让仁次旦吉措嘉白多桑格央金拉姆旺久加洛尼顿珠德平罗乌兰其图雅娜仁花朝鲁宝音那斯琴高娃托娅敖登满都呼日牧仁特木勒恩和青松库尔班赛买地亚里生帕肉孜塔依甫迪然阿不卡哈提迈居来提麦海古斯坦穆罕默德热孜娅再努肯别克波拉提叶尔江胡安赛力可比娜扎夏木西丁库完衣拜合塔什铁木奴如则祖农奥斯曼外力亚森吾麦尔艾合买提索南多杰贡布洛桑扎西尖参仓曲珍德吉边巴普布次松赤列丹增益西群培伍呷尔日吉克拉乃沙阿且惹什莫史伍子果色',
);
export const isWritten = (sign: string | undefined) => sign !== undefined && written.has(sign);

/** 撒拉木江, 阿牛拉则: most of the characters are such as write names of other peoples. */
export const mostlyWritten = (name: string): boolean =>
  [...name].filter((sign) => written.has(sign)).length * 4 >= name.length * 3 && !/的|了/.test(name);

/** What a name's parts begin and end beside, where their signs do not tell: 其母叶赫那拉·玉珍长期卧床. */
const leadsToName =
  /(?:其[母父妻夫子女孙]|[妻丈]子?夫?|母亲|父亲|儿子|女儿|叫|是|为|村民|居民|牧民|老人|患者|儿童|学生|户主|申请人|人员|同志|对象|[，。；：、（\n ]|^)$/;
const endsName =
  /^(?:$|[^\u4e00-\u9fff]|[因患住系是为于在的等和与及已曾现]|家[住中里]|今年|长期|反映|提出|申请|领取|享受|年[满近\d]|老人|一家|户|同志|代表|委员|主任|去世|病[逝故]|名下|身患|独居|说|称)/;
/** 党建·养老 and 慈善·公益 are no names. */
const noName = /[养老慈善公益党建爱心社区服务文化品牌项目医院学校志愿民政邻里幸福]{2}/;

function anyDotted(plain: string, dot: number): { from: number; to: number } | null {
  if (/[“《「][^”》」]{0,12}$/.test(plain.slice(Math.max(0, dot - 14), dot))) return null;
  let from = 0;
  for (let length = 2; length <= 6; length += 1) {
    if (!/[\u4e00-\u9fff]/.test(plain[dot - length] ?? '')) break;
    if (leadsToName.test(plain.slice(Math.max(0, dot - length - 4), dot - length))) from = dot - length;
    if (from > 0) break;
  }
  if (from === 0 && dot - from > 6) return null;
  for (let length = 2; length <= 7; length += 1) {
    const to = dot + 1 + length;
    if (!/[\u4e00-\u9fff]/.test(plain[to - 1] ?? '')) return null;
    if (!endsName.test(plain.slice(to, to + 4))) continue;
    const name = plain.slice(from, to);
    const likely = [...name].filter((sign) => written.has(sign)).length;
    return noName.test(name) || (likely * 3 < name.length && name.length > 6) ? null : { from, to };
  }
  return null;
}

/** Where names in two parts stand: 艾孜买提·古丽娜, 阿依古丽·吐尔逊. */
export function dottedNames(plain: string): Map<number, number> {
  const found = new Map<number, number>();
  for (const { index } of plain.matchAll(/(?<=[\u4e00-\u9fff])[·•・](?=[\u4e00-\u9fff])/g)) {
    let from = index;
    while (index - from < 7 && isWritten(plain[from - 1])) from -= 1;
    let to = index + 1;
    while (to - index < 9 && isWritten(plain[to])) to += 1;
    if (index - from >= 2 && to - index > 2) found.set(from, to - from);
    else {
      const whole = anyDotted(plain, index);
      if (whole) found.set(whole.from, whole.to - whole.from);
    }
  }
  return found;
}

/** 乌云其木格, 扎西次仁: how long a run of such characters is, of four and more. */
export function writtenRun(plain: string, at: number): number {
  let to = at;
  while (to - at < 9 && isWritten(plain[to])) to += 1;
  return to - at >= 4 ? to - at : 0;
}

/** Names of one word of two and three signs, such as Mongols, Tibetans, Uyghurs, Kazakhs, Yi and Koreans bear by themselves. */
const common =
  /^(?:朝鲁门?|巴图|巴特尔|巴雅尔|巴彦|宝音|宝力高|布和|达来|达楞|额尔敦|恩和|嘎鲁|格日勒|高娃|哈斯|浩斯|呼和|吉雅|满都拉|孟和|敏杰|牧仁|娜仁|那仁|那顺|诺敏|其木格|其其格|琪琪格|青格勒|萨仁|萨日娜|森布尔|斯琴|苏和|苏日娜|塔娜|特木尔|图雅|托娅|娃丽|乌恩|乌兰|乌力吉|乌日娜|乌云|扎木苏|朝克图|阿古拉|阿木尔|敖登|敖日格|白音|扎西|卓玛|卓嘎|次仁|才仁|才让|才旦|次旦|次央|央金|旦增|旦巴|旦珠|曲珍|曲吉|次珍|仁青|久美|久西|罗追|土旦|阿旺|央宗|拉姆|拉珍|多吉|多杰|旺堆|旺姆|旺久|尼玛|边巴|达娃|达瓦|巴桑|普布|米玛|拉巴|洛桑|罗布|丹增|丹巴|格桑|白玛|平措|索朗|索南|桑珠|土登|晋美|加措|贡布|仁增|仁青|德吉|德央|强巴|阿旺|益西|顿珠|古丽|买买提|艾力|艾尼|吐逊|吐尔逊|热合曼|玉素甫|库尔班|亚森|卡德尔|阿不都|阿依|努尔|马木提|沙吾提|依明|木沙|肉孜|帕提曼|巴哈尔|叶尔江|努尔兰|赛力克|木拉提|对山|加娜尔|阿呷|阿依木|阿支|阿果|阿牛|拉铁|沙马|吉克|曲比|伍呷|尔布|尔古|子呷|日火|日哈|木果|石一|约布|依火|岩温|岩罕|玉罕|玉香|刀美|岩香|玉波|咪彩|依香)/;
export function commonForeign(plain: string, at: number): number {
  const first = common.exec(plain.slice(at, at + 4))?.[0].length ?? 0;
  // 巴图孟和, 格桑卓玛: two such words make one name.
  return first === 0 ? 0 : first + (common.exec(plain.slice(at + first, at + first + 4))?.[0].length ?? 0);
}
