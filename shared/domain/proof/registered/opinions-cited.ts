import type { LetterProof, ProofFinding } from '../../../model/letter/proof.ts';
import { foundIn, type ProofPart } from '../found.ts';

const kind = 'opinion' as const;

/** 开头说的会办单位都来过意见，来过意见的都提到：cited, and never come; come, and not cited. */
export function opinionsCited(parts: readonly ProofPart[], opinions: LetterProof['opinions']): ProofFinding[] {
  if (opinions === undefined) return citedWithoutWord(parts);
  const opening = parts.find(({ name }) => name === 'opening');
  if (!opening) return [];
  const came = opinions.map(({ unit }) => unit.trim()).filter((unit) => unit !== '');
  const cited = citedUnits(opening.text);
  const found = cited
    .filter(({ unit }) => !came.some((each) => sameUnit(each, unit)))
    .map(({ unit, at }) =>
      foundIn(opening, at, unit, {
        kind,
        severity: cited.length > came.length ? 'error' : 'warning',
        right: null,
        message: `没有收到${unit}的意见`,
      }),
    );
  const all = parts.map(({ text }) => text).join('\n');
  const unsaid = came.filter((unit) => !cited.some((each) => sameUnit(each.unit, unit)) && !all.includes(core(unit)));
  if (unsaid.length > 0 && opening.text !== '') {
    found.push(
      foundIn(opening, 0, opening.text, {
        kind,
        severity: 'warning',
        right: null,
        message: `${unsaid.join('、')}来过意见，函里没有提到`,
      }),
    );
  }
  return found;
}

/** 综合市卫生健康委员会意见, and nothing in the letter speaks of it or its field: whether it ever came should be looked up. */
function citedWithoutWord(parts: readonly ProofPart[]): ProofFinding[] {
  const opening = parts.find(
    ({ name, text }) => name === 'opening' && /(?:综合|汇总|结合|征求|听取|采纳)[^。；]{2,80}意见/u.test(text),
  );
  if (!opening) return [];
  const body = parts.flatMap(({ name, text }) => (name === 'blocks' ? [text] : [])).join('\n');
  return citedUnits(opening.text)
    .filter(({ unit }) => !fieldsOf(unit).some((word) => body.includes(word)))
    .map(({ unit, at }) =>
      foundIn(opening, at, unit, {
        kind,
        severity: 'advice',
        right: null,
        message: `函里没有写到${unit}的内容，请核对其意见是否收到、是否采用`,
      }),
    );
}

/** The words by which a letter speaks of what a unit does: 卫生, 健康, 医 of 市卫生健康委员会. */
function fieldsOf(unit: string): string[] {
  const bare = core(unit).replace(/(?:委员会|联合会|管理局|事务局|局|委|办公室|办|厅|部)$/u, '');
  const pairs = [...bare].slice(0, -1).map((_, at) => bare.slice(at, at + 2));
  return [core(unit), ...pairs.filter((pair) => !/管理|事务|和|中心|服务/u.test(pair))];
}

/** 经与市公安局、市金融办共同研究; 综合市教育局、市财政局等会办单位意见. */
function citedUnits(text: string): { unit: string; at: number }[] {
  const list =
    /(?:经?(?:与|商|会同|综合|征求|听取|汇总|会商|函商|结合)了?)([^。；]{2,200}?)(?:共同|等?(?:会办|协办)?(?:单位|部门)?(?:的?(?:会办)?意见|研究|会商|商议|协商|沟通)|(?=[，。](?:现|并|答复|$)))/u.exec(
      text,
    );
  if (!list) return [];
  const start = list.index + list[0].indexOf(list[1] ?? '');
  return [...(list[1] ?? '').matchAll(/[^、，和及与]{2,24}/gu)].flatMap(({ 0: words, index }) => {
    // 「会办单位财政局」 names 财政局.
    const lead = /^(?:会办|协办|主办|有关|相关)(?:单位|部门)/u.exec(words)?.[0] ?? '';
    const unit = words
      .slice(lead.length)
      .replace(/等(?:\d+|[一二三四五六七八九十]+)?(?:家|个)?(?:单位|部门|会办单位)?$/u, '');
    return /(?:局|委|办|厅|部|中心|会|联|支队|公司|政府|院|组|处)$/u.test(unit)
      ? [{ unit, at: start + index + lead.length }]
      : [];
  });
}

const core = (unit: string) =>
  unit.replace(/^[\u4e00-\u9fff]{1,8}?[省市县区州](?=[\u4e00-\u9fff]{2})/u, '').replace(/^[省市县区]/u, '');

const shortForms: readonly (readonly [RegExp, string])[] = [
  [/人力资源和?社会保障局/u, '人社局'],
  [/卫生健康(?:委员会|局|委)/u, '卫健委'],
  [/卫健局/u, '卫健委'],
  [/住房(?:和|保障和)?城乡建设(?:局|委员会|委)|住建委/u, '住建局'],
  [/发展和?改革(?:委员会|局|委)|发改局/u, '发改委'],
  [/市场监督管理局/u, '市场监管局'],
  [/医疗保障局/u, '医保局'],
  [/残疾人联合会/u, '残联'],
  [/妇女联合会/u, '妇联'],
  [/自然资源和?规划局|规划和自然资源局|资规局|自规局/u, '自然资源局'],
  [/交通运输局/u, '交通局'],
  [/文化(?:和|广电和?)旅游(?:体育)?局|文化广电旅游局/u, '文旅局'],
  [/退役军人事务局/u, '退役军人局'],
  [/城市管理(?:和综合执法|综合行政执法|执法)?局/u, '城管局'],
  [/金融(?:委员会办公室|工作办公室|工作局)|委金融办/u, '金融办'],
];

/** 临江市人力资源和社会保障局 and 市人社局 are one. */
function sameUnit(a: string, b: string): boolean {
  const short = (unit: string) =>
    shortForms.reduce((words, [full, to]) => words.replace(full, to), core(unit)).replace(/和/gu, '');
  const [x, y] = [short(a), short(b)];
  return x === y || (x.length > 2 && y.length > 2 && (x.endsWith(y) || y.endsWith(x)));
}
