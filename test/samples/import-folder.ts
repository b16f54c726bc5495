import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import writeXlsxFile from 'write-excel-file/node';

const letters = join(import.meta.dirname, 'letters');

type Cell = string | null | { value: string; columnSpan?: number; rowSpan?: number };

const head: Cell[][] = [
  [{ value: '云澜市民政局2022年建议提案办理台账', columnSpan: 12 }],
  [
    ...['类别', '级别', '届次', '编号', '案由', '提出人', '办理方式', '主办单位'].map((value) => ({
      value,
      rowSpan: 2,
    })),
    { value: '办理时间', columnSpan: 2 },
    null,
    { value: '结果', rowSpan: 2 },
    { value: '跟踪情况', rowSpan: 2 },
  ],
  [...Array.from({ length: 8 }, () => null), '交办日期', '答复日期', null, null],
];

/** Stands in the ledger twice, as happens. */
const entered: Cell[] = [
  '建议',
  '市',
  '八届三次',
  '101',
  '关于增加社区长者食堂的建议',
  '苏晚晴',
  '主办',
  '云澜市民政局',
  '2022-03-10',
  '2022-06-20',
  'A',
  '已建成9个',
];

const rows: Cell[][] = [
  entered,
  [
    '建议',
    '市',
    '八届三次',
    '102',
    '关于规范殡葬服务收费的建议',
    '周牧野',
    '主办',
    '云澜市民政局',
    '2022-03-10',
    '2022-13-05',
    'B',
    '收费目录已公布',
  ],
  [
    '建议',
    '市',
    '八届三次',
    '103',
    '关于加强困境儿童关爱的建议',
    '沈知远、何清源',
    '主办',
    '云澜市民政局',
    '2022年3月11日',
    '2022.6.28',
    'A',
    '关爱站挂牌',
  ],
  [
    null,
    '市',
    '八届三次',
    '104',
    '关于推进婚俗改革的建议',
    '陆一鸣',
    '主办',
    '云澜市民政局',
    '2022-03-12',
    '2022-06-30',
    'A',
    null,
  ],
  [
    '建议',
    '市',
    '八届三次',
    '135',
    '关于完善社区“一老一小”助餐服务的建议',
    '万青禾',
    '主办',
    '云澜市民政局',
    '2022-03-10',
    '2022-07-01',
    'B',
    '一期完工',
  ],
  entered,
  [{ value: '合计：6件' }, null, null, null, null, null, null, null, null, null, null, null],
];

const csvText = [
  '序号,届次,提案号,提案标题,第一提案人,主办单位,答复时间,满意度',
  '1,市政协七届二次,21,关于支持社会组织参与养老服务的提案,方既白,云澜市民政局,2022/5/30,满意',
  '2,市政协七届二次,22,关于完善社会救助主动发现机制的提案,程知秋,云澜市民政局,2022/6/2,基本满意',
  '总计,,2件,,,,,',
].join('\r\n');

const docxLetter = [
  '云民函〔2022〕51号',
  '云澜市民政局关于市八届人大三次会议第103号建议的答复',
  '沈知远、何清源代表：',
  '你们提出的《关于加强困境儿童关爱的建议》收悉，现答复如下：',
  '一、健全关爱服务网络。全市设立儿童关爱服务站36个，每站配备儿童主任一名，入户走访每月不少于一次。',
  '二、加大保障力度。机构养育儿童基本生活标准提高到每人每月1980元，社会散居孤儿提高到每人每月1450元。',
  '感谢你们对民政工作的关心和支持。',
  '云澜市民政局',
  '2022年6月28日',
];

/** A folder as an office keeps it: two ledgers, replies in three formats, an opinion, a news page, a picture and a broken file. */
export async function writeImportFolder(folder: string): Promise<void> {
  mkdirSync(join(folder, '答复'), { recursive: true });
  await writeXlsxFile(
    [...head, ...rows].map((row) =>
      row.map((cell) => (cell === null ? null : typeof cell === 'string' ? { value: cell } : cell)),
    ),
  ).toFile(join(folder, '2022年台账.xlsx'));
  writeFileSync(join(folder, '提案台账.csv'), gb18030(csvText));
  const document = new Document({ sections: [{ children: docxLetter.map((text) => new Paragraph(text)) }] });
  writeFileSync(join(folder, '答复', '第103号.docx'), await Packer.toBuffer(document));
  copyFileSync(join(letters, '10-record-page.html'), join(folder, '答复', '第256号.html'));
  copyFileSync(join(letters, '01-several-signatories.txt'), join(folder, '答复', '第135号.txt'));
  copyFileSync(join(letters, '06-opinion.txt'), join(folder, '财政局会办意见.txt'));
  copyFileSync(join(letters, '13-news.txt'), join(folder, '工作推进会.txt'));
  writeFileSync(join(folder, '合影.jpg'), 'picture');
  writeFileSync(join(folder, '损坏.docx'), 'PK\u0003\u0004 这不是一个 Word 文件');
}

/** Text in the encoding of old Chinese spreadsheets; Node writes only Unicode, so each pair of bytes is tried. */
export function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const pairs = new Map<string, [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) pairs.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return Uint8Array.from(
    [...text].flatMap((char) => (char < '\u0080' ? [char.charCodeAt(0)] : (pairs.get(char) ?? []))),
  );
}
