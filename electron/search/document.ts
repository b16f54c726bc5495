import type { Level, ProposalKind } from '../../shared/model/kinds.ts';
import type { Day } from '../../shared/model/primitives.ts';
import type { SearchSource } from '../../shared/model/search.ts';

/** The columns of the index that hold words; a field of the query looks into one, a word into all. */
export const wordColumns = ['title', 'people', 'unit', 'code', 'text'] as const;
export type WordColumn = (typeof wordColumns)[number];

/** A run of text of a record, and what it is: 原文, 答复函, 附件《…》. */
export type SearchPart = { where: string; column: WordColumn; text: string };

/** A record as search sees it: what is indexed is what is shown with its hits marked. */
export type SearchDocument = {
  source: SearchSource;
  id: number;
  kind: ProposalKind | null;
  level: Level | null;
  term: number | null;
  meeting: number | null;
  number: string;
  title: string;
  /** As a list names who proposed. */
  people: string;
  /** Names of those who proposed it and of those who had it in hand: also found by their pinyin. */
  proposers: string[];
  handlers: string[];
  day: Day | null;
  /** The year it counts under. */
  year: number | null;
  resultClass: string;
  satisfaction: string;
  parts: SearchPart[];
};

/** The parts of a record, leaving out what is empty. */
export function partsOf(
  runs: readonly (readonly [where: string, text: string | null | undefined, column?: WordColumn])[],
) {
  const parts: SearchPart[] = [];
  for (const [where, text, column = 'text'] of runs) if (text) parts.push({ where, column, text });
  return parts;
}

export const lines = (...texts: readonly (string | null | undefined)[]): string => texts.filter(Boolean).join('\n');

export const yearOfDay = (day: Day | null): number | null => (day ? Number(day.slice(0, 4)) : null);
