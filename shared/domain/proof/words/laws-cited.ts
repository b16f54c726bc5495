import type { Found } from '../../../model/letter/proof.ts';
import type { Day } from '../../../model/primitives.ts';
import { parseNumeral } from '../../words/numeral.ts';
import { foundAt, sentenceAround } from '../found.ts';
import { articleCounts, lawNames, newLaws, noLaws, repealedLaws } from '../lists/laws.ts';

const republic = '中华人民共和国';
/** Orders of the State Council by which civil affairs are done, with the rule each issued. */
const orderNumbers: ReadonlyMap<string, string> = new Map([
  ...([
    ['250', '社会团体登记管理条例'],
    ['251', '民办非企业单位登记管理暂行条例'],
    ['381', '城市生活无着的流浪乞讨人员救助管理办法'],
    ['400', '基金会管理条例'],
    ['649', '社会救助暂行办法'],
    ['704', '行政区划管理条例'],
    ['711', '政府信息公开条例'],
    ['753', '地名管理条例'],
    ['804', '婚姻登记条例'],
  ] as const),
]);
/** 条例, 暂行办法, 规定: what kind of rule it is. */
const kindOfRule = /(?:暂行|试行)?(?:条例|办法|规定|细则|规范)$/u;
const known = new Set([...lawNames, ...repealedLaws.map(({ name }) => name), ...newLaws.map(([name]) => name)]);

/**
 * 法规：repealed and cited as in force, not yet in force, not a law at all, or with a slip in its name. What is told of the
 * time when it held, and 原《…》, is left alone.
 */
export function lawsCited(text: string, today: Day | null): Found[] {
  const found: Found[] = [];
  for (const { 0: words, 1: cited = '', index } of text.matchAll(/《([^《》]{2,60})》/gu)) {
    const full = cited.startsWith(republic);
    const name = full ? cited.slice(republic.length) : cited;
    const say = (right: string | null, message: string, severity: Found['severity'] = 'error') =>
      found.push(
        foundAt(index, words, {
          kind: 'law',
          severity,
          right:
            right === null
              ? null
              : `《${full && !/^(?:国务院|党政|信访工作|民政)/u.test(right) ? republic : ''}${right}》`,
          message,
        }),
      );
    const gone = repealedLaws.find((law) => law.name === name);
    if (gone) {
      if ((today ?? '2026-12-31') <= gone.until || heldThen(text, index, words, gone.until)) continue;
      say(
        gone.instead,
        `${gone.sure ? '已' : '可能已'}于${inWords(gone.until)}停止施行，现行的是《${gone.instead}》${gone.sure ? '' : '，请核对'}`,
        gone.sure ? 'error' : 'advice',
      );
      continue;
    }
    const begins = newLaws.find(([law]) => law === name)?.[1];
    if (begins && today && today < begins) {
      if (!/将|起施行|施行后|即将|公布|通过|实施后/u.test(sentenceAround(text, index)))
        say(null, `${inWords(begins)}起才施行`, 'warning');
      continue;
    }
    if (noLaws.includes(name)) {
      if (!/草案|立法|起草|制定|审议|出台|建议/u.test(sentenceAround(text, index)))
        say(null, '没有查到这部法律，请核对', 'warning');
      continue;
    }
    if (known.has(name)) continue;
    const ending = endings.find(([wrong]) => name.endsWith(wrong) || name.replace(/（[^）]*）$/u, '').endsWith(wrong));
    if (ending) {
      say(name.replace(...ending), '文件名称的末尾有错字');
      continue;
    }
    const stem = name.replace(kindOfRule, '');
    const sibling =
      stem.length >= 4 ? [...known].find((law) => law !== name && law.replace(kindOfRule, '') === stem) : null;
    if (sibling && kindOfRule.test(name)) {
      say(sibling, `没有查到这个文件，有《${sibling}》，请核对`, 'warning');
      continue;
    }
    const byNumber = orderNumbers.get(
      /^（国务院令第(\d{1,4})号/u.exec(text.slice(index + words.length, index + words.length + 14))?.[1] ?? '',
    );
    if (byNumber && byNumber !== name) {
      say(byNumber, `这个文号的是《${byNumber}》`);
      continue;
    }
    const meant =
      lawNames.find((each) => each.length >= 4 && (oneApart(each, name) || pieceApart(each, name))) ??
      (full ? null : misspeltRepublic(cited));
    if (meant && !/[省市县区]/u.test(name.slice(0, 4))) {
      found.push(
        foundAt(index, words, {
          kind: 'law',
          severity: 'error',
          right: `《${meant.startsWith(republic) || !full ? '' : republic}${meant}》`,
          message: '法规名称与公布的不一致',
        }),
      );
    }
  }
  return found;
}

