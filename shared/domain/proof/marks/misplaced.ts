import type { Found, ProofSeverity } from '../../../model/letter/proof.ts';
import { foundAt, quotedPlaces, sentenceAround } from '../found.ts';

type Row = readonly [pattern: RegExp, right: string, message: string, severity: ProofSeverity];

const unit = '[省市县区州][\\u4e00-\\u9fff]{1,12}?(?:局|委|办|厅|部|联|会|院|支队|中心|街道)';

/**
 * A mark of the wrong kind between what belongs together, or where none may stand. What is matched is one mark; what stands
 * in its place, '' for none.
 */
const rows: readonly Row[] = [
  // 用车。燃放鞭炮等; 市委组织部。市财政局对…
  [
    new RegExp(`(?<=${unit})[。；](?=${unit}(?:、|和|与|等|对|共同|联合|按))`, 'gu'),
    '、',
    '并列的单位之间用顿号',
    'error',
  ],
  [
    /(?<=[\u4e00-\u9fff]{1,8}、[\u4e00-\u9fff]{1,8})[。；](?=[\u4e00-\u9fff]{2,10}等(?:作|进行|方面|内容|工作|事项|服务|问题|情况|[，。]))/gu,
    '、',
    '并列的词语之间用顿号',
    'error',
  ],
  [
    /(?<=[\u4e00-\u9fff]{2,10}、[\u4e00-\u9fff]{2,10})，(?![^，。]{0,3}(?:由|对|将|已|为|和|与|并|在|向|同|从|把|经|以|按|会同|联合|邀请|组织|通过|提供|开展|实行|包括|涉及|实现|推动|完善|建立|加强))(?=[\u4e00-\u9fff]{2,6}(?:配备|安装|建设|服务|改造)?等[，。；])/gu,
    '、',
    '并列的词语之间用顿号',
    'warning',
  ],
  [
    /(?<=(?:用于|包括|涵盖|涉及|提供|开展|配备|覆盖|设有|分为|分别是?)[\u4e00-\u9fff]{2,6})，(?!查处|发现|督促|责令|下发|印发|整改|解决|推动|实现|建立|完善|同步|规范|加强|取得|确保)(?=[\u4e00-\u9fff]{2,6}、[\u4e00-\u9fff]{2,8}(?:等|命名|和|及|服务|[，。；]))/gu,
    '、',
    '并列的词语之间用顿号',
    'warning',
  ],
  // 一句没有完: 。并且, 。等
  [/。(?=(?:等|以及|及其|并且|从而|进而|以便)[\u4e00-\u9fff]{2})/gu, '，', '一句话没有说完，不用句号', 'warning'],
  [
    /(?<=[\u4e00-\u9fff]{4})。(?=(?:的(?!确|士)|了(?!解|结|然|却)|而且|但是?[^，。]{0,1}由于)[\u4e00-\u9fff]{2})/gu,
    '',
    '一句话没有说完，不用句号',
    'warning',
  ],
  // 监管、形成合力; 老化引起的、脱落问题
  [
    /(?<=[\u4e00-\u9fff]{2}[管理督导合作动进调设传训实行])、(?=(?:形成(?:合力|闭环|长效|共识)|从而|进而|以便|并且?[对将向从为在予按及]|其中))/gu,
    '，',
    '分句之间用逗号',
    'warning',
  ],
  [
    /(?<=[\u4e00-\u9fff]{2}的)、(?=[\u4e00-\u9fff]{2,8}(?:问题|情况|现象|事项|困难|风险|费用|损失|矛盾)(?:[，。；]|已|由|需|得到|均|将))(?<![的和与][\u4e00-\u9fff]{1,8}的、)/gu,
    '',
    '这里不用顿号',
    'warning',
  ],
  // 采纳、并抓好落实
  [
    /(?<=[\u4e00-\u9fff]{2})、(?=并(?:抓好|做好|予以|及时|将|在|加以|认真|积极|尽快|逐步|切实|且)[\u4e00-\u9fff])/gu,
    '，',
    '「并」前不用顿号',
    'warning',
  ],
  // 体检一次、县医保局已将…: a clause with its own subject.
  [
    /(?<=[\d一二两三四五六七八九十][\u4e00-\u9fff]?(?:次|个|家|名|元|张|%|天|人|户|处|所|场|项|期))、(?=[市县区省][\u4e00-\u9fff]{2,8}(?:已将|已把|已经|正在|将于|将在|负责))/gu,
    '。',
    '分句之间不用顿号',
    'warning',
  ],
  // 420张。其中河口中心160张
  [
    /(?<=\d[\u4e00-\u9fff%]{1,3})。(?=其中[\u4e00-\u9fff]{2,8}\d+[\u4e00-\u9fff]{1,2}、)/gu,
    '，',
    '「其中」说的是前一句的数，宜用逗号',
    'advice',
  ],
  // 138座、其中活人墓22座
  [/(?<=\d[\u4e00-\u9fff%]{1,3})、(?=其中)/gu, '，', '「其中」前用逗号', 'error'],
  // 养老服务，等项目
  [
    /(?<=[\u4e00-\u9fff]{2})，等(?=(?:项目|方面|问题|工作|服务|活动|内容|措施|情形|情况|人员|部门|单位|地区|领域|事项|场所|群体|业务|环节))/gu,
    '等',
    '「等」前不用标点',
    'error',
  ],
  // 特困老人免费就餐，您关心的…问题，已
  [
    /(?<=[\u4e00-\u9fff]{6})，(?=(?:您|你们|贵委)(?:所)?(?:关心|反映|提出|建议|提到)的[^，。；]{2,24}(?:问题|建议|意见)，)(?<!(?:对|就|针对|关于|至于|对于|结合|按照|根据|同时|此外|其中)[^，。；]{0,12}，)/gu,
    '。',
    '说的是另一件事，宜用句号',
    'warning',
  ],
  // 和，与，把，
  [
    /(?<=[\u4e00-\u9fff]{2}(?:和|与|以及|或者))(?<!(?:中|共|温|平|饱|缓|随|谦|柔|祥|调|亲|总|磨|唱|应|附|暖|讲|融|谐|议|求|媾|缓|拌)和|(?:参|给|赋|授|干|相|施|付|寄)与)[，、；。](?=[\u4e00-\u9fff]{2})/gu,
    '',
    '连词后不用标点',
    'error',
  ],
  [
    /(?<=[，。；](?:把|被|将|由|从|向|按照|根据|依据|关于|对于|为了|为))[，、；](?=[\u4e00-\u9fff“《\d])/gu,
    '',
    '介词后不用标点',
    'warning',
  ],
  [
    /(?<=[\u4e00-\u9fff])[，、；](?=(?:的(?!确|士|哥|的确)|了(?!解|结|然|却|不)|地(?=[开推提加完做办落进解发]))[\u4e00-\u9fff，。])/gu,
    '',
    '这里不用标点',
    'error',
  ],
  // 12，个
  [
    /(?<=\d)[，。、；](?=(?:[个名家户处件](?![\u4e00-\u9fff]?人|庭|属|长|具|电|政|乡|门|籍|口|理|置)|万元|万人|亿元|%|人次|平方米|公里)[，。；、\u4e00-\u9fff])/gu,
    '',
    '数和单位之间不用标点',
    'error',
  ],
  // （，…）
  [/[，、；](?=[）》”〕])/gu, '', '后括号、后引号前不用逗号、顿号', 'error'],
  [/(?<=[（《〔])[，、；。]/gu, '', '前括号后不用标点', 'error'],
  [
    /[，。；、](?=[（(](?:第?[\dA-Za-z-]{1,10}号|以下简称|见附件|附件\d?)[）)]?)/gu,
    '',
    '括注紧跟所注的词语，前面不用标点',
    'warning',
  ],
  [/：(?=[，。；、])/gu, '', '两个标点连在一起', 'error'],
  // 现答复如下，一、
  [
    /(?<=(?:如下|以下(?:几|[两三四五六七八])个?(?:方面|点|项|条)))[，；](?=(?:一是|1\.|（一）|第一|首先))/gu,
    '：',
    '「如下」后用冒号',
    'warning',
  ],
  // 近期难以实行、我们也将; 如何引导？是一项长期任务
  [
    /(?<=[\u4e00-\u9fff]{4})、(?=(?:我们|我局|我委|我市|我县|我区)(?:也|将|会|仍|都|正|已|还|要))/gu,
    '，',
    '分句之间用逗号',
    'warning',
  ],
  [
    /(?<=(?:如何|怎样|怎么|是否|能否|什么)[^，。？]{2,24})？(?=(?:是|成为|一直|都|已|仍|需要|值得|关系)[^？！]{2,30}。)/gu,
    '，',
    '一句话没有说完，不用问号',
    'warning',
  ],
  [/(?<=[\u4e00-\u9fff])……(?=[，、；])/gu, '', '列举没有列完用「等」，不用省略号', 'warning'],
  // 感叹号和问号
  [/(?<=[\u4e00-\u9fff]{4})？(?![”’」）])/gu, '。', '不是问句，不用问号', 'warning'],
];

