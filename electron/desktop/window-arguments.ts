import { resolve } from 'node:path';

/** `--data DIR`, `--office FILE` and `--demo` among whatever else Chromium and the system put on the command line. */
export function windowArguments(
  words: readonly string[],
  current: string,
): { data: string | null; office: string | null; demo: boolean } {
  const place = (option: string) => {
    const at = words.indexOf(option);
    const joined = words.find((word) => word.startsWith(`${option}=`))?.slice(option.length + 1);
    const said = joined ?? (at >= 0 ? words[at + 1] : undefined);
    return said ? resolve(current, said) : null;
  };
  return { data: place('--data'), office: place('--office'), demo: words.includes('--demo') };
}
