import type { LetterProof, ProofFinding } from '../../../model/letter/proof.ts';
import { honorific } from '../../letter/addressee.ts';
import { proposerTitle } from '../../names/proposer.ts';
import { foundIn, type ProofPart, quotedPlaces } from '../found.ts';

type Proposal = LetterProof['proposal'];

const address = { kind: 'address', severity: 'error' } as const;
const organisation =
  /(?:委员会|市委会|[省市县区]委会|县委|市委|小组|界别|专委会|委|会|组|支部|支社|总支|总支部|基层委|社|工商联|侨联|台联|科协|文联|妇联|青联|总工会|联盟|商会|协会|集团|中心|党派|办公室|工作室)$/u;

/** Who proposed: persons by name, or a collective; a lone name that is an organisation's is a collective. */
export function proposed({ proposers, collective }: Proposal): { people: string[]; collective: string | null } {
  const people = proposers.map((name) => name.replace(/\s/gu, '')).filter((name) => name !== '');
  if (collective) return { people: [], collective: collective.trim() };
  const [only = ''] = people;
  if (people.length === 1 && [...only].length >= 4 && organisation.test(only)) return { people: [], collective: only };
  return { people, collective: null };
}

/** 称呼：everyone who proposed, by the right name, 代表 or 委员 as registered. */
export function wrongSalutation(part: ProofPart, proposal: Proposal): ProofFinding[] {
  if (part.name !== 'salutation') return [];
  const { people, collective } = proposed(proposal);
  const { text } = part;
  const say = (from: number, words: string, right: string | null, message: string) =>
    foundIn(part, from, words, { ...address, right, message });
  const bare = text.replace(/[：:，,。]\s*$/u, '').replace(/^\s*(?:尊敬的|各位)/u, '');
  const start = text.indexOf(bare);
  if (bare.trim() === '') return [];
  if (collective !== null) {
    if (bare.startsWith(collective) && /^(?:委员|代表|同志|先生|女士)$/u.test(bare.slice(collective.length).trim()))
      return [say(start, text.slice(start), `${collective}：`, '集体提案的称呼写提出单位，不加「委员」「代表」')];
    if (plain(bare) === plain(collective) || bare.includes(collective)) return [];
    return [say(start, bare, collective, `登记的提出单位是${collective}`)];
  }
  if (people.length === 0) return [];
  const due = proposerTitle(proposal.kind);
  const other = due === '代表' ? '委员' : '代表';
  const found: ProofFinding[] = [];
  for (const { 0: words, index } of text.matchAll(new RegExp(`${other}(?=[、，：:\\s]|$)`, 'gu')))
    found.push(say(index, words, due, `登记的是${due}，不是${other}`));
  for (const { 0: words, index } of text.matchAll(/(?:同志|先生|女士|同学|老师|主任|局长)(?=[、，：:\s]|$)/gu))
    if (!new RegExp(`${due}\\s*${words}`, 'u').test(text)) found.push(say(index, words, due, `称呼用「${due}」`));
  const names = namesIn(bare, people);
  const missing = people.filter((name) => !names.some((each) => each.name === name));
  const strange = names.filter(({ name }) => !people.includes(name));
  const others = /等(?:\d+|[一二三四五六七八九十]+)?[位名]?/u.exec(bare);
  for (const { name, at } of strange) {
    const meant =
      missing.find((each) => alike(each, name)) ??
      (missing.length === 1 && strange.length === 1 ? missing[0] : undefined);
    if (meant) missing.splice(missing.indexOf(meant), 1);
    found.push(say(start + at, name, meant ?? null, meant ? `登记的姓名是${meant}` : `登记的提出人里没有${name}`));
  }
  if (missing.length > 0 && !others && names.length > 0) {
    const last = names.at(-1);
    const words = last?.name ?? '';
    const inOrder = people.filter((name) => missing.includes(name) || names.some((each) => each.name === name));
    const from = names[0]?.at ?? 0;
    const to = (last?.at ?? 0) + words.length;
    const listed = /^[^代委]*$/u.test(bare.slice(from, to));
    found.push(
      listed && found.length === 0
        ? say(start + from, bare.slice(from, to), inOrder.join('、'), `称呼缺${missing.join('、')}`)
        : say(start + (last?.at ?? 0), words, `${words}、${missing.join('、')}`, `称呼缺${missing.join('、')}`),
    );
  }
  if (found.length === 0 && names.length > 0 && !/代表|委员|同志/u.test(bare))
    found.push(say(start, text.slice(start), `${bare}${due}：`, `姓名后缺「${due}」`));
  const count = /\d+|[一二三四五六七八九十]+/u.exec(others?.[0] ?? '')?.[0];
  if (others && count && /^\d+$/u.test(count) && Number(count) !== people.length && people.length > names.length) {
    const at = start + bare.indexOf(others[0]) + others[0].indexOf(count);
    found.push(say(at, count, String(people.length), `登记的提出人是${people.length}位`));
  }
  return found;
}

type Named = { name: string; at: number };

/** The names of a salutation: 「颜一鸣、骆宾代表」, 「颜一鸣代表、骆宾代表」, 「颜一鸣等3位代表」. */
function namesIn(text: string, people: readonly string[]): Named[] {
  // 桑永和 holds 和: who is registered is taken out first.
  const known = people.flatMap((name) => (text.includes(name) ? [{ name, at: text.indexOf(name) }] : []));
  const others = known.reduce((rest, { name }) => rest.replace(name, '、'.repeat(name.length)), text);
  return [...known, ...strangers(others)].sort((a, b) => a.at - b.at);
}

