import type { LetterProof, ProofFinding } from '../../../model/letter/proof.ts';
import { chineseNumeral, parseNumeral } from '../../words/numeral.ts';
import { foundIn, type ProofPart } from '../found.ts';

type Proposal = LetterProof['proposal'];

const registration = { kind: 'registration', severity: 'error' } as const;
const numeral = '[一二三四五六七八九十百〇零\\d]{1,4}';
const session = new RegExp(
  `((?:全国|省|市|县|区|州|旗|自治[区州县])?)(?:(人大|政协)?第?(${numeral})届(全国人大|全国政协|人民代表大会|人大|政协|委员会)?)(?:常委会)?第?(${numeral})次(全体)?会议`,
  'gu',
);

/** 届次、会次、人大还是政协与登记一致 in title, opening and wherever the meeting of this item is named. */
export function wrongSession(part: ProofPart, { kind, session: due, number }: Proposal): ProofFinding[] {
  const inBody = part.name === 'blocks' || part.name === 'enclosures';
  if (part.name !== 'title' && part.name !== 'opening' && part.name !== 'closing' && !inBody) return [];
  return [...part.text.matchAll(session)].flatMap((match) => {
    const { 0: words, 1: place = '', 2: before = '', 3: term = '', 4: after = '', 5: meeting = '', index } = match;
    if (inBody && !tellsOfThis(part.text, index, words, number)) return [];
    if (words.includes('常委会') || /党的?|中共|中央/u.test(part.text.slice(Math.max(0, index - 3), index))) return [];
    const cppcc = /政协/u.test(before + after);
    const npc = /人大|人民代表/u.test(before + after);
    let right = words;
    const says: string[] = [];
    if (parseNumeral(term) !== null && parseNumeral(term) !== due.term) {
      right = right.replace(`${term}届`, `${chineseNumeral(due.term)}届`);
      says.push(`登记的是${chineseNumeral(due.term)}届`);
    }
    if (parseNumeral(meeting) !== null && parseNumeral(meeting) !== due.meeting) {
      right = right.replace(new RegExp(`(第?)${meeting}次`, 'u'), `$1${chineseNumeral(due.meeting)}次`);
      says.push(`登记的是${chineseNumeral(due.meeting)}次会议`);
    }
    if (kind === 'npc-suggestion' ? cppcc : npc) {
      right = swapped(right, kind);
      says.push(`登记的是${kind === 'npc-suggestion' ? '人大代表建议' : '政协提案'}`);
    }
    const level = otherLevel(place, due.level);
    if (level !== null) {
      right = right.replace(place, level);
      says.push(`登记的是${level}级`);
    }
    return says.length === 0
      ? []
      : [foundIn(part, index, words, { ...registration, right, message: `届次与登记不符：${says.join('，')}` })];
  });
}

/** Whether a meeting named in the body is the one at which this item was handed in: its number stands behind, or 您本次提出. */
function tellsOfThis(text: string, at: number, words: string, number: string): boolean {
  const behind = text.slice(at + words.length, at + words.length + 14);
  const cited = /^[^，。；]{0,6}?第?\s?([A-Za-z]{0,3}\d[\dA-Za-z-]{0,14})\s?号/u.exec(behind)?.[1];
  if (cited !== undefined) return bareNumber(cited) === bareNumber(number);
  const before = text.slice(Math.max(0, at - 12), at);
  return (
    /本次|此次|(?:您|你们|贵[委会])在$/u.test(before) && /^(?:上|期间)?提出的?(?:《|本|该|此|上述|这)/u.test(behind)
  );
}

const bareNumber = (text: string) =>
  text
    .replace(/[\s第号]/gu, '')
    .replace(/^0+(?=\d)/u, '')
    .toUpperCase();

function swapped(words: string, kind: Proposal['kind']): string {
  const place = /^(?:全国|省|市|县|区|州|旗|自治[区州县])?/u.exec(words)?.[0] ?? '';
  const rest = words.slice(place.length).replace(/人大|政协|人民代表大会|委员会/gu, '');
  return kind === 'cppcc-proposal' ? `${place}政协${rest}` : place + rest.replace(/届/u, '届人大');
}

