import { type Disclosure, disclosures, keysOf } from '../../../model/kinds.ts';
import { excerpt, type Finding } from '../page/finding.ts';
import type { Labelled } from '../page/labelled-fields.ts';

const alone = /^[[【（(]?\s*([A-DＡ-Ｄ])\s*类?\s*[\]】）)]?$/;
/** A class glued to a document number stands before the 代字; B〔2017〕062号 has none, there B is the series. */
const gluedBefore = /^([A-DＡ-Ｄ])类?\s*(?=[\u4e00-\u9fff]{2,14}\s*[〔【[（(]\s*\d{4})/;
const gluedAfter = /\d\s*号\s*[（(]?([A-DＡ-Ｄ])\s*类?[）)]?(?=$|\s)/;
const titleEnd =
  /(?:[答回]复|函|建议|提案|意见)\s*[（(【[]\s*([A-DＡ-Ｄ])\s*类?[\s，、]*(?:[^）)]{0,8}公开)?\s*[）)】\]]$|(?:答复|复函|的函)\s*([A-DＡ-Ｄ])类?$/;
const besideMark = /^[【[（(]?([A-DＡ-Ｄ])类?[】\]）)]?\s*(?=[【[（(\s].*公开)|公开\s+([A-DＡ-Ｄ])类?$/;
const labelled =
  /^[（(]?(?:建议|提案)?(?:办理结果|办复|答复|办理|结果)?(?:类别|分类)(?:标记)?[:：\s]\s*([A-DＡ-Ｄ])\s*类?[）)]?$/;
const placings = [alone, gluedBefore, gluedAfter, titleEnd, besideMark, labelled];

/**
 * The result class printed on a letter (A to D); doubtful when two places differ. 「类别：A」 → A; A in one place and B in
 * another → doubtful.
 */
export function readResultClass(lines: readonly string[], fields: readonly Labelled[]): Finding<string> {
  const found = new Map<string, string>();
  for (const line of lines) {
    for (const placing of placings) {
      const caught = placing.exec(line);
      const letter = caught?.slice(1).find((part) => part !== undefined);
      if (letter) found.set(halfWidth(letter), excerpt(line));
    }
  }
  for (const { label, value, passage } of fields) {
    const letter = label === 'resultClass' ? /^([A-DＡ-Ｄ])\s*类?$/.exec(value)?.[1] : undefined;
    if (letter) found.set(halfWidth(letter), passage);
  }
  const [first, second] = [...found];
  if (first && second) return { doubt: '两处类别不一致', passage: `${first[1]} ｜ ${second[1]}` };
  return first ? { value: first[0], passage: first[1] } : null;
}

function halfWidth(letter: string): string {
  const code = letter.charCodeAt(0);
  return code > 0xff00 ? String.fromCharCode(code - 0xfee0) : letter;
}

const consent =
  /(?:^|[\s（(【[：])((?:不|暂不)?同意(?:对外|向社会|全文|部分|摘要)*公开|(?:可以|不宜)公开|(?<=^[（(【])公开|(?<=(?:号|[A-D]类?)\s+)公开)(?=$|[\s）)】\]。])/;
const mark =
  /(?:^|[\s（(【[：])(主动公开|依申请公开|不予公开|此件(?:公开发布|主动公开|依申请公开|不予公开))(?=$|[\s）)】\]。])/;

/** The publicity mark as printed: the proposer's consent (同意公开), else the letter's own 公开属性. */
export function readPublicity(lines: readonly string[], fields: readonly Labelled[]): Finding<string> {
  for (const pattern of [consent, mark]) {
    for (const line of lines) {
      const words = line.length <= 60 ? pattern.exec(line)?.[1] : undefined;
      if (words) return { value: words, passage: excerpt(line) };
    }
  }
  const field = fields.find(({ label }) => label === 'disclosure');
  return field && /公开/.test(field.value) ? { value: field.value.slice(0, 40), passage: field.passage } : null;
}

/** 公开属性: 主动公开, 依申请公开 or 不予公开, in the 版记 or in the page's table. */
export function readDisclosure(lines: readonly string[], fields: readonly Labelled[]): Finding<Disclosure> {
  const places = [...fields.filter(({ label }) => label === 'disclosure').map(({ passage }) => passage), ...lines];
  for (const line of places) {
    const words = line.length <= 60 ? mark.exec(line)?.[1] : undefined;
    const value = keysOf(disclosures).find(
      (key) => disclosures[key] === words?.replace(/^此件/, '').replace('公开发布', '主动公开'),
    );
    if (value) return { value, passage: excerpt(line) };
  }
  return null;
}
