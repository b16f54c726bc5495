import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { refusal } from '../../shared/errors.ts';

/** What a setup lays beside the program: the settings that lay beside the setup itself. */
const besideProgram = 'office-settings.zip';

/**
 * The file with an office's settings for the first start: the one that was named, or the one that lies in the program's
 * own folder. Refuses a named one that is not there.
 */
export function readyOfficeFile(named: string | null, programFolder: string | null): string | null {
  if (named !== null && !existsSync(named)) throw refusal('office-file.missing', { file: named });
  if (named !== null || programFolder === null) return named;
  const beside = join(programFolder, besideProgram);
  return existsSync(beside) ? beside : null;
}
