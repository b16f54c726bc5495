import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forkReader, type ReaderChild } from '../../../electron/reading/process/child.ts';
import { openReader, type Reader } from '../../../electron/reading/process/process.ts';
import { noScans, readScan, type Scans, scanOf, stopScans } from '../../../electron/reading/process/read-scan.ts';
import { readText } from '../../../electron/reading/process/read-text.ts';
import { openReaders } from '../../../electron/reading/process/readers.ts';
import { scanPages } from '../../../electron/reading/scan/scan-pages.ts';
import { Refusal } from '../../../shared/errors.ts';
import { scanLetter } from '../../samples/scan-letter.ts';
import { scanScore } from '../../support/files/scan-score.ts';
import { pageOfPdf, picturePdf, tiffFile, wordsOfPdf, worn } from '../../support/files/scans.ts';
import { type Rendered, rendered } from '../../support/rendered-page.ts';

let reader: Reader;
const started: ReaderChild[] = [];
let scans: Scans;
beforeAll(() => {
  scans = noScans();
  reader = openReaders({
    start: () => {
      const child = forkReader();
      started.push(child);
      return child;
    },
  });
});
afterAll(() => reader.close());

const watch = () => ({ scans, accountId: 1 });
const codeOf = (error: unknown) => (error instanceof Refusal ? error.failure.code : String(error));
const refused = (file: Promise<unknown>) => file.then(() => 'read', codeOf);
const blank = (width: number, height: number) => ({ width, height, grey: new Uint8Array(width * height).fill(255) });

/** A page that says a few words in large print. */
function saying(words: string): { width: number; height: number; grey: Uint8Array } {
  const [width, height] = [900, 260];
  const context = createCanvas(width, height).getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#111';
  context.font = '40px "Noto Serif CJK SC"';
  for (const [at, line] of words.split('\n').entries()) context.fillText(line, 60, 90 + 80 * at);
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, grey: Uint8Array.from({ length: width * height }, (_, at) => data[4 * at] ?? 255) };
}

describe('一封打印、盖章、扫描的答复函', () => {
  let paper: Rendered;
  beforeAll(async () => {
    paper = await rendered(await scanLetter());
  });
  afterAll(() => paper.remove());

  test('斜了、有噪点、压过、盖了章，99%以上的字认得出；认错的数字都标为拿不准；说明是本机识别的', async () => {
    const picture = await worn(await pageOfPdf(paper.pdf, 1, 150), { tilt: 1.2, noise: true, seal: true });
    const pdf = picturePdf([{ jpeg: picture, width: 1240, height: 1754 }]);
    const scan = await readScan(reader, { name: '答复函.pdf', bytes: pdf }, watch());
    const score = scanScore(await wordsOfPdf(paper.pdf, 1), scan);
    console.log(`扫描识别：${score.signs}字错${score.wrong}，数字${score.figures}个错${score.wrongFigures}`);
    expect(score.signs).toBeGreaterThan(250);
    expect(score.figures).toBeGreaterThan(50);
    expect(score.wrong / score.signs, scan.text).toBeLessThanOrEqual(0.01);
    expect(score.sureWrongFigures, scan.text).toBe(0);
    expect(scan.notes[0]).toBe('这是扫描件，文字由本机识别，请逐项核对。');
    // Paragraphs, not lines: a sentence that goes over several lines is one.
    expect(scan.text).toMatch(/^2023年以来，.+发放2950\.4万元。$/m);
    // The other readers get the same words, at once: it is not recognised again.
    expect(await readText(reader, { name: '答复函.pdf', bytes: pdf }, { watch: watch() })).toBe(scan.text);
  }, 120_000);
});

