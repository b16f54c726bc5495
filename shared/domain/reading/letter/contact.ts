import { excerpt, type Finding } from '../page/finding.ts';

const phone = /(?:[（(]?0\d{2,3}[）)]?\s*[-－—]?\s*)?\d[\d*×xX]{6,11}(?:\s*[-转－—]\s*\d{1,5})?(?!\d)/;
/** Whose name counts when several are printed: the contact before the handling officer before the one in charge. */
const people = [
  /联\s*系\s*人(?:姓\s*名)?(?:\s*及\s*(?:联系)?(?:电话|方式))?/,
  /(?:承|经)\s*办\s*人(?:\s*及\s*(?:联系)?(?:电话|方式))?/,
  /^\s*人(?=[：:])/,
  /(?:承\s*办\s*)?负\s*责\s*人/,
];
/** Where the contact works, printed before the name. */
const section = /(?:局|委|厅|处|科|室|股|办|中心|支队|大队)$/;
const phoneLabel = /(?:联\s*系\s*)?(?:电\s*话|方\s*式)|手\s*机(?:号码)?/;

/** Whether a line of the letter's end is about whom to call. 「联系人：罗青禾　联系电话：5550123」 → true. */
export function isContactLine(line: string): boolean {
  if (line.length > 80 || /。.+/.test(line)) return false;
  if (/^[（(]?\s*(?:联系|承办)(?:单位|处室|科室|部门)\s*[：:]/.test(line)) return true;
  return people.some((label) => label.test(line)) || /^[（(]?\s*(?:联\s*系\s*)?电\s*话\s*[：:\s\d（(]/.test(line);
}

/** 附注: 「（联系人：某某，联系电话：…）」 and its many other forms; a masked name or number stays masked. */
export function readContact(lines: readonly string[]): { person: Finding<string>; phone: Finding<string> } {
  const near = lines.filter(isContactLine);
  return { person: readPerson(near), phone: readPhone(near) };
}

function readPerson(lines: readonly string[]): Finding<string> {
  for (const label of people) {
    for (const line of lines) {
      const found = label.exec(line);
      if (!found) continue;
      const after = line.slice(found.index + found[0].length).replace(/^[\s：:，,、；;]+/, '');
      const name = nameAt(after);
      if (name) return { value: name, passage: excerpt(line) };
    }
  }
  return null;
}

function nameAt(text: string): string | null {
  const upto = text.split(/[，,、；;：:（()）\d]|联系|电\s*话|手\s*机|方\s*式|承\s*办|经\s*办|负责/)[0] ?? '';
  const name =
    upto
      .trim()
      .replace(/^([\u4e00-\u9fff])\s+([\u4e00-\u9fff])$/, '$1$2')
      .split(/\s/)
      .find((word) => !section.test(word)) ?? '';
  return /^[\u4e00-\u9fff][\u4e00-\u9fff·*×某xX]{1,7}$/.test(name) ? name : null;
}

function readPhone(lines: readonly string[]): Finding<string> {
  for (const labelled of [true, false]) {
    for (const line of lines) {
      const label = phoneLabel.exec(line);
      if (labelled !== (label !== null)) continue;
      const found = phone.exec(label ? line.slice(label.index + label[0].length) : line) ?? phone.exec(line);
      if (found) return { value: found[0].replace(/\s+/g, '').replace(/[－—]/g, '-'), passage: excerpt(line) };
    }
  }
  return null;
}
