import { refusal } from '../../../shared/errors.ts';
import type { FileContent } from '../../../shared/model/reading/file-content.ts';
import type { ZipParts } from '../parts/zip-parts.ts';
import { nameHeads, outsideWords } from '../word/outside.ts';
import { odtStyles } from './odt-styles.ts';
import { odtText } from './odt-text.ts';
import { openDocumentContent } from './open-document.ts';

/**
 * The text and tables of an OpenDocument text, as LibreOffice, WPS and 永中 save them: read by the same policy as a
 * Word document. Throws `file.encrypted`, `file.broken`.
 */
export async function odtContent(file: string, parts: ZipParts): Promise<FileContent> {
  const content = await openDocumentContent(file, parts);
  const pages = (await parts.read('styles.xml')) ?? '';
  const styles = odtStyles(pages, content);
  const left = outsideWords();
  const notes: string[] = [];
  const { lines, tables } = odtText(content, styles, left, notes);
  nameHeads(odtText(pages, styles, outsideWords(), []).heads, left);
  const text = lines.join('\n');
  if (text.trim() === '' && left.pictures() > 0) throw refusal('file.scanned', { file });
  return { text, tables, notes: [...notes, ...left.notes()] };
}
