import { describe, expect, test } from 'vitest';
import glossary from '../../GLOSSARY.md?raw';
import { pageAt } from '../../renderer/page-at.ts';
import { pages } from '../../renderer/pages.tsx';
import { settingsParts } from '../../renderer/settings/parts.tsx';
import { type ChapterBlock, chapterRuns, chapterWords } from '../../shared/domain/manual/chapter-blocks.ts';
import { blockWords, findChapters } from '../../shared/domain/manual/find-chapters.ts';
import { type Chapter, chapterNamed, manual } from '../../shared/domain/manual/manual.ts';
import { wordMeanings } from '../../shared/domain/manual/word-meanings.ts';

type Sources = Record<string, string>;
const refusals = import.meta.glob<string>('../../shared/errors/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const sources: Sources = {
  ...import.meta.glob<string>(
    ['../../renderer/**/*.{ts,tsx}', '../../shared/**/*.ts', '!../../shared/domain/manual/**'],
    {
      query: '?raw',
      import: 'default',
      eager: true,
    },
  ),
};

/** Everything that the page can say: its own source and the words it takes from shared/, comments and the manual left out. */
const said = Object.values(sources)
  .map((text) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''))
  .join('\n');

const lines = (block: ChapterBlock): readonly string[] =>
  'items' in block ? block.items : block.as === 'rows' ? block.rows.flat() : [block.text];
const runsOf = (chapter: Chapter) => chapter.blocks.flatMap(lines).flatMap(chapterRuns);
const nameAndRuns = manual.map((chapter) => ({ name: chapter.name, runs: runsOf(chapter) }));

