import { describe, expect, test } from 'vitest';
import { alikeStatements } from '../../shared/domain/merging/alike-statements.ts';
import { contradictions } from '../../shared/domain/merging/contradictions.ts';
import { leftOut } from '../../shared/domain/merging/derived.ts';
import { mergeOpinions } from '../../shared/domain/merging/merge.ts';
import { readOpinion } from '../../shared/domain/opinions/text.ts';
import { type MergeSample, mergeSamples, writtenOn } from '../samples/merging/cases.ts';
import { inOtherWords } from '../samples/merging/in-other-words.ts';
import { keptApart } from '../samples/merging/kept-apart.ts';
import { emptyContent } from '../samples/opinion-samples.ts';

type Line = { unitId: number; is: string; group: string | null; text: string };

function linesOf({ units }: MergeSample): Line[] {
  return Object.values(units).flatMap((lines, n) =>
    lines.split('\n').map((line) => {
      const [, is = '', group = null, text = ''] = /^(\d|[gcuh])(?:=(\w))? (.*)$/.exec(line) ?? [];
      return { unitId: n + 1, is, group, text };
    }),
  );
}

function merged(sample: MergeSample, withHeadings: boolean) {
  const lines = linesOf(sample);
  const opinions = Object.keys(sample.units).map((unitName, n) => {
    const text = lines.filter(({ unitId, is }) => unitId === n + 1 && (withHeadings || is !== 'h'));
    const { blocks } = readOpinion(text.map((line) => line.text).join('\n'));
    return {
      ...{ id: n + 1, unitId: n + 1, version: 1, unitName, blocks, fileName: null },
      ...{ receivedOn: writtenOn, recordedAt: `${writtenOn}T00:00:00.000Z`, recordedBy: '周经办' },
    };
  });
  const asks = sample.asks.map((statement) => ({ statement, text: statement }));
  const { content, answers } = mergeOpinions({ content: emptyContent, asks, title: sample.title, opinions });
  return { lines, content, answers, out: leftOut(content, opinions) };
}

/** Of the sample's paragraphs how many stand at their ask. */
function placed(withHeadings: boolean, samples: readonly MergeSample[] = mergeSamples) {
  const tally = { right: 0, all: 0, wrong: [] as string[] };
  for (const sample of samples) {
    const { lines, content, answers } = merged(sample, withHeadings);
    for (const { unitId, is, text } of lines) {
      if (!/[\dg]/.test(is)) continue;
      const block = content.blocks.find(({ sources }) =>
        sources.some((source) => source.unitId === unitId && source.words === text),
      );
      const ask = block ? (answers.get(block.id) ?? 'g') : 'lost';
      tally.all += 1;
      if (String(ask) === is) tally.right += 1;
      else tally.wrong.push(`${sample.name} ${is}→${ask} ${text}`);
    }
  }
  return tally;
}

const stated = (sample: MergeSample) =>
  linesOf(sample)
    .filter(({ is }) => /[\dgu]/.test(is))
    .map(({ unitId, text, group }) => ({ unitId, text, group, day: writtenOn }));
const pairKey = (one: string, other: string) => [one, other].sort().join(' ');
const share = (right: number, all: number) => Math.round((1000 * right) / all) / 10;

