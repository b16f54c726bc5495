import { readXlsx } from 'hucre/xlsx';
import { readFilePieces } from '../../electron/reading/read-pieces.ts';

/**
 * The bare workbook reader, and the program's own from a workbook's bytes to checked records, in one process like the
 * one that reads files, so that both are warm and have the same memory.
 */
process.on('message', async (bytes: Uint8Array) => {
  const start = performance.now();
  await readXlsx(bytes);
  const bare = performance.now() - start;
  let records = 0;
  for await (const part of readFilePieces({ name: '台账.xlsx', bytes, city: '云澜市', layouts: [] })) {
    if (part.is === 'pieces') records += part.pieces.length;
  }
  process.send?.({ bare, read: performance.now() - start - bare, records });
});
