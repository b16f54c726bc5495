import { unzipSync } from 'fflate';
import { refusal } from '../../shared/errors.ts';
import { fontTableXml } from '../docx/font-table.ts';
import { stylesXml } from '../docx/styles-xml.ts';
import type { Reader } from '../reading/process/process.ts';
import { readText } from '../reading/process/read-text.ts';

type WebFileKind = 'html' | 'docx' | 'txt' | 'pdf';
type Made = { name: string; kind: WebFileKind; bytes: Uint8Array };
/** The text that was passed, and the words that were taken off it. */
type Passed = { text: string; gone: readonly string[] };

/**
 * Reads a file that is to be published back, and refuses it where its text is another than the one that was passed, or
 * where anything taken off stands in any part of it: text, property, comment, picture.
 */
export async function mustHoldOnly(reader: Reader, { name, kind, bytes }: Made, { text, gone }: Passed): Promise<void> {
  const wanted = gone.filter(isTelling).map(bare);
  for (const part of partsOf(kind, bytes)) {
    const found = wanted.find((words) => part.words.some((each) => bare(each).includes(words)));
    if (part.foreign || found !== undefined) {
      throw refusal('web.leak', { file: name, words: part.foreign ? `${part.name}不该有` : `在${part.name}里` });
    }
  }
  const read =
    kind === 'docx' || kind === 'pdf'
      ? await readText(reader, { name, bytes })
      : kind === 'html'
        ? htmlText(decoded(bytes))
        : decoded(bytes);
  const [is, should] = [bare(read), bare(text)];
  if (is === should) return;
  let same = 0;
  while (same < should.length && is[same] === should[same]) same += 1;
  throw refusal('web.differs', { file: name, words: `从第${same + 1}个字起` });
}

/** A few digits stand in every file's measures; that they are off the text is seen by comparing it whole. */
function isTelling(words: string): boolean {
  return /\p{Script=Han}/u.test(words) || bare(words).length >= 5;
}

type Part = { name: string; words: string[]; foreign: boolean };

function partsOf(kind: WebFileKind, bytes: Uint8Array): Part[] {
  if (kind === 'txt') return [{ name: '文字', words: [decoded(bytes)], foreign: false }];
  if (kind === 'html') {
    const whole = decoded(bytes);
    return [
      { name: '网页', words: [unescaped(whole), htmlText(whole)], foreign: /<script|<!--|\son\w+=/iu.test(whole) },
    ];
  }
  if (kind === 'pdf') {
    // Its words are packed and compared as read; what stands open in it are its properties.
    const open = decoded(bytes);
    return [
      { name: '文件属性', words: [unescaped(open)], foreign: /\/(?:JavaScript|JS|EmbeddedFiles|Launch)\b/u.test(open) },
    ];
  }
  return Object.entries(unzipSync(bytes)).flatMap(([name, part]): Part[] => {
    if (/thumbnail|\/media\/|embeddings|customXml|vbaProject/iu.test(name)) return [{ name, words: [], foreign: true }];
    const xml = decoded(part);
    // The program's own constant parts name styles and typefaces.
    if (xml === stylesXml || xml === fontTableXml) return [];
    return [{ name, words: [unescaped(xml), unescaped(xml.replace(/<[^>]*>/gu, ''))], foreign: false }];
  });
}

const decoded = (bytes: Uint8Array) => new TextDecoder('utf-8').decode(bytes);
const bare = (text: string) => text.replace(/[\s\ufeff]/gu, '');

/** What a page shows, its head left out. */
function htmlText(html: string): string {
  const body = html.slice(html.search(/<body/iu));
  return unescaped(body.replace(/<[^>]*>/gu, ''));
}

const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/giu, (whole, digits?: string, hex?: string, name = '') => {
    const code = digits ? Number(digits) : hex ? Number.parseInt(hex, 16) : null;
    return code === null ? (signs[name] ?? whole) : String.fromCodePoint(code);
  });
}
