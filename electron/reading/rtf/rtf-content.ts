import { refusal } from '../../../shared/errors.ts';
import type { FileContent } from '../../../shared/model/reading/file-content.ts';
import { rtfText } from './rtf-text.ts';

/**
 * The text and tables of an RTF file, which Word, WPS and the systems of offices write, often under the name .doc.
 * Throws `file.broken`.
 */
export function rtfContent(file: string, bytes: Buffer): FileContent {
  try {
    const { lines, tables, notes, pictures } = rtfText(bytes);
    const text = lines.join('\n');
    if (text.trim() === '' && pictures > 0) throw refusal('file.scanned', { file });
    return { text: text.toWellFormed(), tables, notes };
  } catch (error) {
    if (error instanceof RangeError) throw refusal('file.broken', { file });
    throw error;
  }
}
