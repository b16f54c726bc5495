import { createCanvas, loadImage } from '@napi-rs/canvas';

/** Words on it stay sharp, and all pictures together stay small. */
const quality = 62;

/** A picture of the screen as it is kept. */
export async function packedPicture(png: Buffer): Promise<Buffer> {
  const { canvas } = await drawn(png);
  return canvas.encode('webp', quality);
}

/** A kept picture as Word files take it, with its size in points of the screen. */
export async function wordPicture(webp: Buffer): Promise<{ jpeg: Buffer; width: number; height: number }> {
  const { canvas, width, height } = await drawn(webp);
  return { jpeg: await canvas.encode('jpeg', 82), width, height };
}

const across = 32;

/** What a picture shows from afar, in a few grey fields: other fonts leave it as it is, a page laid out anew does not. */
export async function fromAfar(picture: Buffer): Promise<number[]> {
  const image = await loadImage(picture);
  const down = Math.round((across * image.height) / image.width);
  const canvas = createCanvas(across, down);
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, across, down);
  const { data } = context.getImageData(0, 0, across, down);
  return Array.from({ length: across * down }, (_, at) => data[at * 4 + 1] ?? 0);
}

async function drawn(picture: Buffer) {
  const image = await loadImage(picture);
  const { width, height } = image;
  const canvas = createCanvas(width, height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  return { canvas, width, height };
}
