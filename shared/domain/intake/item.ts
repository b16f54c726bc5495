import type { Consent, Level, ProposalKind } from '../../model/kinds.ts';
import type { IntakeField, IntakeItem } from '../../model/reading/intake.ts';
import { assemblyKind } from '../reading/letter/session.ts';
import { withLeft } from './checks/left.ts';
import { withPlausible } from './checks/plausible.ts';
import { consentIn, consentOf, keyIn, keyOfValue } from './choices.ts';
import { doubtOf, type FieldFound, firstFound, likely, sureOf } from './found.ts';
import { type Handling, type HandlingPart, type HandlingWords, readHandling } from './handling.ts';
import { afterAssigned, assignedFound, dueFound } from './item-days.ts';
import { type ItemWords, ownValues, sharedValues } from './item-words.ts';
import { mentionsIn, numberOfValue } from './number.ts';
import { type IsOurs, isAddressed } from './our-unit.ts';
import {
  figure,
  levelNamed,
  levelOfValue,
  type PrintedSession,
  sessionOfValue,
  sessionsOf,
  termBetween,
} from './session.ts';
import { proposersFound } from './signers.ts';
import type { LabelField } from './text/labels.ts';
import { tight } from './text/lines.ts';
import type { Pair } from './text/pairs.ts';
import { roleOfSection, unitOfSection } from './text/sections.ts';
import { titleOf, titleSaid } from './title.ts';
import { unitsListed } from './unit-list.ts';

const nothing: IntakeItem = {
  ...{ kind: null, level: null, term: null, meeting: null, number: null, title: null, body: null },
  ...{ proposers: [], collective: null, role: null, leadUnit: null, coUnits: [], assignedOn: null, dueOn: null },
  ...{ keySupervision: false, consent: 'unknown', doubts: [] },
};

/** An item of nothing but what was found; a doubt keeps its place and its reason. */
export function itemOf(found: { [F in IntakeField]?: FieldFound<IntakeItem[F]> }): IntakeItem {
  const item: IntakeItem = { ...nothing, proposers: [], coUnits: [], doubts: [], passages: [] };
  for (const [field, each] of Object.entries(found) as [IntakeField, FieldFound<never>][]) {
    if (!each) continue;
    const passage = each.passage.replace(/\s+/g, ' ').trim().slice(0, 100);
    if (each.value !== null) item[field] = each.value;
    if (each.doubt !== null) item.doubts.push({ field, passage, reason: each.doubt });
    else if (each.value !== null) item.passages?.push({ field, passage });
  }
  return item;
}

const signed = /^\s*([★☆※▲△＊*])\s*(?=\S)/;
const ofSigned =
  /(?:带|标|注|有|加|打)(?:有|注)?[“"（(]?([★☆※▲△＊*])[”"）)]?(?:号|的|标记|标识|标志|者|件)*[^；。\n]*[；。]?/;

/** 「带★的为重点督办提案，5月20日前办复」 over a list is said of the rows whose number has the mark, ★12, and of no other. */
function ofMark(words: ItemWords): ItemWords {
  const [clause = '', sign] = ofSigned.exec(words.shared) ?? [];
  const number = words.pairs.find(({ field, value }) => field === 'number' && signed.test(value));
  if (!number && sign === undefined) return words;
  const marked = number !== undefined && signed.exec(number.value)?.[1] === sign;
  const pairs = words.pairs.map((pair) =>
    pair === number ? { ...pair, value: pair.value.replace(signed, '') } : pair,
  );
  const without = clause === '' ? words.shared : words.shared.replace(clause, '');
  return {
    ...words,
    pairs,
    own: marked ? `${words.own}\n${clause}` : words.own,
    shared: without,
    sharedPairs: words.sharedPairs.map((pair) =>
      clause === '' ? pair : { ...pair, value: pair.value.replace(clause, '') },
    ),
  };
}

