import type { Day } from '../../model/primitives.ts';
import type { IntakeItem } from '../../model/reading/intake.ts';
import { isDateLine } from '../dates/day-reading.ts';
import { dayIn, endsIn, oneDay, type YearOf } from './days.ts';
import { doubtOf, type FieldFound, firstFound, likely } from './found.ts';
import { type ItemWords, ownValues, sharedValues } from './item-words.ts';
import { isPersonName } from './people.ts';
import { hasSurname } from './surnames.ts';
import { tight } from './text/lines.ts';
import { labelled, type Pair } from './text/pairs.ts';

const dayWords =
  '(?:(?:2[\\dOo]{3}|\\d{2})\\s*年\\s*)?[\\dOoIl]{1,2}\\s*月\\s*[\\dOoIl]{1,2}\\s*[日号]?|20\\d{2}\\s*[-/.]\\s*\\d{1,2}\\s*[-/.]\\s*\\d{1,2}|20\\d{6}|[二〇○零一三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日';
const assignedSaid = [
  new RegExp(`自\\s*(${dayWords})\\s*(?:之日)?(?:起)?\\s*(?:重新)?(?:计算|起算|交办|转办)`),
  new RegExp(`(?:交办|转办)(?:之日|日)?[（(](${dayWords})[）)]`),
  new RegExp(`(${dayWords})\\s*(?:交办|转办|派单|下达)`),
  new RegExp(
    `(?:交办|转办|派单|下达|派发|批转)(?:日期|时间|日)?(?:统一|均|都|一律)?(?:为|是|：|:|于)?\\s*(${dayWords})`,
  ),
  new RegExp(
    `(${dayWords}) {0,2}(?:，)?(?:[^，。；\\n]{0,6})?(?:交办|转办|交的|交给|派单|派的|派发|下发|下达|转来|转交|批转|推送|送办)`,
  ),
];
const startSaid = new RegExp(`自(?:[\\u4e00-\\u9fff]{0,6}之?日)?[（(]?\\s*(${dayWords})[）)]?(?:之日)?\\s*起`);
/** 主办的2026年5月29日截止, 主办单位2026年8月10日前答复 */
const leadSaid = new RegExp(
  `(?:主办|牵头|独办|分办)(?:的|件|单位|部门)?(?:应当?|须|需|请|要)?(?:于|在|：|:|为|是)?\\s*(${dayWords})\\s*(?:截止|之?前|以前|止|到期|办结|答复)`,
  'g',
);
const dueBehind = new RegExp(`(${dayWords})\\s*(?:到期|截止|止|办结|答复|完成)`, 'g');
const dueSaid = new RegExp(
  `(?:截止|截至|不[晚迟]于|期限|时限|限期|限|最迟|不超过|务必|(?:答复|办结|办理|反馈|办复|回复)(?=日期|时间|日))(?:日期|时间|日|办理|答复|办结)?(?:相应|统一|均|已)?(?:顺延|延长|延期|延后|推迟|调整|提前|变更|不变|照旧)?(?:[，,]?(?:仍然?|还是))?(?:为|是|：|:|至|到|于|在)?\\s*(?:自|从)?(?:(?:${dayWords})\\s*(?:起)?(?:至|到|—+|-{1,2}|~|～)\\s*)?(${dayWords})`,
  'g',
);

/** 交办 day: labelled, in a sentence, said for all, or the day under the notice. */
export function assignedFound(words: ItemWords): FieldFound<Day> {
  const { years } = words;
  const start = (texts: readonly string[]) =>
    texts.map((text) => startSaid.exec(text.replace(/\s/g, ''))?.[1]).find(Boolean);
  return firstFound(
    ...ownValues(words, 'assignedOn').map((pair) => () => dayIn(pair.value, years) ?? unread(pair, '交办日期没有认出')),
    () => {
      const from = start(ownValues(words, 'dueOn').map(({ value }) => value));
      return from ? dayIn(from, years) : null;
    },
    ...ownValues(words, 'dueOn').map((pair) => () => said(pair.value, years)),
    () => said(words.own, years),
    ...sharedValues(words, 'assignedOn').map((pair) => () => dayIn(pair.value, years)),
    () => said(words.shared, years),
    () => signedOn(words, years),
    () =>
      passedOn(words)
        ? doubted(mailedOn(words, years), '按邮件发出的日期认作交办日期，请核对')
        : mailedOn(words, years),
    () => issuedOn(words, years),
    () => messageOf(words, years),
    () => plainlyDated(words, years),
    () => ranged(words, years, 1, '两个日期没有写是什么，先把前一个当作交办日期，请核对'),
  );
}

