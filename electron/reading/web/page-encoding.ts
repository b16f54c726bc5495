import { isUtf8 } from 'node:buffer';
import { decodeText, isText } from '../text-encoding.ts';

/** Of a hundred characters so many may be broken: a page cut inside a character is still a page. */
const mostBroken = 0.01;

/**
 * The text of a web page. What it says of its own encoding is often wrong and the bytes tell UTF-8 from GB18030 by
 * themselves, so it is believed for 大五码 only. Few broken characters are left as U+FFFD and counted; null when the
 * bytes are no text.
 */
export function decodePage(bytes: Buffer): { text: string; broken: number } | null {
  const wide = /<meta[^<>]{0,200}charset\s*=\s*["']?big5/i.test(bytes.toString('latin1', 0, 4096)) && !isUtf8(bytes);
  const sound = wide ? null : decodeText(bytes);
  if (sound !== null) return { text: sound, broken: 0 };
  const read = (wide ? ['big5'] : ['utf-8', 'gb18030']).map((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes);
    return { text, broken: text.split('\ufffd').length - 1 };
  });
  const [best] = read.sort((a, b) => a.broken - b.broken);
  return best && isText(best.text) && best.broken <= best.text.length * mostBroken ? best : null;
}