/** Every field of one item. */
export function readItem(given: ItemWords, isOurs: IsOurs): IntakeItem {
  const words = ofMark(given);
  const number = numberFound(words);
  const people = proposersFound(words);
  const session = sessionFound(words);
  const title = firstFound(
    ...ownValues(words, 'title').map((pair) => () => titleOf(pair.value, pair.passage)),
    ...ownValues(words, 'body').map(
      (pair) => () =>
        /^.{4,80}(?:建议|提案|议案)$/.test(tight(pair.value)) ? titleOf(pair.value, pair.passage) : null,
    ),
    ...words.pairs
      .filter(
        ({ label, value }) =>
          /^(?:主题|事由)$/.test(tight(label)) && /^《?关于.{4,80}(?:建议|提案|议案)》?$/.test(tight(value)),
      )
      .map((pair) => () => titleOf(pair.value, pair.passage)),
    () => titleSaid(words.own),
  );
  const kind = kindFound(words, session, title?.value ?? '', people.collective !== null);
  const level = levelFound(words, session);
  const handling = handlingFound(words, isOurs);
  const role = handling.role?.value ?? null;
  const assignedOn = assignedFound(words);
  const item = itemOf({
    kind,
    level,
    term: figureFound(words, session, 'term'),
    meeting: figureFound(words, session, 'meeting'),
    number,
    title,
    body: words.body === null ? null : sureOf(words.body, words.body),
    proposers: people.proposers,
    collective: people.collective,
    role: handling.role,
    leadUnit: handling.leadUnit,
    coUnits: handling.coUnits,
    assignedOn,
    dueOn: afterAssigned(ofOthers(dueFound(words, role, kind?.value ?? null), role, words), assignedOn),
    keySupervision: keyFound(words),
    consent: consentFound(words),
  });
  return withLeft(withPlausible(item), words, isOurs);
}

/** Who only takes note has no day of its own, and who answers apart may have another than those who lead. */
function ofOthers(due: FieldFound<string>, role: IntakeItem['role'], words: ItemWords): FieldFound<string> {
  if (!due?.value || due.doubt !== null || ownValues(words, 'dueOn', 'opinionDue').length > 0) return due;
  const others =
    role === 'split'
      ? /主办|牵头/.test(`${due.passage}${words.shared}`)
      : role === 'reference' && !words.own.includes(due.passage);
  return others
    ? likely(
        due.value,
        role === 'split' ? '写的是主办件的期限，分办件是不是同一天请核对' : '参阅件一般没有期限，请核对',
        due.passage,
      )
    : due;
}

function numberFound(words: ItemWords): FieldFound<string> {
  const labelled = firstFound(
    ...ownValues(words, 'number').map((pair) => () => numberOfValue(pair.value, pair.passage)),
  );
  if (labelled) return labelled;
  // 「来源：市八届人大六次会议（第204号）」
  const [beside] = ownValues(words, 'session', 'kind', 'title').flatMap(({ value }) => mentionsIn(value));
  if (beside?.numbers.length === 1) return sureOf(beside.numbers[0] ?? '', beside.passage);
  const mentions = mentionsIn(words.own.slice(0, 6000));
  const damaged = mentions.find(({ doubt }) => doubt !== null);
  const numbers = [...new Set(mentions.flatMap((each) => each.numbers))];
  const [first, second] = numbers;
  // 「一件一表」 prints 序号 for the number.
  const [serial] = words.whole === undefined ? [] : ownValues(words, 'serial');
  if (first === undefined && !damaged && serial && /^\d{1,4}$/.test(serial.value.trim()))
    return likely(serial.value.trim(), '只有序号，先当作编号，请核对', serial.passage);
  if (first === undefined) return damaged ? doubtOf(damaged.doubt ?? '', damaged.passage) : null;
  const passage = mentions.find((each) => each.numbers.includes(first))?.passage ?? first;
  return second === undefined
    ? sureOf(first, passage)
    : doubtOf(`写了几个编号（${numbers.slice(0, 6).join('、')}），不能确定是哪一件`, passage);
}

