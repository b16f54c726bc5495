/** How large a picture says it is, before anything is unpacked; null where its head does not say. */
export function pictureSize(bytes: Buffer): { width: number; height: number } | null {
  try {
    return sizeIn(bytes);
  } catch {
    // The head ends before it has said it.
    return null;
  }
}

function sizeIn(bytes: Buffer): { width: number; height: number } | null {
  const head = bytes.toString('latin1', 0, 16);
  if (head.startsWith('\x89PNG')) return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  if (head.startsWith('GIF8')) return { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
  if (head.startsWith('BM')) return { width: bytes.readInt32LE(18), height: Math.abs(bytes.readInt32LE(22)) };
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return webpSize(bytes);
  if (head.startsWith('\xff\xd8')) return jpegSize(bytes);
  return null;
}

function jpegSize(bytes: Buffer): { width: number; height: number } | null {
  for (let at = 2; at < bytes.length - 9; ) {
    if (bytes[at] !== 0xff) {
      at += 1;
      continue;
    }
    const mark = bytes[at + 1] ?? 0;
    const isFrame = mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);
    if (isFrame) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    // Marks without a length, and fill.
    at += mark === 0xff ? 1 : mark === 0x01 || (mark >= 0xd0 && mark <= 0xd8) ? 2 : 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

function webpSize(bytes: Buffer): { width: number; height: number } | null {
  const kind = bytes.toString('latin1', 12, 16);
  if (kind === 'VP8X') return { width: 1 + bytes.readUIntLE(24, 3), height: 1 + bytes.readUIntLE(27, 3) };
  if (kind === 'VP8L') {
    const packed = bytes.readUInt32LE(21);
    return { width: 1 + (packed & 0x3fff), height: 1 + ((packed >>> 14) & 0x3fff) };
  }
  if (kind === 'VP8 ') return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  return null;
}
