import { excerpt, type Finding } from '../page/finding.ts';
import type { Labelled } from '../page/labelled-fields.ts';

const starts = /(?:综合|汇总|结合|征求了?|会同|联合|协同|商请?|听取了?|吸收了?|经与|(?<=我[局委厅院办])[与和])/g;
const unitEnd =
  /(?:局|委|办|厅|部|院|室|会|中心|政府|公司|联|校|站|处|社|司|署|银行|[支分]行|法院|检察院|集团|大队|支队|总队|区|县)$/;
const trigger =
  /等|的?(?:会办|协办|汇办)?(?:单位|部门)?(?:的)?(?:会办|协办)?意见|对|就|共同|认真|进行|开展|研究|办理|商议|协商|会商|沟通|后|[，。；：]/g;
const generic = /各|有关|相关|上述|会办单位|部门$|代表|委员(?!会)|我市|实际|情况|建议|提案/;

/** Co-handling units an opening names: 「经综合市教育局、人社局等会办单位意见」, 「我局会同市财政局认真研究」. As printed. */
export function readCoUnits(opening: string, fields: readonly Labelled[]): Finding<string[]> {
  for (const match of opening.matchAll(starts)) {
    const from = match.index + match[0].length;
    const units = listAt(opening.slice(from, from + 400), match[0]);
    if (units) return { value: units, passage: excerpt(opening.slice(match.index), undefined, 120) };
  }
  const field = fields.find(({ label }) => label === 'coUnits');
  const listed = field ? splitUnits(field.value) : [];
  return field && listed.length > 0 ? { value: listed, passage: field.passage } : null;
}

function listAt(text: string, verb: string): string[] | null {
  for (const end of text.matchAll(trigger)) {
    const list = text.slice(0, end.index);
    if (/[，。；：《》]/.test(list) || list.length > 300) return null;
    const units = splitUnits(list);
    const named =
      units.length > 0 && units.every((unit) => /^[\u4e00-\u9fff（）]{2,24}$/.test(unit) && !generic.test(unit));
    if (!named) continue;
    const closed = unitEnd.test(units[units.length - 1] ?? '');
    const after = text.slice(end.index, end.index + 30);
    const handling = /^等[^。；]{0,12}(单位|部门|意见|有关)|^(的)?(会办|协办|汇办)|意见/.test(after);
    // 我局与 may begin any sentence; it counts only where units plainly worked on the case together.
    if (
      /^[和与]$/.test(verb) &&
      !/^等(单位|部门)?(共同|一道|联合|认真)?(研究|商|会商|协商)|^(共同|联合)(研究|商)/.test(after)
    ) {
      return null;
    }
    if (closed && (units.length > 1 || handling || /会同|联合|协同|商|征求/.test(verb))) return units;
    if (units.length > 1 && end[0] === '等' && handling) return units;
  }
  return null;
}

/** Units of a list parted by 、, commas or 和 between two units; 市规划和自然资源局 stays whole. */
function splitUnits(list: string): string[] {
  const units: string[] = [];
  for (const piece of list.replace(/\s+/g, '、').split(/[、，,;；/]/)) {
    let rest = piece
      .replace(/^(市直|由)(?=.)/, (words) => (words === '由' ? '' : words))
      .replace(/等(单位|部门)?$/, '');
    for (
      let joint = rest.search(/(?<=[局委办厅部院会])[和与及]/);
      joint > 0;
      joint = rest.search(/(?<=[局委办厅部院会])[和与及]/)
    ) {
      units.push(rest.slice(0, joint));
      rest = rest.slice(joint + 1);
    }
    units.push(rest);
  }
  return units.map((unit) => unit.trim()).filter((unit) => unit !== '');
}