function sessionFound(words: ItemWords): PrintedSession | null {
  for (const pair of ownValues(words, 'session')) {
    const read = sessionOfValue(pair.value);
    if (read) return { ...read, passage: pair.passage };
  }
  for (const { value } of ownValues(words, 'number', 'kind', 'term', 'meeting')) {
    const [read] = sessionsOf(value);
    if (read) return read;
  }
  const [written] = sessionsOf(words.own.slice(0, 6000));
  if (written) return written;
  for (const { value, passage } of ownValues(words, 'kind')) {
    const read = /届/.test(value) ? sessionOfValue(value) : null;
    if (read) return { ...read, passage };
  }
  const shared = sharedSession(words);
  const own = kindSaid(words);
  if (!shared?.kind || !own || shared.kind === own) return shared;
  // One heading over suggestions and proposals names the meeting of the one kind only.
  const [assembly, what] = own === 'cppcc-proposal' ? ['人大', '提案'] : ['政协', '建议'];
  return { ...shared, kind: null, doubt: `写的是${assembly}的会议，这一件是${what}` };
}

/** The meeting that is named for several items. */
function sharedSession(words: ItemWords): PrintedSession | null {
  for (const pair of sharedValues(words, 'session')) {
    const read = sessionOfValue(pair.value);
    if (read) return { ...read, passage: pair.passage };
  }
  const over = sessionsOf(words.section).at(-1);
  const all = over ? [over] : sessionsOf(words.shared.slice(0, 6000));
  // 「均为十七届人大二次、十一届政协二次会议上提的」: a 提案 comes from the meeting of 政协.
  const kind = new Set(all.map((each) => each.kind)).size > 1 ? kindSaid(words) : null;
  const said = kind === null ? all : all.filter((each) => each.kind === kind);
  const [first] = said;
  const other = said.find(
    (each) =>
      first &&
      (each.term !== first.term ||
        each.meeting !== first.meeting ||
        (each.kind && first.kind && each.kind !== first.kind)),
  );
  if (!first)
    return (
      termBetween(words.own.slice(0, 6000)) ??
      termBetween(words.shared.slice(0, 6000)) ??
      onlySession(words.whole ?? '')
    );
  return other ? { ...first, doubt: `写了不止一次会议（${first.passage}、${other.passage}）` } : first;
}

/** Of several items in one sentence the first alone may bear the meeting of all. */
function onlySession(text: string): PrintedSession | null {
  const all = sessionsOf(text.slice(0, 6000));
  const [first] = all;
  const same = all.every(
    ({ term, meeting, kind }) => term === first?.term && meeting === first?.meeting && kind === first?.kind,
  );
  return first && same ? first : null;
}

function figureFound(words: ItemWords, session: PrintedSession | null, field: 'term' | 'meeting'): FieldFound<number> {
  const own = session?.[field] ?? null;
  if (session?.doubt) return { value: own, doubt: session.doubt, passage: session.passage };
  if (own !== null && session) return sureOf(own, session.passage);
  for (const pair of [...ownValues(words, field), ...sharedValues(words, field)]) {
    const value = figure(pair.value);
    return value === null ? doubtOf('届次的数字认不清', pair.passage) : sureOf(value, pair.passage);
  }
  const [unread] = ownValues(words, 'session');
  return unread && !session && /[届次]/.test(unread.value) ? doubtOf('届次没有认出', unread.passage) : null;
}

