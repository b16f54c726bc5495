import type { ProofFinding } from '../../../model/letter/proof.ts';
import type { Day } from '../../../model/primitives.ts';
import { type Figure, figuresIn } from '../../figures/figures.ts';
import { type Value, valuesAgree } from '../../figures/values.ts';
import { contradictions } from '../../merging/contradictions.ts';
import { foundIn, type ProofPart } from '../found.ts';

type Told = Figure & { part: ProofPart; at: number };

/** 前后数字不一致：the same thing at the same time with another value, in two places of the letter. */
export function figuresAtOdds(parts: readonly ProofPart[]): ProofFinding[] {
  const told = parts
    .filter(({ name, text }) => (name === 'blocks' || name === 'opening') && /\d/u.test(text) && text.length <= 20_000)
    .flatMap((part) => placed(part));
  const bySubject = Map.groupBy(told, ({ subject, measure, action, per, place }) =>
    [subject, measure, action, per, place].join('|'),
  );
  return [...bySubject.values()].flatMap((same) => {
    const [first, ...others] = same;
    if (!first || first.subject.length < 3) return [];
    return others.flatMap((other) => {
      if (!comparable(first, other) || valuesAgree(first.value, other.value)) return [];
      return [
        foundIn(other.part, other.at, other.printed, {
          ...{ kind: 'figures', severity: 'error', right: null },
          message: `前面说${first.subject}是${first.printed}，前后不一致`,
        }),
      ];
    });
  });
}

const inOrderOfSize = ({ said }: Value) => [...String(Number(said.toPrecision(12))).replace('.', '')].sort().join('');

/** 1200万元 and 1020万元 of one thing in two paragraphs: the same digits in another order. */
export function turnedDigits(parts: readonly ProofPart[], today: Day | null): ProofFinding[] {
  const blocks = parts.filter(({ name, level, text }) => name === 'blocks' && level === 0 && /\d/u.test(text));
  if (blocks.reduce((all, { text }) => all + text.length, 0) > 20_000) return [];
  // Few letters have such a pair at all: only its paragraphs are held against one another.
  const places = new Map<string, { said: Set<number>; at: Set<number> }>();
  for (const [at, { text }] of blocks.entries())
    for (const { measure, value } of figuresIn(text, today)) {
      const key = `${measure} ${inOrderOfSize(value)}`;
      const known = places.get(key) ?? { said: new Set(), at: new Set() };
      places.set(key, { said: known.said.add(value.said), at: known.at.add(at) });
    }
  const shared = new Set(
    [...places].flatMap(([key, { said, at }]) => (said.size > 1 && /\d{3}/u.test(key) ? [...at] : [])),
  );
  const held = blocks.filter((_, at) => shared.has(at));
  return contradictions(held.map(({ text }) => ({ text, unitId: null, day: today }))).flatMap(({ a, b, subject }) => {
    const [first, later] = a.at < b.at ? [a, b] : [b, a];
    const part = held[later.at];
    const digits = inOrderOfSize(first.figure.value);
    const isTurned = digits.length >= 3 && digits === inOrderOfSize(later.figure.value);
    const at = part ? part.text.indexOf(later.figure.printed) : -1;
    if (!part || !isTurned || at < 0 || first.figure.role !== 'state') return [];
    return [
      foundIn(part, at, later.figure.printed, {
        ...{ kind: 'figures', severity: 'error', right: null },
        message: `前面说${subject}是${first.figure.printed}，前后不一致`,
      }),
    ];
  });
}

function placed(part: ProofPart): Told[] {
  let after = 0;
  return figuresIn(part.text).flatMap((figure) => {
    const bare = figure.printed.replace(/^(?:约|近|超过|超|逾|不少于|不低于|至少)/u, '');
    const sentence = part.text.indexOf(figure.sentence.slice(0, 12), 0);
    const at = part.text.indexOf(bare, Math.max(after, sentence));
    if (at < 0) return [];
    after = at + 1;
    return [{ ...figure, printed: bare, part, at }];
  });
}

const changing =
  /[由从][^，。；]{0,30}(?:到|至|为)|分别|同比|较上年|比上年|增[加长至]|提高|提升|下降|每[人月年个户]|人均|其中|另有|还有|第[一二三]批|[上下]半年|季度|首批|剩余|新增|以上|以下/u;

