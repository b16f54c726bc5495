import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shippedPacks } from '../../seeds/rule-packs/shipped.ts';
import { limitFor, sourceInWords } from '../../shared/domain/dates/rule-pack.ts';
import { limitInWords, readLimits } from '../../shared/domain/dates/rule-pack-check.ts';
import type { Limit, LimitKey } from '../../shared/model/dates/rules.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'regulations');
/** The name by which a pack cites a regulation → the file with its full text. */
const texts: Record<string, string> = {
  代表法: '代表法2025.md',
  政府信息公开条例: '政府信息公开条例2019.md',
  '山东省人民代表大会代表建议、批评和意见办理工作条例': '山东2017.md',
  '青岛市人民代表大会代表建议、批评和意见工作条例': '青岛2021.md',
  '上海市人民代表大会关于代表建议、批评和意见的规定': '上海2015.md',
  '浙江省人民代表大会代表建议、批评和意见办理的规定': '浙江2016.md',
  '河南省人民代表大会代表建议、批评和意见办理办法': '河南2017.md',
  重庆市人民代表大会代表建议批评和意见工作条例: '重庆2017.md',
  '北京市人民代表大会代表建议、批评和意见办理条例': '北京2014.md',
};

const packOf = (id: string) => {
  const pack = shippedPacks.find((each) => each.id === id);
  if (!pack) throw new Error(id);
  return pack;
};
const said = (id: string, key: LimitKey) => {
  const limit = limitFor(packOf(id), key, 'npc-suggestion', 'municipal');
  return limit && limitInWords(limit);
};

describe('期限规则', () => {
  test('通用、国家和七地的规则都齐全：每条有数值、单位、起算点、类别、级别、依据', () => {
    expect(shippedPacks.map(({ name }) => name)).toEqual([
      ...['通用', '国家', '山东', '青岛', '上海', '浙江', '河南', '重庆', '北京'],
    ]);
    for (const pack of shippedPacks) {
      expect([pack.name, readLimits(pack.limits).problem]).toEqual([pack.name, null]);
      expect([pack.name, new Set(pack.limits.map(({ key }) => key)).size]).toEqual([pack.name, 11]);
      expect(pack.limits.every(({ source }) => source.regulation !== '')).toBe(true);
      expect(pack.carryOver).toBe(false);
    }
  });

  test.each([
    [
      'shandong',
      '自收到起5日',
      '自收到起1个月',
      '自交办起3个月',
      '自交办起6个月',
      '自要求起1个月',
      '自送达起15个工作日',
    ],
    [
      'qingdao',
      '自收到起5个工作日',
      '自收到起1个月',
      '自交办起3个月',
      '自交办起6个月',
      '自要求起1个月',
      '自送达起15个工作日',
    ],
    [
      'shanghai',
      '自收到起7个工作日',
      '自收到起1个月',
      '自交办起3个月',
      '自原答复期限起3个月',
      '自要求起1个月',
      '自送达起15个工作日',
    ],
    [
      'zhejiang',
      '自收到起10日',
      '自收到起2个月',
      '自收到起3个月',
      '自收到起6个月',
      '自要求起1个月',
      '自送达起15个工作日',
    ],
    [
      'henan',
      '自交办起10个工作日',
      '自收到起2个月',
      '自交办起3个月',
      '自交办起6个月',
      '自要求起1个月',
      '自送达起10个工作日',
    ],
    [
      'chongqing',
      '自交办起10个工作日',
      '自交办起30个工作日',
      '自交办起3个月',
      '自交办起6个月',
      '自要求起2个月',
      '自送达起20个工作日',
    ],
    [
      'beijing',
      '自收到起5个工作日',
      '自收到起1个月',
      '自交办起3个月',
      '自交办起6个月',
      '自要求起2个月',
      '自送达起15个工作日',
    ],
  ])('%s：退办、会办意见、答复、延期、重新答复、征询表', (id, ...limits) => {
    const keys = ['return', 'opinion', 'reply', 'extendedReply', 'reReply', 'feedback'] as const;
    expect(keys.map((key) => said(id, key))).toEqual(limits);
  });

  test('地方法规只管代表建议，政协提案按本单位默认', () => {
    const limit = limitFor(packOf('chongqing'), 'opinion', 'cppcc-proposal', 'municipal');
    expect(limit && [limitInWords(limit), limit.source.regulation]).toEqual(['自收到起1个月', '本单位默认']);
  });

  test('专为某类别、某级别定的期限，优先于通用的', () => {
    const general = limitFor(packOf('general'), 'reply', 'npc-suggestion', 'county');
    const own = { ...(general as Limit), level: 'county', number: 2 } as const;
    const pack = { limits: [...packOf('general').limits, own] };
    expect(limitFor(pack, 'reply', 'npc-suggestion', 'county')?.number).toBe(2);
    expect(limitFor(pack, 'reply', 'npc-suggestion', 'municipal')?.number).toBe(3);
  });
});