/** 市 may be of any level but the whole country (直辖市, 县级市); the others name one. */
function otherLevel(place: string, level: Proposal['session']['level']): string | null {
  const levels: Record<string, Proposal['session']['level'][]> = {
    全国: ['national'],
    省: ['provincial'],
    县: ['county'],
    区: ['county', 'municipal'],
  };
  const may = levels[place];
  if (!may || may.includes(level)) return null;
  return { national: '全国', provincial: '省', municipal: '市', county: '县' }[level];
}

/** 编号与登记一致 in title and opening. */
export function wrongNumber(part: ProofPart, { number, session }: Proposal): ProofFinding[] {
  if (number.trim() === '') return [];
  if (['blocks', 'closing', 'enclosures'].includes(part.name)) return numberInBody(part, number, session);
  if (part.name !== 'title' && part.name !== 'opening') return [];
  return [...part.text.matchAll(/第?\s?([A-Za-z]{0,3}\d[\dA-Za-z-]{0,14})\s?号(?!令|线|楼|院|文件|院)/gu)].flatMap(
    ({ 0: words, 1: printed = '', index }) => {
      const before = part.text.slice(Math.max(0, index - 2), index);
      // 〔2025〕37号 is a document's number.
      if (/[〕\]】）)]$/u.test(before) || bareNumber(printed) === bareNumber(number)) return [];
      const due = number.replace(/[\s第号]/gu, '');
      return [
        foundIn(part, index, words, {
          ...registration,
          right: words.replace(printed, due),
          message: `编号与登记的第${due}号不符`,
        }),
      ];
    },
  );
}

/**
 * In the body other items are cited too: only what is called 您提出的第…号, 本建议（第…号） or bears this item's meeting is
 * this one.
 */
function numberInBody(part: ProofPart, number: string, { term, meeting }: Proposal['session']): ProofFinding[] {
  const due = number.replace(/[\s第号]/gu, '');
  return [
    ...part.text.matchAll(/第\s?([A-Za-z]{0,3}\d[\dA-Za-z-]{0,14})\s?号(?=[（(]?[^，。；]{0,8}?(?:建议|提案)|[）)])/gu),
  ].flatMap(({ 0: words, 1: printed = '', index }) => {
    if (bareNumber(printed) === bareNumber(number)) return [];
    const before =
      part.text
        .slice(Math.max(0, index - 30), index)
        .split(/[，。；、]/u)
        .at(-1) ?? '';
    const other = /同类|并案|另|其他|此前|曾|去年|前年|上年|上一年|以前|往年|往届|与|和|及|等|20\d\d年/u;
    if (other.test(before) || other.test(part.text.slice(index + words.length, index + words.length + 8))) return [];
    const met = [...before.matchAll(session)].at(-1);
    const same = met ? parseNumeral(met[3] ?? '') === term && parseNumeral(met[5] ?? '') === meeting : false;
    const own =
      /(?:您|你们|贵[委会])[^，。；]{0,6}(?:提出|提交)的?$|(?:本|该|此)(?:件|建议|提案)[（(]?$|(?:办理|答复)(?:的)?$/u.test(
        before,
      );
    if (!(met ? same && near(printed, due) : own)) return [];
    return [
      foundIn(part, index, words, {
        ...registration,
        right: words.replace(printed, due),
        message: `编号与登记的第${due}号不符`,
      }),
    ];
  });
}

/** One digit other, more or less, or two the other way round. */
function near(a: string, b: string): boolean {
  const [x, y] = [bareNumber(a), bareNumber(b)];
  if ([...x].sort().join('') === [...y].sort().join('')) return true;
  if (Math.abs(x.length - y.length) > 1) return false;
  let start = 0;
  while (start < x.length && x[start] === y[start]) start += 1;
  let end = 0;
  while (end < x.length - start && end < y.length - start && x[x.length - 1 - end] === y[y.length - 1 - end]) end += 1;
  return Math.max(x.length, y.length) - start - end <= 1;
}

const plain = (text: string) => text.replace(/[\p{P}\p{S}\s]/gu, '');

/** 案由逐字同来件 where the letter cites it in 《》. */
export function wrongTitle(part: ProofPart, { title }: Proposal): ProofFinding[] {
  if ((part.name !== 'title' && part.name !== 'opening' && part.name !== 'closing') || title.trim() === '') return [];
  const due = title.trim().replace(/^《([^《》]*)》$/u, '$1');
  for (const { 0: words, 1: cited = '', index } of part.text.matchAll(
    /《((?:[^《》]|〈[^〉]*〉|《[^《》]{0,80}》){2,200})》/gu,
  )) {
    const after = part.text.slice(index + words.length, index + words.length + 30);
    const named =
      /提出|提交|来信|关于$/u.test(part.text.slice(Math.max(0, index - 8), index)) ||
      /^(?:的?(?:建议|提案|议案))?(?:[（(][^）)]{0,24}[）)])?[^，。]{0,4}(?:收悉|已收)/u.test(after);
    if (!named && !/(?:建议|提案)$/u.test(cited)) continue;
    if (plain(cited) === plain(due)) {
      return [];
    }
    const nested = due.replaceAll('《', '〈').replaceAll('》', '〉');
    return [
      foundIn(part, index, words, {
        ...registration,
        right: `《${nested}》`,
        message: '案由与登记的不一致，应逐字同来件',
      }),
    ];
  }
  return [];
}

