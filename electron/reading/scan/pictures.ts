import { refusal } from '../../../shared/errors.ts';
import { pictureSize } from './picture-size.ts';
import type { Pixels } from './pixels.ts';

/** A page of A3 at 600 dots an inch; unpacked, it is 300 MB. */
export const mostPixels = 72_000_000;
/** What is recognised: A4 at 220 dots an inch. More dots say no more about words. */
export const longestEdge = 2600;

/** Throws `scan.too-large` before a picture is unpacked that is larger than any page. */
export function keepInSize(file: string, { width, height }: { width: number; height: number }): void {
  if (width * height > mostPixels) throw refusal('scan.too-large', { file, width, height });
}

/** JPEG, PNG, WebP, GIF and BMP, made as small as is recognised. */
export async function picturePixels(file: string, bytes: Buffer): Promise<Pixels> {
  const size = pictureSize(bytes);
  if (!size || size.width < 1 || size.height < 1) throw refusal('file.broken', { file });
  keepInSize(file, size);
  // Loaded with the first scan: the reader starts without it, and goes on where it is missing.
  const { createCanvas, loadImage } = await drawingTools(file);
  const image = await loadImage(bytes).catch(() => null);
  if (!image) throw refusal('file.broken', { file });
  const scale = Math.min(1, longestEdge / Math.max(image.width, image.height));
  const [width, height] = [Math.max(1, Math.round(image.width * scale)), Math.max(1, Math.round(image.height * scale))];
  const context = createCanvas(width, height).getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, data: data as Uint8ClampedArray };
}

/** Raw pixels made as small as is recognised. */
export async function fitted(file: string, pixels: Pixels): Promise<Pixels> {
  const scale = longestEdge / Math.max(pixels.width, pixels.height);
  if (scale >= 1) return pixels;
  const { createCanvas } = await drawingTools(file);
  const whole = await canvasOf(file, pixels);
  const [width, height] = [Math.round(pixels.width * scale), Math.round(pixels.height * scale)];
  const context = createCanvas(width, height).getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(whole, 0, 0, width, height);
  return { width, height, data: context.getImageData(0, 0, width, height).data as Uint8ClampedArray };
}

/** Raw pixels as what can be drawn on, and drawn. */
export async function canvasOf(file: string, { width, height, data }: Pixels) {
  const { createCanvas } = await drawingTools(file);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const image = context.createImageData(width, height);
  image.data.set(data);
  context.putImageData(image, 0, 0);
  return canvas;
}

/** Throws `scan.missing` where this installation cannot draw. */
export async function drawingTools(file: string) {
  const tools = await import('@napi-rs/canvas').catch(() => null);
  if (!tools) throw refusal('scan.missing', { file });
  return tools;
}
