import type { Ask } from '../../model/merging/asks.ts';
import { isAsking, isFact, isGeneral, isImperative, isLack, isNewMatter, isReport, isSeries } from './ask-words.ts';
import { countedParts } from './counted-parts.ts';
import { clausesIn, sentencesIn } from './sentences.ts';
import { shortStatement } from './short-statement.ts';

/** A text that counts its parts may count again after them, but not for ever. */
const deepest = 4;

/**
 * What running text asks for. `proposes`: the text stands where the proposal proposes (under 建议, after 「建议：」), so that an
 * order without 建议 or 应当 is one too. 「老人吃饭难，应增设站点，并提高补贴。」 → 增设站点, 提高补贴.
 */
export function asksInText(text: string, proposes: boolean, depth = 0): Ask[] {
  const counted = depth < deepest ? countedParts(text) : null;
  if (!counted) return sentenceAsks(text, proposes);
  const { before, parts, saysSo } = counted;
  const leads =
    proposes ||
    saysSo ||
    announcesAsks(before) ||
    (parts.length > 1 && parts.every((part) => /^(?:关于|针对|对于)/.test(part))) ||
    (/(?:[：:，,]|建议|希望|呼吁|提议|恳请)$/.test(before) &&
      isAsking(sentencesIn(before).at(-1) ?? '') &&
      !isReport(before));
  const { item: last, rest } = endOfLast(parts.at(-1) ?? '');
  const items = [...parts.slice(0, -1), last];
  const orders = items.filter((item) => asksOrRules(firstSentence(item))).length;
  const lacking = items.filter((item) => isLack(firstSentence(item))).length;
  const counts = leads || (orders * 2 > items.length && lacking * 2 < items.length);
  return [
    ...(/(?:[：:，,]|建议|希望|呼吁|提议|恳请)$/.test(before)
      ? sentenceAsks(sentencesIn(before).slice(0, -1).join(''), false)
      : asksInText(before, proposes && !counts, deepest)),
    // Where all but one are orders, the one is an ask too, whatever its verb.
    ...items.flatMap((item) =>
      counts ? itemAsks(item, leads || orders + 1 >= items.length) : sentenceAsks(item, false),
    ),
    ...asksInText(rest, false, depth + 1),
  ];
}

function asksOrRules(sentence: string): boolean {
  return isImperative(sentence) || asksSomewhere(sentence) || (ruling.test(sentence) && !told.test(sentence));
}

/** 「我提三条意见：」, 「建议分两步走。」, not 「存在三个问题：」. */
function announcesAsks(before: string): boolean {
  const last = sentencesIn(before).at(-1) ?? '';
  return announces.test(last) && !isReport(last) && (asksSomewhere(last) || /建议|意见|想法|诉求|请求/.test(last));
}

function firstSentence(text: string): string {
  return sentencesIn(text)[0] ?? text;
}

function asksSomewhere(sentence: string): boolean {
  return clausesIn(sentence).some((clause) => isAsking(clause));
}

/** The last counted part ends with its sentence; orders go on with it, and what asks anew or reports stands by itself. */
function endOfLast(part: string): { item: string; rest: string } {
  const sentences = sentencesIn(part);
  const end = sentences.findIndex(
    (sentence, n) =>
      n > 0 &&
      !/[；;]$/.test(sentences[n - 1] ?? '') &&
      (!isImperative(sentence) ||
        isReport(sentence) ||
        (asksSomewhere(sentence) && /^(?:此外|另外|同时|为此|建议|希望)/.test(sentence))),
  );
  const next = sentences[end];
  if (end < 0 || next === undefined) return { item: part, rest: '' };
  const at = part.indexOf(next, sentences.slice(0, end).join('').length - 1);
  return at < 0 ? { item: part, rest: '' } : { item: part.slice(0, at).trim(), rest: part.slice(at) };
}

/** A counted item asks for one thing, and reasons before 应 stay with it; orders parted by ； are several. */
function itemAsks(item: string, leads: boolean): Ask[] {
  const parts = sentencesIn(item);
  const isOrder = (part: string) => part.length >= 8 && (isImperative(part) || asksSomewhere(part));
  const orders = parts.filter((part) => !/[：:]$/.test(part));
  if (orders.length > 1 && /[；;]./.test(item) && orders.every(isOrder)) {
    return orders.map((part) => ({ statement: shortStatement(part), text: part }));
  }
  const asking = parts.find((part) => asksSomewhere(part)) ?? parts.find((part) => isImperative(part));
  if (!asking && (!leads || isLack(item))) return [];
  const first = parts[0] ?? item;
  const [own] = asking ? askClauses(asking, false) : [];
  const headed = isImperative(first) && asking !== first;
  return [{ statement: headed || !own ? shortStatement(first) : own.statement, text: item }];
}