if (existsSync(folder)) {
  describe('期限规则与法规原文', () => {
    const cited = shippedPacks.flatMap(({ limits }) => limits).filter(({ source }) => source.article !== '');
    const distinct = [...new Map(cited.map((limit) => [sourceInWords(limit.source), limit])).values()];

    test.each(distinct.map((limit) => [sourceInWords(limit.source), limit] as const))('%s', (_, limit) => {
      const text = readFileSync(join(folder, texts[limit.source.regulation] ?? '没有这部法规'), 'utf8');
      const article = articleOf(text, limit.source.article);
      const { words } = limit.source;
      const at = article.indexOf(words);
      expect(at).toBeGreaterThanOrEqual(0);
      // A quote is whole: it begins and ends where a sentence or a clause does.
      expect(article.charAt(at - 1)).toMatch(/[。；：，|]/);
      expect(article.charAt(at + words.length)).toMatch(/[。；：，|]/);
      // The number and unit of the limit are among those the words name.
      const named = [...words.matchAll(/[一二两三四五六七八九十0-9]+个?(?:工作日|月|日)/g)].map(([each]) => each);
      expect(named.some((each) => spelled(limit).includes(each))).toBe(true);
    });

    test('引用的法规都有全文可查', () => {
      for (const { source } of distinct) expect([source.regulation, texts[source.regulation]]).not.toContain(undefined);
    });
  });
} else {
  test('没有 ../shared/regulations，条款没有逐条核对；各条引用至少写明了条款和原文', () => {
    console.warn('没有 ../shared/regulations：期限规则引用的条款没有与法规原文核对');
    for (const { source } of shippedPacks.flatMap(({ limits }) => limits))
      expect([source.article === '', source.regulation === '本单位默认']).toEqual(
        source.article === '' ? [true, true] : [false, false],
      );
  });
}

/** The article's own words, up to the next article; `|` stands where a paragraph begins. */
function articleOf(text: string, article: string): string {
  const start = text.search(new RegExp(`^${article}[ 　]`, 'm'));
  const next = text.slice(start + 1).search(/^第[一二三四五六七八九十百]+条[ 　]/m);
  if (start < 0) return '';
  const whole = text.slice(start + article.length, next < 0 ? undefined : start + 1 + next);
  return `|${whole.trim().replace(/\n+/g, '|').replace(/\s/g, '')}|`;
}

/** Every way the number may be written in an article: 十个工作日, 二个月, 两个月, 20个工作日. */
function spelled({ number, unit }: Limit): string[] {
  const tens = ['', '十', '二十', '三十'][Math.floor(number / 10)] ?? '';
  const ones = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'][number % 10] ?? '';
  const numerals = [`${tens}${ones}`, String(number), ...(number === 2 ? ['两'] : [])];
  const words = { day: ['日'], workday: ['个工作日'], month: ['个月'] }[unit];
  return numerals.flatMap((numeral) => words.map((word) => `${numeral}${word}`));
}

describe('改规则时的错误', () => {
  const limits = packOf('general').limits;
  const broken = (change: Record<string, unknown>) => readLimits([{ ...limits[0], ...change }]).problem;

  test.each([
    [{ unit: undefined }, '第1条「答复」缺少单位，请选自然日、工作日或月。'],
    [{ number: undefined }, '第1条「答复」缺少数值，请填写正整数。'],
    [{ number: 0 }, '第1条「答复」数值应从1起。'],
    [{ start: undefined }, '第1条「答复」缺少起算点，请选交办、收到、送达、要求等。'],
    [{ start: 'delivered' }, '第1条「答复」不能从「送达」起算，请改为交办、收到。'],
    [{ source: undefined }, '第1条「答复」缺少依据，请写明规定和条款。'],
    [{ key: '答复期' }, '第1条缺少期限名称，请从期限表中选一种。'],
  ])('%o', (change, sentence) => {
    expect(broken(change)).toBe(sentence);
  });

  test('同一期限写了两次、缺了答复期限的，都不收', () => {
    expect(readLimits([...limits, limits[0]]).problem).toContain('与第1条重复');
    expect(readLimits(limits.filter(({ key }) => key !== 'reply')).problem).toBe('缺少「答复」期限，请补上。');
  });
});
