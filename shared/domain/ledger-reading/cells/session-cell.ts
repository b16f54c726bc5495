import type { CaseSession } from '../../../model/earlier/earlier-case.ts';
import type { Level, ProposalKind } from '../../../model/kinds.ts';
import { levelOfPlace, placeWords } from '../../names/place-level.ts';
import { assemblyKind } from '../../reading/letter/session.ts';
import { numeralCharacters, parseNumeral } from '../../words/numeral.ts';
import { type Beside, type CellReading, doubtful, sure } from './reading.ts';
import { bareText } from './text.ts';

const n = `[${numeralCharacters}]{1,4}`;
const held = new RegExp(
  `([^,。;:、《》()\\d]{0,16}?)第?(${n})届([^,。;:、《》()第\\d]{0,14}?)第?(${n})次(?:全体)?(?:会议|全会|大会)?`,
  'g',
);
const termOnly = new RegExp(`^([^,。;:、\\d]{0,16}?)第?(${n})届((?:人大|政协|人民代表大会|委员会)?)$`);
const pair = /^(\d{1,2})[-—–~](\d{1,2})$/;
const otherBody = /党|[省市县区州]委(?!员)|常委/;

type NamedSession = { session: CaseSession; level: Level | null; kind: ProposalKind | null; passage: string };

/** Each 人大 or 政协 meeting that a title or a cell names, with the level and body it is written with. */
export function sessionsIn(text: string): NamedSession[] {
  const found: NamedSession[] = [];
  for (const match of bareText(text).matchAll(held)) {
    const [passage, ahead = '', term = '', between = '', meeting = ''] = match;
    const session = sessionOf(term, meeting);
    if (!session || otherBody.test(ahead + between)) continue;
    found.push({ session, level: levelOf(ahead, between), kind: assemblyKind(ahead + between), passage });
  }
  return found;
}

/** 市九届人大五次会议, 十五届四次, 15-4, 政协第九届委员会第二次会议; a term alone leaves the meeting open. */
export function readSessionCell(text: string): CellReading<'session'> {
  const plain = bareText(text)
    .replace(/^(?:19|20)\d{2}年/, '')
    .replace(/\((?:19|20)\d{2}年?\)/, '');
  if (/^(?:19|20)\d{2}[-/]\d{1,2}[-/]\d{1,2}/.test(plain)) {
    return doubtful('是一个日期，「15-4」这样的写法可能被表格软件改成了日期');
  }
  const short = pair.exec(plain);
  if (short) {
    const session = sessionOf(short[1] ?? '', short[2] ?? '');
    return session ? sure(session) : doubtful('届次的数字不完整');
  }
  const [first, second] = sessionsIn(plain);
  if (second) return doubtful('一格里写了不止一次会议');
  if (first) {
    const rest = plain.replace(first.passage, '').replace(/[()]|会议|代表建议|委员提案|建议|提案/g, '');
    return rest === '' ? settled(first) : doubtful(`除届次外还写了「${rest.slice(0, 20)}」`);
  }
  const alone = termOnly.exec(plain);
  const term = alone ? parseNumeral(alone[2] ?? '') : null;
  if (alone && inRange(term)) {
    const [, ahead = '', , body = ''] = alone;
    return settled({
      session: { term, meeting: null },
      level: levelOf(ahead, body),
      kind: assemblyKind(ahead + body),
      passage: plain,
    });
  }
  return doubtful(/届|次/.test(plain) ? '届次的数字不完整' : '没有看出是哪一届哪一次会议');

  function settled({ session, level, kind }: NamedSession): CellReading<'session'> {
    const beside: Beside = {};
    if (level) beside.level = { value: level };
    if (kind) beside.kind = { value: kind };
    return level || kind ? sure(session, beside) : sure(session);
  }
}

function sessionOf(term: string, meeting: string): CaseSession | null {
  const [t, m] = [parseNumeral(term), parseNumeral(meeting)];
  return inRange(t) && inRange(m) ? { term: t, meeting: m } : null;
}

const inRange = (value: number | null): value is number => value !== null && value >= 1 && value <= 99;

const place = new RegExp(`(${placeWords})(?:级)?(?:人大|政协|人民代表大会|$)`);

/** The place stands right before the figures or right before the body's name. */
function levelOf(ahead: string, between: string): Level | null {
  if (/全国|中华人民共和国|中国人民政治协商会议第?$/.test(ahead + between)) return 'national';
  if (/(?:北京|上海|天津|重庆)市/.test(ahead + between)) return 'provincial';
  const word = place.exec(ahead)?.[1] ?? place.exec(between)?.[1];
  return word ? levelOfPlace(word) : null;
}