function sentenceAsks(text: string, proposes: boolean): Ask[] {
  const found: Ask[] = [];
  let before: string | null = null;
  const sentences = sentencesIn(text);
  const inquires = /^(?:为此|对此|就此)?[，,]?(?:我|我们)?(?:想|特)?(?:请问|想问|咨询|询问)/.test(text);
  for (const [n, sentence] of sentences.entries()) {
    const goesOn = (before !== null && /[；;：:]$/.test(before)) || isParallel(sentence, sentences[n + 1]);
    // 「能否多装几部电梯？智能设备不会用怎么办？」: among questions that ask it asks too.
    const asksHow = (inquires || (before !== null && /[？?]$/.test(before))) && asksHowTo.test(sentence);
    const here: Ask[] = asksHow
      ? [{ statement: shortStatement(sentence), text: sentence }]
      : sentenceAsk(sentence, proposes || goesOn || before !== null, goesOn || /[；;]$/.test(sentence));
    const opens = /[：:]$/.test(sentence) && (asksSomewhere(sentence) || unitLabel.test(sentence));
    before = here.length > 0 || opens || (announces.test(sentence) && !/[：:]$/.test(sentence)) ? sentence : null;
    found.push(...here);
  }
  return found;
}

/** 「对界桩每年巡查两遍；对道路名称逐条清理；」: what is to be done with one thing after the other. */
function isParallel(sentence: string, next = ''): boolean {
  const opens = /^(?:对|针对|凡)(?!策|此|比|照|于?上述)[^，；]{2,}/;
  return (
    /[；;]$/.test(sentence) && opens.test(sentence) && opens.test(next) && !told.test(sentence) && !isLack(sentence)
  );
}

const asksHowTo = /(?:怎么办|咋办|怎么解决|如何|怎样|怎么(?=解决|保障|让|把|管|减|提|帮)|谁来)[^？?]{0,30}[？?]$/;
/** What shall hold, said without a word of asking; where the text asks such a sentence asks too. */
const ruling =
  /^[^，]{2,20}由[^，]{2,}|^[^，]{2,16}按[^，]{4,}|(?:^|，)[^，]{2,12}可(?:以)?(?=[从由用在把将请与同向设建以]|轮流|试|统一|联合|派|组织|牵头|提供|先)|^[^，]{2,14}实行[^，]{2,}制|^[^，]{0,6}(?:部门|机关|政府|街道|乡镇|学校|社区|妇联|残联|工会|团委|村委会|居委会|医院|财政)(?=组织|安排|派|提供|出|给|定期|每|牵头|负责|配合|开)|(?:^|，)[^，]{2,14}(?:要|须)(?![求素点么件害紧见闻知否能是])[^，]{2,}|(?:^|，)[^，]{2,20}(?:不得|一律|不再|必须|至少|不少于|不低于|不超过|优先|改为|改成|改到|定为|设为|列为|提到|提高到|降到|降为|压缩到|缩短到|延长到|放宽到|增加到|上调到|倾斜|减半|免交|挂钩|兑现|补齐|补发|单列)/;
const told = /已|曾|目前|现有|只有|仅有|占|达到|这样|否则|才能|就能|将会|会更/;
/** 「希望市里做到三点。」 only counts what comes. */
const announces =
  /(?:做到|办好|做好|提|分|从|抓好?|解决好?|围绕|抓住|有|下列|以下|如下)[^，。：]{0,4}?[一二两三四五六七八九几\d]{1,2}(?:点|条|件事?|步走?|个?方面|项|招|个环节|件实事|个层面|个问题|个难题)(?![半钟前后整多])[^，。：到为至减压缩增]{0,10}[。：:]?$|(?:以下|如下|下列|下面)[^，。：]{0,8}(?:建议|意见|对策|措施|想法|请求|诉求)[。：:]?$|(?:建议|意见|想法|诉求|请求|希望)(?:是|有|如下)?(?:——|—|：|:)$/;