function strangers(text: string): Named[] {
  return [...text.matchAll(/[^、，,和\s]{1,20}/gu)].flatMap(({ 0: words, index }) => {
    const name = words
      .replace(/等?(?:\d+|[一二三四五六七八九十]+)?[位名]?(?:人大|政协)?(?:代表|委员|同志)?$/u, '')
      .replace(/等$/u, '');
    return name === '' || /^(?:尊敬的|各位|代表|委员)+$/u.test(name) ? [] : [{ name, at: index }];
  });
}

/** 单晓曾 and 单小曾: as long, or one character more or less, and all but one the same. */
function alike(a: string, b: string): boolean {
  const [x, y] = [[...a], [...b]];
  if (Math.abs(x.length - y.length) > 1) return false;
  const same = x.filter((each) => y.includes(each)).length;
  return same >= Math.max(x.length, y.length) - 1 && same > 0;
}

const plain = (text: string) => text.replace(/[\p{P}\p{S}\s]/gu, '');

/** 文中的姓名后用代表还是委员：何静怡代表 in an answer to a 提案. */
export function wrongTitleOfPerson(part: ProofPart, proposal: Proposal): ProofFinding[] {
  if (part.name === 'salutation' || part.name === 'note' || part.name === 'copyTo') return [];
  const { people, collective } = proposed(proposal);
  const due = proposerTitle(proposal.kind);
  const other = due === '代表' ? '委员' : '代表';
  const found: ProofFinding[] = [];
  for (const name of people.slice(0, 50)) {
    if (name.length < 2) continue;
    for (let at = part.text.indexOf(`${name}${other}`); at >= 0; at = part.text.indexOf(`${name}${other}`, at + 1)) {
      found.push(
        foundIn(part, at + name.length, other, { ...address, right: due, message: `登记的是${due}，不是${other}` }),
      );
    }
  }
  if (part.name === 'opening' || part.name === 'closing') {
    const pattern = new RegExp(
      `(?<=感谢|各位|欢迎|请|尊敬的|恳请)${other}(?=对|的|们|一如|继续|多提|提出|您|长期)`,
      'gu',
    );
    for (const { 0: words, index } of part.text.matchAll(pattern))
      found.push(
        foundIn(part, index, words, {
          ...address,
          right: collective ? honorific(collective) : due,
          message: `登记的是${due}，不是${other}`,
        }),
      );
  }
  return found;
}

/** 您、你们、贵委：one way throughout, by how many proposed and whether a collective did. */
export function wrongAddress(part: ProofPart, proposal: Proposal): ProofFinding[] {
  if (!['opening', 'blocks', 'closing'].includes(part.name)) return [];
  const { people, collective } = proposed(proposal);
  if (people.length === 0 && collective === null) return [];
  const due = collective !== null ? honorific(collective) : people.length > 1 ? '你们' : '您';
  const quoted = quotedPlaces(part.text);
  return [
    ...part.text.matchAll(
      /您们|您(?!们)|你们|你(?!们)|贵(?:委员会|单位|党派|支社|总支|代表(?!团)|委员(?!会)|[委会组办党局](?!员))/gu,
    ),
  ].flatMap(({ 0: words, index }) => {
    if (
      quoted(index) ||
      words === due ||
      /^[两二三几四五六]位/u.test(part.text.slice(index + words.length)) ||
      (words.length > 2 && due.startsWith(words))
    )
      return [];
    const honour = words.startsWith('贵');
    if (honour && words === '贵单位' && collective !== null && due !== '贵单位')
      return [
        foundIn(part, index, words, {
          ...{ ...address, severity: 'advice', right: due },
          message: `提出的是${collective}，宜称「${due}」`,
        }),
      ];
    // 贵委会 and 贵单位 for one and the same organisation are a matter of taste; 贵州, 贵重 do not come here.
    if (
      honour &&
      collective !== null &&
      (due === '贵单位' ||
        words === '贵单位' ||
        (words === '贵委员会' && due === '贵委') ||
        (words === '贵会' && /委会$/u.test(collective)) ||
        words === '贵党派' ||
        words === '贵党')
    )
      return [];
    if (honour && words === '贵局')
      return [foundIn(part, index, words, { ...address, right: due, message: '「贵局」是写给单位的话' })];
    if (words === '您们')
      return [
        foundIn(part, index, words, { ...address, right: due === '您' ? '您' : due, message: '「您」后不加「们」' }),
      ];
    const why =
      collective !== null
        ? `提出的是${collective}，称「${due}」`
        : people.length > 1
          ? `提出人有${people.length}位，称「${due}」`
          : '提出人是一位，称「您」';
    return [foundIn(part, index, words, { ...address, right: due, message: why })];
  });
}

/** 文中的姓名与登记一致：裴志运代表 where 裴志远 proposed. One character other in a name of three, or two that sound or look alike, is the same person. */
export function wrongNameOfPerson(part: ProofPart, proposal: Proposal): ProofFinding[] {
  if (!['title', 'opening', 'blocks', 'closing'].includes(part.name)) return [];
  const { people } = proposed(proposal);
  const due = proposerTitle(proposal.kind);
  return [
    ...part.text.matchAll(new RegExp(`([\\u4e00-\\u9fff]{2,4})(?=(?:人大|政协)?${due}(?!们|大会|团|会))`, 'gu')),
  ].flatMap(({ 1: led = '', index }) =>
    people.flatMap((name) => {
      const words = led.slice(-name.length);
      const at = index + led.length - name.length;
      if (name.length < 3 || words.length !== name.length || words === name || people.includes(words)) return [];
      if (words[0] !== name[0] || !alike(name, words)) return [];
      return [foundIn(part, at, words, { ...address, right: name, message: `登记的姓名是${name}` })];
    }),
  );
}
