/** A mark, or the word of asking itself: 建议一要…；二要…. */
const before = '(?:^|[：:；。，,;！？?\\s]|(?<=建议|希望|呼吁|提议|恳请))\\s*';
const ten = '[一二三四五六七八九十]{1,2}';
const kinds: readonly RegExp[] = [
  `(?:我(?:的|们的)?)?建议\\s*(?:${ten}|\\d{1,2})\\s*[：:、，,.．]?`,
  `第?${ten}(?:是|要(?!求|点|素)|应当?(?!急|用)|则是?|来)[，,：:]?`,
  `其[一二三四五六七八九十](?:[，,、：:]|是|(?=[\\u4e00-\\u9fff]))`,
  `第${ten}(?:条|点|项)?[，,、：:]`,
  `(?:(?:首先|其次|再次|再者|然后|最后|此外|另外)(?:[，,：:]|是要?|要|应当?(?!急|用)|(?=[\\u4e00-\\u9fff]))|(?:再一个|还有)就?是要?)`,
  `[（(]${ten}[)）][、.．]?`,
  `[（(]\\s*\\d{1,2}\\s*[)）][、.．]?`,
  `[①-⑳]`,
  `${ten}、`,
  `\\d{1,2}\\s*(?:[.．](?!\\d)|[、)）])`,
  `[a-eA-E]\\s*[.．、)）]`,
].map((number) => new RegExp(before + number, 'g'));
/** 「最后，感谢…」 or 「此外」 begins no count. */
const goesOn = /最后|其次|再次|再者|此外|另外|然后/;

/**
 * A text that counts its parts, by the first kind of number that stands in it twice: what stands before the first number,
 * and the parts without it. Null where nothing is counted. 「建议：一是建站；二是补贴。」 → 「建议：」, 「建站；」, 「补贴。」
 */
export function countedParts(text: string): { before: string; parts: string[]; saysSo: boolean } | null {
  for (const kind of kinds) {
    const found = [...text.matchAll(kind)];
    const [first] = found;
    if (!first || found.length < 2 || goesOn.test(first[0])) continue;
    // The mark between two parts stands in the later one's number and belongs to the former.
    const ends = found.map(({ index, 0: words }) => index + (/^[：:；。，,;！？?]/.test(words) ? 1 : 0));
    const parts = found.map((mark, n) => text.slice(mark.index + mark[0].length, ends[n + 1] ?? text.length).trim());
    // 建议1：…建议2：…: the number itself says that it asks.
    return { before: text.slice(0, ends[0]).trim(), parts, saysSo: first[0].includes('建议') };
  }
  return null;
}
