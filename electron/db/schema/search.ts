import type { Day } from '../../../shared/model/primitives.ts';
import type { SearchSource } from '../../../shared/model/search.ts';

/** What stands beside the full-text index. */
export type SearchTables = {
  /** What is in the full-text index, under which number: see electron/search/place.ts. */
  searchDocument: { id: number; source: SearchSource; sourceId: number; day: Day | null };
  /** Records that were written since they were indexed; empty again before the transaction ends. */
  searchDirty: { source: SearchSource; sourceId: number };
  /** One row while the index is being made: up to where. */
  searchBuild: { id: number; source: SearchSource; after: number; done: number; total: number };
  /** How many records hold a piece of two characters; FTS5 reckons it. */
  searchPiece: { term: string; doc: number; cnt: number };
};
