/** Radicals that look like the whole character, from the block that Unicode gives no decomposition for. */
const supplement: Record<string, string> = Object.fromEntries(
  '⺁厂⺒巳⺓幺⺜日⺝月⺟母⺠民⺧牛⺩王⺪疋⺫目⺬示⺮竹⺶羊⺻聿⺼月⺽臼⻁虎⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻱龜⻳龟'

    .match(/../gu)
    ?.map((pair) => [...pair]) ?? [],
);

/**
 * Writes radicals as the characters they look like: many programs store 「⽼」 (a sign of a dictionary's index) for
 * 「老」 in a PDF, and nobody would find the word again.
 */
export function wholeHan(text: string): string {
  return text.replace(/[\u2e80-\u2fd5]/g, (sign) => supplement[sign] ?? sign.normalize('NFKC'));
}
