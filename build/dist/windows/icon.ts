import { writeFileSync } from 'node:fs';
import { createCanvas, loadImage } from '@napi-rs/canvas';

const sizes = [256, 48, 32, 24, 16];

/** Writes Windows' kind of icon, in several sizes, from one picture. */
export async function writeIcon(picture: string, file: string): Promise<void> {
  const image = await loadImage(picture);
  const pictures = sizes.map((size) => {
    const canvas = createCanvas(size, size);
    canvas.getContext('2d').drawImage(image, 0, 0, size, size);
    return canvas.toBuffer('image/png');
  });
  writeFileSync(file, iconOf(pictures));
}

function iconOf(pictures: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let at = head.length;
  for (const [index, bytes] of pictures.entries()) {
    const entry = 6 + 16 * index;
    // A side of 256 is written as 0.
    head.writeUInt8((sizes[index] ?? 0) % 256, entry);
    head.writeUInt8((sizes[index] ?? 0) % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(bytes.length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += bytes.length;
  }
  return Buffer.concat([head, ...pictures]);
}
