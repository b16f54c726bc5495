import { AlignmentType, Document, Packer, Paragraph, TextRun } from 'docx';
import { letterDocx } from '../../electron/letter/letter-docx.ts';
import { compose } from '../../shared/domain/compose.ts';
import { lineText } from '../../shared/domain/letter-text.ts';
import type { LetterContent } from '../../shared/model/letter.ts';
import { compared, type Figure, inTurn } from './measure.ts';

const sentence = '我局会同有关部门完善老年助餐服务网络，落实运营补贴，加强食品安全监管，方便老年人就近用餐。';

const content: LetterContent = {
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

const composed = compose(
  content,
  {
    ...{ letterKind: 'reply', proposalKind: 'npc-suggestion', addressees: ['陈若安代表'] },
    office: {
      fullName: '云澜市民政局',
      shortName: '市民政局',
      letterhead: '云澜市民政局',
      issuer: '云澜市民政局办公室',
    },
    ...{ documentNumber: '云民函〔2026〕1号', signedOn: '2026-03-20', consent: 'yes' },
  },
  'letter',
);

/** One letter of about 3,000 characters: ours against docx called bare with the same paragraphs. */
export async function benchLetter(): Promise<Figure[]> {
  const figures = await inTurn(
    60,
    () => letterDocx(composed, { office: '云澜市民政局', day: '2026-03-20' }),
    () => bare(),
  );
  return [
    compared(
      `制作一封答复函（${content.blocks.map(({ text }) => text).join('').length}字）/ 直接用 docx`,
      figures,
      '≤ 1.3×',
    ),
  ];
}

function bare(): Promise<Buffer> {
  const children = composed.lines.map(
    (line) =>
      new Paragraph({
        alignment: AlignmentType.BOTH,
        indent: { firstLine: 630 },
        children: [new TextRun({ text: lineText(line), font: '仿宋_GB2312', size: 32 })],
      }),
  );
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}
