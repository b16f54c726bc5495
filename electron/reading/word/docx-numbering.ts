import { chineseNumeral } from '../../../shared/domain/words/numeral.ts';
import { walkXml } from './xml-walk.ts';

type Level = { format: string; text: string; start: number };
type List = { abstract: string; starts: Map<number, number> };

/** Which list and level a paragraph belongs to, itself or through its style; list '0' means none. */
export type NumberingRef = { list: string | null; level: number | null };

/** Restores the numbers Word draws itself: a label for each paragraph in the order they are asked for. */
type Numbering = { label: (ref: NumberingRef) => string };

/** Reads `word/numbering.xml`; a file without one numbers nothing. */
export function numberingOf(xml: string | null): Numbering {
  const { abstracts, lists } = readNumbering(xml ?? '');
  const counts = new Map<string, number[]>();
  const started = new Set<string>();
  return {
    label: ({ list, level }) => {
      const numbered = list === null ? undefined : lists.get(list);
      const levels = numbered && abstracts.get(numbered.abstract);
      const depth = level ?? 0;
      const own = levels?.get(depth);
      if (!numbered || !levels || !own) return '';
      const count = counts.get(numbered.abstract) ?? [];
      counts.set(numbered.abstract, count);
      const restart = started.has(`${list}/${depth}`) ? undefined : numbered.starts.get(depth);
      started.add(`${list}/${depth}`);
      count[depth] = restart ?? (count[depth] === undefined ? own.start : count[depth] + 1);
      count.length = depth + 1;
      if (own.format === 'bullet' || own.format === 'none') return '';
      return own.text.replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        const shown = levels.get(at);
        return written(count[at] ?? shown?.start ?? 1, shown?.format ?? 'decimal');
      });
    },
  };
}

function readNumbering(xml: string): { abstracts: Map<string, Map<number, Level>>; lists: Map<string, List> } {
  const abstracts = new Map<string, Map<number, Level>>();
  const lists = new Map<string, List>();
  let levels: Map<number, Level> | null = null;
  let level: Level | null = null;
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

/** The number as Word writes it in this format; formats of other scripts come out in Arabic digits. */
function written(n: number, format: string): string {
  if (/^(chinese|japanese|taiwanese|ideographDigital|koreanDigital2)/.test(format) && n <= 9999)
    return chineseNumeral(n);
  if (format === 'decimalFullWidth') return String(n).replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d)));
  if (/^decimalEnclosedCircle/.test(format) && n >= 1 && n <= 20) return String.fromCharCode(0x245f + n);
  if (format === 'lowerLetter' && n >= 1 && n <= 26) return String.fromCharCode(96 + n);
  if (format === 'upperLetter' && n >= 1 && n <= 26) return String.fromCharCode(64 + n);
  return String(n);
}
