import { open } from 'yauzl';

type ZipEntry = { path: string; first: Buffer };

/** Every file of a zip with its first 4 KB, where a program says what it is. */
export function zipEntries(file: string): Promise<ZipEntry[]> {
  return new Promise((done, failed) => {
    open(file, { lazyEntries: true }, (error, zip) => {
      if (error) return failed(error);
      const entries: ZipEntry[] = [];
      zip.once('error', failed);
      zip.once('end', () => done(entries));
      zip.on('entry', (entry) => {
        if (entry.fileName.endsWith('/')) return zip.readEntry();
        zip.openReadStream(entry, (wrong, stream) => {
          if (wrong) return failed(wrong);
          const pieces: Buffer[] = [];
          let size = 0;
          const next = () => {
            entries.push({ path: entry.fileName, first: Buffer.concat(pieces).subarray(0, 4096) });
            zip.readEntry();
          };
          stream.on('data', (piece: Buffer) => {
            if (size < 4096) pieces.push(piece);
            size += piece.length;
          });
          stream.once('end', next);
          stream.once('error', failed);
        });
      });
      zip.readEntry();
    });
  });
}
