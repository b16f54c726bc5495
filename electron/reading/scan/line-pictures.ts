import type { LinePicture } from '../../../shared/model/reading/scan.ts';
import type { TextBox } from './boxes.ts';
import { canvasOf, drawingTools } from './pictures.ts';
import type { Pixels } from './pixels.ts';

/** A line as high as that can be read on any screen; what is higher is made smaller. */
const highest = 64;
const widest = 1600;
/** Around the signs: what stands directly above and below tells which line it is. */
const margin = 0.2;
const quality = 45;

/** The piece of the page on which each line stands, set level, as a picture of some kilobytes. */
export async function linePictures(file: string, pixels: Pixels, boxes: readonly TextBox[]): Promise<LinePicture[]> {
  const { createCanvas } = await drawingTools(file);
  const page = await canvasOf(file, pixels);
  const pictures: LinePicture[] = [];
  for (const box of boxes) {
    const around = margin * box.height;
    const [wide, high] = [box.width + 2 * around, box.height + 2 * around];
    const scale = Math.min(1, highest / high, widest / wide);
    const strip = createCanvas(Math.max(1, Math.round(wide * scale)), Math.max(1, Math.round(high * scale)));
    const context = strip.getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, strip.width, strip.height);
    context.imageSmoothingQuality = 'high';
    context.translate(strip.width / 2, strip.height / 2);
    context.rotate(-box.angle);
    context.scale(scale, scale);
    context.drawImage(page, -box.x, -box.y);
    const bytes = await strip.encode('webp', quality);
    const edge = around / wide;
    pictures.push({ bytes, width: strip.width, height: strip.height, from: edge, to: 1 - edge });
  }
  return pictures;
}
