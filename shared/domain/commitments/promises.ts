import type { Day } from '../../model/primitives.ts';
import { type PlannedDay, plannedDays } from '../dates/planned-day.ts';
import { bearingOf, beginsAnew, type ClauseBearing, isConcrete, isDone, isVague, signs } from './bearing.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { doerOf } from './doer.ts';
import { inBudget, isStandard, withoutRates } from './standards.ts';
import { untilWithoutDay } from './until.ts';

type Block = { level: number; text: string };
/** A promise of a letter: its block, where its words stand there, its day and who is to do it other than the office. */
type LetterPromise = {
  block: number;
  from: number;
  to: number;
  due: PlannedDay | null;
  owner: string | null;
};

const aheadHeading =
  /下一?步|下阶段|下一阶段|今后|接下来|打算|计划|安排|举措|目标|规划|后续|承诺|思路|任务|下半年|明年|展望|努力方向/;
const pastHeading = /情况|现状|成效|做法|进展|已|回顾|问题|困难|原因|背景|基础|依据|成绩/;
/** 「我们完全赞同」 ends what the deputy asked. */
const agreed = /(?:我[局们市县区]|本局|对此)?[^，]{0,6}(?:赞同|赞成|认同|采纳|接受|同意|认可|支持)$|说干就干|马上就办/;
/** Hangs on what the part before it promised: 二级重残人员同步上调15元. */
/** Only says how much: 每户每年不超过60小时. */
const limits = /^每(?:户|人|个|例|单|对|名|次)[^，]*(?:不超过|不高于|至多|最高|最多|给予|补)/;
const ownSubject = /^[\u4e00-\u9fff]{2,10}(?:同步|同时|一并)(?!推进|加强)[\u4e00-\u9fff]{2}/;
const alongside = /同步|同时|一并|一同|同日|随即|随之|相应|届时|其中|同样/;
const byOther = /^并?由/;
/** Who does it is all that the rest of the clause says: 由市福利院承担. */
const onlyWho =
  /^(?:具体|统一|组织|牵头|负责|承担|承办|承接|落实|实施|执行|协调|配合|抓好|跟进|推进|办理|统筹|完成|并)*$/;
const recurring = /每(?:逢|年|半年|季度?|个?月|周|两年|三年|学期|天|日)|逐年|常年|按(?:月|季度?|年)|定期/;
const recurs = (plain: string) => recurring.test(withoutRates(plain));
const amount = /\d/;
/** Goes on with what the clause before it began: 规模不少于60对. */
const goesOn =
  /^(?:规模|每(?:个|处|家|所|名|间|套|台|次|期|场)|合计|共|总|面积|标准|并|且|同时|不少于|不低于|达|其中|覆盖率?|服务|受益|计(?!划)|人均|户均|年均|平均|均|也|还|又|以及|分别)/;
/** Nothing but a time and how it ends: 8月15日前上线, 2027年1月1日起执行. */
const shortEnd = 9;
const longestClause = 1000;

/** Governs what stands under a lead-in: 「下一步，我局将做好以下工作：」, 「2026年底前，重点抓好三件事：」 */
type Lead = { ahead: boolean; due: PlannedDay | null; owner: string | null; bearing: ClauseBearing | null };
type Standing = {
  day: Day;
  provincial: boolean;
  ahead: boolean | null;
  lead: Lead | null;
  block: number;
  promised?: boolean;
  /** The paragraph tells of nothing done. */
  unreported?: boolean;
};

/**
 * The promises of a letter dated `day`: what the office or a unit it names will do, so that it can be checked. What is
 * done, wished, conditional, refused, vague or not our doing is none.
 */
export function promisesOf(blocks: readonly Block[], day: Day): LetterPromise[] {
  const provincial = blocks.some(({ text }) => /我厅|我省(?!级)/.test(text));
  const headings: string[] = [];
  let lead: Lead | null = null;
  return blocks.flatMap(({ level, text }, block) => {
    if (level > 0) {
      headings.length = level - 1;
      headings[level - 1] = text;
      lead = null;
      if (!/[。；]/.test(text) && !/(?:前|底|起|内)[，,]?.*(?:建|完成|开|制|实)/.test(text)) return [];
    }
    const under = headings.join('　');
    const ahead = aheadHeading.test(under) ? true : pastHeading.test(under) ? false : null;
    const read = ofBlock(text, { day, provincial, ahead, lead, block });
    lead = read.lead;
    return read.found;
  });
}

