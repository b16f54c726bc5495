import { keysOf } from '../../model/kinds.ts';
import type { PaperSeries } from '../../model/numbers.ts';
import { numberedPapers } from '../../model/papers/kinds.ts';

type Codes = { replyCode: string; opinionCode: string; series: PaperSeries['series'] };

/** 代字 that several kinds of letters take their numbers from: one register, numbered on, said where they are set. */
export function sharedCodes({ replyCode, opinionCode, series }: Codes): string[] {
  const users: (readonly [code: string, user: string])[] = [
    [replyCode, '答复函'],
    [opinionCode, '会办意见'],
    ...keysOf(numberedPapers).map((paper) => [series[paper] ?? '', numberedPapers[paper]] as const),
  ];
  return [...Map.groupBy(users, ([code]) => code)]
    .filter(([code, of]) => code !== '' && of.length > 1)
    .map(([code, of]) => `「${code}」由${of.map(([, user]) => user).join('、')}共用，合在一起连续编号。`);
}
