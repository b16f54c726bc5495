import { refusal } from '../../../shared/errors.ts';
import type { ZipParts } from '../parts/zip-parts.ts';

/** The content of an OpenDocument file, sheets or text. Throws `file.encrypted`, `file.broken`. */
export async function openDocumentContent(file: string, parts: ZipParts): Promise<string> {
  if (/encryption-data/.test((await parts.read('META-INF/manifest.xml')) ?? ''))
    throw refusal('file.encrypted', { file });
  const content = await parts.read('content.xml');
  if (content === null) throw refusal('file.broken', { file });
  return content;
}

/** How often something stands there, or over how many cells it reaches: once where nothing is said. */
export function times(given: string | undefined): number {
  const number = Number.parseInt(given ?? '1', 10);
  return Number.isNaN(number) || number < 1 ? 1 : number;
}