function ofBlock(text: string, standing: Standing): { found: LetterPromise[]; lead: Lead | null } {
  const found: LetterPromise[] = [];
  let lead = standing.lead;
  // What recurs in a paragraph that speaks of what will be done is part of it, wherever it stands.
  const will = willBe(text);
  const unreported = !reports.test(text);
  for (const sentence of clausesOf(text)) {
    const carry: Carry = { year: null, last: [] };
    // A lead-in governs its items; a sentence that is none of them keeps only that it lies ahead.
    if (lead && !sentence[0]?.[0]?.marker) lead = lead.ahead ? aheadOnly : null;
    for (const part of sentence) {
      if (part.some(({ ahead }) => ahead)) lead = { ...(lead ?? aheadOnly), ahead: true };
      const read = ofPart(part, text, { ...standing, lead, promised: found.length > 0 || will, unreported }, carry);
      found.push(...read.found);
      if (read.lead !== undefined) lead = read.lead;
    }
  }
  const open = /[：:]\s*$/.test(text) || (standing.lead !== null && markerFirst(text));
  return { found, lead: open ? lead : null };
}

const willBe = (text: string) =>
  /(?:^|[，。；])(?:下一?步|今后|我[局们](?:将|会)|[^，。；]{0,12}(?<!已|即)将(?:在|于|对|会同|按|把|继续|从|为|加|组织|开展|建立))/.test(
    text,
  );

/** Nothing in it is told as done or as it stands; 每季度上门随访 is then what will be done. */
const reports = /已|目前|截至|截止|去年|近年|以来|现有|现行|一直|累计|原有|长期|曾|如今|当前|前期|了|应当|规定/;
const tends = (plain: string) =>
  recurs(plain) &&
  !/可|享受|发放|安排|免费|收费|标准|每[天日]/.test(plain) &&
  /随访|走访|回访|探访|巡查|巡访|检查|抽查|督查|通报|公示|公布|召开|组织|开展|评估|测评|调度|会商|汇总|报告|报送|培训|更新|清理|核查|复核|研判|暗访|约谈/.test(
    plain,
  );

/** What follows is the law's, whenever it holds. */
const lawSays = /^(?:国家|法律|法规|条例|《■+》)[^，]{0,8}(?:规定|明确)$/;
const firmly = /必须|一律|不得少于/;
/** 全年发放资金3.2亿元，惠及8.6万人: whom it reached is told of what was done. */
const reached = /^(?:共|累计)?(?:惠及|受益)/;
const tellsOnlySpan = ({ sign, times }: Growing) =>
  !sign && times.every(({ words }) => /^(?:全年|上半年|20\d\d年)$/.test(words));

const aheadOnly: Lead = { ahead: true, due: null, owner: null, bearing: null };
const markerFirst = (text: string) => clausesOf(text.slice(0, 80))[0]?.[0]?.[0]?.marker ?? false;

/** What a part hands to the next of its sentence: the year named, and the times of its last promise. */
type Carry = { year: string | null; last: PlannedDay[] };

/** One promise in the making. */
type Growing = {
  from: number;
  to: number;
  times: PlannedDay[];
  until: boolean;
  recurs: boolean;
  acts: boolean;
  vague: boolean;
  sign: boolean;
  figures: boolean;
  named: boolean;
  /** 必须, 一律: it leaves no way out. */
  must: boolean;
  owner: string | null;
};

function ofPart(part: Clause[], text: string, standing: Standing, carry: Carry) {
  const found: LetterPromise[] = [];
  let lead: Lead | null | undefined;
  let growing: Growing | null = null;
  let governed: ClauseBearing | null = part[0]?.marker && standing.lead ? standing.lead.bearing : null;
  // 「我局计划分三年推进，今年先建50个」: the will of one clause is that of the next.
  let willed = false;
  const last = carry.last;
  const governing = (): Lead | null => (lead === undefined ? standing.lead : lead);
  const close = () => {
    const promised = standing.promised || found.length > 0;
    const made = growing && promise(growing, { ...standing, promised, lead: governing() });
    if (made) {
      found.push(made);
      carry.last = growing?.times ?? [];
    }
    growing = null;
  };
  carry.last = [];
  for (const clause of part) {
    const plain = clause.plain.slice(0, longestClause);
    const until = untilWithoutDay(plain);
    const budget = inBudget(plain, standing.day);
    const times = budget
      ? [budget]
      : timesOf(plain, standing.day, carry).filter(({ at }) => !until || at < until.from || at >= until.to);
    const told = times.length > 0 || until !== null;
    const bearing = budget
      ? null
      : (bearingOf(plain, { dated: told, provincial: standing.provincial }) ?? gone(plain, standing, told));
    if (!told && !clause.leads && isStandard(plain) && !bearing) {
      close();
      continue;
    }
    if (clause.leads && !bearing?.match(/purpose|background/) && !isPromiseLike(plain, told)) {
      lead = leadOf(plain, text.slice(clause.from, clause.to), times, bearing, growing, standing);
      growing = null;
      continue;
    }
    if (bearing && bearing !== 'purpose') {
      if (growing && reached.test(plain) && tellsOnlySpan(growing)) growing = null;
      close();
      if (bearing === 'wish' && agreed.test(plain)) governed = null;
      else
        governed =
          bearing === 'done' || bearing === 'wish' || bearing === 'condition' || bearing === 'others' ? bearing : null;
      if (lawSays.test(plain)) governed = 'condition';
      continue;
    }
    if (governed === 'condition') continue;
    if (governed && (beginsAnew(plain) || (governed !== 'wish' && told) || (clause.marker && !governing()?.bearing))) {
      governed = null;
    }
    if (governed === 'wish' && agreed.test(plain)) governed = null;
    if (governed) continue;
    if (bearing === 'purpose' || (!told && isVague(plain) && !isFirm(plain))) {
      const open: Growing | null = growing;
      if (open && (open as Growing).acts) close();
      else willed ||= signs.test(plain);
      continue;
    }
    const now: Growing | null = growing;
    if (now && startsAnother(now, clause, plain, times)) close();
    const apart =
      growing === null && now !== null && times.length === 0 && (byOther.test(plain) || ownSubject.test(plain));
    const inherits = apart ? (now?.times ?? []) : growing === null && alongside.test(plain) ? last : [];
    growing = grown(growing, clause, plain, text, {
      ...{ times, until: until !== null, inherits },
      willed: willed || (standing.unreported === true && tends(plain)),
    });
    willed ||= signs.test(plain);
  }
  close();
  return { found, lead };
}

