/** How much text a draft holds, and an opinion that may be merged into it: ten times the longest letter seen. */
export const textLimits = {
  blocks: 3000,
  paragraph: 50_000,
  /** Of a table. */
  columns: 30,
  opinionParagraphs: 2000,
  opinionCharacters: 500_000,
} as const;
