import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { refusal } from '../../../shared/errors.ts';
import type { FileContent } from '../../../shared/model/reading/file-content.ts';
import { wholeHan } from './han-radicals.ts';
import { type PdfRun, pdfParagraphs } from './pdf-lines.ts';

/** A bound letter book has some hundreds; the reader's time limit holds beside it. */
const mostPages = 500;
/** Signs on a page: more is a drawing. */
const mostRuns = 50_000;

/** The text of a PDF. Only its words are asked for: no script, form, font program, picture or attachment is touched. */
export async function pdfContent(file: string, bytes: Uint8Array): Promise<FileContent> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    // pdf.js takes the bytes over, so it gets its own.
    data: new Uint8Array(bytes),
    // In Node, pdf.js takes what is called an address here for a path.
    cMapUrl: `${join(libraryFolder(), 'cmaps')}/`,
    cMapPacked: true,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    useWasm: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    const count = Math.min(document.numPages, mostPages);
    const pages: PdfRun[][] = [];
    for (let number = 1; number <= count; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ disableNormalization: true });
      pages.push(items.slice(0, mostRuns).flatMap((item) => ('str' in item ? [runOf(item)] : [])));
      page.cleanup();
    }
    const paragraphs = pdfParagraphs(pages);
    if (paragraphs.join('').replace(/\s/g, '').length < 10) throw refusal('file.scanned', { file });
    const notes = document.numPages > count ? [`文件有${document.numPages}页，只读了前${count}页。`] : [];
    return { text: paragraphs.join('\n'), tables: [], notes };
  } catch (error) {
    throw asRefusal(file, error);
  } finally {
    await task.destroy();
  }
}

function runOf(item: { str: string; transform: unknown[]; width: number; height: number }): PdfRun {
  const [, , slope = 0, height = 0, x = 0, y = 0] = item.transform as number[];
  return { text: wholeHan(item.str), x, y, width: item.width, size: item.height || Math.hypot(slope, height) || 10 };
}

function libraryFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
}

function asRefusal(file: string, error: unknown): unknown {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return refusal('file.encrypted', { file });
  // What pdf.js throws of its own, and what a damaged file makes it stumble over.
  if (/Exception$|^(?:FormatError|RangeError|TypeError|XRefParseException)$/.test(name))
    return refusal('file.broken', { file });
  return error;
}
