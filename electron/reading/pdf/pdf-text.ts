import type { PDFPageProxy } from 'pdfjs-dist';
import { refusal } from '../../../shared/errors.ts';
import type { FileContent } from '../../../shared/model/reading/file-content.ts';
import { asRefusal, openPdf, pageRuns } from './pdf-document.ts';
import { hasTextLayer, type PdfRun, pdfParagraphs } from './pdf-lines.ts';

/** A bound letter book has some hundreds; the reader's time limit holds beside it. */
const mostPages = 500;

/**
 * The text of a PDF. Only its words are asked for: no script, form, font program, picture or attachment is touched. Where
 * a page is a picture of words, throws `file.scanned`.
 */
export async function pdfContent(file: string, bytes: Uint8Array): Promise<FileContent> {
  const { document, close } = await openPdf(file, bytes);
  try {
    const count = Math.min(document.numPages, mostPages);
    const pages: PdfRun[][] = [];
    for (let number = 1; number <= count; number += 1) {
      const page = await document.getPage(number);
      const runs = await pageRuns(page);
      if (!hasTextLayer(runs) && (await hasPicture(page))) throw refusal('file.scanned', { file });
      pages.push(runs);
      page.cleanup();
    }
    const paragraphs = pdfParagraphs(pages);
    if (paragraphs.join('').replace(/\s/g, '').length < 10) throw refusal('file.scanned', { file });
    const notes = document.numPages > count ? [`文件有${document.numPages}页，只读了前${count}页。`] : [];
    return { text: paragraphs.join('\n'), tables: [], notes };
  } catch (error) {
    throw asRefusal(file, error);
  } finally {
    await close();
  }
}

/** Whether anything but words is painted on a page. */
async function hasPicture(page: PDFPageProxy): Promise<boolean> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pictures: number[] = [
    ...[OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject],
    ...[OPS.paintImageXObjectRepeat, OPS.paintImageMaskXObjectGroup, OPS.paintImageMaskXObjectRepeat],
    OPS.paintInlineImageXObjectGroup,
  ];
  const { fnArray } = await page.getOperatorList();
  return fnArray.some((what) => pictures.includes(what));
}
