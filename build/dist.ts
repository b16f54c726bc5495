import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { callersFolder } from '../electron/shell/callers-folder.ts';
import { distArguments, distUsage } from './dist/arguments.ts';
import { browserEdition, clearFormer } from './dist/browser-edition.ts';
import { bundledProgram, ownVersion } from './dist/program-folder.ts';
import { weightOf, writeSums } from './dist/weights.ts';
import { windowEdition } from './dist/window-edition.ts';

/** `npm run dist`: both editions for every system, as far as this PC can make them; what is missing is said at the end. */
const root = join(import.meta.dirname, '..');
const out = join(root, 'dist', 'packages');

async function main(): Promise<number> {
  const args = distArguments(process.argv.slice(2));
  if ('wrong' in args) {
    console.error(`${args.wrong}\n\n${distUsage}`);
    return 2;
  }
  if (args.help) {
    console.log(distUsage);
    return 0;
  }
  const folder = callersFolder(process.env, process.cwd(), root, ['dist']);
  const made = { files: [] as string[], missing: [] as string[] };
  const add = (more: typeof made) => {
    made.files.push(...more.files);
    made.missing.push(...more.missing);
  };
  if (args.targets.length > 0) {
    const program = await bundledProgram();
    const day = new Date().toISOString().slice(0, 10);
    clearFormer(out, ownVersion());
    for (const target of args.targets) add(await browserEdition(target, program, { out, effort: args.effort, day }));
  }
  if (args.window) {
    const given = args.electronDist === null ? null : resolve(folder, args.electronDist);
    add(await windowEdition(given, out));
  }
  // Also those of an earlier run, for another system, of this version.
  const there = existsSync(out)
    ? readdirSync(out).filter((name) => /\.(?:deb|rpm|AppImage|exe|zip|gz)$/.test(name))
    : [];
  if (made.files.length > 0) {
    const files = there.map((name) => join(out, name));
    console.log(`\n${there.length} 个包在 ${out}，SHA-256 在 ${writeSums(files, out)}`);
    for (const file of files) console.log(`${weightOf(file).padStart(9)}  ${file.slice(out.length + 1)}`);
  }
  if (made.missing.length > 0) console.log(`\n没有做的：\n${made.missing.map((words) => `· ${words}`).join('\n')}`);
  return made.files.length > 0 ? 0 : 1;
}

process.exitCode = await main();
