import { compose } from '../../../shared/domain/letter/compose.ts';
import type { ComposedLetter } from '../../../shared/model/letter/composed.ts';
import type { LetterContent } from '../../../shared/model/letter/letter.ts';

const sentence = '我局会同有关部门完善老年助餐服务网络，落实运营补贴，加强食品安全监管，方便老年人就近用餐。';

export const benchContent: LetterContent = {
  title: '云澜市民政局关于市九届人大五次会议第77号代表建议答复的函',
  salutation: '陈若安代表：',
  opening: '您提出的《关于完善社区老年助餐服务的建议》（第77号）收悉。现答复如下：',
  blocks: Array.from({ length: 24 }, (_, n) => ({
    id: `b${n}`,
    level: n % 4 === 0 ? 1 : 0,
    text: n % 4 === 0 ? '完善老年助餐服务网络' : sentence.repeat(4),
    sources: [],
  })),
  closing: ['感谢您对我市民政工作的关心和支持。', '专此函复。'],
  note: '（联系人：纪云舒，联系电话：0570-3000001）',
  ...{ enclosures: [], copyTo: [], resultClass: 'A', disclosure: 'open', decisions: [], merged: [] },
};

export const benchSize = benchContent.blocks.map(({ text }) => text).join('').length;

/** A letter of about 3,000 characters, the `n`th of a batch. */
export function benchLetterOf(content = benchContent, n = 1): ComposedLetter {
  return compose(
    content,
    {
      ...{ letterKind: 'reply', proposalKind: 'npc-suggestion', addressees: ['陈若安代表'] },
      office: {
        fullName: '云澜市民政局',
        shortName: '市民政局',
        letterhead: '云澜市民政局',
        issuer: '云澜市民政局办公室',
      },
      ...{ documentNumber: `云民函〔2026〕${n}号`, signedOn: '2026-03-20', consent: 'yes' },
    },
    'letter',
  );
}
