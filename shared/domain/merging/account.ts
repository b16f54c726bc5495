import type { LetterContent } from '../../model/letter/letter.ts';
import type { WhyLeftOut } from '../../model/merging/merging.ts';
import type { Opinion } from '../../model/opinions.ts';
import { wholeSentences } from '../words/sentences.ts';
import { leftOut } from './derived.ts';
import { currentOpinions } from './versions.ts';

/** What became of one unit's sentences: `used` and what is in `out` together are `all`. */
export type UnitAccount = { unitId: number; all: number; used: number; out: Record<WhyLeftOut, number> };

/** For each unit how many sentences of its newest opinion stand in the draft, and why the others do not. */
export function accountOf(content: LetterContent, opinions: readonly Opinion[]): UnitAccount[] {
  const rows = leftOut(content, opinions);
  return currentOpinions(opinions).map(({ unitId, blocks }) => {
    const out: UnitAccount['out'] = { courtesy: 0, 'to-us': 0, duplicate: 0, other: 0 };
    for (const row of rows) if (row.unitId === unitId) out[row.why] += sentencesIn(row.text);
    const all = blocks.reduce((sum, { text }) => sum + sentencesIn(text), 0);
    return { unitId, all, used: all - Object.values(out).reduce((sum, n) => sum + n, 0), out };
  });
}

function sentencesIn(text: string): number {
  return Math.max(1, wholeSentences(text).length);
}

const reasons: Record<WhyLeftOut, string> = {
  courtesy: '客套',
  'to-us': '给本单位的话',
  duplicate: '重复',
  other: '待定',
};

/** 「12句，用在稿中9句，未用3句（客套2、给本单位的话1）」 */
export function accountInWords({ all, used, out }: UnitAccount): string {
  const left = all - used;
  const why = (Object.keys(reasons) as WhyLeftOut[]).flatMap((one) =>
    out[one] > 0 ? [`${reasons[one]}${out[one]}`] : [],
  );
  return left === 0 ? `${all}句，都用在稿中` : `${all}句，用在稿中${used}句，未用${left}句（${why.join('、')}）`;
}
