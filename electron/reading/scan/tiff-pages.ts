import tiff from 'utif2';
import { refusal } from '../../../shared/errors.ts';
import { fitted, keepInSize } from './pictures.ts';
import type { Pixels } from './pixels.ts';

/** How many pictures a TIFF holds, and each when it is asked for. Directories that point at each other in a circle end. */
export function tiffPages(file: string, bytes: Buffer): { count: number; page(at: number): Promise<Pixels> } {
  const places = directories(file, bytes);
  return {
    count: places.length,
    page: async (at) => {
      const one = single(bytes, places[at] ?? 0);
      try {
        const [directory] = tiff.decode(one);
        const [width, height] = [sizeOf(directory?.t256), sizeOf(directory?.t257)];
        if (!directory || width < 1 || height < 1) throw refusal('file.broken', { file });
        keepInSize(file, { width, height });
        tiff.decodeImage(one, directory);
        return await fitted(file, { width, height, data: tiff.toRGBA8(directory) });
      } catch (error) {
        if (error instanceof RangeError || error instanceof TypeError || typeof error === 'string')
          throw refusal('file.broken', { file });
        throw error;
      }
    },
  };
}

const sizeOf = (tag: unknown): number => (Array.isArray(tag) ? Number(tag[0]) : 0);

/** Where each picture's directory begins. */
function directories(file: string, bytes: Buffer): number[] {
  const little = bytes.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
  const long = (at: number) => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  const places = new Set<number>();
  try {
    for (let at = long(4); at !== 0 && !places.has(at); ) {
      const next = long(at + 2 + 12 * short(at));
      places.add(at);
      at = next;
    }
  } catch {
    // A directory outside the file: those before it are read.
  }
  if (places.size === 0) throw refusal('file.broken', { file });
  return [...places];
}

/** The same file with one picture only: the library would read the directories of all ten thousand. */
function single(bytes: Buffer, place: number): Buffer {
  const one = Buffer.from(bytes);
  const little = one.toString('latin1', 0, 2) === 'II';
  const count = little ? one.readUInt16LE(place) : one.readUInt16BE(place);
  if (little) one.writeUInt32LE(place, 4);
  else one.writeUInt32BE(place, 4);
  one.fill(0, place + 2 + 12 * count, place + 6 + 12 * count);
  return one;
}
