import { saysNothing } from '../ledger-reading/cells/text.ts';
import { isAddressed } from './our-unit.ts';

const ending =
  /(?:局|委|办|厅|部|院|室|会|中心|政府|公司|联|校|站|处|社|司|署|银行|分行|集团|队|所|馆|区|县|市|镇|乡|街道|园区|台|大学|学院|医院|基金|总站|工会|团)$/;
/** What departments are called without 局: 「公安、城管会办」. */
const stems = new Set(
  '民政 公安 城管 教育 财政 人社 住建 卫健 交通 自规 资规 规划 自然资源 医保 残联 妇联 团委 民宗 司法 发改 农业农村 农业 市监 市场监管 应急 文旅 文广旅 文体 文化 税务 金融 消防 水利 生态环境 环保 商务 审计 统计 信访 工信 经信 科技 国资 体育 机关事务 退役军人 房管 园林 林业 数据 大数据 乡村振兴 社工部 社会工作部 编办 组织部 宣传部 统战部 工商联 总工会 残疾人联合会 红十字会 老龄办 综合执法 执法 邮政 供电 电力 法院 检察院 气象 城投 公积金 政数 政务服务 行政审批 人防 城乡建设 交运 卫生 卫计 计生 建设 国土 人力社保 人保 老干部局 侨联 科协 文联 档案 史志 粮食 供销 烟草 通信 电信 移动 联通 铁塔 交警 运管 地铁 公交'.split(
    ' ',
  ),
);
/** What a department is called without 局, by the words alone: 民政. */
export const isStem = (words: string): boolean => stems.has(words);

const lead =
  /^(?:[、，,；;：:和与及并由请]|交由|转由|交给|转给|现交|送交|转交|抄送|抄|交(?!通|警|运|投|管)|给|请由|拟由|建议由|同时请|并请|另请|会同|协同|邀请|以及|其中|同意由|明确由|市直|责成|现?(?:调整|变更|更正|明确|确定|改)(?:为|由|给)|现由|仍由|经研究(?:决定)?|经协商|经审查|研究决定|继续由|统一由|系|是|以|[你我]们(?=[\u4e00-\u9fff]{2}))+/;

type UnitList = { units: string[]; open: boolean; odd: string | null };

/** Whether words name a unit, by ending or by the usual short name. */
export function looksLikeUnit(words: string): boolean {
  const bare = words.replace(/[（(〔][^）)〕]*[）)〕]/g, '');
  if (isAddressed(bare)) return true;
  // 区县民政局, 各镇政府: any of them and none by name.
  if (/^(?:各|区县|县区|市县|县市|乡镇)/.test(bare)) return false;
  // 「元好问）民政局」: half of a bracket is a piece of something else.
  if (/[（(）)]/.test(bare)) return false;
  if (!/^[\u4e00-\u9fffA-Za-z·（）()]{2,30}$/.test(bare)) return false;
  if (
    /代表|委员(?!会)|转给|交给|交由|转由|提出|意见|建议|提案|办理|主办|会办|协办|答复|各单位|有关|相关|单位$|部门$|次会|大会$|全会$|届|会议|人大$|政协$|领导|办公会|工作会|按规定|来函|要求|提供|现将|收到|商请|及时|一并|沟通|督办|牵头|配合$|已|将|在|研究|协商|决定|题目|好像|定了|原定|[：:]/.test(
      bare,
    )
  ) {
    return false;
  }
  return ending.test(bare) || stems.has(bare.replace(/^[省市县区州]/, ''));
}

