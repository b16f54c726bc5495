import { DOMParser } from 'linkedom';
import yauzl from 'yauzl';

/** Opens a .docx the way a word processor does: the zip's directory, then each part. */
export function docxParts(bytes: Uint8Array): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      const parts = new Map<string, string>();
      zip.on('error', reject);
      zip.on('end', () => resolve(parts));
      zip.on('entry', (entry: yauzl.Entry) => {
        zip.openReadStream(entry, async (failed, stream) => {
          if (failed) return reject(failed);
          const chunks: Buffer[] = [];
          for await (const chunk of stream) chunks.push(chunk as Buffer);
          parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
          zip.readEntry();
        });
      });
      zip.readEntry();
    });
  });
}

/** The paragraphs of one part as text, empty ones left out; a line break inside a paragraph adds nothing. */
export function paragraphsOf(xml: string): string[] {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  return [...document.getElementsByTagName('w:p')]
    .map((paragraph) =>
      [...paragraph.querySelectorAll('*')]
        .map((node) =>
          node.tagName === 'w:t' ? node.textContent : node.tagName === 'w:tab' && !inside(node) ? '\t' : '',
        )
        .join(''),
    )
    .filter((text) => text !== '');
}

/** Tab stops of a paragraph bear the same name as a tab in its text. */
function inside(node: { parentElement: { tagName: string } | null }): boolean {
  return node.parentElement?.tagName === 'w:tabs';
}

/** All that a reader sees of a letter's text: the first page's header, then the body. */
export async function docxText(bytes: Uint8Array): Promise<string> {
  const parts = await docxParts(bytes);
  const header = [...parts.keys()].filter((name) => /^word\/header\d+\.xml$/.test(name));
  return [...header, 'word/document.xml'].flatMap((name) => paragraphsOf(parts.get(name) ?? '')).join('\n');
}