/** 「日期：2026/10/12」 of a paper that hands over. */
function plainlyDated({ pairs, own, shared }: ItemWords, years: YearOf): FieldFound<Day> {
  const dated = pairs.find(({ label, value }) => /^(?:日期|时间)$/.test(tight(label)) && value !== '');
  if (!dated || !/交办|转办|交由|派单/.test(`${own}${shared}${pairs.map(({ label }) => label).join(' ')}`)) return null;
  const day = dayIn(dated.value, years);
  return day?.value ? likely(day.value, '只写了「日期」，先当作交办日期，请核对', dated.passage) : null;
}

/** 「…主办：市财政局 5月30日」: a day at the end of an item's own line. */
function trailing({ own }: ItemWords, years: YearOf): FieldFound<Day> {
  const line = own.trim();
  const found = line.includes('\n') ? null : new RegExp(`(?:^|[\\s，；])(${dayWords})$`).exec(line)?.[1];
  const day = found ? dayIn(found, years) : null;
  return day?.value ? likely(day.value, '没有写是什么日期，先当作限时，请核对', found ?? '') : null;
}

/** 「2026年1月28日 — 2026年4月28日」 without a word of what they are. */
function ranged({ own, shared }: ItemWords, years: YearOf, which: 1 | 2, reason: string): FieldFound<Day> {
  const range = new RegExp(`(${dayWords}) {0,2}(?:至|到|—+|-{1,2}|~|～) {0,2}(${dayWords})(?!前|之前)`);
  const found = range.exec(own) ?? range.exec(shared);
  const day = found ? dayIn(found[which] ?? '', years) : null;
  return day?.value && found ? likely(day.value, reason, found[0].trim()) : null;
}

function said(text: string, years: YearOf): FieldFound<Day> {
  for (const pattern of assignedSaid) {
    const found = pattern.exec(text.slice(0, 6000));
    if (
      !found?.[1] ||
      /前|之前/.test(text.slice(found.index + found[0].indexOf(found[1]) + found[1].length).slice(0, 2))
    )
      continue;
    const day = dayIn(found[1], years);
    if (day) return { ...day, passage: found[0] };
  }
  return null;
}

/** A mail of a person, or one that asks for help only: its day is hardly that of the hand-over. */
const passedOn = ({ pairs, sharedPairs }: ItemWords): boolean =>
  [...sharedPairs, ...pairs].some(
    ({ label, value }) =>
      (/^(?:发件人|发送人|发送者|寄件人|From)$/i.test(label.trim()) &&
        hasSurname(value.trim()) &&
        isPersonName(value.trim())) ||
      (/^(?:主题|Subject)$/i.test(label.trim()) && /协助|请提供|商请|征求/.test(value)),
  );

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** Tuesday, March 10, 2026; Tue, 10 Mar 2026. */
const englishDay = /([A-Z][a-z]{2,8})\.?\s+(\d{1,2})[，,]?\s+(20\d{2})|(\d{1,2})\s+([A-Z][a-z]{2,8})\.?\s+(20\d{2})/;

/** The day on which a mail was sent, the innermost of a forwarded one. */
function mailedOn({ pairs, shared, sharedPairs }: ItemWords, years: YearOf): FieldFound<Day> {
  const all = [...sharedPairs, ...pairs, ...labelled(shared.split('\n')).pairs];
  if (!all.some(({ label }) => /^(?:发件人|发送人|收件人|发送者|寄件人|From|To)$/i.test(label.trim()))) return null;
  const abroad = all.findLast(({ label }) => /^(?:Sent|Date)$/i.test(label.trim()));
  const named = abroad ? englishDay.exec(abroad.value) : null;
  if (named) {
    const month = months.indexOf((named[1] ?? named[5] ?? '').slice(0, 3).toLowerCase()) + 1;
    if (month > 0) return dayIn(`${named[3] ?? named[6]}-${month}-${named[2] ?? named[4]}`, years);
  }
  const sent = all.findLast(
    ({ label, value }) => /^(?:发送|发件|寄出)?(?:时间|日期)$|^(?:Sent|Date)$/i.test(label.trim()) && /\d/.test(value),
  );
  return sent
    ? dayIn(sent.value.replace(/\s*[（(]?(?:星期|周).[）)]?.*$/, '').replace(/\s+\S{0,4}\d{1,2}[:：].*$/, ''), years)
    : null;
}