describe(`汇总的样例（${mergeSamples.length}件，各家说法自拟）`, () => {
  test('各段归到所答的那一条：没有标题也认得出八成五以上', () => {
    for (const withHeadings of [true, false]) {
      const { right, all, wrong } = placed(withHeadings);
      console.log(
        `归位${withHeadings ? '' : '（去掉标题）'}：${right}/${all}（${share(right, all)}%）\n${wrong.join('\n')}`,
      );
      expect(right / all).toBeGreaterThan(withHeadings ? 0.93 : 0.88);
    }
  });

  test('换了一套说法、又没有标题：见过的事项八成五以上，没见过的五成五以上归得对', () => {
    for (const [samples, least] of [
      [inOtherWords, 0.85],
      [keptApart, 0.55],
    ] as const) {
      const { right, all, wrong } = placed(false, samples);
      console.log(`归位（换了说法）：${right}/${all}（${share(right, all)}%）\n${wrong.join('\n')}`);
      expect(right / all).toBeGreaterThan(least);
    }
  });

  test('客套和给本单位的话都不进稿件，列在未用里', () => {
    for (const sample of mergeSamples) {
      const { lines, content, out } = merged(sample, true);
      for (const { is, text } of lines.filter((line) => /[cu]/.test(line.is))) {
        expect(
          content.blocks.some((block) => block.text.includes(text)),
          text,
        ).toBe(false);
        if (is === 'u') expect(out.find((row) => row.text === text)?.why, text).toBe('to-us');
      }
    }
  });

  test('数据不一致的九成以上指得出，一致的不误报', () => {
    const tally = { found: 0, all: 0, false: [] as string[] };
    for (const sample of mergeSamples) {
      const wanted = new Set(sample.conflicts.map(([one, other]) => pairKey(one, other)));
      const given = contradictions(stated(sample)).map(({ a, b }) => pairKey(a.figure.printed, b.figure.printed));
      tally.all += wanted.size;
      tally.found += [...wanted].filter((key) => given.includes(key)).length;
      tally.false.push(...given.filter((key) => !wanted.has(key)));
      for (const [one, other] of sample.agreeing) expect(given).not.toContain(pairKey(one, other));
    }
    console.log(`数据不一致：${tally.found}/${tally.all}，误报${tally.false.length}：${tally.false.join('；')}`);
    expect(tally.found / tally.all).toBeGreaterThan(0.9);
    expect(tally.false.length).toBeLessThan(2);
  });

  test('换了说法的同一件事认得出，不相干的不认', () => {
    const tally = { found: 0, all: 0, given: 0, true: 0 };
    for (const sample of mergeSamples) {
      const lines = stated(sample);
      const groupOf = new Map(lines.map(({ text, group }) => [text, group]));
      const pairs = alikeStatements(lines);
      tally.given += pairs.length;
      tally.true += pairs.filter(
        ({ a, b }) => groupOf.get(a.text) && groupOf.get(a.text) === groupOf.get(b.text),
      ).length;
      for (const group of new Set(lines.flatMap((line) => line.group ?? []))) {
        const texts = lines.filter((line) => line.group === group).map(({ text }) => text);
        for (const other of texts.slice(1)) {
          tally.all += 1;
          if (pairs.some(({ a, b }) => pairKey(a.text, b.text) === pairKey(texts[0] ?? '', other))) tally.found += 1;
        }
      }
    }
    console.log(`同一说法：${tally.found}/${tally.all}，给出${tally.given}对，其中${tally.true}对确实是`);
    expect(tally.found / tally.all).toBeGreaterThan(0.8);
    expect(tally.true / tally.given).toBeGreaterThan(0.85);
  });

  test('长段中的一句，与别家一段说的是同一件事，也认得出', () => {
    const long =
      '近年来，我市持续推进社区养老。截至2025年底，全市建成长者食堂和助餐点418个，中心城区十五分钟可达。同时，引导企业参与送餐，组织志愿者结对独居老人，并对困难老人给予减免。';
    const short = '据统计，我市现有长者食堂、助餐点481个，主城区步行十五分钟内可到达。';
    const found = alikeStatements([
      { text: long, unitId: 1, day: writtenOn },
      { text: short, unitId: 2, day: writtenOn },
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]?.a.text).toBe('截至2025年底，全市建成长者食堂和助餐点418个，中心城区十五分钟可达。');
  });
});

describe('没有标题的段落，一件建议里的各条说的是一件事的各面', () => {
  const place = (asks: string[], unitName: string, text: string) => {
    const { blocks } = readOpinion(text);
    const opinions = [
      {
        ...{ id: 1, unitId: 1, version: 1, unitName, blocks, fileName: null },
        ...{ receivedOn: writtenOn, recordedAt: `${writtenOn}T00:00:00.000Z`, recordedBy: '周经办' },
      },
    ];
    const given = asks.map((statement) => ({ statement, text: statement }));
    const { content, answers } = mergeOpinions({ content: emptyContent, asks: given, opinions });
    return content.blocks.flatMap(({ id, level }) => (level === 0 ? [answers.get(id) ?? null] : []));
  };
  const charity = ['培育慈善组织，放宽登记条件', '拓宽募捐渠道，发展慈善信托', '加强信息公开，提升公信力'];

  test('同是慈善：基金会、信托、审计各归各条', () => {
    expect(place(charity, '市工商联', '动员会员企业发起设立基金会3家，原始基金8000万元。')).toEqual([0]);
    expect(place(charity, '市金融局', '引导2家信托公司设立专项计划，备案规模3100万元。')).toEqual([1]);
    expect(place(charity, '市审计局', '对4家基金会开展专项审计，结果全部公示。')).toEqual([2]);
  });

  test('「其他」「有关情况」这样的标题什么也没说，下面各段照样归到所答的那一条', () => {
    const text =
      '一、有关情况\n对4家基金会开展专项审计，结果全部公示。\n二、其他\n引导2家信托公司设立专项计划，备案规模3100万元。';
    expect(place(charity, '市审计局', text)).toEqual([1, 2]);
  });

  test('只表态、没有做法的，不算答了哪一条', () => {
    for (const words of [
      '此项建议立意高远，我委予以支持。',
      '我局将此项工作摆上重要议事日程。',
      '我院高度关注慈善事业，检委会专题研究。',
      '该提案符合群众期盼，我部十分支持。',
    ])
      expect(place(charity, '市财政局', words), words).toEqual([null]);
    expect(place(charity, '市财政局', '我局将以此为契机，一如既往支持民政事业。')).toEqual([null]);
  });
});
