import type { Marked } from '../../model/search.ts';
import { passageWith } from '../search/marks.ts';
import { searchWordsOf } from '../search/query.ts';
import { plainText } from '../search/text.ts';
import { type ChapterBlock, chapterWords } from './chapter-blocks.ts';
import type { Chapter } from './manual.ts';

type FoundChapter = { chapter: Chapter; passage: Marked | null };

/** All that a block says. */
export function blockWords(block: ChapterBlock): readonly string[] {
  if ('items' in block) return block.items.map(chapterWords);
  if (block.as === 'rows') return block.rows.map(([name, says]) => `${name}：${chapterWords(says)}`);
  return [chapterWords(block.text)];
}

/**
 * The chapters that hold every word, those first that bear one in their name, then those that say all of them in one
 * place; each with that place. 延期 → 延期、暂停和更正起算日, 期限不对、延期登记不了 …
 */
export function findChapters(chapters: readonly Chapter[], asked: string): FoundChapter[] {
  const words = searchWordsOf(asked);
  if (words.length === 0) return [];
  return chapters
    .flatMap((chapter) => {
      const lines = chapter.blocks.flatMap(blockWords);
      const whole = plainText([chapter.name, ...lines].join('\n'));
      if (!words.every((word) => whole.includes(word))) return [];
      const name = plainText(chapter.name);
      const named = words.filter((word) => name.includes(word)).length;
      const told = lines.map((line) => words.filter((word) => plainText(line).includes(word)).length);
      const most = Math.max(0, ...told);
      const passage = most > 0 ? passageWith(lines[told.indexOf(most)] ?? '', words) : null;
      const isName = name === words.join('');
      return [{ found: { chapter, passage }, rank: (isName ? 100 : 0) + named * 10 + most }];
    })
    .sort((a, b) => b.rank - a.rank)
    .map(({ found }) => found);
}
