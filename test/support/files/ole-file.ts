/** Old Office files by hand (MS-CFB), so that a test knows every byte: streams of at least 4096 bytes, one FAT sector or more. */
export function oleFile(streams: Record<string, Uint8Array>): Buffer {
  const size = 512;
  const sectors: Buffer[] = [];
  const links: number[] = [];
  const add = (data: Uint8Array): number => {
    const first = sectors.length;
    const count = Math.max(1, Math.ceil(data.length / size));
    for (let at = 0; at < count; at += 1) {
      const sector = Buffer.alloc(size);
      sector.set(data.subarray(at * size, (at + 1) * size));
      links.push(at === count - 1 ? 0xfffffffe : sectors.length + 1);
      sectors.push(sector);
    }
    return first;
  };
  const entries = Object.entries(streams).map(([name, data]) => {
    const padded = Buffer.alloc(Math.max(4096, data.length));
    padded.set(data);
    return entry(name, 2, add(padded), padded.length);
  });
  const directory = add(Buffer.concat([entry('Root Entry', 5, 0xfffffffe, 0), ...entries]));
  const fatSectors = Math.ceil((sectors.length + 4) / 127);
  const firstFat = sectors.length;
  const fat = Buffer.alloc(fatSectors * size, 0xff);
  for (let at = 0; at < fatSectors; at += 1) links.push(0xfffffffd);
  for (const [at, link] of links.entries()) fat.writeUInt32LE(link, at * 4);
  const head = Buffer.alloc(size);
  head.write('d0cf11e0a1b11ae1', 'hex');
  head.writeUInt16LE(0x3e, 24);
  head.writeUInt16LE(3, 26);
  head.writeUInt16LE(0xfffe, 28);
  head.writeUInt16LE(9, 30);
  head.writeUInt16LE(6, 32);
  head.writeUInt32LE(fatSectors, 44);
  head.writeUInt32LE(directory, 48);
  head.writeUInt32LE(4096, 56);
  head.writeUInt32LE(0xfffffffe, 60);
  head.writeUInt32LE(0xfffffffe, 68);
  for (let at = 0; at < 109; at += 1) head.writeUInt32LE(at < fatSectors ? firstFat + at : 0xffffffff, 76 + at * 4);
  return Buffer.concat([head, ...sectors, fat]);
}

function entry(name: string, kind: number, start: number, size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 'utf16le');
  bytes.writeUInt16LE((name.length + 1) * 2, 64);
  bytes.writeUInt8(kind, 66);
  bytes.writeInt32LE(-1, 68);
  bytes.writeInt32LE(-1, 72);
  bytes.writeInt32LE(kind === 5 ? 1 : -1, 76);
  bytes.writeUInt32LE(start, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}
