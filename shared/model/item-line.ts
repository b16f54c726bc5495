/**
 * A line that tells of an item, or of a case of former years. `changed`: something that stands behind it was changed by
 * other means than this program, so that what the line says may be untrue.
 */
export type ItemLine = { changed?: true };
