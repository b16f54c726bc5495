import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { refusal } from '../../shared/errors.ts';
import { fileLimit, fileLimitWords, requestLimit } from '../context/request-limit.ts';
import { Usage } from './usage.ts';

const mark = '@file:';

/**
 * The input as the operation takes it: JSON text, the JSON of `@file`, or of `-` (standard input); in it every string
 * `"@file:PATH"` becomes that file as `{name, base64}`. Paths are relative to `folder`. Throws `Usage`, or refuses with
 * `file.too-large` before a large file is read.
 */
export async function readInput(words: string | null, folder: string, stdin: AsyncIterable<Buffer>): Promise<unknown> {
  if (words === null) return {};
  const text = words === '-' ? await drained(stdin) : words.startsWith('@') ? jsonFile(words.slice(1), folder) : words;
  let input: unknown;
  try {
    input = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Usage(`输入不是正确的 JSON：${error instanceof Error ? error.message : ''}`);
  }
  const left = { bytes: fileLimit };
  return withFiles(input, folder, left);
}

async function drained(stdin: AsyncIterable<Buffer>): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stdin) {
    size += piece.length;
    if (size > requestLimit) throw refusal('file.too-large', { file: '标准输入', limit: fileLimitWords });
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function jsonFile(path: string, folder: string): string {
  const file = regular(path, folder);
  if (statSync(file).size > requestLimit)
    throw refusal('file.too-large', { file: basename(file), limit: fileLimitWords });
  return readFileSync(file, 'utf8');
}

function withFiles(value: unknown, folder: string, left: { bytes: number }): unknown {
  if (typeof value === 'string') return value.startsWith(mark) ? fileIn(value.slice(mark.length), folder, left) : value;
  if (Array.isArray(value)) return value.map((item) => withFiles(item, folder, left));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withFiles(item, folder, left)]));
}

/** All files of one call together stay under the limit, because they travel in one request. */
function fileIn(path: string, folder: string, left: { bytes: number }): { name: string; base64: string } {
  const file = regular(path, folder);
  left.bytes -= statSync(file).size;
  if (left.bytes < 0) throw refusal('file.too-large', { file: basename(file), limit: fileLimitWords });
  return { name: basename(file), base64: readFileSync(file).toString('base64') };
}

function regular(path: string, folder: string): string {
  const file = resolve(folder, path);
  if (!existsSync(file)) throw new Usage(`没有这个文件：${file}`);
  if (!statSync(file).isFile()) throw new Usage(`这不是文件：${file}`);
  return file;
}
