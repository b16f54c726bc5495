import type { FileRule } from '../../model/platform/platform.ts';
import { endingOf } from '../names/attached-file.ts';

const megabyte = 1024 * 1024;

/**
 * Why a platform does not take a file, with what can be done: its kind, its size, its name. 说明.ofd where only pdf is
 * taken → 平台只收 .pdf，请另存为其中一种再传.
 */
export function fileProblems(
  { endings, largest, nameLimit }: FileRule,
  file: { name: string; size: number },
): string[] {
  const problems: string[] = [];
  const ending = endingOf(file.name).slice(1);
  if (endings.length > 0 && !endings.includes(ending)) {
    problems.push(`平台只收 ${endings.map((each) => `.${each}`).join('、')}，请另存为其中一种再传`);
  }
  if (largest !== null && file.size > largest * megabyte) {
    // Rounded up: what is said to be over is never shown as just the limit.
    const over = Math.ceil((file.size / megabyte - largest) * 10) / 10;
    problems.push(`超过每个 ${largest} MB 的上限 ${over} MB，请压缩图片、另存为 PDF，或分成几个文件`);
  }
  const signs = [...file.name].length;
  if (nameLimit !== null && signs > nameLimit) {
    problems.push(`文件名${signs}个字，平台最多${nameLimit}个，请改短${signs - nameLimit}个字再传`);
  }
  return problems;
}
