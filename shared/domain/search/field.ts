import type { Level, ProposalKind } from '../../model/kinds.ts';
import { levelOfPlace, placeWords } from '../names/place-level.ts';
import { numeralCharacters, parseNumeral } from '../words/numeral.ts';
import { plainText } from './text.ts';

/** What a record must fulfil, or must not. `words` stand anywhere in it, the others in a field of their own. */
export type SearchCondition =
  | { what: 'title' | 'people' | 'document' | 'number' | 'class' | 'satisfaction'; text: string }
  /** `also`: the other names of the unit that the words name. */
  | { what: 'words' | 'unit'; text: string; also?: readonly string[] }
  | { what: 'kind'; kind: ProposalKind }
  | { what: 'session'; kind: ProposalKind | null; level: Level | null; term: number; meeting: number | null }
  | { what: 'years'; from: number; until: number };

type Reader = (value: string) => SearchCondition | null;

const holding =
  (what: 'title' | 'people' | 'unit' | 'document' | 'class' | 'satisfaction'): Reader =>
  (text) => ({ what, text });

const kindOrClass: Reader = (value) => {
  if (/^(代表)?建议$/.test(value)) return { what: 'kind', kind: 'npc-suggestion' };
  if (/^(政协)?提案$/.test(value)) return { what: 'kind', kind: 'cppcc-proposal' };
  return /^[A-Za-z]\d?类?$/.test(value) ? classOf(value) : null;
};

const classOf: Reader = (value) => ({ what: 'class', text: value.replace(/类$/, '') });

const number: Reader = (value) => ({ what: 'number', text: value.replace(/^第/, '').replace(/号$/, '') });

const years: Reader = (value) => {
  const found = /^(\d{4})年?(?:(?:-|~|至|到)(\d{4})年?)?$/.exec(plainText(value));
  if (!found) return null;
  const [from, until] = [Number(found[1]), Number(found[2] ?? found[1])];
  return { what: 'years', from: Math.min(from, until), until: Math.max(from, until) };
};

const n = `([${numeralCharacters}]{1,4})`;
const place = `(${placeWords})?`;
const inWords = new RegExp(
  `^${place}(?:人大|政协)?第?${n}届(?:委员会)?(?:全国)?(?:人大|政协)?(?:第?${n}次(?:会议|全会)?)?$`,
);
const inFigures = new RegExp(`^${place}(\\d{1,2})(?:[-/.](\\d{1,2}))?$`);

const session: Reader = (value) => {
  const plain = plainText(value);
  const found = inWords.exec(plain) ?? inFigures.exec(plain);
  const [, level = '', term = '', meeting] = found ?? [];
  const [termNumber, meetingNumber] = [parseNumeral(term), meeting === undefined ? null : parseNumeral(meeting)];
  if (!found || termNumber === null || (meeting !== undefined && meetingNumber === null)) return null;
  const kind = plain.includes('人大') ? 'npc-suggestion' : plain.includes('政协') ? 'cppcc-proposal' : null;
  // 十四届全国人大 names its level behind the term.
  const named = plain.includes('全国') ? 'national' : levelOfPlace(level);
  return { what: 'session', kind, level: named, term: termNumber, meeting: meetingNumber };
};

const fields: Record<string, { read: Reader; write: string }> = {};
for (const [names, read, write] of [
  [['代表', '委员', '提出人', '领衔人'], holding('people'), '写成 代表:陈若安'],
  [['案由', '标题'], holding('title'), '写成 案由:助餐'],
  [['单位'], holding('unit'), '写成 单位:财政局'],
  [['文号'], holding('document'), '写成 文号:民函'],
  [['编号'], number, '写成 编号:77'],
  [['届次', '届'], session, '写成 届次:市九届五次、届次:九届或 届次:9-5'],
  [['类别'], kindOrClass, '写成 类别:建议、类别:提案或 类别:A'],
  [['类'], classOf, '写成 类:A'],
  [['年', '年份', '年度'], years, '写成 年:2021或 年:2019-2021'],
  [['满意', '满意度'], holding('satisfaction'), '写成 满意:基本满意'],
] as const)
  for (const name of names) fields[name] = { read, write };

/** 文号 and 类别 → true; 网址 → false, and `网址:…` is searched for as words. */
export const isSearchField = (name: string): boolean => Object.hasOwn(fields, name);

/** What `name:value` asks for; null when the value cannot be understood. `年:2019-2021` → the three years. */
export const readCondition = (name: string, value: string): SearchCondition | null => fields[name]?.read(value) ?? null;

/** How a field is written, with an example. 文号 → 写成 文号:民函. */
export const howToWrite = (name: string): string => fields[name]?.write ?? '';
