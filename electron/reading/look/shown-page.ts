import { Refusal, refusal } from '../../../shared/errors.ts';
import type { FileContent } from '../../../shared/model/reading/file-content.ts';
import type { LookedAt, PageShown } from '../../../shared/model/reading/looked.ts';
import { fileContent } from '../file-content.ts';
import { fileKind } from '../file-kind.ts';
import { drawnPage } from '../scan/pdf-scan.ts';
import { canvasOf } from '../scan/pictures.ts';
import type { Pixels } from '../scan/pixels.ts';
import { scanPages } from '../scan/scan-pages.ts';

/** Which page of a file, counted from 1. */
type LookAsk = { name: string; bytes: Uint8Array; page: number };

/** So much of a text or sheet is a page of it: a screen that scrolls well. */
const mostParagraphs = 1000;
const mostRows = 500;
const mostColumns = 60;
/** Of the picture: words stay sharp, and a page stays below half a megabyte. */
const quality = 80;

/**
 * A page of a file to be looked at: PDF pages and pictures are drawn, sheets come as rows, everything else as its words.
 * A page that the file does not have is its first or last. Throws `file.*` and `scan.*`.
 */
export async function* shownPage({ name, bytes, page }: LookAsk): AsyncGenerator<LookedAt> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = fileKind(buffer);
  if (kind === 'pdf') yield asPicture(name, await drawnPage(name, buffer, page));
  else if (kind === 'picture') yield await pictured(name, buffer, page);
  else yield await read(name, buffer, page);
}

async function read(name: string, bytes: Buffer, page: number): Promise<LookedAt> {
  try {
    return pageOf(await fileContent({ name, bytes }), page);
  } catch (error) {
    // A Word file that holds scans.
    if (error instanceof Refusal && error.failure.code === 'file.scanned') return pictured(name, bytes, page);
    throw error;
  }
}

async function pictured(name: string, bytes: Buffer, wanted: number): Promise<LookedAt> {
  for (const page of wanted === 1 ? [1] : [wanted, 1]) {
    for await (const one of scanPages(name, bytes, { after: page - 1, most: 1 })) {
      if ('pixels' in one) return asPicture(name, { page, pages: one.count, pixels: one.pixels });
      return { page, pages: one.count, notes: [], shows: 'words', paragraphs: one.runs.map(({ text }) => text) };
    }
  }
  throw refusal('file.broken', { file: name });
}

async function asPicture(
  name: string,
  { page, pages, pixels }: { page: number; pages: number; pixels: Pixels },
): Promise<LookedAt> {
  const { width, height } = pixels;
  const base64 = (await (await canvasOf(name, pixels)).encode('webp', quality)).toString('base64');
  return { page, pages, notes: [], shows: 'picture', picture: { base64, width, height } };
}

/** A page of what has none of its own: so many paragraphs, or so many rows of one of its sheets. */
function pageOf({ text, tables, notes }: FileContent, wanted: number): LookedAt {
  const pages: PageShown[] =
    text === null
      ? tables.flatMap(({ name, rows }) =>
          parted(rows, mostRows).map((some, part, { length }) => ({
            shows: 'rows' as const,
            title: length > 1 ? `${name}（第${part * mostRows + 1}行起）` : name,
            rows: some.map((row) => row.slice(0, mostColumns).map((cell) => (cell === null ? '' : String(cell)))),
          })),
        )
      : parted(text.split('\n'), mostParagraphs).map((paragraphs) => ({ shows: 'words' as const, paragraphs }));
  const page = Math.min(wanted, pages.length);
  const tooWide = tables.some(({ rows }) => rows.some((row) => row.length > mostColumns));
  const all = tooWide ? [...notes, `只显示前${mostColumns}列，其余请打开文件看。`] : notes;
  return { page, pages: pages.length, notes: all, ...(pages[page - 1] as PageShown) };
}

const parted = <T>(list: readonly T[], most: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / most) }, (_, part) => list.slice(part * most, (part + 1) * most));