/** How rules are called, and how that is mistyped. */
const endings: readonly (readonly [wrong: string, right: string])[] = [
  ...['条列', '条例例', '条利', '条立', '条厉'].map((wrong) => [wrong, '条例'] as const),
  ...['办发', '办法法', '办去'].map((wrong) => [wrong, '办法'] as const),
  ...['实施细责', '实施细侧'].map((wrong) => [wrong, '实施细则'] as const),
  ...['规订', '归定', '规定定'].map((wrong) => [wrong, '规定'] as const),
  ...['通之', '通址', '通支'].map((wrong) => [wrong, '通知'] as const),
  ...['意件', '意间', '意建'].map((wrong) => [wrong, '意见'] as const),
  ...['方按', '方安'].map((wrong) => [wrong, '方案'] as const),
  ...['规化', '规画'].map((wrong) => [wrong, '规划'] as const),
  ...['标淮', '标准准'].map((wrong) => [wrong, '标准'] as const),
  ...['归范', '规犯'].map((wrong) => [wrong, '规范'] as const),
];

function misspeltRepublic(cited: string): string | null {
  const match = /^中华人民?共?和?国?(?=[\u4e00-\u9fff]{2,30}(?:法|条例)$)/u.exec(cited);
  if (!match || match[0] === republic || match[0].length < 4) return null;
  const name = cited.slice(match[0].length);
  return known.has(name) ? republic + name : null;
}

function heldThen(text: string, at: number, words: string, until: Day): boolean {
  if (/原$|时的$|当时的?$/u.test(text.slice(Math.max(0, at - 3), at))) return true;
  // 1980年《婚姻法》公布以来
  const told = /((?:19|20)\d\d)年[\u4e00-\u9fff]{0,4}$/u.exec(text.slice(Math.max(0, at - 10), at))?.[1];
  const after = text.slice(at + words.length, at + words.length + 24);
  if (
    told &&
    Number(told) <= Number(until.slice(0, 4)) &&
    /^[\u4e00-\u9fff]{0,2}(?:公布|颁布|施行|实施|出台|修订)/u.test(after)
  )
    return true;
  if (/废止|失效|停止施行|取代|修订为|同时废|不再/u.test(after)) return true;
  const sentence = sentenceAround(text, at);
  const years = [...sentence.matchAll(/(?<!\d)((?:19|20)\d\d)(?=年)/gu)].map(([, year]) => Number(year));
  return (
    (years.length > 0 && Math.max(...years) <= Number(until.slice(0, 4)) && years.some((year) => year > 1980)) ||
    /废止|当时|时任|修订前|颁布前|施行前/u.test(sentence)
  );
}

/** One character more, less or other. */
function oneApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return Math.max(a.length, b.length) - start - end <= 1;
}

/** 残疾人权益保障法 for 残疾人保障法: two characters put in or left out. */
function pieceApart(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length - short.length !== 2 || short.length < 6 || long.slice(-2) !== short.slice(-2)) return false;
  for (let at = 2; at <= short.length - 2; at += 1)
    if (short.slice(0, at) === long.slice(0, at) && short.slice(at) === long.slice(at + 2))
      return !/实施|网络|登记/u.test(long.slice(at, at + 2));
  return false;
}

const inWords = (day: Day) => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

/** 法律条款：cited in Chinese numerals as they are printed, and no more of them than there are. */
export function articleNumbers(text: string): Found[] {
  return [...inFigures(text), ...beyondTheLast(text)];
}

/** 《中华人民共和国老年人权益保障法》第九十八条: it has eighty-five. */
function beyondTheLast(text: string): Found[] {
  return [
    ...text.matchAll(/《(?:中华人民共和国)?([^《》]{2,30})》(第([一二三四五六七八九十百千零〇\d]{1,9})条)/gu),
  ].flatMap(({ 0: words, 1: name = '', 2: shown = '', 3: number = '', index }) => {
    const last = articleCounts.get(name);
    const cited = parseNumeral(number);
    if (last === undefined || cited === null || cited <= last) return [];
    return [
      foundAt(index + words.length - shown.length, shown, {
        ...{ kind: 'law', severity: 'error', right: null },
        message: `《${name}》共${last}条，没有${shown}`,
      }),
    ];
  });
}

/** 依照残疾人保障法的规定, 按照中国残疾人保障法: a law is cited in 《》, by its name. */
export function lawsWithoutMarks(text: string): Found[] {
  return [
    ...text.matchAll(
      /(?<=按照|根据|依据|依照|违反|执行)(中国|中华人民共和国)?([\u4e00-\u9fff]{2,18}?(?:法|条例))(?=的?(?:有关|相关)?规定|第|要求|，)/gu,
    ),
  ].flatMap(({ 0: words, 1: lead = '', 2: name = '', index }) => {
    if (!lawNames.includes(name)) return [];
    return [
      foundAt(index, words, {
        ...{ kind: 'law', severity: lead === '中国' ? ('warning' as const) : ('advice' as const) },
        right: `《${republic}${name}》`,
        message: '引用法律法规用书名号，写全称',
      }),
    ];
  });
}

function inFigures(text: string): Found[] {
  return [...text.matchAll(/(?<=》)第(\d{1,4})条/gu)].map(({ 0: words, index }) =>
    foundAt(index, words, { kind: 'law', severity: 'advice', right: null, message: '法律条款的序号照原文用汉字' }),
  );
}