/** A clause that names a time gone by, and none ahead, is a report: 2025年3月建成. */
function gone(plain: string, { day }: Standing, told: boolean): ClauseBearing | null {
  if (told || signs.test(plain) || /基础上|[比较]20/.test(plain)) return null;
  return /20\d\d年|\d{1,2}月/.test(plain) && plannedDays(plain, day).some((each) => each.day < day) ? 'done' : null;
}

/** A lead-in says of itself nothing that can be checked: 做好以下工作. */
function isPromiseLike(plain: string, told: boolean): boolean {
  return (
    told &&
    isConcrete(plain) &&
    !/以下|如下|下列|[几两三四五六七八]项|[几两三四五六七八](?:个?方面|件|点)|重点/.test(plain)
  );
}

function leadOf(
  plain: string,
  words: string,
  times: PlannedDay[],
  bearing: ClauseBearing | null,
  growing: Growing | null,
  standing: Standing,
): Lead {
  const due = times.at(-1) ?? growing?.times.at(-1) ?? null;
  const ahead =
    due !== null || signs.test(plain) || /下一?步|今后|接下来|下阶段/.test(words) || standing.ahead === true;
  const listed = /(?:时间表|路线图|清单|计划|安排|任务|步骤|分工|打算|方案)$/.test(plain);
  return {
    ...{ ahead: ahead || listed, due, owner: doerOf(plain, words) ?? growing?.owner ?? null },
    bearing: listed && bearing === 'done' ? null : bearing,
  };
}

/** Times ahead of the letter's day that say when, not which: 纳入2027年预算 only says which budget. */
function timesOf(plain: string, day: Day, carry: { year: string | null }): PlannedDay[] {
  const before = carry.year ? `${carry.year}年，` : '';
  const read = plannedDays(before + plain, day).map((each) => ({ ...each, at: each.at - before.length }));
  const own = read.filter(({ at }) => at >= 0);
  for (const { words } of own) {
    const year = /20\d\d(?=年)/.exec(words)?.[0];
    if (year) carry.year = year > day.slice(0, 4) ? year : null;
  }
  return own.filter((each) => each.day >= day && !isObjectOf(plain, each));
}

const objectAfter =
  /^(?:度)?(?:的)?(?:财政|部门|中央|省级|市级|县级)?(?:预算|决算|民生实事|工作(?:要点|计划|报告)|任务|目标|计划|立法|项目|标准|基础|水平)/;
function isObjectOf(plain: string, { at, words, binds }: PlannedDay): boolean {
  return !binds && objectAfter.test(plain.slice(at + words.length)) && !/^(?:从|自|在|于)?$/.test(plain.slice(0, at));
}

/** 将 before a verb and a number or a document can be held to; 进一步加强 cannot. */
function isFirm(plain: string): boolean {
  const countable = amount.test(plain) || recurs(plain) || /■/.test(plain);
  return countable && isConcrete(plain);
}