describe('手册', () => {
  test('每个页面、设置的每一项都有一章；一章不写两遍', () => {
    const named = [...pages.map(({ chapter }) => chapter), ...settingsParts.map(({ chapter }) => chapter)];
    const keys = manual.map(({ key }) => key);
    expect(named.filter((key) => !keys.includes(key))).toEqual([]);
    // Whoever writes a chapter about a page leads F1 to it.
    const aboutPages = manual.filter(({ part }) => part === 'pages' || part === 'settings').map(({ key }) => key);
    expect(aboutPages.filter((key) => !named.includes(key))).toEqual([]);
    expect(new Set(manual.map(({ name }) => name)).size).toBe(manual.length);
  });

  test('每一章都有人看：经办人、审签领导、管理员各有先做什么', () => {
    expect(manual.filter(({ readers }) => readers.length === 0)).toEqual([]);
    for (const reader of ['clerk', 'leader', 'admin'] as const) {
      expect(manual.filter(({ part, readers }) => part === 'first' && readers.join() === reader)).toHaveLength(1);
    }
  });

  test('「」里写的，页面上真有', () => {
    const missing = nameAndRuns.flatMap(({ name, runs }) =>
      runs
        .filter(({ as }) => as === 'screen')
        .flatMap(({ text }) => text.split('—'))
        .filter((words) => !said.includes(words))
        .map((words) => `${name}：「${words}」`),
    );
    expect(missing).toEqual([]);
  });

  test('提到的设置真有那一项', () => {
    const names = settingsParts.map(({ name }) => name);
    const wrong = nameAndRuns.flatMap(({ name, runs }) =>
      runs
        .filter(({ as, text }) => as === 'screen' && text.startsWith('设置—'))
        .filter(({ text }) => !names.includes(text.slice('设置—'.length)))
        .map(({ text }) => `${name}：「${text}」`),
    );
    expect(wrong).toEqual([]);
  });

  test('写到的键都有人听', () => {
    // As useKeys and the grids name them.
    const inSource: Record<string, string> = { 空格: "' '", '?': "'?'", '↑': 'ArrowUp', '↓': 'ArrowDown' };
    const missing = nameAndRuns.flatMap(({ name, runs }) =>
      runs
        .filter(({ as }) => as === 'key')
        .flatMap(({ text }) => text.split('+'))
        .filter((key) => key.length > 0 && !said.includes(inSource[key] ?? key))
        .map((key) => `${name}：${key}`),
    );
    expect(missing).toEqual([]);
  });

  test('引到的别的章都在，引到的页面都打得开', () => {
    const gone = nameAndRuns.flatMap(({ name, runs }) =>
      runs.filter(({ as, text }) => as === 'chapter' && !chapterNamed(text)).map(({ text }) => `${name} → ${text}`),
    );
    expect(gone).toEqual([]);
    expect(manual.filter(({ opens }) => opens !== null && !pageAt(opens)).map(({ name }) => name)).toEqual([]);
  });

  test('没有没读懂的记号，没有空的一章', () => {
    const left = manual.flatMap(({ name, blocks }) =>
      blocks
        .flatMap(lines)
        .filter((line) => /\*\*|^#|\]\(|^\|/.test(line))
        .map((line) => `${name}：${line}`),
    );
    expect(left).toEqual([]);
    expect(manual.filter(({ blocks }) => blocks.length === 0)).toEqual([]);
  });

  test('每一种拒绝都有办法：出了问题怎么办合起来管到每一个拒绝', () => {
    const codes = Object.values(refusals)
      .flatMap((text) => [...text.matchAll(/^ {2}'([a-z-]+)\.[\w-]+': /gm)])
      .map(([, beginning = '']) => beginning);
    expect(codes.length).toBeGreaterThan(250);
    const answered = manual.flatMap((chapter) => chapter.codes);
    expect([...new Set(codes)].filter((code) => !answered.includes(code))).toEqual([]);
    expect(answered.filter((code) => !codes.includes(code))).toEqual([]);
    expect(new Set(answered).size).toBe(answered.length);
  });
});

describe('名词', () => {
  test('术语表里的每个词都有解释，解释的都是术语表里的词', () => {
    const words = glossary
      .split('\n')
      .filter((line) => /^\| [^|]*[\u4e00-\u9fffA-Z]/.test(line) && !line.startsWith('| 中文'))
      .map((line) => line.split('|')[1]?.trim() ?? '');
    expect(words.length).toBeGreaterThan(120);
    expect(Object.values(wordMeanings).flatMap(Object.keys)).toEqual(words);
  });
});

describe('在手册里查找', () => {
  const names = (asked: string) => findChapters(manual, asked).map(({ chapter }) => chapter.name);

  test('几个词都有的才列出，章名里有的在前', () => {
    expect(names('延期')[0]).toBe('延期、暂停和更正起算日');
    expect(names('征求 意见')[0]).toBe('征求、登记和催办会办意见');
    expect(names('口令')).toContain('数据备份');
    for (const name of names('备份 口令')) {
      const chapter = chapterNamed(name);
      const whole = [name, ...(chapter?.blocks.flatMap(blockWords) ?? [])].join('');
      expect(whole).toContain('备份');
      expect(whole).toContain('口令');
    }
  });

  test('按档案检索的规矩：全角、繁体一样，没有的不列', () => {
    expect(names('ｃｔｒｌ+ｋ')).toContain('键盘');
    expect(names('審簽')[0]).toBe('审签');
    expect(names('没有这样的话')).toEqual([]);
    expect(names('　')).toEqual([]);
  });

  test('列出的一章写明在哪一句，词标出来', () => {
    const [first] = findChapters(manual, '六个字');
    expect(first?.passage?.some(({ hit, text }) => hit && text === '六个字')).toBe(true);
  });
});

test('一行里的记号：页面上的字、键、别的章', () => {
  expect(chapterRuns('点「送审」，或按 `Ctrl+Enter`，见[[稿件]]。')).toEqual([
    { as: 'plain', text: '点' },
    { as: 'screen', text: '送审' },
    { as: 'plain', text: '，或按 ' },
    { as: 'key', text: 'Ctrl+Enter' },
    { as: 'plain', text: '，见' },
    { as: 'chapter', text: '稿件' },
    { as: 'plain', text: '。' },
  ]);
  expect(chapterWords('见[[稿件]]，按 `F1`')).toBe('见稿件，按 F1');
});