/** 「【市人大代工委-徐】 2026/3/18 09:12」: the day on which the message came. */
function messageOf({ shared, own }: ItemWords, years: YearOf): FieldFound<Day> {
  for (const line of `${shared}\n${own}`.slice(0, 3000).split('\n')) {
    const [, ahead = '', stamp] = stamped.exec(line.trim()) ?? [];
    const day = stamp && !notSent.test(ahead) ? dayIn(stamp.replace(/\s/g, ''), years) : null;
    if (day?.value) return likely(day.value, '按消息发出的日期认作交办日期，请核对', line.trim().slice(-60));
  }
  return null;
}
const stamped =
  /^(.{0,40}?|.{0,2000}[。！？；，\s])(20\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?)[\s，T]*(?:[（(]?(?:星期|周).[）)]?)?\s*(?:上午|下午|中午|晚上|早上|凌晨)?\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?[】\])）]?\s*[：:]?\s*$/;
const notSent = /(?:导出|打印|制表|下载|更新|登录|刷新|生成|浏览|发布|签收|截止|时限|期限|最迟|要求)[^，。；]{0,10}$/;

/** 发文日期, 印发日期 of the paper that hands it over. */
function issuedOn({ pairs, sharedPairs }: ItemWords, years: YearOf): FieldFound<Day> {
  const issued = [...pairs, ...sharedPairs].find(
    ({ label, value }) => /^(?:发文|印发|制发|行文|成文|来文)(?:时间|日期)$/.test(tight(label)) && value !== '',
  );
  return issued ? dayIn(issued.value, years) : null;
}

const doubted = (found: FieldFound<Day>, reason: string): FieldFound<Day> =>
  found?.value && found.doubt === null ? likely(found.value, reason, found.passage) : found;

/** Papers about an item that others have handed over before: answers, requests for words, plans, reminders. */
const noHandOver = /复函|商请|征求|征询|延期|退回|退办|回头看|方案|摘录|简报|通报|催办|提醒/;

/** The day under a paper that hands over; of another paper about the item it is likely and no more. */
function signedOn({ shared, own }: ItemWords, years: YearOf): FieldFound<Day> {
  const text = `${shared}\n${own}`;
  const found = dayUnder(text, years);
  const about = text.split('\n').find((line) => line.trim().length > 6) ?? '';
  return noHandOver.test(about) ? doubted(found, '落款的日期，这份来文不像交办，请核对') : found;
}

/** The day under a notice. */
function dayUnder(text: string, years: YearOf): FieldFound<Day> {
  if (!/交办|转办|通知|交由|转去|转请|转交|办理|答复|主办|会办|协办|的函/.test(text)) return null;
  const lines = text.split('\n').map((line) => line.trim());
  const line =
    lines.findLast((each) => each.length < 40 && isDateLine(each)) ??
    lines.map((each) => signedBehind.exec(each)?.[1] ?? signedAhead.exec(each)?.[1]).findLast(Boolean) ??
    lines.map((each) => /[办理]。\s*(20\d{2}年\d{1,2}月\d{1,2}日)。?$/.exec(each)?.[1]).findLast(Boolean) ??
    lines.findLast((each) => damagedLine.test(each));
  return line ? dayIn(line, years) : null;
}
/** 「石川市人民政府办公室 2026年3月20日印发」 */
const signedBehind =
  /^(?:[\u4e00-\u9fff（）]{2,24}(?:局|委|室|厅|府|院|处|科|会|部|办)[\s，,]{0,8})((?:20\d{2}\s*年|二[〇○零][一二三四五六七八九〇零]{2}年)[\s\d一二三四五六七八九十]{1,6}月[\s\d一二三四五六七八九十]{1,6}日)\s*(?:印发|印制|印)?$/;
/** 「2026年3月16日 区府办督查科」 */
const signedAhead =
  /^((?:20\d{2}\s*[年/.-]|二[〇○零][一二三四五六七八九〇零]{2}年)[\s\d一二三四五六七八九十]{1,6}[月/.-][\s\d一二三四五六七八九十]{1,6}日?)[\s，,]{1,8}[\u4e00-\u9fff（）]{2,20}(?:局|委|室|厅|府|院|处|科|会|部|办|股)$/;
