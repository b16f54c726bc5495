import { describe, expect, test } from 'vitest';
import { exportedNames, program } from '../support/exported-names.ts';

/** Names that must stand in several files. */
const everyRoomHas = ['operations'];

/** Names that still mean two things, to be renamed; a name that is settled leaves the list. */
const stillToRename = [
  ...['BatchState', 'NumberFilter', 'PaperItem', 'Part', 'Standing'],
  ...['fileKind', 'holds', 'namesIn', 'pathOf', 'piecesOf', 'search', 'wordsOf'],
];

describe('一个名字只有一个意思', () => {
  test('没有两个文件导出同一名字', () => {
    const files = Map.groupBy(exportedNames, ({ name }) => name);
    const twice = [...files]
      .filter(([name, places]) => places.length > 1 && ![...everyRoomHas, ...stillToRename].includes(name))
      .map(([name, places]) => `${name}：${places.map(({ file }) => file).join('，')}`);
    expect(twice).toEqual([]);
  });

  test('名字只由写它的文件导出，不由别的文件转手；目录页除外', () => {
    const contents = ['shared/contract.ts', 'electron/door/app.ts'];
    const passedOn = program
      .filter(({ file, text }) => !contents.includes(file) && /^export (?:type )?(?:\{[^}]*\}|\*) from /m.test(text))
      .map(({ file }) => file);
    expect(passedOn).toEqual([]);
  });
});
