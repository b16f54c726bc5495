import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLetters } from '../../shared/domain/reading/page/letters.ts';
import { fileText } from '../../test/support/files/file-text.ts';
import { alone, type Measured, ms, single } from './measure.ts';

const folder = join(import.meta.dirname, '../../../shared/letters');

/** All the published documents that lie beside the project, from bytes to records. */
export async function benchReading(): Promise<Measured[]> {
  const what = '读五份已公布的文件';
  if (!existsSync(folder)) return [single(what, '（../shared/letters 不在，没有测）', '< 50 ms')];
  const files = readdirSync(folder).map((name) => ({
    name,
    base64: readFileSync(join(folder, name)).toString('base64'),
  }));
  const time = await alone(20, async () => {
    for (const file of files) readLetters(await fileText(file), file.name);
  });
  return [single(`${what}（${files.length}份）`, ms(time), '< 50 ms')];
}
