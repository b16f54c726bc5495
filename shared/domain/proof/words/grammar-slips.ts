import type { Found, ProofKind, ProofSeverity } from '../../../model/letter/proof.ts';
import { foundAt, quotedPlaces } from '../found.ts';
import { saidTwice } from '../lists/said-twice.ts';

type Row = readonly [
  pattern: RegExp,
  right: (match: RegExpMatchArray) => string | null,
  message: string,
  severity: ProofSeverity,
  kind: ProofKind,
];

const counted = '家|名|位|座|所|套|台|张|件(?!套)|间|款|倍|天|支|辆|份|户|个(?!五年)|场(?!地)';
/** How long, behind what says that it lasts: 满二年, not 二年级. */
const lasting =
  '满|近|连续|期|任职|任期|工作|服务|从业|为期|过去|最近|今后|未来|[这前后用]|[超不足]过?|达|需|一至|一到';
const handsOver = '移交|送交|交付|报送|提交|转交|抄送|移送|呈报|上报|转送|转送|赠送|发放|颁发|拨付|下发';
const receivers =
  '[\\u4e00-\\u9fff]{0,8}?(?:机关|部门|单位|[局委厅院]|街道|乡镇|社区|村|政府|中心|公司|家属|本人|老人|群众)';
const kindness = '关心|关注|支持|重视|理解|帮助|指导|监督|信任|关爱|厚爱';
const work = '工作|事业|建设|发展|改革|服务';

const rows: readonly Row[] = [
  // 二家单位, 满二年: before a measure it is 两.
  [
    new RegExp(`(?<![一二三四五六七八九十百千万亿第零〇初周星队班])二(?=${counted})`, 'gu'),
    () => '两',
    '量词前用「两」',
    'warning',
    'numeral',
  ],
  [
    new RegExp(
      `(?<=${lasting})二(?=年(?![级制度])|周(?!岁)|小时)|(?<=每[人周月年季天日]|[一每][周月年天日]|每季度|共|累计|至少|不少于|先后)二(?=次(?![供创元]))`,
      'gu',
    ),
    () => '两',
    '量词前用「两」',
    'warning',
    'numeral',
  ],
  [
    /百分之(\d+(?:\.\d+)?)/gu,
    ([, number = '']) => `${number}%`,
    '百分数的两种写法不混用，用「%」',
    'warning',
    'numeral',
  ],
  [/(\d+(?:\.\d+)?)个百分之/gu, () => null, '百分数写法不对', 'error', 'numeral'],
  [
    new RegExp(
      `(${handsOver})与(?=${receivers}(?:[，。；、]|处理|办理|核实|处置|保管|代管|管理|使用|安置|照料|审核|存档))`,
      'gu',
    ),
    ([, verb = '']) => verb,
    '「与」多余',
    'error',
    'word',
  ],
  [
    /(?<![的是])一律([^，。；、是“”]{2,8})的(?=[。；])/gu,
    ([, said = '']) => `一律${said}`,
    '「的」多余',
    'error',
    'word',
  ],
  [
    new RegExp(`(?<=对[^，。；“”]{0,24})(${work})(${kindness})(?=[和与、！。]|以及)`, 'gu'),
    ([, what = '', how = '']) => `${what}的${how}`,
    '缺「的」',
    'error',
    'word',
  ],
  [/其中(?=占(?:比)?(?:为|达)?\d)/gu, () => '', '「其中」没有所指，宜删去', 'warning', 'word'],
  [
    /(?<=^|[，。；、]|我[们局委会]|要|将|应|须|都|并|，也|坚持|做到|努力|力求|确保|能)即(?![将可日使时便刻位席])(?=[^，。；即]{1,10}[，、]?(?:又|还|也)(?![要]求)[\u4e00-\u9fff])/gu,
    () => '既',
    '「既……又……」用「既」',
    'error',
    'word',
  ],
  [
    /(?<=我[们局委]|要|能|应)既(?=[可将]以?(?:在|到|向|办|申请|领取|享受|开展|启动)[^，。；又]{0,20}[。；])/gu,
    () => '即',
    '「即可」用「即」',
    'warning',
    'word',
  ],
  [
    /有(?=(?:有关|相关|各主管|主管|各有关|各相关)(?:部门|单位|机构|方面)(?:依|按|负责|牵头|根据|共同|联合|组织|承担|办理|监管|会同))/gu,
    () => '由',
    '说谁来办用「由」',
    'error',
    'typing',
  ],
  [
    /期中(?!考|测|检查|评估|评审|总结|报告|作文|试卷|审计|调整|回访|督导|评价|核查|验收|检验|教学|家长会)(?=\d|[一二两三四五六七八九十]|[，：]|有|包括|属|[\u4e00-\u9fff]{1,8}\d)/gu,
    () => '其中',
    '应为「其中」',
    'error',
    'typing',
  ],
  [
    /(?<=^)(?:尚|传|转|砖|耑|钻|待|特次|特止|专次|专止|此致)(?=此?(?:函复|答复|函告|复函)[。！]?$)/gu,
    (match) => closingWords(match),
    '结束语有错字',
    'error',
    'typing',
  ],
  [/给与(?![\u4e00-\u9fff]{0,3}[之间双方])/gu, () => '给予', '应为「给予」', 'error', 'typing'],
  [
    /(?<=^|[，。；、的]|因[^，。；]{1,8}|被|遭|曾)据(?=(?:收|绝|付|签|缴|载|不执行|不履行|不配合|不整改|不退还|不缴纳|不提供|接))/gu,
    () => '拒',
    '应为「拒」',
    'error',
    'typing',
  ],
  [
    /(?<=^|[，。；、的了在]|发生|出现|存在|因|长|，|被|受|会|可|需要?|经过|持续)常(?=(?:时间|期(?![货权])(?:以来|坚持|稳定|有效|存在|照护|护理|卧床|照料|居住|服务|机制|规划|积累|合作|闲置|空置)))/gu,
    () => '长',
    '应为「长」',
    'error',
    'typing',
  ],
  [
    /(?:关爱|悉心|精心|细心|用心|用情|共同|倾情|倍加)?(?:和|与)?(?:呵互|呵户|苛护|喝护|呵沪)/gu,
    ([words]) => `${words.slice(0, -2)}呵护`,
    '应为「呵护」',
    'error',
    'typing',
  ],
  [
    /(?<=群众|社会|居民|老人|家长|各方|各界|，|后)反应(?=良好|较好|很好|不错|积极|一致好评)/gu,
    () => '反映',
    '「反映」「反响」说的是评价',
    'advice',
    'word',
  ],
  [/(?<=基金\d{1,5})支(?![援持出撑])/gu, () => '只', '基金论「只」', 'advice', 'word'],
  [
    /(?<=[，。；]|^)通过[^，。；]{2,40}，使得?(?=[\u4e00-\u9fff])/gu,
    () => null,
    '「通过……使……」缺主语',
    'advice',
    'word',
  ],
];