function kindFound(
  words: ItemWords,
  session: PrintedSession | null,
  title: string,
  collective: boolean,
): FieldFound<ProposalKind> {
  const said: { kind: ProposalKind; passage: string }[] = [];
  for (const pair of ownValues(words, 'kind')) {
    const kind = kindOf(pair.value);
    if (kind) said.push({ kind, passage: pair.passage });
  }
  if (session?.kind) said.push({ kind: session.kind, passage: session.passage });
  const [first] = said;
  if (first) {
    const other = said.find(({ kind }) => kind !== first.kind);
    return other
      ? doubtOf('既像建议又像提案', `${first.passage} ｜ ${other.passage}`)
      : sureOf(first.kind, first.passage);
  }
  for (const { value, passage } of ownValues(words, 'number')) {
    const kind = kindOf(value);
    if (kind) return sureOf(kind, passage);
  }
  const own = words.own
    .slice(0, 3000)
    .replace(/《[^》]{0,200}》/g, '')
    .replace(/[（(][^（）()]*误[^（）()]*[）)]/g, '');
  const labels = words.pairs.map(({ label }) => tight(label)).join(' ');
  const votes = [
    kindBySignature(own),
    kindOf(words.section),
    kindByLabels(labels),
    kindByBody(own.replace(/\s/g, '')),
  ].filter((kind) => kind !== null);
  const [voted] = votes;
  if (voted) {
    const passage = excerptOfKind(own, voted) || excerptOfKind(labels, voted) || words.section;
    const against = votes.some((kind) => kind !== voted);
    return against ? likely(voted, '既像建议又像提案，请核对', passage) : sureOf(voted, passage);
  }
  if (/提案$/.test(title)) return sureOf('cppcc-proposal', title);
  if (collective) {
    const delegation = words.pairs.some(({ value }) => /代表团$/.test(value.trim()));
    return delegation ? sureOf('npc-suggestion', '代表团') : sureOf('cppcc-proposal', '集体提案');
  }
  const shared = kindByBody(words.shared.replace(/\s/g, '')) ?? kindBySignature(words.shared);
  if (shared) return sureOf(shared, excerptOfKind(words.shared, shared));
  return /议案$/.test(title) ? sureOf('npc-suggestion', title) : null;
}

function kindOf(value: string): ProposalKind | null {
  const text = value.replace(/\s/g, '');
  const [npc, cppcc] = [
    /人大|代表|建议|议案/.test(text.replace(/建议提案|提案建议/g, '')),
    /政协|委员(?!会)|提案/.test(text.replace(/建议提案|提案建议/g, '')),
  ];
  return npc === cppcc ? null : npc ? 'npc-suggestion' : 'cppcc-proposal';
}
/** Of which kind an item's own words are, before its meeting is known. */
function kindSaid({ pairs, own, section }: ItemWords): ProposalKind | null {
  const labelled = pairs.find(({ field, value }) => (field === 'kind' || field === 'number') && kindOf(value) !== null);
  const bare = own.replace(/《[^》]{0,200}》/g, '');
  const title = /(?:的)(建议|提案)》/.exec(own)?.[1] ?? '';
  return (
    (labelled ? kindOf(labelled.value) : null) ??
    kindOf(section) ??
    kindByBody(bare) ??
    kindBySignature(bare) ??
    kindOf(title)
  );
}
const oneKind = (npc: boolean, cppcc: boolean): ProposalKind | null =>
  npc === cppcc ? null : npc ? 'npc-suggestion' : 'cppcc-proposal';
const kindBySignature = (text: string) =>
  oneKind(
    /号\s*(?:代表)?建议|代表建议|议案|[\u4e00-\u9fff]代表(?![团性表])|人大代表/.test(text),
    /号\s*(?:委员|集体)?提案|委员提案|政协提案|集体提案|提案委|[\u4e00-\u9fff]委员(?!会)/.test(text),
  );
const kindByLabels = (text: string) =>
  oneKind(
    /代表姓名|领衔代表|联名代表|建议(?:编号|号|人|标题|题目|名称)|代表建议|议案/.test(text),
    /委员姓名|领衔委员|提案(?:编号|号|人|者|标题|题目|名称|单位)|附议委员|联名委员/.test(text),
  );
const kindByBody = (given: string) => {
  const text = given.replace(/(?:代表|议案)?建议[、和及]?(?:委员)?提案|提案[、和及]?建议/g, '');
  return (
    assemblyKind(text) ?? oneKind(/代表建议|建议交办|建议办理/.test(text), /提案交办|提案办理|委员提案/.test(text))
  );
};

