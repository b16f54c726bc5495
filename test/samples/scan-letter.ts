import { letterDocx } from '../../electron/docx/letter-docx.ts';
import { block, sampleLetter } from './sample-letter.ts';

/** A reply full of numbers, dates and amounts, as it is printed, signed and scanned by another office. */
export async function scanLetter(): Promise<Uint8Array> {
  const blocks = [
    block('a', 1, '关于健全养老服务机制'),
    block(
      'b',
      0,
      '2023年以来，市民政局会同市财政局、市卫生健康委安排资金3846.5万元，新建镇街养老服务中心27个，改造敬老院9所，新增护理型床位1382张，占养老床位总数的61.7%。截至2025年9月底，全市60周岁以上老年人达到84.6万人，享受高龄津贴的有70318人，全年发放2950.4万元。',
    ),
    block('c', 2, '落实巡访制度。'),
    block(
      'd',
      0,
      '对特困、独居、空巢、留守老年人每周上门不少于2次，已登记19760户，配备巡访员865名；12345热线去年受理养老类来电4071件，办结率98.3%。',
    ),
    block('e', 1, '下一步工作打算'),
    block(
      'f',
      0,
      '一是2026年6月30日前印发《临江市居家社区养老服务条例实施细则》；二是再投入1590万元，到2027年底前建成“一刻钟”养老服务圈148个；三是联系电话0571-86730294，欢迎监督。',
    ),
  ];
  return letterDocx(sampleLetter('letter', { blocks }), { office: '临江市民政局', day: '2026-05-20' });
}
