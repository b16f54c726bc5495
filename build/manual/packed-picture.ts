import { createCanvas, loadImage } from '@napi-rs/canvas';

/** Words on it stay sharp, and all pictures together stay small. */
const quality = 62;

/** A picture of the screen as it is kept. */
export async function packedPicture(png: Buffer): Promise<Buffer> {
  const image = await loadImage(png);
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas.encode('webp', quality);
}
