import { createWriteStream, mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { filesIn, type ProgramFolder } from '../program-folder.ts';

/** The program, or the recogniser to be laid over it, to unpack and run from anywhere. */
export async function windowsZip(program: ProgramFolder, part: 'program' | 'recogniser', out: string): Promise<string> {
  const { version, target, folder, recogniser } = program;
  const from = part === 'program' ? folder : recogniser;
  const kind = part === 'program' ? 'proposal-desk' : 'proposal-desk-recogniser';
  const file = join(out, `${kind}-${version}-${target.name}.zip`);
  mkdirSync(dirname(file), { recursive: true });
  const zip = new ZipFile();
  for (const path of filesIn(from))
    zip.addFile(join(from, path), `proposal-desk-${version}/${path}`, { compressionLevel: 9 });
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(`${file}.new`));
  renameSync(`${file}.new`, file);
  return file;
}
