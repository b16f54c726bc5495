import type { Face, Line, LineRole, Run } from '../../model/letter/composed.ts';

type LineParts = { face?: Face; blankLines?: number; blockId?: string; indent?: Partial<Line['indent']> };

/** One line with what was left out filled in: 仿宋, no indent, no blank lines above. */
export function composedLine(role: LineRole, text: string | Run[], parts: LineParts = {}): Line {
  const runs = typeof text === 'string' ? [{ text, face: parts.face ?? 'fangsong' }] : text;
  return {
    role,
    runs: runs.filter((run) => run.text !== ''),
    blockId: parts.blockId ?? null,
    blankLines: parts.blankLines ?? 0,
    indent: { first: 0, left: 0, right: 0, ...parts.indent },
  };
}

/** A table as one line of the letter; its cells are found in its words. */
export function tableLine(text: string, tablePt: number, blockId?: string): Line {
  return { ...composedLine('table', text, blockId === undefined ? {} : { blockId }), tablePt };
}

/** An empty line: two tables that touch would be one in a Word file, and one below a title would stick to it. */
export function betweenTables(): Line {
  return composedLine('paragraph', '');
}

/** The paragraphs of a text that may hold line breaks, empty ones left out. 「一\n\n二」 → 一 and 二. */
export function rowsOfText(text: string): string[] {
  return text
    .split(/\r\n?|[\n\u2028\u2029]/u)
    .map((row) => row.trim())
    .filter((row) => row !== '');
}
