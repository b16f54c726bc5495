/**
 * What may not begin a row and what may not end one: what Word and WPS hold to in Chinese text, and dashes with it. The
 * .docx says the same two lists (electron/docx/settings-xml.ts), so that a program need not go by its own. 〕 begins no
 * row, 〔 ends none, 81‰ and 24℃ are not parted.
 */
export const mayNotBegin =
  '!%),.:;>?]}¢¨°·ˇˉ―—‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠';
export const mayNotEnd = '$([{£¥‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥';
/** One of these may stand beyond the measure at the end of a row. */
export const mayHang = '，。、；：！？';

/** Marks that Unicode shares between Latin and Chinese; a letter prints them in the Chinese face. */
export const sharedMarks = /[“”‘’—…·×÷±°‰′″§℃①-⑳Ⅰ-Ⅻ←-↓□■○●☑]/u;
/** Where some programs choose another face: boxes, and shared marks beside Latin text. */
const apart = /(?<=[\x21-\x7e])[“”‘’—…·×÷±°‰′″§℃]+|[“”‘’—…·×÷±°‰′″§℃]+(?=[\x21-\x7e])|[□■○●☑]+/gu;

/**
 * Parts a text where a shared mark touches Latin text, so that each piece can be told its face. 「3A”级」 → 3A, ”, 级.
 */
export function partedAtMarks(text: string): string[] {
  if (!sharedMarks.test(text)) return [text];
  const parts: string[] = [];
  let from = 0;
  for (const found of text.matchAll(apart)) {
    if (found.index > from) parts.push(text.slice(from, found.index));
    parts.push(found[0]);
    from = found.index + found[0].length;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}
