import type { Limit, LimitKey, LimitStart, LimitUnit } from '../../shared/model/dates/rules.ts';

type Span = readonly [number: number, unit: LimitUnit, start: LimitStart];

/** A limit for every kind and level that the office sets itself. */
export function ours(key: LimitKey, [number, unit, start]: Span, words: string): Limit {
  const source = { regulation: '本单位默认', edition: '', article: '', words };
  return { key, number, unit, start, kind: 'all', level: 'all', source };
}

/** A regulation's limits, which hold for 代表建议; `words` is the citation as the article has it. */
export function citing(regulation: string, edition: string) {
  return (key: LimitKey, [number, unit, start]: Span, article: string, words: string): Limit => ({
    key,
    number,
    unit,
    start,
    kind: 'npc-suggestion',
    level: 'all',
    source: { regulation, edition, article, words },
  });
}