describe('识别在单独的进程里', () => {
  test('几页的 TIFF 逐页报进度；取消了就停，说一句话，下一份照常', async () => {
    const file = { name: '两页.tif', bytes: tiffFile([saying('第二次会议第318号提案'), saying('请于6月20日前答复')]) };
    const going = readScan(reader, file, watch());
    await expect.poll(() => scanOf(watch())?.total, { timeout: 60_000 }).toBe(2);
    expect(scanOf({ scans, accountId: 2 })).toBeNull();
    expect(stopScans({ scans, accountId: 2 })).toBe(false);
    expect(stopScans(watch())).toBe(true);
    expect(await refused(going)).toBe('scan.cancelled');
    expect(scanOf(watch())).toBeNull();
    const { text, unsure } = await readScan(reader, file, watch());
    expect(text.split('\n')).toEqual(['第二次会议第318号提案', '请于6月20日前答复']);
    expect(unsure).toEqual([]);
  }, 120_000);

  test('读到一半停下的，再读时从停下的那一页接着读', async () => {
    const file = {
      name: '四页.tif',
      bytes: tiffFile(['第一页的内容', '第二页的内容', '第三页的内容', '第四页的内容'].map(saying)),
    };
    const asked: number[] = [];
    const counting: Reader = {
      ...reader,
      run(task, input, how) {
        asked.push((input as unknown as { after: number }).after);
        return reader.run(task, input, how);
      },
    };
    const stop = new AbortController();
    const tell = (done: number) => done === 2 && stop.abort(new Refusal({ code: 'scan.cancelled', message: '' }));
    const going = readScan(counting, file, watch(), { signal: stop.signal, tell });
    expect(await refused(going)).toBe('scan.cancelled');
    const { text } = await readScan(counting, file, watch());
    expect(text.replaceAll('\n', '')).toBe('第一页的内容第二页的内容第三页的内容第四页的内容');
    expect(asked[0]).toBe(0);
    expect(asked[1]).toBeGreaterThan(0);
  }, 120_000);

  test('识别程序中途停了：认过的页留着，后面的说没有读；一页也没认的，说再试一次', async () => {
    const three = [saying('第一页的内容'), saying('第二页的内容'), saying('第三页的内容')];
    const file = { name: '三页.tif', bytes: tiffFile(three) };
    const going = readScan(reader, file, watch());
    await expect.poll(() => scanOf(watch())?.done, { timeout: 60_000, interval: 5 }).toBe(1);
    for (const child of started) child.kill();
    const { text, notes } = await going;
    expect(text).toContain('第一页的内容');
    expect(notes.join()).toMatch(/第[23]页起没有读：识别「三页.tif」时，识别程序意外停下了/);
    const dying = openReader({
      start: () => {
        const child = forkReader();
        return { ...child, send: (message) => (message.do === 'run' ? child.kill() : child.send(message)) };
      },
    });
    expect(await refused(readScan(dying, file, { scans: noScans(), accountId: 1 }))).toMatch(/^(?:scan|reader)\./);
    dying.close();
  }, 120_000);
});

describe('来者不善的图', () => {
  test('自称几十亿点的图，不解开就说太大', async () => {
    const png = Buffer.from(createCanvas(8, 8).toBuffer('image/png'));
    png.writeUInt32BE(60_000, 16);
    png.writeUInt32BE(60_000, 20);
    expect(await refused(readScan(reader, { name: '弹.png', bytes: png }, watch()))).toBe('scan.too-large');
    const bmp = Buffer.alloc(64);
    bmp.write('BM');
    bmp.writeInt32LE(19_866, 18);
    bmp.writeInt32LE(28_087, 22);
    expect(await refused(readScan(reader, { name: 'A0.bmp', bytes: bmp }, watch()))).toBe('scan.too-large');
  });

  test('一万页的 TIFF 只读前面的，其余说出来；目录绕成一圈的也读得完', async () => {
    const many = tiffFile(Array.from({ length: 10_000 }, () => blank(40, 40)));
    let pages = 0;
    for await (const { count } of scanPages('万页.tif', many, { after: 0, most: 3 })) {
      pages += 1;
      expect(count).toBe(10_000);
    }
    expect(pages).toBe(3);
    const circle = tiffFile([blank(40, 40)]);
    circle.writeUInt32LE(circle.readUInt32LE(4), circle.length - 4);
    for await (const { count } of scanPages('圈.tif', circle, { after: 0, most: 3 })) expect(count).toBe(1);
  });

  test('坏了的图、没有字的图，各有一句话', async () => {
    const broken = Buffer.from('89504e470d0a1a0a0000000d49484452000000100000001008020000', 'hex');
    expect(await refused(readScan(reader, { name: '坏.png', bytes: broken }, watch()))).toBe('file.broken');
    const empty = tiffFile([blank(400, 400)]);
    expect(await refused(readScan(reader, { name: '白.tif', bytes: empty }, watch()))).toBe('scan.nothing');
  }, 60_000);
});
