import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { NotHere, runTool } from './tools.ts';

const root = join(import.meta.dirname, '..', '..');
const parts = join(root, 'dist', 'parts');

/**
 * The unpacked folder of one package of the npm registry, also one for another system than this PC's, which an ordinary
 * installation leaves out. npm fetches it and checks its digest; kept for the next time. Throws `NotHere`.
 */
export function npmPart(name: string, version: string): string {
  const folder = join(parts, `${name.replace('/', '+')}@${version}`);
  if (existsSync(join(folder, 'package.json'))) return folder;
  const work = `${folder}.new`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  try {
    const [file = ''] = (
      JSON.parse(runTool(npmProgram, ['pack', '--json', '--pack-destination', work, `${name}@${version}`])) as {
        filename: string;
      }[]
    ).map(({ filename }) => filename);
    // Some npm name the file as the package, others as it lies there.
    runTool('tar', ['-xzf', join(work, file.replace(/^@/, '').replace('/', '-')), '-C', work, '--strip-components=1']);
    rmSync(join(work, file.replace(/^@/, '').replace('/', '-')), { force: true });
  } catch (error) {
    rmSync(work, { recursive: true, force: true });
    const [first = ''] = String(error instanceof Error ? error.message : error).split('\n');
    throw new NotHere(`没有从 npm 取到 ${name}@${version}（${first}）`);
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(work, folder);
  return folder;
}

/** The version of a package that is installed here, which those for other systems share. */
export function installedVersion(name: string): string {
  const file = join(root, 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

const npmProgram = process.platform === 'win32' ? 'npm.cmd' : 'npm';
