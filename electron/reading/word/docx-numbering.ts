import { type List, type ListLevel, listLabels, type NumberingRef } from './list-labels.ts';
import { walkXml } from './xml-walk.ts';

/** Reads `word/numbering.xml`; a file without one numbers nothing. */
export function numberingOf(xml: string | null): { label: (ref: NumberingRef) => string } {
  const { abstracts, lists } = readNumbering(xml ?? '');
  return { label: listLabels(abstracts, lists) };
}

function readNumbering(xml: string): { abstracts: Map<string, Map<number, ListLevel>>; lists: Map<string, List> } {
  const abstracts = new Map<string, Map<number, ListLevel>>();
  const lists = new Map<string, List>();
  let levels: Map<number, ListLevel> | null = null;
  let level: ListLevel | null = null;
  let list: List | null = null;
  let override = 0;
  walkXml(xml, {
    open: (name, at) => {
      const value = at['w:val'] ?? '';
      if (name === 'w:abstractNum') {
        levels = new Map();
        abstracts.set(at['w:abstractNumId'] ?? '', levels);
      } else if (name === 'w:num') {
        list = { abstract: '', starts: new Map() };
        lists.set(at['w:numId'] ?? '', list);
      } else if (name === 'w:lvl' && levels) {
        level = { format: 'decimal', text: '', start: 1 };
        levels.set(Number(at['w:ilvl'] ?? 0), level);
      } else if (name === 'w:abstractNumId' && list) list.abstract = value;
      else if (name === 'w:lvlOverride') override = Number(at['w:ilvl'] ?? 0);
      else if (name === 'w:startOverride' && list) list.starts.set(override, Number(value) || 1);
      else if (name === 'w:numFmt' && level) level.format = value;
      else if (name === 'w:lvlText' && level) level.text = value;
      else if (name === 'w:start' && level) level.start = Number(value) || 1;
    },
    close: (name) => {
      if (name === 'w:abstractNum') levels = null;
      if (name === 'w:lvl') level = null;
      if (name === 'w:num') list = null;
    },
  });
  return { abstracts, lists };
}