/** Both told of the same time, neither a plan nor a part nor a change. */
function comparable(a: Told, b: Told): boolean {
  if (
    (a.time || 'now') !== (b.time || 'now') ||
    a.plan ||
    b.plan ||
    a.actor !== b.actor ||
    (a.part === b.part && a.sentence === b.sentence)
  )
    return false;
  // Two documents have each a day of its own.
  const [one, other] = [a, b].map(({ part, at }) => /《[^》]+》/u.exec(clauseAround(part.text, at))?.[0]);
  if (one && other && one !== other) return false;
  return ![a, b].some(({ part, at }) => changing.test(clauseAround(part.text, at)));
}

function clauseAround(text: string, at: number): string {
  const before =
    text
      .slice(Math.max(0, at - 60), at)
      .split(/[。；]/u)
      .at(-1) ?? '';
  const after = text.slice(at, at + 20).split(/[，。；]/u)[0] ?? '';
  return before + after;
}

const counted = /(?<![\d.第])(\d{1,6})(家|所|个|处|张|座|名|支|台|部)([\u4e00-\u9fff]{2,10})/gu;
/** 孵化基地37个. */
const countedBehind =
  /([\u4e00-\u9fff]{2,8}?)(?:共|已有|现有|达到?|有|总数为)?(?<![\d.])(\d{1,6})(家|所|个|处|张|座|名|支|台|部)(?![\u4e00-\u9fff]{0,2}(?:月|百分))/gu;
/** Things whose number a letter tells once and again: 42所幸福院. */
const things =
  /^(?:农村|社区|镇街|乡镇|街道|村级|市级|县级|养老|儿童|殡仪|救助|公办|民办|公益性)?(?:幸福院|养老机构|敬老院|福利院|养老院|助餐点|长者食堂|老年食堂|社区食堂|日间照料中心|照料中心|服务站|社工站|服务中心|公墓|骨灰堂|殡仪馆|社会组织|巡查队伍|未保站|儿童之家|登记处|志愿服务队|驿站|互助点|服务点|网格|孵化基地|实践基地|培训基地|服务基地|示范点|服务队|社工站|社区|行政村|安置点|寄养点|救助站|护理站|康复中心|托养中心|婚姻登记处|登记机关|基金会|商会|协会|志愿队伍|活动中心|活动室|墓园|安葬点)/u;
/** Told as what is there now, whatever year stands before. */
const present = /现有[\u4e00-\u9fff]{2,8}$|(?:现有|已有|现已建成|已建成|所有|全部|全[市县区省])(?:的)?$/u;

/** All of them there are, not some of a place or a kind: then any other number is at odds. */
const whole = /现有|全[市县区省](?:目前|现|已|共|累计)?(?:建成|建有|设有|共有|有)|总数/u;

/** 同一样东西前后个数不一：实现42所幸福院全覆盖 … 对43所幸福院评定. */
export function countsOfThings(parts: readonly ProofPart[]): ProofFinding[] {
  const first = new Map<string, { value: string; measure: string; isWhole: boolean }>();
  const found: ProofFinding[] = [];
  for (const part of parts) {
    if (part.name !== 'blocks') continue;
    const before = [...part.text.matchAll(countedBehind)].map(
      ({ 0: words, 1: lead = '', 2: value = '', 3: measure = '', index }) => {
        const at = [...lead].findIndex((_, turn) => things.exec(lead.slice(turn))?.[0] === lead.slice(turn));
        return {
          value,
          measure,
          thing: at < 0 ? undefined : lead.slice(at),
          index: index + words.length - value.length - measure.length,
        };
      },
    );
    const after = [...part.text.matchAll(counted)].map(({ 1: value = '', 2: measure = '', 3: behind = '', index }) => ({
      value,
      measure,
      thing: things.exec(behind)?.[0],
      index,
    }));
    for (const { value, measure, thing, index } of [...before, ...after].sort((a, b) => a.index - b.index)) {
      if (!thing) continue;
      const clause = clauseAround(part.text, index);
      if (
        changing.test(clause) ||
        (!present.test(part.text.slice(Math.max(0, index - 10), index)) &&
          /计划|将|拟|新建|改造|建设|再|余|首|部分|等|选取|试点|年底前|各|20\d\d年|去年|今年/u.test(clause))
      )
        continue;
      const isWhole = whole.test(clause);
      const known = first.get(thing);
      if (!known) first.set(thing, { value, measure, isWhole });
      else if (
        known.value !== value &&
        known.measure === measure &&
        ((known.isWhole && isWhole) ||
          Math.abs(Number(known.value) - Number(value)) <= Math.max(2, Number(value) * 0.15))
      ) {
        found.push(
          foundIn(part, index, value + measure, {
            kind: 'figures',
            severity: 'warning',
            right: null,
            message: `前面说${thing}是${known.value}${known.measure}，前后不一致`,
          }),
        );
      }
    }
  }
  return found;
}