function excerptOfKind(text: string, kind: ProposalKind): string {
  const words = kind === 'npc-suggestion' ? /.{0,8}(?:人大|代表|建议|议案).{0,6}/ : /.{0,8}(?:政协|委员|提案).{0,6}/;
  return words.exec(text)?.[0].trim() ?? '';
}

function levelFound(words: ItemWords, session: PrintedSession | null): FieldFound<Level> {
  if (session?.level) return sureOf(session.level, session.passage);
  for (const pair of [...ownValues(words, 'level'), ...ownValues(words, 'kind', 'number')]) {
    const level = levelOfValue(pair.value) ?? levelNamed(pair.value)?.level;
    if (level) return sureOf(level, pair.passage);
  }
  for (const text of [
    words.section,
    words.own.slice(0, 1500),
    words.shared.slice(0, 1500),
    /^\s*【[^】]{2,16}】/.exec(words.whole ?? '')?.[0] ?? '',
  ]) {
    const named = levelNamed(text);
    if (named) return sureOf(named.level, named.passage);
  }
  for (const { label, value, passage } of [...words.pairs, ...words.sharedPairs]) {
    const named = /交办|转办|来文|发文|发件|派单/.test(label) ? levelNamed(value) : null;
    if (named) return sureOf(named.level, passage);
  }
  return null;
}