function closingWords({ 0: words, input = '' }: RegExpMatchArray): string | null {
  if (/^特[次止]/u.test(words)) return '特此';
  if (/^专[次止]/u.test(words)) return '专此';
  return /此/u.test(input.slice(words.length, words.length + 1)) ? (words === '待' ? '特' : '专') : '专此';
}

/** 多字、少字、混用：二家单位, 移交与公安机关, 对民政工作关心, 期中3项, 会同与; quoted words stay. */
export function grammarSlips(text: string): Found[] {
  const quoted = quotedPlaces(text);
  const found = rows.flatMap(([pattern, right, message, severity, kind]) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const { 0: words, index } = match;
      if (words === '' || quoted(index)) return [];
      const due = right(match);
      // One sign is shown with the next, so that it is seen what is meant.
      const next =
        words.length === 1 && due !== null ? (/^[\u4e00-\u9fff]/u.exec(text.slice(index + 1))?.[0] ?? '') : '';
      return [foundAt(index, words + next, { kind, severity, right: due === null ? null : due + next, message })];
    }),
  );
  return [...found, ...twice(text).filter(({ from }) => !quoted(from))];
}

const doubled = new Map(
  saidTwice
    .trim()
    .split('\n')
    .map((row) => row.trim().split(' ') as [string, string]),
);
const starts = Map.groupBy(doubled.keys(), (words) => words.slice(0, 2));

/** 会同与, 根据按照, 共计合计: two words for one thing beside each other. */
function twice(text: string): Found[] {
  const found: Found[] = [];
  for (let at = 0; at + 1 < text.length; at += 1) {
    const words = starts.get(text.slice(at, at + 2))?.find((each) => text.startsWith(each, at));
    if (words === undefined) continue;
    const right = doubled.get(words) ?? '';
    found.push(
      foundAt(at, words, { kind: 'word', severity: 'warning', right, message: `「${words}」意思重复，用「${right}」` }),
    );
    at += words.length - 1;
  }
  return found;
}
