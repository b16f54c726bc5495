import type { ProofFinding } from '../../../model/letter/proof.ts';
import { chineseNumeral, countLike, parseNumeral } from '../../words/numeral.ts';
import { foundIn, type ProofPart } from '../found.ts';

type Way = { name: string; pattern: RegExp; print: (n: number) => string };

const han = '[一二三四五六七八九十]{1,3}';
const ways: readonly Way[] = [
  {
    name: '一是',
    pattern: new RegExp(`(?<=^|[。；，、：\\n ]|）)(${han})是(?!指|否)`, 'gu'),
    print: (n) => `${chineseNumeral(n)}是`,
  },
  {
    name: '一要',
    pattern: new RegExp(`(?<=^|[。；，、：\\n将])(${han})要(?!求|素|件|点)`, 'gu'),
    print: (n) => `${chineseNumeral(n)}要`,
  },
  { name: '一、', pattern: new RegExp(`(?<=^|\\n)(${han})、`, 'gu'), print: (n) => `${chineseNumeral(n)}、` },
  {
    name: '（一）',
    pattern: new RegExp(`(?<=^|[\\n。；：])[（(](${han})[）)]`, 'gu'),
    print: (n) => `（${chineseNumeral(n)}）`,
  },
  { name: '1.', pattern: /(?<=^|\n)(\d{1,2})[.．、](?!\d)/gu, print: (n) => `${n}.` },
  { name: '（1）', pattern: /(?<=^|[。；，：\n])[（(](\d{1,2})[）)]/gu, print: (n) => `（${n}）` },
  {
    name: '第一',
    pattern: new RegExp(`(?<=^|[。；\\n])第(${han})[，、是]`, 'gu'),
    print: (n) => `第${chineseNumeral(n)}`,
  },
  { name: '①', pattern: /([①②③④⑤⑥⑦⑧⑨⑩])/gu, print: (n) => '①②③④⑤⑥⑦⑧⑨⑩'[n - 1] ?? '' },
];
/** A series of a higher rank begins those below it anew. */
const rank: Record<string, number> = { '一、': 1, '（一）': 2, '1.': 3, '（1）': 4 };

/** `odd`: it is written as marks of another rank are. */
type Mark = { part: ProofPart; at: number; words: string; number: number; odd?: boolean };

/** 序号连续：一、二、四、 → 三、; two of the same; each new heading may begin again at one. */
export function brokenSeries(parts: readonly ProofPart[]): ProofFinding[] {
  const body = parts.filter(({ name }) => name === 'blocks');
  return ways.flatMap((way) => {
    const runs: Mark[][] = [[]];
    for (const part of body) {
      // Behind a heading, and behind 一、 for what stands below it, a series begins anew.
      const higher =
        part.level > 0 ||
        ways.some(
          ({ name, pattern }) =>
            (rank[name] ?? 9) < (rank[way.name] ?? 9) && new RegExp(pattern.source, 'u').test(part.text.slice(0, 8)),
        );
      if (higher && (runs.at(-1)?.length ?? 0) > 0) runs.push([]);
      // 一、2、三、: the next one, in the figures of a lower rank.
      const slip = way.name === '一、' ? /^(\d{1,2})[、.．](?!\d)/u.exec(part.text) : null;
      const run = runs.at(-1) ?? [];
      const next = (run.at(-1)?.number ?? 0) + 1;
      if (slip && next > 1 && Number(slip[1]) === next && goesOn(body, part, next + 1))
        run.push({ part, at: 0, words: slip[0], number: next, odd: true });
      for (const match of part.text.matchAll(way.pattern)) {
        const number = way.name === '①' ? (match[0].codePointAt(0) ?? 0) - 0x245f : parseNumeral(match[1] ?? '');
        if (!number || number > 40) continue;
        if (number === 1 && (runs.at(-1)?.length ?? 0) > 0) runs.push([]);
        runs.at(-1)?.push({ part, at: match.index, words: match[0], number });
      }
    }
    return [...runs, ...inHeadings(body, way)].flatMap((run) => broken(run, way));
  });
}

/** Whether the next numbered paragraph bears this number in Chinese. */
function goesOn(body: readonly ProofPart[], from: ProofPart, number: number): boolean {
  const next = body
    .slice(body.indexOf(from) + 1)
    .find(({ text }) => /^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[、.．])/u.test(text));
  return next?.text.startsWith(`${chineseNumeral(number)}、`) ?? false;
}

/** 一是标准方面, 二是监测方面 … as headings: those of one level are a series. */
function inHeadings(body: readonly ProofPart[], { name, pattern }: Way): Mark[][] {
  if (name !== '一是' && name !== '第一') return [];
  const runs = new Map<number, Mark[]>();
  for (const part of body) {
    if (part.level === 0) continue;
    // A higher heading begins the lower ones anew.
    for (const level of runs.keys()) if (level > part.level) runs.delete(level);
    const match = [...part.text.matchAll(pattern)].find(({ index }) => index === 0);
    const number = match ? parseNumeral(match[1] ?? '') : null;
    if (!match || !number) continue;
    const run = runs.get(part.level) ?? [];
    run.push({ part, at: 0, words: match[0], number });
    runs.set(part.level, run);
  }
  return [...runs.values()].filter((run) => run.length > 2);
}