const damagedLine = /^2[\dOo]{3}\s*年\s*[\dOoIl]{1,2}\s*月\s*[\dOoIl]{1,2}\s*日$/;

const unread = (pair: Pair, reason: string): FieldFound<never> =>
  !/\d|[一二三四五六七八九十]|月|日/.test(pair.value) || /届.{0,12}次/.test(pair.value)
    ? null
    : doubtOf(reason, pair.passage);

/** 代表建议5月12日前答复；委员提案5月31日前答复: what is said of the other kind is not said of this. */
function ofKind(shared: string, kind: IntakeItem['kind']): string {
  const npc =
    /(?:代表|人大)?(?:建议|议案)(?:件)?(?:应|须|请|要)?(?:于|在)?(?:20\d\d年)?\d{1,2}月\d{1,2}日[^；，。\n]{0,12}[；，]?/g;
  const cppcc =
    /(?:委员|政协)?提案(?:件)?(?:应|须|请|要)?(?:于|在)?(?:20\d\d年)?\d{1,2}月\d{1,2}日[^；，。\n]{0,12}[；，]?/g;
  if (kind === null || shared.search(npc) < 0 || shared.search(cppcc) < 0) return shared;
  return shared.replace(kind === 'npc-suggestion' ? cppcc : npc, '');
}

/** The day by which our part is owed: for a co-handler its opinion, otherwise the reply. */
export function dueFound(given: ItemWords, role: IntakeItem['role'], kind: IntakeItem['kind'] = null): FieldFound<Day> {
  const words = { ...given, shared: ofKind(given.shared, kind) };
  const { years } = words;
  const opinion = role === 'co';
  const own = endsIn(
    [
      ...ownValues(words, 'dueOn', 'opinionDue').map(({ label, value }) => `${label} ${value}`),
      words.own.slice(0, 6000),
    ],
    years,
  );
  const shared = endsIn(
    [
      ...sharedValues(words, 'dueOn', 'opinionDue').map(({ label, value }) => `${label} ${value}`),
      words.shared.slice(0, 6000),
    ],
    years,
  );
  const dated = (pairs: readonly Pair[]) => pairs.map((pair) => () => dueOfValue(pair, years, opinion));
  if (opinion) {
    return firstFound(
      ...dated(ownValues(words, 'opinionDue')),
      () => oneDay(own.opinion),
      () => opinionWithout(words.own, years),
      ...dated(ownValues(words, 'dueOn')),
      ...dated(sharedValues(words, 'opinionDue')),
      () => oneDay(shared.opinion),
      () => opinionWithout(words.shared, years),
      ...dated(sharedValues(words, 'dueOn')),
      () => opinionSpan(`${words.own}\n${words.shared}`),
      () => replyOnly(oneDay(own.reply)),
      () => replyOnly(dueWithout(words.own, years)),
      () => replyOnly(oneDay(shared.reply)),
    );
  }
  return firstFound(
    ...dated(ownValues(words, 'dueOn')),
    () => oneDay(own.reply),
    () => dueWithout(words.own, years),
    ...dated(sharedValues(words, 'dueOn')),
    () => oneDay(shared.reply),
    () => dueWithout(words.shared, years),
    // Where our part is not plain the only end there is may be ours.
    () => trailing(words, years),
    () => ranged(words, years, 2, '两个日期没有写是什么，先把后一个当作限时，请核对'),
    () => (role === null ? asking(oneDay([...own.opinion, ...shared.opinion])) : null),
  );
}

/** 「会办件请于收到之日起15个工作日内…」: the end of the reply is not that of the opinion. */
function opinionSpan(text: string): FieldFound<Day> {
  const found =
    /(?:会办|协办)(?:件|单位|意见)?[^。；\n]{0,24}?(?:之?日起|收到后|内部?)?[一二三四五六七八九十两\d]+\s*个?(?:工作日|日|天|月|周)(?:之|以)?内/.exec(
      text.slice(0, 6000),
    );
  return found ? doubtOf('会办意见只写了一段时间，没有写到哪一天', found[0]) : null;
}

/** Of a co-handler's item only the end of the reply is told. */
const replyOnly = (found: FieldFound<Day>): FieldFound<Day> =>
  found?.value && !found.doubt
    ? likely(found.value, '写的是答复期限，没有写会办意见的期限，请核对', found.passage)
    : found;