/** 建议、提案不相混：the word for the item, and the office to which copies go. */
export function wrongKindWord(part: ProofPart, { kind }: Proposal): ProofFinding[] {
  const npc = kind === 'npc-suggestion';
  if (!['title', 'opening', 'closing', 'blocks', 'copyTo'].includes(part.name)) return [];
  const outside = part.text.replace(/《[^《》]{0,200}》/gu, (each) => '□'.repeat(each.length));
  const say = (from: number, words: string, right: string | null, message: string) =>
    foundIn(part, from, words, { ...registration, right, message });
  if (part.name === 'copyTo') {
    const wrong = npc
      ? /[^，、；]{0,4}政协提案委[员会]{0,2}/u
      : /[^，、；]{0,4}人大常委会[^，、；。]{0,12}(?:代表|选举)[^，、；。]{0,4}工?(?:作委员会|委)/u;
    const match = wrong.exec(part.text);
    if (!match || (npc ? /人大/u : /政协/u).test(part.text)) return [];
    const place = /^(?:[^，、；]{0,3}?[省市县区州])?/u.exec(match[0])?.[0] ?? '';
    return [
      say(
        match.index,
        match[0],
        npc ? `${place}人大常委会代表工作委员会` : `${place}政协提案委员会`,
        npc ? '人大代表建议应抄送人大常委会' : '政协提案应抄送政协',
      ),
    ];
  }
  const found: ProofFinding[] = [];
  const head = part.name === 'title' || part.name === 'opening';
  if (npc) {
    const pattern = head
      ? /(?:代表|委员)?提案(?!委|办|[者人]|工作)/gu
      : /(?<=您|你们|该|本|此|贵[委会组]|代表|上述|这件|这份)(?:们)?(?:所)?(?:提出|提交|递交)?的?(?:提案)(?!委|办|工作)|(?<=[在对就从][^，。；《》]{0,2})提案(?=[中里]|所[提述反])/gu;
    for (const { 0: words, index } of outside.matchAll(pattern)) {
      if (/建议$/u.test(outside.slice(Math.max(0, index - 2), index))) {
        // 第61号代表建议提案答复: both in a title is one too many.
        if (part.name === 'title' && /号(?:代表|委员)?建议提案(?:的?答复|$)/u.test(outside))
          found.push(
            say(index - 2, outside.slice(index - 2, index + words.length), '建议', '登记的是人大代表建议，不是提案'),
          );
        continue;
      }
      const at = index + words.indexOf('提案');
      found.push(say(at, '提案', '建议', '登记的是人大代表建议，不是提案'));
    }
  } else {
    const rows = head
      ? [/代表建议|(?<=号(?:[）)])?的?)建议(?!委)|(?<=□的?)建议(?=[（(收])/gu]
      : [/(?:人大)?代表建议(?!提案|和|、)|(?<=您|你们|贵[委会组]|委员)在?建议(?=[中里](?:提|反|所|指))/gu];
    for (const pattern of rows) {
      for (const { 0: words, index } of outside.matchAll(pattern))
        found.push(say(index, words, words.startsWith('在') ? '在提案' : '提案', '登记的是政协提案，不是建议'));
    }
  }
  return found;
}
