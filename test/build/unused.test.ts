import { describe, expect, test } from 'vitest';
import { exportedNames, importsOf, program, sourcesIn } from '../support/exported-names.ts';

const textOf = new Map(program.map(({ file, text }) => [file, text]));
const inProgram = importsOf(program);
const inTests = importsOf(sourcesIn(['test']));

const isImported = (by: Set<string>, { file, name }: { file: string; name: string }) =>
  by.has(`${file} ${name}`) || by.has(`${file} *`);

/** How often a file says one of its own names, comments left out; the declaration is one time, a type of the same name two. */
function timesSaid(file: string, name: string): number {
  const code = (textOf.get(file) ?? '').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return code.match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0;
}

const named = (list: readonly { file: string; name: string }[]) => list.map(({ file, name }) => `${file} ${name}`);

describe('没有用处的名字不留', () => {
  test('程序里没有一处用到的，不因测试用它而留下', () => {
    const useless = exportedNames.filter((each) => !isImported(inProgram, each) && timesSaid(each.file, each.name) < 2);
    expect(named(useless)).toEqual([]);
  });

  test('只在自己文件里用的，不导出；测试要用的除外', () => {
    const loud = exportedNames.filter((each) => !isImported(inProgram, each) && !isImported(inTests, each));
    expect(named(loud)).toEqual([]);
  });
});
