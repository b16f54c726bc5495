import { describe, expect, test } from 'vitest';
import { textBoxes } from '../../../electron/reading/scan/boxes.ts';
import { runsOfPage } from '../../../electron/reading/scan/page-runs.ts';
import { pictureSize } from '../../../electron/reading/scan/picture-size.ts';
import { scanText } from '../../../electron/reading/scan/scan-text.ts';
import { signsAlong } from '../../../electron/reading/scan/signs.ts';
import { readIntake } from '../../../shared/domain/intake/read.ts';
import { scannedIntake } from '../../../shared/domain/intake/scanned.ts';
import { scanDoubts } from '../../../shared/domain/reading/scan-doubts.ts';
import { scanPictures } from '../../../shared/domain/reading/scan-pictures.ts';

/** A recognised line: where it begins, and one sign of which the recogniser is not sure, if any. */
function line(text: string, x: number, y: number, unsure = '') {
  const signs = [...text].map((sign, at) => ({
    sign,
    sure: sign === unsure ? 0.6 : 0.99,
    at: (at + 0.5) / text.length,
  }));
  const width = 40 * [...text].reduce((sum, sign) => sum + (/[\x20-\x7e]/.test(sign) ? 0.5 : 1), 0);
  return { signs, box: { x: x + width / 2, y, width, height: 48, angle: 0 } };
}
const page = (lines: ReturnType<typeof line>[]) =>
  runsOfPage({ width: 1654, height: 2339, tilt: 0, quarters: 0, lines });
const read = (lines: ReturnType<typeof line>[]) => scanText([page(lines)]);

describe('认出的行怎样成为文字', () => {
  test('分两栏的先读完左栏再读右栏，通栏的标题在最前', () => {
    const left = Array.from({ length: 8 }, (_, at) => line('左栏的文字一行十五个字左栏的文', 100, 400 + 70 * at));
    const right = Array.from({ length: 8 }, (_, at) => line('右栏的文字一行十五个字右栏的文', 860, 400 + 70 * at));
    const { text } = read([line('全市民政工作会议情况通报', 500, 200), ...left, ...right]);
    expect(text.replace(/\n/g, '')).toMatch(/^全市民政工作会议情况通报(?:左栏[^右]+)+(?:右栏[^左]+)+$/);
  });

  test('表格的一行还是一行，格与格之间分开，挨得近也分开', () => {
    const { text } = read([
      ...[
        line('1', 100, 400),
        line('第12号', 160, 400),
        line('关于完善社会救助体系的提案', 280, 400),
        line('主办', 1400, 400),
      ],
      ...[
        line('2', 100, 470),
        line('第45号', 160, 470),
        line('关于规范殡葬服务收费的提案', 280, 470),
        line('会办', 1400, 470),
      ],
    ]);
    expect(text.split('\n')).toEqual([
      '1\t第12号\t关于完善社会救助体系的提案\t主办',
      '2\t第45号\t关于规范殡葬服务收费的提案\t会办',
    ]);
  });

  test('文号的括号、破折号、省略号按印的样子；拿不准的字记下位置，不留在文字里', () => {
    const { text, unsure } = read([line('临民函[2026】18号', 100, 400, '8')]);
    expect(text).toBe('临民函〔2026〕18号');
    expect(unsure.map((place) => text[place])).toEqual(['8']);
    expect(read([line('关心老人——用情用力···', 100, 400)]).text).toBe('关心老人——用情用力……');
  });

  test('模型说的每一步里，重复的和空的不算字', () => {
    const data = new Float32Array([0.1, 0.9, 0, 0.2, 0.8, 0, 0.9, 0.1, 0, 0.1, 0.7, 0.2, 0.1, 0.2, 0.7]);
    const signs = signsAlong({ count: 5, signs: 3, data }, ['甲', '乙']);
    expect(signs.map(({ sign, sure }) => [sign, Math.round(sure * 10)])).toEqual([
      ['甲', 9],
      ['甲', 7],
      ['乙', 7],
    ]);
  });

  test('斜着的一行，框也斜着', () => {
    const [width, height] = [200, 100];
    const data = new Float32Array(width * height);
    for (let along = 0; along < 150; along += 1) {
      for (let across = -5; across <= 5; across += 1)
        data[Math.round(30 + 0.1 * along + across) * width + 20 + along] = 0.9;
    }
    const [box] = textBoxes({ width, height, data });
    expect(box?.angle).toBeCloseTo(Math.atan(0.1), 1);
    expect(textBoxes({ width, height, data: new Float32Array(width * height) })).toEqual([]);
  });
});

