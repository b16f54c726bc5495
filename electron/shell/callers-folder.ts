import { relative } from 'node:path';

/**
 * The folder in which the person typed the command, against which their relative paths are meant. npm runs its scripts in
 * the program's own folder and leaves the caller's in INIT_CWD; that variable is believed only inside that very script
 * (`scripts`) and only while npm's folder is still the current one, because child processes inherit it.
 */
export function callersFolder(
  env: Record<string, string | undefined>,
  current: string,
  programFolder: string,
  scripts: readonly string[],
): string {
  const byNpm = scripts.includes(env.npm_lifecycle_event ?? '') && relative(programFolder, current) === '';
  return byNpm && env.INIT_CWD ? env.INIT_CWD : current;
}
