import { refusal } from '../../../shared/errors.ts';
import type { FileContent } from '../../../shared/model/reading/file-content.ts';
import type { ZipParts } from '../parts/zip-parts.ts';
import { docxContent, wordMlContent } from './docx-content.ts';

/**
 * The text of a Word file that is one XML text: Word 2003 wrote them so, and a .docx can be unpacked into one (flat
 * OPC). Null when the package holds no Word document; throws `file.broken`.
 */
export async function flatWordContent(file: string, xml: string): Promise<FileContent | null> {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw refusal('file.broken', { file });
  return /<pkg:package\b/.test(xml.slice(0, 4096)) ? docxContent(flatParts(xml)) : wordMlContent(xml);
}

function flatParts(xml: string): ZipParts {
  const parts = new Map<string, string>();
  // Between two beginnings of parts: a search for each end would go through the whole file where there is none.
  for (const part of xml.split(/(?=<pkg:part\b)/)) {
    const name = /^<pkg:part\b[^>]*?\bpkg:name="\/?([^"]+)"/.exec(part)?.[1];
    const from = part.indexOf('<pkg:xmlData');
    if (name === undefined) continue;
    parts.set(name, from < 0 ? '' : part.slice(part.indexOf('>', from) + 1, part.lastIndexOf('</pkg:xmlData>')));
  }
  const read = (name: string) => Promise.resolve(parts.get(name) ?? null);
  return {
    names: [...parts.keys()],
    listed: [],
    read,
    bytes: async (name) => Buffer.from((await read(name)) ?? ''),
    measure: async (name) => (await read(name))?.length ?? 0,
  };
}