function broken(run: readonly Mark[], { print }: Way): ProofFinding[] {
  const found: ProofFinding[] = [];
  let last = run[0]?.number ?? 0;
  if (run.length === 0 || (run.length === 1 && last === 1)) return found;
  // What begins at two is quoted, or its one is left out; a lone 三是 belongs to no series.
  if (last !== 1) {
    if (run.length < 2 || last !== 2) return found;
  }
  for (const [turn, mark] of run.entries()) {
    if (turn === 0) continue;
    const due = last + 1;
    if (mark.number === due) {
      last = due;
      if (mark.odd)
        found.push(
          foundIn(mark.part, mark.at, mark.words, {
            ...{ kind: 'order', severity: 'error', right: print(due) },
            message: `同一层的序号写法不一，应为「${print(due)}」`,
          }),
        );
      continue;
    }
    const words = mark.words.replace(/[，、是要]$/u, (tail) => (print(1).endsWith(tail) ? tail : ''));
    const again = mark.number <= last;
    found.push(
      foundIn(mark.part, mark.at, words, {
        ...{ kind: 'order', severity: 'error', right: print(due) },
        message: again
          ? `序号「${words}」重复，应为「${print(due)}」`
          : `序号不连续，「${print(last)}」之后应为「${print(due)}」`,
      }),
    );
    // One gap is told once: where the next goes on from here, so do we.
    last = run[turn + 1]?.number === mark.number + 1 && !again ? mark.number : due;
  }
  return found;
}

/** 现从以下三个方面答复如下 before four headings. */
function announcedHeadings(parts: readonly ProofPart[]): ProofFinding[] {
  const opening = parts.find(({ name }) => name === 'opening');
  const told =
    opening &&
    /(?<![第十])([两二三四五六七八九]|[2-9])(?:个?方面|点|部分)(?=[^。；]{0,16}(?:答复|回复|报告|说明|汇报|函复)[^。；]{0,6}[：。]?$)/u.exec(
      opening.text,
    );
  const top = parts.filter(({ name, level }) => name === 'blocks' && level === 1).length;
  const marked = parts.filter(
    ({ name, level, text }) => name === 'blocks' && level === 0 && /^[一二三四五六七八九十]{1,2}、/u.test(text),
  ).length;
  const count = top > 0 ? top : marked;
  const announced = parseNumeral(told?.[1] ?? '');
  if (!opening || !told || !announced || count < 2 || count === announced) return [];
  // The last heading may speak of what comes next: 三个方面，四、下一步.
  const last = parts
    .filter(
      ({ name, level, text }) =>
        name === 'blocks' && (top > 0 ? level === 1 : /^[一二三四五六七八九十]{1,2}、/u.test(text)),
    )
    .at(-1);
  if (count === announced + 1 && /下一步|下步|今后|打算|努力方向/u.test(last?.text ?? '')) return [];
  const right = countLike(told[1] ?? '', count);
  return [
    foundIn(opening, told.index, told[1] ?? '', {
      kind: 'order',
      severity: 'warning',
      right,
      message: `说了${told[1]}个方面，正文是${count}个`,
    }),
  ];
}

/** 三个方面：一是…二是…: as many as are announced. */
export function announcedPoints(parts: readonly ProofPart[]): ProofFinding[] {
  return [...announcedHeadings(parts), ...announcedInText(parts)];
}

function announcedInText(parts: readonly ProofPart[]): ProofFinding[] {
  return parts.flatMap((part, place) => {
    const told =
      /(?:以下|如下)?([两二三四五六七八九]|[2-9])(?:个方面|点|项措施|项工作|条措施|方面工作|个举措|项举措|[项个条大](?:[\u4e00-\u9fff]{2})?(?:任务|问题|内容|要求|机制|原因|困难|做法|特点|不足|短板|原则|目标|环节))[^。；]{0,14}[：。]/u.exec(
        part.text,
      );
    if (!told || part.name !== 'blocks') return [];
    const announced = parseNumeral(told[1] ?? '');
    const rest = part.text.slice(told.index);
    const within = [...rest.matchAll(/(?<=[：。；，])([一二三四五六七八九])是/gu)].length;
    const points = within > 0 || !/[：。]$/u.test(part.text.trimEnd()) ? within : pointsBehind(parts.slice(place + 1));
    if (!announced || points < 2 || points === announced) return [];
    const at = told.index + told[0].indexOf(told[1] ?? '');
    const right = countLike(told[1] ?? '', points);
    return [
      foundIn(part, at, told[1] ?? '', {
        kind: 'order',
        severity: 'warning',
        right,
        message: `说了${told[1]}项，列了${points}项`,
      }),
    ];
  });
}

/** 重点从三个方面推进。, then paragraphs that begin 一是…, 二是…: how many of them there are. */
function pointsBehind(parts: readonly ProofPart[]): number {
  let count = 0;
  for (const { name, text } of parts) {
    const number = name === 'blocks' ? parseNumeral(/^([一二三四五六七八九])是/u.exec(text)?.[1] ?? '') : null;
    if (number !== count + 1) break;
    count += 1;
  }
  return count;
}

/** 一级标题之后直接三级标题. */
export function levelsSkipped(parts: readonly ProofPart[]): ProofFinding[] {
  let above = 0;
  return parts.flatMap((part) => {
    if (part.name !== 'blocks' || part.level === 0) return [];
    const skipped = above > 0 && part.level > above + 1;
    above = part.level;
    if (!skipped) return [];
    return [
      foundIn(part, 0, part.text, {
        ...{ kind: 'order', severity: 'warning', right: null },
        message: '标题的层次跳了一级，请核对',
      }),
    ];
  });
}
