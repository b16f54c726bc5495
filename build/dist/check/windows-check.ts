import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { nativeKind } from '../native/elf.ts';
import { must, type Verdicts } from './verdicts.ts';
import { sameOnWindows, troubleOnWindows } from './windows-names.ts';
import { zipEntries } from './zip-entries.ts';

/** What must be in the program's zip, without which it does not start. */
const needed = ['node.exe', 'proposal-desk.exe', 'program/desk.js', 'program/reader.js', 'page/index.html'];

/** The Windows packages looked at from here: what they hold, without running it. */
export async function windowsCheck(
  zips: readonly string[],
  setups: readonly string[],
  { part }: Verdicts,
): Promise<void> {
  for (const zip of zips) {
    await part(
      `${basename(zip)}：每个程序文件都是 Windows x64 的，没有别的系统的；路径和名字 Windows 都收`,
      async () => {
        const entries = await zipEntries(zip);
        const paths = entries.map(({ path }) => path);
        const kinds = entries.flatMap(({ path, first }) => {
          const kind = nativeKind(first);
          return kind === null ? [] : [{ path, kind }];
        });
        const strange = kinds.filter(({ kind }) => kind !== 'pe-x64');
        must(
          strange.length === 0,
          `不是 Windows x64：${strange.map(({ path, kind }) => `${path}（${kind}）`).join('、')}`,
        );
        const other = paths.filter((path) => /(?:linux|darwin|musl|\.so(?:\.|$)|\.dylib$|\.sh$)/i.test(path));
        must(other.length === 0, `有别的系统的文件：${other.join('、')}`);
        const troubles = paths.flatMap((path) => troubleOnWindows(path) ?? []);
        must(troubles.length === 0, troubles.join('；'));
        must(sameOnWindows(paths).length === 0, `只差大小写：${sameOnWindows(paths).join('、')}`);
        const program = zip.includes('recogniser') ? [] : needed;
        const gone = program.filter((name) => !paths.some((path) => path.endsWith(`/${name}`)));
        must(gone.length === 0, `缺少 ${gone.join('、')}`);
        const longest = Math.max(...paths.map((path) => path.length));
        return `${paths.length}个文件，${kinds.length}个程序文件，最长的路径${longest}字`;
      },
    );
  }
  for (const setup of setups) {
    await part(`${basename(setup)}：是 Windows x64 的程序`, () => {
      const kind = nativeKind(readFileSync(setup));
      must(kind === 'pe-x64', `是 ${kind}`);
      return undefined;
    });
  }
}
