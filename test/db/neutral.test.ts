import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sourceFiles } from '../../build/map/arrows-between.ts';

const root = join(import.meta.dirname, '..', '..');

/** Where one of the databases is spoken to in its own words: the opening, its files, the seals' marks, the index. */
const ownWords = [
  /^electron\/db\/(wording\/dialect|open|snapshot|statements|insert-rows|read-rows|is-code|error-kind|audit-chain)\.ts$/,
  /^electron\/db\/(files|sealing|postgres|moving)\//,
  /^electron\/search\/(index-(file|merge|write|build)|find|look-up)\.ts$/,
  /^electron\/keeping\/(copy|process)\//,
  /^electron\/door\/folder-lock\.ts$/,
];
const spoken = sourceFiles(root, 'electron').filter((file) => !ownWords.some((own) => own.test(file)));

const words: [what: string, word: RegExp][] = [
  ['JSON 的函数', /\bjson_(each|extract|array|object|build_\w+|array_elements\w*)\b|->>|#>>/],
  ['文字里的位置', /\b(instr|strpos)\(/],
  ['一种库的语句', /\bpragma\b|\bvacuum\b|\browid\b|\binsert or \w+|\bglob\b|\bilike\b/i],
  ['一种库的函数', /\b(ifnull|group_concat|strftime|unixepoch|string_agg|array_agg|date_trunc)\(/],
  ['一种库的类型', /::(bigint|text|int|json)\b/],
  ['一种库的驱动', /from '(better-sqlite3|pg)'/],
  ['一种库的错误', /SQLITE_\w+|'(23|42|55|57)\w{3}'/],
  ['没有结果的写法', /\binsertId\b|\.orIgnore\(|\.orReplace\(/],
  ['用 is 比较值', /'is( not)?', (?!null\b)/],
  ['没有绑定的语句', /\bCompiledQuery\b/],
];

test.each(words)('两种数据库说法不同的地方只在一处写：%s', (_, word) => {
  const found = spoken.filter((file) => word.test(withoutComments(readFileSync(join(root, file), 'utf8'))));
  expect(found).toEqual([]);
});

test('手写的语句里，有大写字母的名称都加引号', () => {
  const found = spoken.flatMap((file) =>
    statementsIn(readFileSync(join(root, file), 'utf8')).flatMap((text) => {
      const bare = text.replace(/"[^"]*"|'[^']*'/g, '').match(/\b[a-z]+[A-Z]\w*/g) ?? [];
      return bare.map((name) => `${file} ${name}`);
    }),
  );
  expect(found).toEqual([]);
});

test('每一处检查都认得出写错的', () => {
  const wrong = [
    ...['json_each(', 'x ->> 1', 'instr(a, b)', 'pragma user_version', 'ifnull(a, b)', 'x::bigint'],
    ...["from 'pg'", "'SQLITE_BUSY'", 'insertId', "'is', number)", 'CompiledQuery.raw'],
  ];
  for (const text of wrong)
    expect(
      words.some(([, word]) => word.test(text)),
      text,
    ).toBe(true);
  expect(statementsIn(['sql`select batchId from "x" where $', '{a}`'].join(''))).toEqual([
    'select batchId from "x" where ',
  ]);
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

/** The texts of the tags `sql`, without what is put into them. */
function statementsIn(text: string): string[] {
  const found: string[] = [];
  for (const { index, 0: head } of text.matchAll(/\bsql(<[^`]*?>)?`/g)) {
    let depth = 0;
    let statement = '';
    for (let at = index + head.length; at < text.length; at += 1) {
      const pair = text.slice(at, at + 2);
      if (depth === 0 && text[at] === '`') break;
      if (pair === '${') depth += 1;
      else if (depth > 0 && text[at] === '{' && text[at - 1] !== '$') depth += 1;
      if (depth === 0) statement += text[at];
      if (depth > 0 && text[at] === '}') depth -= 1;
    }
    found.push(statement);
  }
  return found;
}
