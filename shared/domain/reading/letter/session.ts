import type { Session } from '../../../model/items/proposal.ts';
import type { Level, ProposalKind } from '../../../model/kinds.ts';
import { levelOfPlace } from '../../names/place-level.ts';
import { numeralCharacters, parseNumeral } from '../../words/numeral.ts';
import type { Finding } from '../page/finding.ts';

const n = `[${numeralCharacters}]{1,4}`;
const whole = new RegExp(
  `([^，。；：、《》（）()“”\\s]{0,20}?)第?\\s{0,4}(${n})\\s{0,4}届\\s{0,4}([^，。；：、《》（）“”第]{0,16}?)\\s{0,4}第?\\s{0,4}(${n})\\s{0,4}次(?!方|数)`,
  'g',
);
const broken = new RegExp(
  `([^，。；：、《》（）()“”\\s]{0,12})第?\\s{0,4}(${n})?\\s{0,4}届\\s{0,4}(?:委员会)?(人大|政协|人民代表大会)?\\s{0,4}第?\\s{0,4}(${n})?\\s{0,4}次(会议|全会)`,
);
/** What may stand between 届 and the meeting: nothing, or the body's whole name. */
const named = /^(?:[\u4e00-\u9fff]{0,12}(?:人大|人民代表大会|政协|政治协商会议|委员会|常委会))?(?:的|全体)?\s*$/;
const assembly = /人大|人民代表大会|政协|政治协商|委员会/;

/** 届次 of the first session a text names; doubtful when a figure or the level is missing. */
export function readSession(text: string): Finding<Session> {
  for (const match of text.matchAll(whole)) {
    const [passage, before = '', term = '', between = '', meeting = ''] = match;
    const after = text.slice(match.index + passage.length, match.index + passage.length + 8);
    const around = `${before}届${between}次${after}`;
    if (/[市省区县]委(?!员)|中央|常委|党/.test(around)) continue;
    if (!assembly.test(around) && !/^(会议|全会|全体)/.test(after)) continue;
    const shown = tidy(passage, after);
    if (!named.test(between)) return { doubt: '届次中间有缺字', passage: shown };
    const [termNumber, meetingNumber] = [parseNumeral(term), parseNumeral(meeting)];
    if (!inRange(termNumber) || !inRange(meetingNumber)) return { doubt: '届次的数字不完整', passage: shown };
    const level = levelOf(before, between);
    if (level === null) return { doubt: '没有写明是哪一级的会议', passage: shown };
    return { value: { level, term: termNumber, meeting: meetingNumber }, passage: shown };
  }
  const damage = broken.exec(text);
  if (damage && (!damage[2] || !damage[4]) && !/委/.test(damage[1] ?? '')) {
    return { doubt: '届次的数字脱落', passage: damage[0].trim() };
  }
  return null;
}

/**
 * Title and opening name the same meeting, or it is open which; the first that is whole counts. Title 九届五次 and
 * opening 九届四次 → in doubt.
 */
export function agreedSession(titled: Finding<Session>, opened: Finding<Session>): Finding<Session> {
  if (!titled || !opened || 'doubt' in titled || 'doubt' in opened) return titled ?? opened;
  const [a, b] = [titled.value, opened.value];
  if (a.term === b.term && a.meeting === b.meeting && a.level === b.level) return titled;
  return { doubt: '标题与正文的届次不一致', passage: `${titled.passage} ｜ ${opened.passage}` };
}

/** 人大 or 政协, by the name of the session's body. */
export function assemblyKind(text: string): ProposalKind | null {
  const npc = /人大|人民代表大会/.test(text);
  const cppcc = /政协|政治协商会议/.test(text);
  if (npc === cppcc) return null;
  return npc ? 'npc-suggestion' : 'cppcc-proposal';
}

function inRange(n: number | null): n is number {
  return n !== null && n >= 1 && n <= 99;
}

function tidy(passage: string, after: string): string {
  const rest = /^(会议|全体会议|全会)/.exec(after)?.[0] ?? '';
  return (passage.replace(/^.*(?:关于对|关于|对|在)/, '') + rest).trim();
}

/** The body's name stands before or between the figures: 市十五届人大, 十四届全国人大, 政协云澜市第七届委员会. */
function levelOf(before: string, between: string): Level | null {
  const words = `${before.replace(/^(关于|对|在|根据|按照)+/, '')}/${between}`;
  if (/全国|中华人民共和国/.test(words)) return 'national';
  const place =
    /([\u4e00-\u9fff]*?)(自治区|自治州|自治县|省|市|州|盟|县|区|旗)(?=[^省市州盟县区旗]*(?:人大|人民代表大会|政协|\/|第|$))/.exec(
      words,
    );
  const [, name = '', word = ''] = place ?? [];
  if (word === '市' && /(北京|上海|天津|重庆)$/.test(name)) return 'provincial';
  return levelOfPlace(word);
}
