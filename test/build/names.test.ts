import { describe, expect, test } from 'vitest';
import { exportedNames, program } from '../support/exported-names.ts';

/** Names that must stand in several files. */
const everyRoomHas = ['operations'];

describe('一个名字只有一个意思', () => {
  test('没有两个文件导出同一名字', () => {
    const files = Map.groupBy(exportedNames, ({ name }) => name);
    const twice = [...files]
      .filter(([name, places]) => places.length > 1 && !everyRoomHas.includes(name))
      .map(([name, places]) => `${name}：${places.map(({ file }) => file).join('，')}`);
    expect(twice).toEqual([]);
  });

  test('名字只由写它的文件导出，不由别的文件转手；目录页除外', () => {
    const isContents = (file: string) => file === 'shared/contract.ts' || /^electron\/\w+\/operations\.ts$/.test(file);
    const passedOn = program
      .filter(({ file, text }) => !isContents(file) && /^export (?:type )?(?:\{[^}]*\}|\*) from /m.test(text))
      .map(({ file }) => file);
    expect(passedOn).toEqual([]);
  });
});
