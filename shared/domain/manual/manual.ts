import type { Role } from '../../model/kinds.ts';
import { type ChapterSource, everybody, manualParts } from './chapter.ts';
import { type ChapterBlock, chapterBlocks } from './chapter-blocks.ts';
import { firstSteps } from './chapters/first-steps.ts';
import { itemPages } from './chapters/item-pages.ts';
import { otherPages } from './chapters/other-pages.ts';
import { settingsChapters } from './chapters/settings.ts';
import { tasks } from './chapters/tasks.ts';
import { trouble } from './chapters/trouble.ts';
import { wordMeanings } from './word-meanings.ts';

const wordChapter = {
  name: '名词',
  part: 'words',
  readers: everybody,
  text: '程序里的用语各是什么意思。',
} as const satisfies ChapterSource;

const sources = {
  ...firstSteps,
  ...tasks,
  ...itemPages,
  ...otherPages,
  ...settingsChapters,
  words: wordChapter,
  ...trouble,
} as const satisfies Record<string, ChapterSource>;
export type ChapterKey = keyof typeof sources;

/** A chapter of the manual, read. */
export type Chapter = {
  key: ChapterKey;
  name: string;
  part: keyof typeof manualParts;
  readers: readonly Role[];
  opens: string | null;
  codes: readonly string[];
  blocks: readonly ChapterBlock[];
};

const meanings: ChapterBlock[] = Object.entries(wordMeanings).flatMap(([heading, words]): ChapterBlock[] => [
  { as: 'heading', text: heading },
  { as: 'rows', rows: Object.entries(words) },
]);

/** The whole manual in its order: the parts one after another, in each its chapters. */
export const manual: readonly Chapter[] = (Object.keys(manualParts) as (keyof typeof manualParts)[]).flatMap((part) =>
  (Object.entries(sources) as [ChapterKey, ChapterSource][])
    .filter(([, source]) => source.part === part)
    .map(([key, { name, readers, opens = null, codes = [], text }]) => ({
      ...{ key, name, part, readers, opens, codes },
      blocks: [...chapterBlocks(text), ...(key === 'words' ? meanings : [])],
    })),
);

/** The chapter under a key. */
export function chapterOf(key: ChapterKey): Chapter {
  const found = manual.find((each) => each.key === key);
  if (!found) throw new Error(`no chapter ${key}`);
  return found;
}

/** The chapter that a link names: [[稿件]]. */
export function chapterNamed(name: string): Chapter | undefined {
  return manual.find((each) => each.name === name);
}
