import { meals } from '../../seeds/demo/meals.ts';
import { readAsks } from '../../shared/domain/asks/read-asks.ts';
import { mergeOpinions } from '../../shared/domain/merging/merge.ts';
import { readOpinion } from '../../shared/domain/opinions/text.ts';
import type { LetterContent } from '../../shared/model/letter/letter.ts';
import { alone, type Measured, ms, single } from './measure.ts';

const content: LetterContent = {
  ...{ title: '', salutation: '', opening: '', blocks: [], closing: [], note: '' },
  ...{ enclosures: [], copyTo: [], resultClass: '', disclosure: null, decisions: [], merged: [] },
};

/** Six opinions of 3,000 characters each, into an empty draft. */
export async function benchMerging(): Promise<Measured[]> {
  const opinions = Array.from({ length: 6 }, (_, index) => ({
    ...{ id: index + 1, unitId: index + 1, version: 1, fileName: null },
    ...{ receivedOn: '2026-04-20', recordedAt: '2026-04-20T00:00:00.000Z', recordedBy: '测试' },
    blocks: readOpinion(opinionOf(index)).blocks,
  }));
  const size = opinions.map(({ blocks }) => blocks.reduce((sum, block) => sum + block.text.length, 0));
  const asks = readAsks(meals.body);
  const time = await alone(15, () => mergeOpinions({ content, asks, opinions }));
  return [single(`汇总六家会办意见（每家${Math.min(...size)}—${Math.max(...size)}字）`, ms(time), '< 100 ms')];
}

const subjects = ['助餐点布局', '运营补贴', '食品安全监管', '营养指导', '志愿服务', '信息公开'];

/** About 3,000 characters that no other unit says in the same words. */
function opinionOf(unit: number): string {
  const lines: string[] = [];
  for (let n = 0; lines.join('').length < 3000; n++) {
    const subject = subjects[(n + unit) % subjects.length];
    if (n % 6 === 0) lines.push(`${'一二三四五六七八九十'[n / 6] ?? '十'}、关于${subject}`);
    lines.push(
      `${2020 + (n % 6)}年，我单位第${unit + 1}次就${subject}开展专项工作，覆盖街道${n * 3 + unit}个，安排资金${n * 17 + unit * 5}万元，` +
        `惠及老年人${n * 113 + unit}人次，并会同有关部门完善${subject}的办法和标准，落实到每一个社区。`,
    );
  }
  return lines.join('\n');
}
