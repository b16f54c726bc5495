import type { IntakeField, IntakeItem } from '../../../model/reading/intake.ts';
import { isUsualUnit, sameUnit } from '../../names/units/unit-meant.ts';
import { dayIn } from '../days.ts';
import type { ItemWords } from '../item-words.ts';
import type { IsOurs } from '../our-unit.ts';
import { isBesideName, isPersonName } from '../people.ts';
import { hasSurname } from '../surnames.ts';
import type { LabelField } from '../text/labels.ts';

type Doubt = IntakeItem['doubts'][number];

/** What is read from an item's words is held against them: what stands there and is in no field becomes a doubt. */
export function withLeft(item: IntakeItem, words: ItemWords, isOurs: IsOurs): IntakeItem {
  const doubts = [...item.doubts];
  const add = (field: IntakeField, passage: string, reason: string) => {
    if (!doubts.some((doubt) => doubt.field === field))
      doubts.push({ field, passage: passage.replace(/\s+/g, ' ').trim().slice(0, 100), reason });
  };
  for (const each of [
    ...besideValues(item, words),
    ...daysLeft(item, words, isOurs),
    ...unitsLeft(item, words, isOurs),
    ...peopleLeft(item, words),
    ...unsaid(item, words),
  ])
    add(each.field, each.passage, each.reason);
  return doubts.length === item.doubts.length ? item : { ...item, doubts };
}

const ofPeople: readonly LabelField[] = ['proposers', 'others', 'collective'];
const ofUnits: readonly LabelField[] = ['leadUnit', 'coUnits', 'units', 'splitUnits'];
/** Words beside names and units that say what they are. */
const roles =
  /主办|会办|协办|独办|单办|分办|承办|牵头|配合|参阅|会同|联合|共同|分别|办理|负责|单位|部门|领衔|附议|联名|第[一二三]|提案人|提出人|建议人|提案者|代表|委员|人大|政协|联系|电话|手机|[等共计和与及为是由请主会协分独商位名人]|[二三四五六七八九十百]+(?=$|[^\u4e00-\u9fff])/g;

/** 「市住房城乡建设局（园林）」, 「汪」 behind two names: characters under a label that no field has taken. */
function besideValues(item: IntakeItem, { pairs }: ItemWords): Doubt[] {
  const known = [
    ...item.proposers.flatMap(({ name, organization }) => [name, organization ?? '']),
    ...Object.values(item.collective ?? {}).map((each) => each ?? ''),
    item.leadUnit ?? '',
    ...item.coUnits,
  ]
    .map((each) => each.replace(/\s/g, ''))
    .filter((each) => each !== '')
    .sort((one, two) => two.length - one.length);
  return pairs.flatMap(({ field, value, passage }): Doubt[] => {
    const people = ofPeople.includes(field);
    if (!people && !ofUnits.includes(field)) return [];
    const to = people ? (item.collective ? 'collective' : 'proposers') : field === 'coUnits' ? 'coUnits' : 'leadUnit';
    // A sentence under a label is read as one.
    if (!people && (item.role === 'split' || /[。请拟于]|研究|意见|\d\s?[月日]/.test(value))) return [];
    let rest = value.replace(/\s/g, '').replace(people ? ofGroup : /$^/, '');
    for (const each of known) rest = rest.replaceAll(each, '、');
    const left = rest
      .split(/[^\u4e00-\u9fff·]+/)
      .filter((each) => !(people && isBesideName(each)))
      .map((each) => each.replace(roles, ''))
      .find(
        (each) =>
          (each.length > 1 || (people && hasSurname(each) && !/^[省市县区州案]$/.test(each))) && !saysNone.test(each),
      );
    return left === undefined ? [] : [{ field: to, passage, reason: `「${left.slice(0, 16)}」没有认出` }];
  });
}
/** 东河代表团, 民建界别: where a name belongs, no workplace. */
const ofGroup = /[\u4e00-\u9fff]{1,12}(?:代表团|代表小组|代表组|联组|界别?|选区)/g;
const saysNone = /^(?:无|没有|略|空|详见?附件?|见附件?|另附|按职责|排名不分先后)$/;

