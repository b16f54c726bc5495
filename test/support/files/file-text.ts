import { textAndNotes } from '../../../electron/reading/file-text.ts';
import type { FileIn } from '../../../shared/model/primitives.ts';

/** The text of a file, one paragraph a line, tables row by row. Throws the refusals `file.*`. */
export async function fileText({ name, base64 }: FileIn): Promise<string> {
  return (await textAndNotes({ name, bytes: Buffer.from(base64, 'base64') })).text;
}
