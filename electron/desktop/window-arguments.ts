import { resolve } from 'node:path';

/** `--data DIR` and `--demo` among whatever else Chromium and the system put on the command line. */
export function windowArguments(words: readonly string[], current: string): { data: string | null; demo: boolean } {
  const at = words.indexOf('--data');
  const joined = words.find((word) => word.startsWith('--data='))?.slice('--data='.length);
  const folder = joined ?? (at >= 0 ? words[at + 1] : undefined);
  return { data: folder ? resolve(current, folder) : null, demo: words.includes('--demo') };
}