const dayWords =
  /(?:(?:20\d{2}|\d{2})\s*年\s*)?\d{1,2}\s*月\s*\d{1,2}\s*[日号]?|20\d{2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{1,2}|[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}[日号]/g;
/** Days of something else: of meetings, of signing for it, of others' opinions. */
const otherDay =
  /会办|协办|主办|签收|开会|会议|召开|座谈|面商|见面|走访|调研|审议|通过|提交|提出|立案|收文|打印|导出|制表|更新|登录|面复|沟通|汇报|出生|施行|公布|实施|印发的|起施行|反馈表|征询|初稿|草稿|方案|进度|退回|申退|异议|原|至今|已|曾/;

/** Whether a clause speaks of a unit that is not ours: 「市住建局6月16日前答复委员」. */
const othersIn = (clause: string, isOurs: IsOurs): boolean =>
  clause
    .split(/[^\u4e00-\u9fff]+|[由请交与和及送报]/)
    .some((each) => each.length > 2 && isUsualUnit(each) && !isOurs(each));

/** A day that neither field has: 「请于6月1日前送我办」. */
function daysLeft(item: IntakeItem, { own, pairs, years }: ItemWords, isOurs: IsOurs): Doubt[] {
  const found: Doubt[] = [];
  // 「交办：2026-03-04 限2026-06-04」: a second day under one label.
  for (const { field, value, passage } of pairs) {
    const to = field === 'assignedOn' ? 'dueOn' : field === 'dueOn' ? 'assignedOn' : null;
    if (to === null || item[to] !== null) continue;
    const days = [...value.replace(/(?<=[\d年月])\s+(?=[\d年月日])/g, '').matchAll(dayWords)].map(
      ([words]) => dayIn(words, years)?.value,
    );
    if (days.length > 1 && days.some((day) => day && day !== item.assignedOn && day !== item.dueOn))
      found.push({ field: to, passage, reason: '一栏里写了两个日期，请核对' });
  }
  for (const sentence of own.slice(0, 6000).split(/[。；;\n]/)) {
    const words = sentence.replace(/《[^《》]*》/g, '');
    for (const match of words.matchAll(dayWords)) {
      const day = dayIn(match[0], years)?.value;
      if (day !== undefined && day !== null && (day === item.dueOn || day === item.assignedOn)) continue;
      const clause = `${words.slice(0, match.index).split(/[，,]/).at(-1)}${match[0]}${words.slice(match.index + match[0].length).split(/[，,]/)[0]}`;
      if (otherDay.test(clause) || othersIn(clause, isOurs)) continue;
      const until = /^\s*(?:[（(][^（）()]{0,6}[）)])?\s*(?:下班|上午|下午|中午)?(?:之前|以前|前|止|截止|为限)/.test(
        words.slice(match.index + match[0].length),
      );
      const ends = until || /限|截|止|最迟|答复|反馈|报送|办结|要$/.test(clause);
      if (ends && item.dueOn === null)
        found.push({ field: 'dueOn', passage: clause, reason: '写有日期，没有认出是不是我单位的期限' });
      else if (!ends && item.assignedOn === null && /交|转|派|下|批|送/.test(clause))
        found.push({ field: 'assignedOn', passage: clause, reason: '写有日期，没有认出是不是交办日期' });
      else if (until)
        found.push({
          field: 'dueOn',
          passage: clause,
          reason: `还写有另一个日期（${match[0].trim()}），请核对哪一个是我单位的期限`,
        });
    }
  }
  return found;
}

const handles = /[主会协独分承]办|牵头|配合|会同|负责|参与/;
/** A unit beside a word of handling that neither field has. */
function unitsLeft(item: IntakeItem, { own }: ItemWords, isOurs: IsOurs): Doubt[] {
  const taken = [item.leadUnit, ...item.coUnits, ...item.proposers.map(({ organization }) => organization)].filter(
    (each) => each !== null,
  );
  for (const clause of own
    .slice(0, 3000)
    .replace(/《[^《》]*》/g, '')
    .split(/[。；;\n，,]/)) {
    if (!handles.test(clause) || clause.length > 120) continue;
    for (const token of clause.split(/[^\u4e00-\u9fff]+|[由请和与及]|[主会协独分承]办|牵头|配合|会同|负责/)) {
      if (token.length < 3 || !isUsualUnit(token) || isOurs(token)) continue;
      if (taken.some((unit) => sameUnit(unit, token) || unit.includes(token) || token.includes(unit))) continue;
      return [
        {
          field: item.leadUnit === null && /主办|牵头/.test(clause) ? 'leadUnit' : 'coUnits',
          passage: clause,
          reason: `「${token}」没有列入承办单位，请核对`,
        },
      ];
    }
  }
  return [];
}

/** 「…胡杨代表」 whom no field has. */
function peopleLeft(item: IntakeItem, { own, pairs }: ItemWords): Doubt[] {
  const names = [
    ...item.proposers.map(({ name }) => name),
    item.collective?.contactPerson ?? '',
    item.collective?.name ?? '',
  ].join('、');
  const text = [own.slice(0, 3000), ...pairs.filter(({ field }) => field === 'other').map(({ value }) => value)]
    .join('\n')
    .replace(/《[^《》]*》/g, '');
  for (const match of text.matchAll(
    /(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{2,3})(?:代表|委员)(?![\u4e00-\u9fff]*(?:会|团|大会))/g,
  )) {
    const name = match[1] ?? '';
    if (names.includes(name) || !hasSurname(name) || !isPersonName(name)) continue;
    return [{ field: 'proposers', passage: match[0], reason: `「${match[0]}」没有列为提出人，请核对` }];
  }
  return [];
}

/** Fields that are empty although words of theirs stand there. */
function unsaid(item: IntakeItem, { own, pairs }: ItemWords): Doubt[] {
  const found: Doubt[] = [];
  const text = own.slice(0, 3000).replace(/《[^《》]*》/g, '');
  const clauseOf = (pattern: RegExp) => text.split(/[。；;\n，,]/).find((clause) => pattern.test(clause));
  if (item.role === null) {
    const clause =
      clauseOf(/[主会协独分]办|牵头|配合/) ?? pairs.find(({ value }) => /[主会协独分]办|牵头/.test(value))?.passage;
    if (clause) found.push({ field: 'role', passage: clause, reason: '办理方式没有认出' });
  }
  if (item.leadUnit === null && item.role === 'co') {
    const clause = clauseOf(/主办|牵头|承办/);
    if (clause) found.push({ field: 'leadUnit', passage: clause, reason: '主办单位没有认出' });
  }
  if (item.proposers.length === 0 && item.collective === null) {
    const clause =
      clauseOf(
        /领衔|联名|附议|提案[人者]|提出[人者]|建议人|(?:代表|委员)(?:的|提出|所提)|(?:人大代表|政协委员)[\u4e00-\u9fff]{2,4}(?=[（(，、提在联])/,
      ) ?? text.split('\n').find((line) => /^\s*(?:代表|委员)[：:\s]+\S{2,12}\s*$/.test(line));
    if (clause && !/答复|征询|沟通|联系(?!人)|反馈|[各全]体/.test(clause))
      found.push({ field: 'proposers', passage: clause, reason: '提出人没有认出' });
  }
  if (item.consent === 'unknown') {
    const clause = clauseOf(/(?:意|愿|可以?|要求|希望|勿|不|能|予以?)[^，]{0,8}(?:公开|上网)|(?:公开|上网)[：:（(]/);
    if (clause) found.push({ field: 'consent', passage: clause, reason: '写有公开或上网，没有认出是否同意' });
  }
  return found;
}