/** 一要…，二要…；三要…: the points of one list are parted by one mark. */
function pointsParted(text: string): Found[] {
  return [...text.matchAll(/[，、](?=[二三四五六]([是要]))/gu)].flatMap(({ 0: words, 1: kind = '', index }) =>
    new RegExp(`；[二三四五六七八]${kind}`, 'u').test(text) &&
    new RegExp(`[一二三四五]${kind}`, 'u').test(text.slice(Math.max(0, index - 120), index))
      ? [foundAt(index, words, { kind: 'mark', severity: 'warning', right: '；', message: '各点之间用同一种标点' })]
      : [],
  );
}

/** 标点放错：引起的、脱落问题; 和，; 用车。燃放鞭炮等; 不是问句用了问号. What is quoted stays. */
export function misplacedMarks(text: string): Found[] {
  const quoted = quotedPlaces(text);
  const found = rows.flatMap(([pattern, right, message, severity]) =>
    [...text.matchAll(pattern)].flatMap(({ 0: words, index }) => {
      // 何, 吗, 是否: it is asked.
      if (
        words === '？' &&
        right === '。' &&
        /[吗呢么谁何哪几岂]|多少|怎|难道|[是能可应会该有][否不没]|要不要|行不行/u.test(
          sentenceAround(text, Math.max(0, index - 1)),
        )
      )
        return [];
      if (quoted(index) && !/[（《〔]/u.test(text[index - 1] ?? '')) return [];
      // What is taken out is shown with what stands before it.
      const from = right === '' ? Math.max(0, index - 1) : index;
      const shown = text.slice(from, index + words.length);
      return [foundAt(from, shown, { kind: 'mark', severity, right: text.slice(from, index) + right, message })];
    }),
  );
  return [...found, ...pointsParted(text)];
}
