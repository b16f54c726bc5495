import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Something that this PC does not have; whatever needs it is left out, and the sentence says what to get. */
export class NotHere extends Error {}

/** Whether a program of the system is there. */
export function hasTool(name: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
}

/** Throws `NotHere` naming the Debian package when a program is not there. */
export function needTool(name: string, debianPackage: string) {
  if (!hasTool(name)) throw new NotHere(`缺少 ${name}：sudo apt-get install ${debianPackage}`);
}

/** Runs a program of the system to its end and gives what it printed; throws with its words when it fails. */
export function runTool(
  program: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    ...options,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (error) throw error;
  if (status === 0) return stdout;
  throw new Error(
    `${program} ${args.slice(0, 6).join(' ')}（${status}）\n${stdout.slice(-2000)}${stderr.slice(-2000)}`,
  );
}
