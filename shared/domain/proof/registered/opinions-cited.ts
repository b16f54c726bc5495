import type { LetterProof, ProofFinding } from '../../../model/letter/proof.ts';
import { sameUnit } from '../../names/units/unit-meant.ts';
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
