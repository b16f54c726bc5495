import { type List, type ListLevel, listLabels, type NumberingRef } from '../word/list-labels.ts';
import { formatOfCode } from '../word/number-formats.ts';

/** Gathers the lists of a document while its tables of them are read. */
type RtfLists = {
  /** A control word in either table; whether a level's text begins. */
  word: (name: string, value: number) => boolean;
  levelText: (words: string) => void;
  labels: () => (ref: NumberingRef) => string;
};

/** The numbers Word draws, from `\listtable` (what lists look like) and `\listoverridetable` (which paragraphs name). */
export function rtfLists(): RtfLists {
  const abstracts = new Map<string, Map<number, ListLevel>>();
  const lists = new Map<string, List>();
  let levels = new Map<number, ListLevel>();
  let level: ListLevel | null = null;
  let use: List = { abstract: '', starts: new Map() };
  let inUses = false;
  let overridden = -1;
  return {
    word: (name, value) => {
      if (name === 'list') levels = new Map();
      else if (name === 'listlevel' && !inUses) {
        level = { format: 'decimal', text: '', start: 1 };
        levels.set(levels.size, level);
      } else if ((name === 'levelnfc' || name === 'levelnfcn') && level) level.format = formatOfCode(value);
      else if (name === 'levelstartat') {
        if (inUses) use.starts.set(overridden, value);
        else if (level) level.start = value;
      } else if (name === 'listid') {
        if (inUses) use.abstract = String(value);
        else abstracts.set(String(value), levels);
      } else if (name === 'listoverride') {
        inUses = true;
        overridden = -1;
        use = { abstract: '', starts: new Map() };
      } else if (name === 'lfolevel') overridden += 1;
      else if (name === 'ls' && inUses) lists.set(String(value), use);
      return name === 'leveltext';
    },
    levelText: (words) => {
      // The first character is the length; numbers of levels are characters below nine; a semicolon ends it.
      if (level && !inUses)
        level.text = Array.from(words.slice(1).replace(/;$/, ''), (sign) =>
          sign.charCodeAt(0) < 9 ? `%${sign.charCodeAt(0) + 1}` : sign,
        ).join('');
    },
    labels: () => listLabels(abstracts, lists),
  };
}
