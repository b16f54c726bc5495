import { expect, test } from 'vitest';
import { sealedTableNames } from '../../electron/db/sealing/sealed-tables.ts';
import { foreignWords } from '../../shared/domain/audit/foreign-words.ts';
import { columns } from '../db/columns.ts';

test('本程序以外的手段改动了哪一栏，都用办公室的话说，没有程序里的英文名', () => {
  const english = sealedTableNames.flatMap((table) =>
    Object.keys(columns[table])
      .map((field) => foreignWords({ table, fields: [field], since: null }))
      .filter((words) => /[A-Za-z]/.test(words.replace('Word 模板', ''))),
  );
  expect(english).toEqual([]);
});
