/** Long works that a page asks after, by their names, with how far they have come. */
export type Works = Map<'audit.verify', { done: number; total: number }>;