/** Units of a list as printed; 「等」 leaves it open, 「—」 and 「无」 are none. */
export function unitsListed(words: string): UnitList {
  const text = words.trim().replace(/[。．；;]+$/, '');
  if (text === '' || saysNothing(text) || /^[（(]?(?:无|空|没有|\/|—+|-+)[）)]?$/.test(text))
    return { units: [], open: false, odd: null };
  const open = /等(?:\s*\d+\s*(?:个|家)|有关|相关|[一二三四五六七八九十]+[个家])?(?:单位|部门)?[）)]?$/.test(text);
  const list = text.replace(
    /等(?:\s*\d+\s*(?:个|家)|有关|相关|[一二三四五六七八九十]+[个家])?(?:单位|部门)?[）)]?$/,
    '',
  );
  const units: string[] = [];
  let odd: string | null = null;
  for (const piece of pieces(list)) {
    const bare = piece
      .replace(lead, '')
      .replace(/(?:[（(](?:主|会|协|分|独|牵头|配合)?办?(?:单位)?[）)]|为|是)$/, '')
      .replace(/^.+?(?=[你贵](?:局|委|办|单位|部门|厅)$)/, '')
      .replace(/(?<=[局委办厅联部院])(?:研究|具体|负责|抓紧)?(?:办理|承办|负责|落实|处理|协助|配合|参与|答复)$/, '')
      .trim();
    if (bare === '' || /^(?:单位|部门|等)$/.test(bare) || (units.length > 0 && /^\d{1,4}[年月./-]/.test(bare)))
      continue;
    if (!looksLikeUnit(bare)) odd ??= bare;
    if (!units.includes(bare)) units.push(bare);
  }
  return { units, open, odd };
}

/** Parts at 、，；/ and blanks, and at 和 between two units. */
function pieces(list: string): string[] {
  return joinedCharacters(list)
    .replace(glued, '、')
    .replace(/[（(](?:排名|按)[^）)]*[）)]/g, '')
    .split(/[、，,;；/／|+＋&\t\n]+|\s+/)
    .flatMap(parted)
    .flatMap((each) =>
      stems.has(each.slice(0, 2)) && stems.has(each.slice(2)) && !stems.has(each)
        ? [each.slice(0, 2), each.slice(2)]
        : [each],
    )
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** Where a unit ends and the next begins without a mark: 县自然资源局县财政局. */
const glued =
  /(?<=[\u4e00-\u9fff]局)(?=(?!办|长)[\u4e00-\u9fff]{2,7}局(?:$|[、，\s]))|(?<=[局厅委联])(?=[省市县区州][\u4e00-\u9fff]{1,10}(?:局|委|办|厅|部|联|中心))/g;

/** A blank inside a recognised name parts nothing: 县 财 政 局 → 县财政局. */
export const joinedCharacters = (text: string): string =>
  // 「区文明办、 区财 政局」: where 、 parts the units, a blank between two pieces of one parts nothing.
  (/[、，]/.test(text)
    ? text
        .split(/(?<=[、，])/)
        .map(joinedPiece)
        .join('')
    : text
  ).replace(/(?<![\u4e00-\u9fff])(?:[\u4e00-\u9fff] {1,3}){1,}[\u4e00-\u9fff](?![\u4e00-\u9fff])/g, (run) =>
    run.replace(/ /g, ''),
  );

function joinedPiece(piece: string): string {
  const bare = piece.replace(/[、，]$/, '').trim();
  const whole = bare.replace(/\s+/g, '');
  if (bare === whole || !looksLikeUnit(whole) || whole.length > 14) return piece;
  return bare.split(/\s+/).every((part) => looksLikeUnit(part)) ? piece : piece.replace(/\s+/g, '');
}

/** 市财政局和市人社局, 公安和城管 are two; of 市文化和旅游局 the first half has no ending and the second has one. */
function parted(words: string): string[] {
  for (const joint of words.matchAll(/[和与及跟]/g)) {
    const [before, after] = [words.slice(0, joint.index).replace(lead, ''), words.slice(joint.index + 1)];
    const alike = ending.test(before) || isAddressed(before) || !ending.test(after);
    if (alike && looksLikeUnit(before) && (looksLikeUnit(after.split(/[和与及跟]/)[0] ?? '') || looksLikeUnit(after)))
      return [before, ...parted(after)];
  }
  return [words];
}
