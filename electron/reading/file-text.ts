import { refusal } from '../../shared/errors.ts';
import type { FileIn } from '../../shared/model/primitives.ts';
import { docxText } from './docx-text.ts';
import { pageShape } from './html-guard.ts';
import { htmlText } from './html-text.ts';
import { decodeText } from './text-encoding.ts';

const megabyte = 1024 * 1024;
const readable = { txt: 20, html: 5, htm: 5, docx: 60 } as const;
type Ending = keyof typeof readable;
const wanted = ' .txt、.html 或 .docx 文件';

/**
 * The text of a .txt, .html or .docx file, one paragraph a line, tables row by row. Throws the refusals `file.*`:
 * empty, too large (before anything is decoded), encrypted, broken, of another type, or a zip bomb.
 */
export async function fileText({ name, base64 }: FileIn): Promise<string> {
  return bytesText(name, Buffer.from(base64, 'base64'));
}

/** The same for bytes at hand. */
export async function bytesText(name: string, bytes: Buffer): Promise<string> {
  const ending = endingOf(name);
  checkSize(name, bytes, ending);
  switch (ending) {
    case 'txt':
      return filled(name, plainText(name, bytes));
    case 'docx':
      return filled(name, await docxText(name, bytes));
    default:
      return filled(name, pageText(name, plainText(name, bytes)));
  }
}

function endingOf(name: string): Ending {
  const ending = /\.([a-z]+)$/i.exec(name.trim())?.[1]?.toLowerCase() ?? '';
  if (!(ending in readable)) throw refusal('file.wrong-type', { file: name, want: wanted });
  return ending as Ending;
}

function checkSize(file: string, bytes: Buffer, ending: Ending): void {
  const limit = readable[ending];
  if (bytes.length > limit * megabyte) throw refusal('file.too-large', { file, limit: `${limit}MB` });
  if (bytes.length === 0) throw refusal('file.empty', { file });
}

function plainText(name: string, bytes: Buffer): string {
  const text = decodeText(bytes);
  if (text === null) throw refusal('file.wrong-type', { file: name, want: wanted });
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

function pageText(file: string, html: string): string {
  const shape = pageShape(html);
  if (shape === 'too-deep') throw refusal('file.broken', { file });
  if (shape === 'too-many') throw refusal('file.too-large', { file, limit: '10万个网页元素' });
  return htmlText(html);
}

function filled(name: string, text: string): string {
  if (text.trim() === '') throw refusal('file.empty', { file: name });
  return text;
}