function handlingWords(words: ItemWords): HandlingWords {
  const labelled = handlingLabels(words.pairs);
  const column =
    ownValues(words, 'role')[0] ??
    ownValues(words, 'kind', 'units').find(({ value }) =>
      /^(?:[独单主会协分]办|参阅)(?:件|$|[（(])/.test(value.trim()),
    );
  // 办理方式：主办，市商务局、市交通运输局配合.
  const [, ours, rest] =
    /^([独单主会协分]办|牵头|参阅)\s*[，,；;。]\s*(.+)$/.exec(column?.field === 'role' ? column.value.trim() : '') ??
    [];
  if (column && rest && unitsListed(rest).odd === null)
    labelled.push({ part: 'units', alone: false, value: rest, passage: column.passage });
  const [, plain, inner] = /^([^（(：:]{2,6})[（(](.+?)[）)]?$/.exec(column?.value.trim() ?? '') ?? [];
  const said = column
    ? { value: ours ?? plain ?? column.value, passage: column.passage }
    : roleOfSection(words.section);
  const addressed = /@\s*([\u4e00-\u9fff]{2,8})(?=[-—_·\s\d：:]|$)/.exec(words.own + words.shared)?.[1];
  const part = unitOfSection(words.section);
  const now = words.own
    .replace(/[（(]原(?:主办|承办|交办|牵头)(?:单位)?[：:为由\s]*[^（）()]{2,20}[）)]/g, '')
    .replace(
      /原(?:来)?(?:定|本|是)?(?:由|为|交)[^，。；《》]{2,30}(?:主办|会办|协办|独办|承办|办理)[，,](?:[^，。；《》]{2,30}(?:会办|协办)[，,])?/g,
      '',
    );
  const placed =
    part === null
      ? now
      : now.replace(/(^|[\s，；。（(、])(主办|会办|协办|独办|单办|分办|参阅)(?=$|[\s，；。）)（(])/g, `$1${part}$2`);
  // 请市民政局阅研办理: who reads and handles it does not only read it.
  const handled = placed.replace(/(?:阅研|研阅|阅处|阅示)(?=(?:后|并)?(?:办理|承办|处理))/g, '');
  const own = addressed ? handled.replace(/你们(?=[\s\S]{0,6}(?:主|会|协|独|分|承|办|牵|负))/g, addressed) : handled;
  const role = inner ?? column?.value ?? '';
  const receivers = addressees(`${words.shared}\n${words.own}`);
  return { labelled, said, prose: [...(role.length > 4 ? [role] : []), own.slice(0, 6000)], addressed: receivers };
}

/** 「市民政局、市财政局、市医保局：」 */
function addressees(text: string): string[] {
  for (const line of text.slice(0, 3000).split('\n')) {
    const list = /^\s*([\u4e00-\u9fff、，（）]{5,120})[：:]\s*$/.exec(line)?.[1];
    const { units, odd } = unitsListed(list ?? '');
    if (units.length > 1 && odd === null) return units;
  }
  return [];
}

const handlingParts: Partial<Record<LabelField, HandlingPart>> = {
  ...{ leadUnit: 'lead', coUnits: 'co', splitUnits: 'split', units: 'units', referenceUnits: 'reference' },
};

/** What the item's own words leave open may be said of all items at once: 「以下建议请民政局牵头办理」. */
function handlingFound(words: ItemWords, isOurs: IsOurs): Handling {
  return byName(handlingRead(words, isOurs), words, isOurs);
}

/** 「县民政局：… 交由你局主办」: who is addressed is called by the name that the paper gives. */
function byName(read: Handling, { own, shared, section, pairs, whole = '' }: ItemWords, isOurs: IsOurs): Handling {
  const { leadUnit, coUnits } = read;
  const text = [section, shared, own, ...pairs.map(({ value }) => value), whole].join('\n').slice(0, 8000);
  const lines = text.split('\n');
  const greeted = [greeting, received]
    .flatMap((pattern) => lines.flatMap((line) => pattern.exec(line)?.[1]?.split(/[、，；;]/) ?? []))
    .map((each) => each.replace(/[“”"\s]/g, '').replace(/(?<=[局委厅])(?:办公室|各[科处室股]{1,2})$/, ''));
  const called0 = /@\s*([\u4e00-\u9fff]{1,8}?[局委办厅])/.exec(text)?.[1];
  if (called0) greeted.push(called0);
  const isName = (each: string) => each.length > 2 && !isAddressed(each) && isOurs(each);
  const { value: part = null } = read.role ?? {};
  // 你单位角色：会办 beside 其他单位 names everybody but us.
  const besides = pairs.some(({ field, label }) => field === 'role' && /[你贵我本]/.test(label));
  const ours = greeted.find(isName);
  if (besides && part === 'co' && ours && leadUnit?.value && ![...(coUnits?.value ?? [])].some(isOurs))
    return { ...read, coUnits: sureOf([...(coUnits?.value ?? []), ours], coUnits?.passage ?? ours) };
  if (part === 'co' && ours && leadUnit?.value && !isOurs(leadUnit.value) && coUnits === null)
    return { ...read, coUnits: likely([ours], '没有写单位名称，请核对是谁会办', ours) };
  const leads = read.role?.value === 'lead' || read.role?.value === 'sole';
  if (leadUnit === null && leads) {
    return ours ? { ...read, leadUnit: sureOf(ours, ours) } : read;
  }
  if (![leadUnit?.value ?? '', ...(coUnits?.value ?? [])].some(isAddressed)) return read;
  const tokens = text.split(/[^\u4e00-\u9fff]+|[由请交与和及将把对给转供]/);
  const name = [...greeted, ...tokens].find(isName);
  if (name === undefined) return read;
  const called = (unit: string) => (isAddressed(unit) ? name : unit);
  // 「由你局主办」 in the item's own sentence stays as printed; what is said over several items gets its name.
  const saidHere = leadUnit?.value != null && own.includes(leadUnit.value) && !shared.includes(leadUnit.value);
  return {
    ...read,
    leadUnit: leadUnit?.value && !saidHere ? { ...leadUnit, value: called(leadUnit.value) } : leadUnit,
    coUnits: coUnits?.value ? { ...coUnits, value: [...new Set(coUnits.value.map(called))] } : coUnits,
  };
}

const greeting = /^\s*@?([\u4e00-\u9fff、，（）]{2,120})[：:]/;
const received = /^\s*(?:收件人|收件单位|主送|主送单位|接收单位|送达单位|To)\s*[：:]\s*(\S.{1,60})$/i;

function handlingRead(words: ItemWords, isOurs: IsOurs): Handling {
  const own = handlingWords(words);
  const read = readHandling(own, isOurs);
  if (read.leadUnit === null && (read.role?.value === 'lead' || read.role?.value === 'sole')) {
    const ours = oursSaid(words, isOurs);
    return ours ? { ...read, leadUnit: ours } : read;
  }
  if (words.shared === '' || read.leadUnit !== null || (read.role !== null && read.role.value !== null)) return read;
  const more = readHandling({ ...own, prose: [...own.prose, words.shared.slice(0, 3000)] }, isOurs);
  return more.leadUnit !== null || read.role === null ? more : read;
}

/** Our unit, where the heading or the words over all items name it: 「以下4件由你单位承办」, 「【市民政局】」. */
function oursSaid({ section, shared, own }: ItemWords, isOurs: IsOurs): FieldFound<string> {
  const unit = unitOfSection(section);
  if (unit && isOurs(unit)) return sureOf(unit, unit);
  for (const text of [own, shared]) {
    for (const match of text
      .slice(0, 3000)
      .matchAll(
        /(?:由|交|请|转|给|送|派|属于)(?:由|给|到)?\s?([你贵]们?(?:局|委|办|单位|部门|厅)|[\u4e00-\u9fff]{2,12}?[局委厅])\s?(?:具体|负责|牵头|单独)?(?:承办|办理|主办|独办|研究|处理)/g,
      )) {
      if (isOurs(match[1] ?? '')) return sureOf(match[1] ?? '', match[0]);
    }
    // 「交办清单（民政局）」
    const named =
      /(?:清单|目录|一览表?|汇总表?|名单|表|件)[（(]([\u4e00-\u9fff]{2,12}[局委厅])(?:[，、：:]?\s*(?:共)?\d{0,3}\s*件?)?[）)]/.exec(
        text.slice(0, 3000),
      )?.[1];
    if (named && isOurs(named)) return sureOf(named, named);
    // 「市民政局承办提案目录」
    for (const match of text
      .slice(0, 3000)
      .matchAll(
        /([\u4e00-\u9fff]{2,12}?[局委厅])(?:承办|主办|独办|牵头办理|办理)(?:的)?(?:代表|委员)?(?:建议|提案|件|目录|清单|一览)/g,
      )) {
      if (isOurs(match[1] ?? '')) return likely(match[1] ?? '', '取自清单的名称，请核对', match[0]);
    }
  }
  return null;
}

/** The labelled values that say who handles. */
export function handlingLabels(pairs: readonly Pair[]): HandlingWords['labelled'] {
  return pairs.flatMap(({ field, label, value, passage }) => {
    const part = handlingParts[field];
    return part ? [{ part, alone: /独办|单办/.test(label) && !/主办/.test(label), value, passage }] : [];
  });
}

function keyFound(words: ItemWords): FieldFound<boolean> {
  const found = [
    ...ownValues(words, 'keySupervision', 'supervisor').map((pair) =>
      keyOfValue(pair.value, tight(pair.label), pair.passage),
    ),
  ].filter((each) => each !== null);
  const yes = found.find(({ value }) => value === true);
  if (yes) return yes;
  const [first] = found;
  return first ?? keyIn(words.own.slice(0, 6000)) ?? keyIn(words.section) ?? keyIn(ofAll(words.shared));
}

function consentFound(words: ItemWords): FieldFound<Consent> {
  for (const pair of ownValues(words, 'consent')) {
    const found = consentOf(pair.value, tight(pair.label), pair.passage);
    if (found) return found;
  }
  return consentIn(words.own.slice(0, 6000)) ?? consentIn(ofAll(words.shared));
}

/** The sentences that say something of every item: 「以上各件均为重点督办件，代表均同意公开」. */
const ofAll = (shared: string): string =>
  shared
    .slice(0, 6000)
    .split(/(?<=[。；\n])/)
    .filter((sentence) => /均|都|全部|一律|各件|以上|上述/.test(sentence))
    .join('');
