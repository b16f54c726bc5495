import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ProgramFolder } from '../program-folder.ts';
import { runTool } from '../tools.ts';
import { plainRights } from './deb.ts';
import { linuxLaunchers } from './launchers.ts';

const readMe = `建议提案办理：解开就能用，不用安装。

运行：    ./proposal-desk
开始菜单：./add-icon.sh（取下：./add-icon.sh --remove）
退出：    关闭全部页面，十分钟后自动退出；或 ./proposal-desk --quit
升级：    先退出，把新版解到旧版的位置；数据不在这个文件夹里
数据：    ~/.local/share/proposal-desk，另放一处用 --data 文件夹
扫描识别：把 proposal-desk-recogniser 的压缩包解在同一位置
`;

/** The program, or the recogniser to be laid over it, as an archive for any distribution. */
export function tarball(program: ProgramFolder, part: 'program' | 'recogniser', out: string): string {
  const { version, target } = program;
  const name = `proposal-desk-${version}`;
  const place = join(dirname(program.folder), 'tar', part);
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  cpSync(part === 'program' ? program.folder : program.recogniser, join(place, name), { recursive: true });
  if (part === 'program') {
    linuxLaunchers(join(place, name));
    writeFileSync(join(place, name, '使用说明.txt'), readMe);
  }
  plainRights(join(place, name));
  const kind = part === 'program' ? 'proposal-desk' : 'proposal-desk-recogniser';
  const file = join(out, `${kind}-${version}-${target.name}.tar.gz`);
  mkdirSync(out, { recursive: true });
  const owner = ['--owner=0', '--group=0', '--numeric-owner', '--sort=name'];
  runTool('tar', [...owner, '-I', 'gzip -9n', '-cf', `${file}.new`, '-C', place, name]);
  renameSync(`${file}.new`, file);
  rmSync(place, { recursive: true, force: true });
  return file;
}