const unitLabel = /^[^，。：]{2,16}(?:局|委|部门|政府|街道|乡镇|学校|医院|妇联|残联|团委|工会|方面|单位)[：:]$/;

/** `listed`: it stands between ； with what asks, and needs no word of asking. */
function sentenceAsk(sentence: string, proposes: boolean, listed: boolean): Ask[] {
  if (isReport(sentence) || /[：:]$/.test(sentence) || announces.test(sentence)) return [];
  // 其次，完善嘉许，落实保险: what is counted off is one.
  const together = listed || /^(?:首先|其次|再次|再者|最后)[，,]/.test(sentence);
  if (asksSomewhere(sentence)) return askClauses(sentence, together);
  const concludes = /^(?:为此|对此|因此|据此)[，,]/.test(sentence);
  if (!(proposes || concludes) || isFact(sentence) || /[？?]$/.test(sentence)) return [];
  return listed || isImperative(sentence) || (ruling.test(sentence) && !told.test(sentence))
    ? askClauses(sentence, together)
    : [];
}

/** 「对新办的机构，」 names only whom it is about. */
function isTopic(clause: string): boolean {
  return (
    /^(?:对|对于|针对|凡是?|遇到?)[^，]{2,24}[，,]$/.test(clause) &&
    !/给予|实行|进行|予以|开展|限期|从严|优先|统一|集中|逐一|[补奖罚免减设建发加]/.test(clause)
  );
}

/** One sentence's asks: from the first clause that asks; reasons before it stay with an ask that has no subject of its own. */
function askClauses(sentence: string, listed: boolean): Ask[] {
  const clauses = clausesIn(sentence);
  const first = Math.max(0, clauses.findIndex(isAsking));
  const groups: string[][] = [];
  const series = isSeries(clauses.slice(first));
  const isQuestion = /[？?]$/.test(sentence);
  for (const clause of clauses.slice(first)) {
    const group = groups.at(-1);
    const soFar = shortStatement(group?.join('') ?? '');
    const opens = group?.length === 1 && (soFar.length < 4 || isGeneral(soFar) || isTopic(group[0] ?? ''));
    // 把五险一金缴足，把加班补贴发到位: what begins alike is as much an ask.
    const alike = /^[把将给为向]/.test(clause) && clause.length >= 7 && soFar.length >= 7 && clause[0] === soFar[0];
    // 「能否开设订单班，把学费免下来？」 is one question.
    const sameQuestion = isQuestion && !isAsking(clause);
    if (group && !series && (opens || sameQuestion || !(alike || isNewMatter(clause, listed)))) group.push(clause);
    else groups.push([clause]);
  }
  const closes = /^是我们?的|日程/.test(clauses[first] ?? '');
  const reason = closes ? clauses.slice(0, first).join('') : first > 0 ? (clauses[first - 1] ?? '') : '';
  const needsReason =
    /的，$/.test(reason) ||
    /^请(?:想办法|设法|分批|分期|抓紧|统一)/.test(clauses[first] ?? '') ||
    /^(?:对|针对|在|凡|如|当)/.test(reason) ||
    /(?:问题|难题|情况)，$/.test(reason) ||
    /^(?:这|此|该)(?:一?[条点项件]|些|事|举)[^，]{0,4}(?:应|要|须|宜)/.test(clauses[first] ?? '') ||
    /^是我们?的[^，。]{0,6}(?:建议|希望|期盼|请求)/.test(clauses[first] ?? '') ||
    /^应?(?:当|该|要)?(?:尽快|尽早|及早|早日)?(?:提上|列入|摆上)[^，]{0,8}日程/.test(clauses[first] ?? '') ||
    /^(?:则?应|须|宜|不应|能否|能不能|可否|是否|何时|什么时候)/.test(clauses[first] ?? '');
  return groups
    .map((group) => group.join(''))
    .map((text, n) => {
      const whole = n === 0 && needsReason ? reason + text : text;
      const short = /^是我|日程/.test(text) && n === 0 ? shortStatement(whole) : shortStatement(text);
      // 请分批换新 says too little without what is to be renewed.
      return { statement: n === 0 && needsReason && /^请/.test(text) ? shortStatement(whole) : short, text: whole };
    })
    .filter(({ statement }) => statement.length >= 4);
}
