import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endChromium, openDesk } from '../test/e2e/browser.ts';
import { pictureFolder, wordsOnPictures } from './manual/kept.ts';
import { packedPicture } from './manual/packed-picture.ts';
import { pictureMoment, shots, takePictures } from './manual/pictures.ts';

/** `npm run manual`: takes the manual's pictures anew from the demo bureau. */
const desk = await openDesk({ demo: true, now: () => pictureMoment });
mkdirSync(pictureFolder, { recursive: true });
const words: Record<string, string[]> = {};
let bytes = 0;
await takePictures(desk, async (name, taken) => {
  const packed = await packedPicture(taken.png);
  writeFileSync(join(pictureFolder, `${name}.webp`), packed);
  words[name] = taken.words.split('\n');
  bytes += packed.length;
  console.log(`${name}：${Math.round(packed.length / 1024)} KB`);
});
await desk.close();
await endChromium();
for (const file of readdirSync(pictureFolder)) {
  if (!Object.hasOwn(shots, file.replace(/\.webp$/, ''))) rmSync(join(pictureFolder, file));
}
writeFileSync(wordsOnPictures, `${JSON.stringify(words, null, 2)}\n`);
console.log(`手册的图：${Object.keys(words).length}张，共${Math.round(bytes / 1024)} KB`);
