const utf8 = new TextDecoder('utf-8', { fatal: true });
const gb18030 = new TextDecoder('gb18030', { fatal: true });

/**
 * The text of a .txt or .html file: by its byte-order mark, else UTF-16 without one (its zero bytes tell), else
 * strict UTF-8, else GB18030, which is how Windows programs of the office save. Null when the bytes are no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const decoded = decode(bytes);
  return decoded !== null && isText(decoded) ? decoded : null;
}

function decode(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return strictly(utf8, bytes);
  if (first === 0xff && second === 0xfe) return strictly(new TextDecoder('utf-16le', { fatal: true }), bytes);
  if (first === 0xfe && second === 0xff) return strictly(new TextDecoder('utf-16be', { fatal: true }), bytes);
  const wide = utf16WithoutMark(bytes);
  if (wide) return strictly(new TextDecoder(wide, { fatal: true }), bytes);
  return strictly(utf8, bytes) ?? strictly(gb18030, bytes);
}

function strictly(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** Line breaks, digits and punctuation of UTF-16 leave a zero in every second byte, and never a pair of zeros. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  let even = 0;
  let odd = 0;
  const end = Math.min(bytes.length, 4096);
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  if (odd > 0 && even === 0) return 'utf-16le';
  return even > 0 && odd === 0 ? 'utf-16be' : null;
}

/** A picture or program that happens to decode is betrayed by its control characters. */
export function isText(text: string): boolean {
  let controls = 0;
  const end = Math.min(text.length, 100_000);
  for (let i = 0; i < end; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0) return false;
    if (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12 && code !== 11) controls += 1;
  }
  return controls * 200 <= end;
}

/**
 * The words that stand in these bytes in two bytes a character, as old Office files keep them. A last half character is
 * left out: asked for an odd number of bytes at an odd place, Node writes beyond its memory and the process dies.
 */
export function utf16Words(bytes: Buffer): string {
  return bytes.toString('utf16le', 0, bytes.length & ~1);
}
