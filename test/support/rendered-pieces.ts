import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Rendered } from './rendered-page.ts';

const run = promisify(execFile);

/** A stretch of text in one font: where it begins and ends (mm), its size in points, the font's name in the PDF. */
export type Piece = { page: number; text: string; left: number; right: number; sizePt: number; font: string };

/** pdftohtml counts in dots at this zoom: three to the point. */
const zoom = 4;
const dotsPerPt = (zoom * 3) / 4;

/** All text of a rendered document with its fonts, in reading order. */
export async function piecesOf({ pdf }: Rendered): Promise<Piece[]> {
  const options = ['-xml', '-i', '-nodrm', '-zoom', String(zoom), '-fontfullname', '-stdout'];
  const { stdout } = await run('pdftohtml', [...options, pdf], { maxBuffer: 2 ** 26 });
  const fonts = new Map<string, { sizePt: number; font: string }>();
  const pieces: Piece[] = [];
  let page = 0;
  for (const row of stdout.split('\n')) {
    const [, number] = /^<page number="(\d+)"/u.exec(row) ?? [];
    if (number) page = Number(number);
    const [, id = '', size, family = ''] = /<fontspec id="(\d+)" size="(\d+)" family="([^"]*)"/u.exec(row) ?? [];
    if (size) fonts.set(id, { sizePt: Number(size) / dotsPerPt, font: family.replace(/^[A-Z]{6}\+/u, '') });
    const [, left, width, font = '', text = ''] =
      /^<text top="\d+" left="(-?\d+)" width="(\d+)" height="\d+" font="(\d+)">(.*)<\/text>/u.exec(row) ?? [];
    const known = fonts.get(font);
    if (known && left) {
      const mm = (dots: number) => (dots / dotsPerPt / 72) * 25.4;
      const plain = text.replace(/<[^>]*>/gu, '').replace(/&#160;| /gu, '');
      pieces.push({ page, text: plain, left: mm(Number(left)), right: mm(Number(left) + Number(width)), ...known });
    }
  }
  return pieces;
}

/** Pictures of every page, `name-1.png`…, in `folder`. */
export async function pictures({ pdf }: Rendered, folder: string, name: string): Promise<void> {
  await run('pdftoppm', ['-r', '60', '-png', pdf, `${folder}/${name}`]);
}
