import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { pictureFolder, wordsOnPictures } from '../../../build/manual/kept.ts';
import { pictureMoment, shots, takePictures } from '../../../build/manual/pictures.ts';
import { manual } from '../../../shared/domain/manual/manual.ts';
import { openDesk } from '../browser.ts';

const named = manual.flatMap(({ blocks }) =>
  blocks.flatMap((block) => (block.as === 'picture' ? [block.picture] : [])),
);

test('手册里写到的图、拍的图、存的图是同样几张，合起来不超过 1.5 MB', () => {
  const kept = readdirSync(pictureFolder).sort();
  expect(kept).toEqual([...new Set(named)].map((name) => `${name}.webp`).sort());
  expect(Object.keys(shots).sort()).toEqual([...new Set(named)].sort());
  const bytes = kept.reduce((sum, file) => sum + statSync(join(pictureFolder, file)).size, 0);
  expect(bytes).toBeLessThan(1.5 * 1024 * 1024);
});

const across = 32;

/** What a picture shows from afar, in a few grey fields. */
async function fromAfar(picture: Buffer): Promise<number[]> {
  const image = await loadImage(picture);
  const down = Math.round((across * image.height) / image.width);
  const context = createCanvas(across, down).getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, across, down);
  const { data } = context.getImageData(0, 0, across, down);
  return Array.from({ length: across * down }, (_, at) => data[at * 4 + 1] ?? 0);
}

/** Mean difference of grey fields from afar: fonts of another machine stay below, a page laid out anew does not. */
const mostApart = 6;

test('手册里的图和现在的页面一致：演示单位里重新拍一遍，字一样，样子一样', async () => {
  const words = JSON.parse(readFileSync(wordsOnPictures, 'utf8')) as Record<string, string[]>;
  const desk = await openDesk({ demo: true, now: () => pictureMoment });
  const stale: string[] = [];
  await takePictures(desk, async (name, taken) => {
    const lines = taken.words.split('\n');
    const before = words[name] ?? [];
    const other = [
      ...lines.filter((line) => !before.includes(line)),
      ...before.filter((line) => !lines.includes(line)),
    ];
    if (other.length > 0) stale.push(`${name}：${other.slice(0, 6).join('／')}`);
    const [now, kept] = await Promise.all([
      fromAfar(taken.png),
      fromAfar(readFileSync(join(pictureFolder, `${name}.webp`))),
    ]);
    const apart = now.reduce((sum, field, at) => sum + Math.abs(field - (kept[at] ?? 255)), 0) / now.length;
    if (now.length !== kept.length || apart > mostApart) stale.push(`${name}：样子不同了（${apart.toFixed(1)}）`);
  });
  await desk.close();
  expect(stale, '页面变了，请运行 npm run manual 重新拍手册的图').toEqual([]);
}, 900_000);
