import type { Found } from '../../../model/letter/proof.ts';
import type { Amount } from './amounts.ts';
import { wrong } from './sums/sums.ts';

/** 增加 said of what became less: the verb and the figure are told, and the other verb. */
export function saidBackwards(text: string, was: Amount, now: Amount, change: Amount): Found {
  const lead = text.slice(Math.max(0, change.from - 8), change.from);
  const verb =
    /(?:增长|增加|增多|新增|净增|提高|提升|上升|上涨|增|多|下降|减少|降低|压减|减|少)[了为达约]{0,2}$/u.exec(
      lead,
    )?.[0] ?? '';
  const bare = verb.replace(/[了为达约]+$/u, '');
  const other = opposite[bare];
  const words = verb + change.words;
  return wrong(
    { from: change.from - verb.length, words },
    other ? words.replace(bare, other) : null,
    `由${was.words}到${now.words}，增减说反了`,
  );
}

const opposite: Record<string, string> = {
  增长: '下降',
  增加: '减少',
  增多: '减少',
  新增: '减少',
  净增: '净减',
  提高: '降低',
  提升: '降低',
  上升: '下降',
  上涨: '下降',
  增: '减',
  多: '少',
  下降: '增长',
  减少: '增加',
  降低: '提高',
  压减: '增加',
  减: '增',
  少: '多',
};
