/** A name as people tell it apart: full width as half width, without blanks, small letters. 「Ｚｈａｎｇ San」 → `zhangsan`. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
}
