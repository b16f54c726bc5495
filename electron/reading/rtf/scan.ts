/** What a scanner of RTF meets, in order. `word` has null for a word without a number. */
type RtfVisitor = {
  open: () => void;
  close: () => void;
  word: (name: string, value: number | null) => void;
  /** A single sign after a backslash: `\*`, `\~`. */
  sign: (sign: string) => void;
  /** Bytes of text as they stand in the file. */
  bytes: (run: Buffer) => void;
  /** One byte of text, written as `\'b0`. */
  byte: (value: number) => void;
};

const code = { backslash: 0x5c, open: 0x7b, close: 0x7d, quote: 0x27, minus: 0x2d, space: 0x20 } as const;
const longestWord = 40;

const isLetter = (byte: number) => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39;

/** Takes RTF apart: groups, control words, bytes of text. Raw bytes of pictures (`\bin`) are passed over. */
export function scanRtf(bytes: Buffer, visitor: RtfVisitor): void {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === code.open || byte === code.close) {
      if (byte === code.open) visitor.open();
      else visitor.close();
      at += 1;
    } else if (byte === code.backslash) at = control(bytes, at + 1, visitor);
    else if (byte < 0x20 && byte !== 0x09) at += 1;
    else {
      const from = at;
      while (at < bytes.length && isText(bytes[at] ?? 0)) at += 1;
      visitor.bytes(bytes.subarray(from, at));
    }
  }
}

function isText(byte: number): boolean {
  return byte !== code.backslash && byte !== code.open && byte !== code.close && (byte >= 0x20 || byte === 0x09);
}

/** One control after its backslash; where the next thing begins. */
function control(bytes: Buffer, start: number, visitor: RtfVisitor): number {
  const first = bytes[start] ?? 0;
  if (first === code.quote) {
    const value = Number.parseInt(bytes.toString('latin1', start + 1, start + 3), 16);
    if (!Number.isNaN(value)) visitor.byte(value);
    return start + 3;
  }
  if (!isLetter(first)) {
    // A backslash before the end of a line ends a paragraph.
    if (first === 0x0a || first === 0x0d) visitor.word('par', null);
    else visitor.sign(String.fromCharCode(first));
    return start + 1;
  }
  let at = start;
  while (isLetter(bytes[at] ?? 0) && at - start < longestWord) at += 1;
  const name = bytes.toString('latin1', start, at);
  const digits = at;
  if (bytes[at] === code.minus) at += 1;
  while (isDigit(bytes[at] ?? 0) && at - digits < 12) at += 1;
  const value = at > digits ? Number.parseInt(bytes.toString('latin1', digits, at), 10) : null;
  if (bytes[at] === code.space) at += 1;
  if (name === 'bin') return at + Math.max(0, value ?? 0);
  visitor.word(name, value === null || Number.isNaN(value) ? null : value);
  return at;
}
