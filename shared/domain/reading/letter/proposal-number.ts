import { excerpt, type Finding } from '../page/finding.ts';

const numbered = /第\s*([0-9A-Za-z][0-9A-Za-z\s\-－]*?|[一二三四五六七八九十百千零〇]+)\s*号(?!文|令|楼|线|院)/g;
const several = /第\s*[0-9A-Za-z]+\s*号?(?:[、，和]\s*(?:第)?\s*[0-9A-Za-z]+\s*号?){1,30}(?<=号)/;
const dropped = /第\s*(?:[×xX*□＊_]{1,8}\s*)?号(?=\s*(?:代表|委员|建议|提案|议案|）|\)))/;

/** Numbers a title or an opening gives the item; 编号 is text, so 0571 stays 0571. */
export function readNumber(printed: string): Finding<string> {
  const text = printed.replace(/[０-９Ａ-Ｚ]/g, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0));
  const many = several.exec(text);
  if (many) return { doubt: '写了几个编号，不能确定是哪一件', passage: excerpt(text, many[0]) };
  const found = new Set<string>();
  let passage = '';
  for (const match of text.matchAll(numbered)) {
    found.add((match[1] ?? '').replace(/\s/g, '').replace(/－/g, '-').toUpperCase());
    passage ||= match[0];
  }
  const [first, second] = [...found];
  if (second !== undefined)
    return { doubt: `同一处写了两个编号（${first}、${second}）`, passage: excerpt(text, passage) };
  if (first !== undefined) return { value: first, passage: excerpt(text, passage) };
  const told = /编号(?:为|是|[：:])?\s*([0-9A-Za-z-]{1,20})(?![0-9A-Za-z])/.exec(text);
  if (told?.[1]) return { value: told[1].toUpperCase(), passage: excerpt(text, told[0]) };
  const lost = dropped.exec(text);
  return lost ? { doubt: '编号脱落', passage: excerpt(text, lost[0]) } : null;
}

/**
 * Agreement of the places that give a number: one value, or a doubt that shows both. Title 77 and opening 78 → a
 * doubt that shows 77 and 78.
 */
export function agreedNumber(...findings: Finding<string>[]): Finding<string> {
  const present = findings.filter((finding) => finding !== null);
  const [first] = present;
  if (!first) return null;
  const values = present.flatMap((finding) => ('value' in finding ? [finding] : []));
  const [leading] = values;
  if (!leading) return first;
  const other = values.find((finding) => bare(finding.value) !== bare(leading.value));
  if (!other) return leading;
  return {
    doubt: `两处编号不一致（${leading.value}、${other.value}）`,
    passage: `${leading.passage} ｜ ${other.passage}`,
  };
}

function bare(number: string): string {
  return number.replace(/^0+(?=\d)/, '');
}
