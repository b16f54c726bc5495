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

/**
 * The paragraphs of one part as text, empty ones left out; a line break inside a paragraph adds nothing. The rows of a
 * letter's table are a line each, cells apart by tabs.
 */
export function paragraphsOf(xml: string): string[] {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  return [...document.querySelectorAll('w\\:p, w\\:tr')].flatMap((node) => {
    const row = node.closest('w\\:tr');
    if (!row?.parentElement?.querySelector('w\\:tblHeader')) return node.tagName === 'w:p' ? textOf(node) : [];
    const cells = [...row.querySelectorAll('w\\:p')].map((cell) => textOf(cell, ' ').join(''));
    return node.tagName === 'w:tr' ? [cells.join('\t')] : [];
  });
}

type Xml = {
  querySelectorAll(names: string): Iterable<{ tagName: string; textContent: string; parentElement: never }>;
};

function textOf(paragraph: Xml, atBreak = ''): string[] {
  const text = [...paragraph.querySelectorAll('*')]
    .map((node) => {
      if (node.tagName === 'w:t') return node.textContent;
      return node.tagName === 'w:br' ? atBreak : node.tagName === 'w:tab' && !inside(node) ? '\t' : '';
    })
    .join('');
  return text === '' ? [] : [text];
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