describe('扫描识别拿不准的字', () => {
  const text = '市十四届政协第五次会议第318号提案交你局主办，请于2026年6月11日前答复。\n联系人电话13900005121';
  const at = (words: string, sign: string) => text.indexOf(words) + words.indexOf(sign);

  test('在哪一栏的字里，哪一栏就存疑，指出是哪个字', () => {
    const fields = [
      { field: 'number', words: ['318'], passage: '第318号' },
      { field: 'dueOn', words: [], passage: '请于2026年6月11日前' },
    ];
    expect(scanDoubts({ text, unsure: [at('318号', '8')] }, fields)).toEqual([
      { field: 'number', passage: '第五次会议第31【8】号提案交你局主办', reason: '扫描识别不确定，请对照原件' },
    ]);
    expect(scanDoubts({ text, unsure: [at('6月11日', '6')] }, fields).map(({ field }) => field)).toEqual(['dueOn']);
    expect(scanDoubts({ text, unsure: [] }, fields)).toEqual([]);
  });

  test('收件的各栏：编号、限时、电话里有拿不准的，都存疑；没有的不存疑', () => {
    const slip =
      '提案交办单\n编号：第318号\n案由：关于加快社区养老的提案\n提案者：江一帆\n联系电话：13900005121\n办结期限：2026年6月11日';
    const place = (words: string, sign: string) => slip.indexOf(words) + words.indexOf(sign);
    const plain = readIntake(slip, undefined);
    const doubted = (unsure: number[]) =>
      scannedIntake(plain, { text: slip, unsure }).items[0]?.doubts.map(({ field }) => field) ?? [];
    const before = doubted([]);
    expect(doubted([place('318', '3')])).toEqual([...before, 'number']);
    expect(doubted([place('6月11日', '6')])).toEqual([...before, 'dueOn']);
    expect(doubted([place('13900005121', '9')])).toEqual([...before, 'proposers']);
  });
});

describe('从扫描件读出的每一栏，旁边是图上的那一块', () => {
  const lines = (count: number) =>
    Array.from({ length: count }, () => ({ bytes: new Uint8Array(9), width: 400, height: 40, from: 0.05, to: 0.95 }));
  const scan = (all: ReturnType<typeof line>[]) => ({ ...read(all), lines: lines(all.length) });

  test('指到哪一行、那一行的哪一段；一句话占两行的，两行都给；有拿不准的字的那一行在前', () => {
    const seen = scan([
      line('编号：第318号', 100, 300),
      line('案由：关于加快社区养老服务设施建设和运营管理工作的', 100, 400),
      line('若干条建议和意见', 100, 460, '若'),
    ]);
    expect(seen.text.split('\n')).toHaveLength(2);
    const found = scanPictures(seen);
    const [number] = found({ field: 'number', words: ['318'], passage: '编号：第318号' });
    expect(number?.picture).toBe(0);
    expect(number?.from).toBeGreaterThan(0.4);
    expect(number?.to).toBeLessThan(0.9);
    const title = '关于加快社区养老服务设施建设和运营管理工作的若干条建议和意见';
    expect(found({ field: 'title', words: [title], passage: title }).map(({ picture }) => picture)).toEqual([2, 1]);
    expect(found({ field: 'dueOn', words: ['没有这些字'], passage: '也没有' })).toEqual([]);
  });

  test('改成印的样子以后，每个字还在原来的地方；表格各格各是一行', () => {
    const seen = scan([line('临民函[2026】18号', 100, 400), line('关心老人··，用情用力', 100, 500)]);
    expect(seen.from).toHaveLength(seen.text.length);
    const at = (sign: string) => Math.floor(seen.from[seen.text.indexOf(sign)] ?? -1);
    expect([at('〔'), at('2026'), at('18'), at('…'), at('用')]).toEqual([0, 0, 0, 1, 1]);
    const [year] = scanPictures(seen)({ field: 'number', words: ['2026'], passage: '' });
    expect(year?.from).toBeGreaterThan(0.25);
    expect(year?.to).toBeLessThan(0.8);
    const row = scan([line('1', 100, 400), line('第12号', 160, 400), line('主办', 1400, 400)]);
    expect(scanPictures(row)({ field: 'role', words: ['主办'], passage: '' })[0]?.picture).toBe(2);
  });
});

test('图有多大，看它的头就知道，不解开', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d494844520000ea600000753008020000', 'hex');
  expect(pictureSize(png)).toEqual({ width: 60_000, height: 30_000 });
  const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc00011080864060003011100021101031101', 'hex');
  expect(pictureSize(jpeg)).toEqual({ width: 0x600, height: 0x864 });
  expect(pictureSize(Buffer.from('ffd8', 'hex'))).toBeNull();
  expect(pictureSize(png.subarray(0, 18))).toBeNull();
});
