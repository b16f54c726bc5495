import type { MadeFile } from '../../shared/model/lists.ts';

type Work = { done: number; total: number };

/** Long works that a page asks after, by their names, with how far they have come. */
export type Works = Map<'audit.verify' | 'export', Work>;

/** Files that are being made in a process beside: who asked for them, how far they have come, and how they are stopped. */
export type Makings = Set<{ what: MadeFile; accountId: number; works: Works; stop: AbortController }>;
