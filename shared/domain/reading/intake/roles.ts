import type { HandlingRole } from '../../../model/kinds.ts';
import { splitUnits } from '../letter/co-units.ts';
import { excerpt, type Finding } from '../page/finding.ts';
import type { PageLine } from '../page/lines.ts';

/** Who handles an item, as a hand-over notice puts it. */
type Handling = { role: Finding<HandlingRole>; leadUnit: Finding<string>; coUnits: Finding<string[]> };

const self = '[你贵我](?:局|委|单位|部门)';
const us = new RegExp(`${self}|民政局`);
const unit =
  '(?:(?!主办|会办|协办|牵头|[你贵我](?:局|委|单位|部门))[\\u4e00-\\u9fff（）]){2,24}?(?:局|委|办|办公室|委员会|厅|部|院|中心|公司|政府|联|会|支队|大队|总队)';
const list = `((?:${self}|${unit})(?:[、和与及](?:${self}|${unit}))*)(?:等(?:单位|部门)?)?`;
const leadBy = new RegExp(
  `(?:交由|转由|交|由|请|^|[，；。：（])(?:给)?${list}(?:负责)?(?:主办|牵头办理|牵头主办|牵头)`,
);
const coBy = new RegExp(
  `(?:交由|转由|交|由|请|^|[，；。：（])(?:给)?${list}(?:配合)?(?:会办|协办|协同办理|会同办理|配合办理)`,
);
const leadLabel =
  /(?:(?:主办单位|牵头单位)(?:为|是)?\s*[：:\t]?|主办\s*[：:\t])\s*([^\t。；，]{2,60}?)(?=\s*(?:会办|协办|$|[\t。；，]))/;
const coLabel = /(?:会办单位|协办单位|会办|协办)\s*[：:\t]\s*([^\t。；]{2,200})/;

/**
 * Our role, the lead unit where we only co-handle, and the co-handling units other than ourselves. 「由你局主办，市财政局会办」 →
 * lead, with 市财政局.
 */
export function readHandling(lines: readonly PageLine[]): Handling {
  const lead = place(lines, leadLabel, leadBy);
  const co = place(lines, coLabel, coBy);
  const leaders = lead ? splitUnits(lead.value) : [];
  const helpers = co ? splitUnits(co.value) : [];
  const others = helpers.filter((name) => !us.test(name));
  const coUnits: Finding<string[]> = others.length > 0 && co ? { value: others, passage: co.passage } : null;
  const single = lines.find(({ text }) => /(独办|单办|单独办理|独立办理)/.test(text) && text.length < 600);
  if (lead && leaders.some((name) => us.test(name))) {
    return { role: { value: 'lead', passage: lead.passage }, leadUnit: null, coUnits };
  }
  if (co && helpers.some((name) => us.test(name))) {
    const [first] = leaders;
    const leadUnit: Finding<string> = first && lead ? { value: first, passage: lead.passage } : null;
    return { role: { value: 'co', passage: co.passage }, leadUnit, coUnits };
  }
  if (single) return { role: { value: 'sole', passage: excerpt(single.text, '办') }, leadUnit: null, coUnits };
  return { role: otherRole(lines, lead?.passage ?? null), leadUnit: null, coUnits };
}

function otherRole(lines: readonly PageLine[], lead: string | null): Finding<HandlingRole> {
  for (const { text } of lines) {
    if (/(?:由|请|送|供)[^。]{0,30}(?:分办|分别办理)/.test(text))
      return { value: 'split', passage: excerpt(text, '分') };
    if (/(?:供|送|请)[^。]{0,16}(?:参阅|阅研)|办理方式[：:\t]\s*参阅/.test(text))
      return { value: 'reference', passage: excerpt(text, '阅') };
  }
  if (lead !== null) return { doubt: '写了主办单位，但看不出我方是主办还是会办', passage: lead };
  const vague = lines.find(({ text }) =>
    /(?:交|转|由)[^。]{0,10}(?:你局|贵局|你单位|民政局)[^。]{0,6}(?:办理|承办|研究)/.test(text),
  );
  return vague ? { doubt: '只写交由办理，没有写明独办还是主办', passage: excerpt(vague.text, '办理') } : null;
}

function place(lines: readonly PageLine[], label: RegExp, sentence: RegExp): { value: string; passage: string } | null {
  for (const pattern of [label, sentence]) {
    for (const { text } of lines) {
      const found = text.length < 2000 ? pattern.exec(text) : null;
      if (found?.[1]) return { value: found[1].trim(), passage: excerpt(found[0]) };
    }
  }
  return null;
}