function startsAnother(now: Growing, clause: Clause, plain: string, times: PlannedDay[]): boolean {
  if (clause.marker) return true;
  if (!now.acts) return false;
  if (times.length > 0 && now.times.length > 0) return true;
  // 8月召开会议，并于会后10个工作日内印发纪要: a time of its own, though no day of the calendar.
  if (now.times.length > 0 && untilWithoutDay(plain) !== null && isConcrete(plain)) return true;
  if (times.length > 0) {
    const rest = times
      .reduce((words, time) => words.replace(time.words, ''), plain)
      .replace(/^[从自在于到至]|[起前内]/g, '');
    return (
      rest.length > shortEnd && !goesOn.test(plain) && (now.figures || now.recurs || now.sign || now.owner !== null)
    );
  }
  if (ownSubject.test(plain)) return true;
  if (recurs(plain) && !limits.test(plain)) return now.times.length > 0 || now.recurs;
  const owner = doerOf(plain, '');
  if (owner === null) return false;
  const own = byOther.test(plain) ? plain.slice(plain.indexOf(owner) + owner.length) : '';
  return (now.owner !== null && now.figures) || (!onlyWho.test(own) && (/[■\d]/.test(own) || /^并由/.test(plain)));
}

function grown(
  now: Growing | null,
  clause: Clause,
  plain: string,
  text: string,
  { times, willed, until, inherits }: { times: PlannedDay[]; willed: boolean; until: boolean; inherits: PlannedDay[] },
): Growing | null {
  const words = text.slice(clause.from, clause.to);
  const dated = times.length > 0 || inherits.length > 0 || until || (now !== null && now.times.length > 0 && !now.acts);
  const acts =
    (dated
      ? isDone(
          plain,
          times.map(({ words }) => words),
        )
      : isConcrete(plain)) &&
    !/^(?:根据|按照|依据|结合|针对|对(?!接)(?![^，]*(?:实行|实施|开展|进行|随访|走访|回访|探访|巡访|抽查|督查|给予|予以|落实|发放|配|改造|检查|完成|推行|执行|启动|组织|安排|做|补|全面|逐))|关于|围绕|参照|采纳|考虑|为(?=实现|落实|了))/.test(
      plain,
    );
  const owner = doerOf(plain, words);
  const figures = amount.test(times.reduce((rest, time) => rest.replace(time.words, ''), plain));
  const part = { sign: willed || signs.test(plain), figures, recurs: recurs(plain), vague: isVague(plain) };
  if (!now) {
    if (plain === '') return null;
    if (times.length === 0 && inherits.length === 0 && !until && !part.recurs && goesOn.test(plain)) return null;
    const { from, to } = clause;
    return {
      from,
      to,
      times: [...inherits, ...times],
      until,
      acts,
      owner,
      named: /■/.test(plain),
      must: firmly.test(plain),
      ...part,
    };
  }
  return {
    ...{ from: now.from, to: clause.to, times: [...now.times, ...times], acts: now.acts || acts },
    until: now.until || (until && (!now.acts || now.times.length === 0)),
    ...{
      owner: now.owner ?? owner,
      named: now.named || /■/.test(plain),
      must: now.must || firmly.test(plain),
      vague: now.vague || part.vague,
    },
    ...{ sign: now.sign || part.sign, figures: now.figures || part.figures, recurs: now.recurs || part.recurs },
  };
}

function promise(now: Growing, { ahead, lead, block, day, promised }: Standing): LetterPromise | null {
  if (!now.acts) return null;
  const due = dueOf(now.times) ?? lead?.due ?? null;
  const future = now.sign || ahead === true || lead?.ahead === true;
  const made = { block, from: now.from, to: now.to, due: now.recurs && now.times.length === 0 ? null : due };
  const owner = now.owner ?? lead?.owner ?? null;
  if (now.times.length > 0) {
    const sure = now.until || now.recurs || now.times.some((time) => time.binds || isLater(time, day)) || future;
    return sure ? { ...made, owner } : null;
  }
  if (now.until && ahead !== false) return { ...made, due: null, owner };
  if (!future && !(now.recurs && ahead !== false && promised)) return null;
  if (lead?.due && !now.vague) return { ...made, owner };
  const must = now.must && lead?.ahead === true;
  const held = now.figures || now.recurs || must || (now.named && now.sign);
  return held && !(now.vague && !now.figures) ? { ...made, owner } : null;
}

/** 「2026年」 or the letter's own month alone may tell of what is done; a later year or month cannot. */
function isLater({ day, words }: PlannedDay, from: Day): boolean {
  return /月/.test(words) ? day.slice(0, 7) > from.slice(0, 7) : day.slice(0, 4) > from.slice(0, 4);
}

/** The day that binds; of several the last. */
function dueOf(times: readonly PlannedDay[]): PlannedDay | null {
  return times.filter(({ binds }) => binds).at(-1) ?? times.at(-1) ?? null;
}
