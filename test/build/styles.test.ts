import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { colours, corners, sizes, spaces, tokenTable } from '../../renderer/tokens.ts';

const root = join(import.meta.dirname, '..', '..', 'renderer');
const read = (names: string[]) => names.sort().map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }));
const bare = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '');

type File = { name: string; text: string };
const sheets: File[] = read(globSync('**/*.css', { cwd: root })).map(({ name, text }) => ({ name, text: bare(text) }));
const code: File[] = read(globSync('**/*.{ts,tsx}', { cwd: root }));
const rooms = sheets.filter(({ name }) => name.endsWith('.module.css'));
const globals = sheets.filter(({ name }) => !name.endsWith('.module.css'));

/** `#1a56a5`, `rgb(0 0 0 / 25%)`: a colour that is not named. */
const literalColours = (text: string) => text.match(/#[0-9a-f]{3,8}\b|\b(rgb|hsl)a?\([^)]*\)/gi) ?? [];

const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found ?? '');

/** The classes of a sheet; those of Ant Design, the grid and the editor stand in `:global` and are not its own. */
function ownClasses(text: string): Set<string> {
  const selectors = text.replace(/:global\([^)]*\)/g, '').replace(/\{[^{}]*\}/g, '{}');
  return new Set(matches(selectors, /\.([A-Za-z][\w-]*)/g));
}

/** Which sheets a file takes its classes from, each with the names it asks for. */
function askedClasses({ name, text }: File): { sheet: string; names: string[]; otherwise: boolean }[] {
  return [...text.matchAll(/^import (\w+) from '(\.[^']*\.module\.css)';$/gm)].map(([, word = '', place = '']) => {
    const rest = text.replace(/^import .*$/gm, '');
    const names = matches(rest, new RegExp(`\\b${word}\\.(\\w+)`, 'g'));
    // Ant Design has a property of that name, `styles={…}`.
    const otherwise = new RegExp(`\\b${word}\\b(?![.=])`).test(rest);
    return { sheet: join(dirname(name), place), names, otherwise };
  });
}

/** Classes written out as words, which only a global sheet can know. */
function writtenClasses(text: string): string[] {
  const whole = matches(text, /className="([^"]*)"/g);
  const chosen = matches(text, /className=\{([^{}]*)\}/g).flatMap((words) => matches(words, /(?<!== )'([^']*)'/g));
  const mixed = matches(text, /className=\{`([^`]*)`/g).map((words) => words.replace(/\$\{[^}]*\}/g, ' '));
  return [...whole, ...chosen, ...mixed].flatMap((words) => words.split(/\s+/)).filter((word) => word !== '');
}

describe('颜色和尺寸', () => {
  test('颜色只写在 tokens.ts 里，样式表和别的代码用它的名字', () => {
    const found = [...sheets, ...code].filter(({ name }) => name !== 'tokens.ts');
    expect(found.flatMap(({ name, text }) => literalColours(text).map((colour) => `${name} ${colour}`))).toEqual([]);
  });

  test('样式表用到的名字表里都有', () => {
    const table = tokenTable();
    const unknown = sheets.flatMap(({ name, text }) =>
      matches(text, /var\(--([\w-]+)/g)
        .filter((token) => !(token in table))
        .map((token) => `${name} --${token}`),
    );
    expect(unknown).toEqual([]);
  });

  test('表里的每一项都有地方用', () => {
    const inSheets = new Set(sheets.flatMap(({ text }) => matches(text, /var\(--([\w-]+)/g)));
    const inCode = new Set(code.flatMap(({ text }) => matches(text, /\b((?:colours|sizes|corners)\.\w+)/g)));
    const kebab = (word: string) => word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const tokens = [
      ...Object.keys(colours).map((word) => [kebab(word), `colours.${word}`] as const),
      ...Object.keys(sizes).map((word) => [`size-${word}`, `sizes.${word}`] as const),
      ...Object.keys(corners).map((word) => [`corner-${word}`, `corners.${word}`] as const),
      ...Object.keys(spaces).map((step) => [`space-${step}`, ''] as const),
    ];
    expect(tokens.filter(([sheet, word]) => !inSheets.has(sheet) && !inCode.has(word))).toEqual([]);
  });
});

describe('各室的样式表', () => {
  test('用到的类名，所引的样式表里都有；只按名字取，不拼出来', () => {
    const wrong = code.flatMap((file) =>
      askedClasses(file).flatMap(({ sheet, names, otherwise }) => {
        const own = ownClasses(rooms.find(({ name }) => name === sheet)?.text ?? '');
        const missing = names
          .filter((name) => !own.has(name))
          .map((name) => `${file.name} 的 ${name}，${sheet} 里没有`);
        return otherwise ? [...missing, `${file.name} 不按名字取 ${sheet} 的类名`] : missing;
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('样式表里的类名都有地方用', () => {
    const asked = code.flatMap(askedClasses);
    const unused = rooms.flatMap(({ name, text }) => {
      const used = new Set(asked.filter(({ sheet }) => sheet === name).flatMap(({ names }) => names));
      return [...ownClasses(text)].filter((own) => !used.has(own)).map((own) => `${name} .${own}`);
    });
    expect(unused).toEqual([]);
  });

  test('全局的只有两张，没有同一个类写在两张里', () => {
    expect(globals.map(({ name }) => name)).toEqual(['base.css', 'paper/print.css']);
    const all = globals.flatMap(({ text }) => [...ownClasses(text)].filter((own) => !own.startsWith('ant-')));
    expect(all.filter((own, at) => all.indexOf(own) !== at)).toEqual([]);
  });

  test('直接写出的类名，全局样式表里都有', () => {
    // The last one is the grid's own word for its light look.
    const known = new Set([...globals.flatMap(({ text }) => [...ownClasses(text)]), 'rdg-light']);
    const unknown = code.flatMap(({ name, text }) =>
      writtenClasses(text)
        .filter((word) => !known.has(word))
        .map((word) => `${name} ${word}`),
    );
    expect(unknown).toEqual([]);
  });
});

test('查得出写坏的样式', () => {
  expect(literalColours('color: #FFF; box-shadow: 0 0 2px rgb(0 0 0 / 25%)')).toEqual(['#FFF', 'rgb(0 0 0 / 25%)']);
  expect([...ownClasses('.row:global(.ant-row) > .cell, .row.open { margin: 0.5em }')]).toEqual([
    'row',
    'cell',
    'open',
  ]);
  const file = {
    name: 'board/doors.tsx',
    text: "import styles from './board.module.css';\nstyles.door; styles[name];",
  };
  expect(askedClasses(file)).toEqual([{ sheet: 'board/board.module.css', names: ['door'], otherwise: true }]);
  expect(writtenClasses('<i className="quiet" /><b className={open ? \'sheet\' : styles.gantt} />')).toEqual([
    'quiet',
    'sheet',
  ]);
});