const asking = (found: FieldFound<Day>): FieldFound<Day> =>
  found?.value && !found.doubt
    ? likely(found.value, '这是会办意见的期限，办理方式没有认出，请核对', found.passage)
    : found;

function dueOfValue(pair: Pair, years: YearOf, opinion: boolean): FieldFound<Day> {
  const { passage } = pair;
  const value = pair.value.replace(
    new RegExp(
      `(?:交办|转办|下达|派发|印发)(?:日期|时间|日)?\\s*[：:于]?\\s*(?:${dayWords}|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2})`,
      'g',
    ),
    ' ',
  );
  const range = new RegExp(`(${dayWords})\\s*(?:至|到|—+|-{1,2}|~|～)\\s*(${dayWords})`).exec(value);
  if (range?.[2]) return dayIn(range[2], years);
  const marked = [...value.matchAll(new RegExp(`(${dayWords})\\s*前?[（(]([^（）()\\d]{0,12})[）)]`, 'g'))].filter(
    ([, , what = '']) => /会办|协办|主办|答复|办结/.test(what) && /会办|协办/.test(what) === opinion,
  );
  if (marked.length > 0) return oneDay(marked.map(([, day = '']) => dayIn(day, years)));
  if (/会办|协办/.test(value)) {
    const clauses = value.split(/[，,；;。（）()]/).filter((clause) => /会办|协办/.test(clause) === opinion);
    const ours = clauses.map((clause) => dayIn(clause, years)).filter((each) => each !== null);
    if (ours.length > 0) return oneDay(ours);
  }
  if (startSaid.test(value.replace(/\s/g, ''))) return doubtOf('只写了一段时间，没有写到哪一天', passage);
  const days = [...value.matchAll(new RegExp(dayWords, 'g'))].map((match) => dayIn(match[0], years));
  if (days.length > 1) {
    // 「2026-04-02，答复限2026-06-02」: what each clause is for tells which is ours.
    const ours = value
      .split(/[，,；;。\n]/)
      .filter((clause) => (opinion ? !/答复|办结|主办/.test(clause) : !/会办|协办/.test(clause)))
      .map((clause) => dayIn(clause, years))
      .filter((each) => each !== null && each.value !== null);
    return ours.length > 0 && ours.length < days.length ? oneDay(ours) : oneDay(days);
  }
  return dayIn(value, years) ?? unread(pair, '限时没有认出');
}

/** 「会办4月1日」, 「会办件为4月10日」. */
const opinionSaid = new RegExp(
  `(?:会办|协办|会商|配合|协同|并会|协助)(?:的|方)?(?:意见|件|单位|部门)?(?:的)?(?:应当?|须|需|请|要)?(?:反馈|报送|回复|答复|提交)?(?:时间|时限|期限|截止|日期|限)?(?:统一)?(?:为|是|：|:|至|到|于|在)?\\s*(${dayWords})`,
  'g',
);
function opinionWithout(text: string, years: YearOf): FieldFound<Day> {
  const found = [...text.slice(0, 6000).matchAll(opinionSaid)].map((match) => {
    const day = dayIn(match[1] ?? '', years);
    return day ? { ...day, passage: match[0] } : null;
  });
  return oneDay(found.filter((each) => each !== null));
}

function dueWithout(text: string, years: YearOf): FieldFound<Day> {
  const found = [leadSaid, dueSaid, dueBehind]
    .flatMap((pattern) => [...text.slice(0, 6000).matchAll(pattern)])
    .map((match) => {
      const day = dayIn(match[1] ?? '', years);
      return day ? { ...day, passage: match[0] } : null;
    });
  return oneDay(found.filter((each) => each !== null));
}

/** A due day before the day it was handed over is doubted. */
export function afterAssigned(due: FieldFound<Day>, assigned: FieldFound<Day>): FieldFound<Day> {
  if (!due?.value || !assigned?.value || due.doubt || due.value >= assigned.value) return due;
  const year = Number(due.value.slice(0, 4));
  if (!/\d{4}|二[〇○零]/.test(due.passage) && year === Number(assigned.value.slice(0, 4)))
    return likely(`${year + 1}${due.value.slice(4)}`, '没有写年份，早于交办日期，先当作次年，请核对', due.passage);
  return likely(due.value, `限时早于交办日期（${assigned.value}），请核对`, due.passage);
}
