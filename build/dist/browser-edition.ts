import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Effort, programDeb, recogniserDeb } from './linux/deb.ts';
import { tarball } from './linux/tarball.ts';
import { type ProgramFolder, programFolder } from './program-folder.ts';
import type { Target } from './targets.ts';
import { NotHere } from './tools.ts';
import { weightOf, weightsIn } from './weights.ts';
import { unpackedReadMe, windowsLaunchers } from './windows/launchers.ts';
import { windowsSetup } from './windows/setup.ts';
import { windowsZip } from './windows/zip.ts';

type Made = { files: string[]; missing: string[] };
type Ways = { out: string; effort: Effort; day: string };

/** Makes every package of the browser edition for one system; what cannot be made here is told, and the rest is made. */
export async function browserEdition(target: Target, program: string, ways: Ways): Promise<Made> {
  const made: Made = { files: [], missing: [] };
  const step = async (make: () => string | Promise<string>) => {
    try {
      const file = await make();
      console.log(`  ${weightOf(file).padStart(9)}  ${file}`);
      made.files.push(file);
    } catch (error) {
      if (!(error instanceof NotHere)) throw error;
      console.log(`  没有做：${error.message}`);
      made.missing.push(`${target.name}：${error.message}`);
    }
  };
  console.log(`\n浏览器版 ${target.name}`);
  let folder: ProgramFolder;
  try {
    folder = programFolder(target, program);
    if (target.system === 'windows') await windowsLaunchers(folder);
  } catch (error) {
    if (!(error instanceof NotHere)) throw error;
    console.log(`  没有做：${error.message}`);
    return { files: [], missing: [`${target.name}：${error.message}`] };
  }
  const { note, glibc } = folder.sqlite;
  if (note !== null) made.missing.push(`${target.name}：${note}`);
  console.log(`  装好后 ${weightsIn(folder.folder)}`);
  console.log(`  扫描识别 ${weightsIn(folder.recogniser)}`);
  if (glibc !== null) console.log(`  要求 glibc ${glibc} 以上${note === null ? '' : `。${note}`}`);
  const { out, effort, day } = ways;
  if (target.system === 'linux') {
    await step(() => programDeb(folder, out, effort, day));
    await step(() => recogniserDeb(folder, out, effort));
    await step(() => tarball(folder, 'program', out));
    await step(() => tarball(folder, 'recogniser', out));
    return made;
  }
  await step(() => windowsSetup(folder, 'program', out, effort === 1));
  await step(() => windowsSetup(folder, 'recogniser', out, effort === 1));
  unpackedReadMe(folder.folder);
  await step(() => windowsZip(folder, 'program', out));
  await step(() => windowsZip(folder, 'recogniser', out));
  return made;
}

/** Takes away what earlier runs have left of other versions, and what was not finished. */
export function clearFormer(out: string, version: string) {
  if (!existsSync(out)) return;
  const current = new RegExp(`[_-]${version.replaceAll('.', '\\.')}[_-]`);
  for (const name of readdirSync(out))
    if (!current.test(name) || name.endsWith('.new')) rmSync(join(out, name), { recursive: true, force: true });
}
