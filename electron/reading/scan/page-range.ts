/** An hour of recognising; the rest is named. */
export const mostPages = 200;

/** Which pages of a file: so many behind the first ones. */
export type PageRange = { after: number; most: number };
