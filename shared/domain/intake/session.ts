import type { Level, ProposalKind } from '../../model/kinds.ts';
import { levelOfPlace, placeWords } from '../names/place-level.ts';
import { assemblyKind } from '../reading/letter/session.ts';
import { numeralCharacters, parseNumeral } from '../words/numeral.ts';
import { tight } from './text/lines.ts';

/** A meeting as far as it is printed. */
export type PrintedSession = {
  term: number | null;
  meeting: number | null;
  level: Level | null;
  kind: ProposalKind | null;
  doubt: string | null;
  passage: string;
};

const n = `(?:[0-9０-９OolI]{1,3}|[${numeralCharacters.replace(/[0-9０-９-]/g, '')}]{1,4})`;
const whole = new RegExp(
  `([^\\s，。；：、《》（）()“”|]{0,20}?)第?\\s{0,3}(${n})\\s{0,3}届\\s{0,3}([^，。；：、《》（）()“”第|]{0,16}?)\\s{0,3}第?\\s{0,3}(${n})\\s{0,3}次(?:会议|全体会议|全会|大会)?`,
  'g',
);
const termOnly = new RegExp(
  `([^\\s，。；：、《》（）()“”|]{0,20}?)第?\\s{0,3}(${n})\\s{0,3}届\\s{0,3}((?:人大|政协|人民代表大会|委员会)?)`,
);
const short = /^(?:第\s*)?(\d{1,2})\s*[-—–~.]\s*(\d{1,2})$/;
const otherBody = /党代|党委|[市省县区州]委(?!员)|常委|主席团|工会|妇代|团代|学生|界政府/;
const place = new RegExp(`(${placeWords})(?:级)?(?:人大|政协|人民代表大会|$)`);

/** Every meeting of 人大 or 政协 that a text names: 市八届五次, 十四届全国人大四次会议, 政协临江市第九届委员会第五次会议. */
export function sessionsOf(text: string): PrintedSession[] {
  const found: PrintedSession[] = [];
  for (const match of tight(text).matchAll(whole)) {
    const [passage, ahead = '', term = '', between = '', meeting = ''] = match;
    // 「某县人大常委会关于交办县第十八届…」: whose paper it is says nothing of the meeting.
    const before = ahead.replace(/^.*(?:关于|交办|转办|转来|将|把|办理|对|在|于|收到)/, '');
    if (otherBody.test(before + between)) continue;
    if (
      /次$/.test(passage) &&
      /^(?:主席|主任|常务|党组|专题|协商|秘书长|联席)/.test(match.input.slice(match.index + passage.length))
    )
      continue;
    if (
      /次(?:方|数|性|序|日)/.test(match.input.slice(match.index + passage.length - 1, match.index + passage.length + 1))
    )
      continue;
    const [t, m] = [figure(term), figure(meeting)];
    found.push({
      term: t,
      meeting: m,
      level: levelOf(before, between),
      kind: assemblyKind(before + between),
      doubt: t === null || m === null ? '届次的数字认不清' : null,
      passage: passage.replace(/^.*(?:关于|对|在|交办|转办)/, '').trim(),
    });
  }
  return found;
}

/** Between two meetings only the term is told: 「区十三届人大闭会期间代表建议第6号」. */
export function termBetween(text: string): PrintedSession | null {
  const found = termOnly.exec(
    /[^。；\n]{0,24}届[^。；\n次]{0,12}(?:闭会|休会|平时|会间|会后)/.exec(tight(text))?.[0] ?? '',
  );
  if (!found || otherBody.test((found[1] ?? '') + (found[3] ?? ''))) return null;
  const before = (found[1] ?? '').replace(/^.*(?:关于|交办|转办|转来|将|把|办理|对|在|于|】)/, '');
  return {
    term: figure(found[2] ?? ''),
    meeting: null,
    level: levelOf(before, found[3] ?? ''),
    kind: assemblyKind(`${before}${found[3] ?? ''}`),
    doubt: null,
    passage: found[0],
  };
}

/** A value under 届次: a meeting, 15-4, or the term alone. */
export function sessionOfValue(value: string): PrintedSession | null {
  const text = tight(value.replace(/^(?:19|20)\d{2}年/, ''));
  const [first] = sessionsOf(text);
  if (first) return first;
  const pair = short.exec(text);
  const plain = { level: null, kind: null, doubt: null, passage: value };
  if (pair) return { ...plain, term: figure(pair[1] ?? ''), meeting: figure(pair[2] ?? '') };
  const term = termOnly.exec(text);
  if (!term || otherBody.test(term[1] ?? '')) return null;
  return {
    ...plain,
    term: figure(term[2] ?? ''),
    meeting: null,
    level: levelOf(term[1] ?? '', term[3] ?? ''),
    kind: assemblyKind(term[0]),
  };
}

/** 八, 五次, 第5次 → the number; null when it is none or damaged. */
export function figure(words: string): number | null {
  const bare = words.replace(/^第|[届次]$|次会议$|\s/g, '');
  const value = /[OolI]/.test(bare) ? null : parseNumeral(bare);
  return value !== null && value >= 1 && value <= 99 ? value : null;
}

function levelOf(before: string, between: string): Level | null {
  if (/全国|中华人民共和国|中国人民政治协商会议$/.test(before + between)) return 'national';
  const words = before.replace(/^(?:关于|对|在|根据|办理|交办)+/, '');
  if (/(?:北京|上海|天津|重庆)市(?:人大|政协|$)/.test(words)) return 'provincial';
  const word = place.exec(words)?.[1] ?? place.exec(between)?.[1];
  return word ? levelOfPlace(word) : null;
}

const bodies = new RegExp(
  `(${placeWords})(?:级)?(?:人大|政协|人民代表大会|人民政治协商|第[一二三四五六七八九十0-9]+届)`,
);
const levelNames: readonly [Level, RegExp][] = [
  ['national', /^(?:全国|国家|中央)(?:级)?/],
  ['provincial', /^(?:省|自治区|直辖市)(?:级)?/],
  ['municipal', /^(?:设区的?)?(?:市|地|州|盟)(?:级|$|人大|政协|建议|提案)/],
  ['county', /^(?:县|区|旗)/],
];

/** The level of the body that a heading names: 临江市人大代表建议交办单 → municipal. */
export function levelNamed(text: string): { level: Level; passage: string } | null {
  if (/全国(?:人大|政协)/.test(text)) return { level: 'national', passage: '全国' };
  const plain = text.replace(/\s/g, '');
  const found =
    bodies.exec(plain) ??
    /政协[\u4e00-\u9fff]{1,10}?(省|自治区|市|州|盟|县|区|旗)(?=第|委员会|[一二三四五六七八九十])/.exec(plain);
  const level = found ? levelOfPlace(found[1] ?? '') : null;
  return found && level ? { level, passage: found[0] } : null;
}

/** A value under 级别. */
export const levelOfValue = (value: string): Level | null =>
  levelNames.find(([, words]) => words.test(value.replace(/\s/g, '')))?.[0] ?? null;
