/**
 * Words as they are compared: one width of signs, without spaces, book marks, brackets and punctuation. 《关于“养老”的建议》 →
 * 关于养老的建议.
 */
export function plainWords(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

/** A title as it is compared: ledgers leave out 《》, the leading 关于 and the trailing 的建议 as they like. */
export function plainTitle(title: string): string {
  const words = plainWords(title);
  const core = words.replace(/^关于/, '').replace(/的?(?:建议|提案|议案)$/, '');
  // 「建议」 alone is no title; a short one is compared whole.
  return core.length < 4 ? words : core;
}

/** A case number as it is compared: 「第077号」 is 「77」. */
export function plainNumber(number: string): string {
  return plainWords(number)
    .replace(/^第|号$/g, '')
    .replace(/^0+(?=.)/, '')
    .toUpperCase();
}
