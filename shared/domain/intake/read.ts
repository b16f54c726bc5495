import type { Day } from '../../model/primitives.ts';
import type { IntakeItem, IntakeRead } from '../../model/reading/intake.ts';
import type { ReadLetter } from '../../model/reading/reading.ts';
import { isDateLine } from '../dates/day-reading.ts';
import type { NamedUnit } from '../names/units/unit-meant.ts';
import { readLetters } from '../reading/page/letters.ts';
import { type KnowsUnit, knownUnits, withUnits } from './checks/units.ts';
import { unreadIn, withUnread } from './checks/unread.ts';
import { yearsOf } from './days.ts';
import { namesOthersOnly, notNamed } from './handling.ts';
import { handlingLabels, readItem } from './item.ts';
import { type ItemWords, isRemark } from './item-words.ts';
import { itemOfLetter } from './letter.ts';
import { mentionsIn } from './number.ts';
import { type IsOurs, ourNames } from './our-unit.ts';
import { sessionsOf } from './session.ts';
import { bodyBegin, bodyEnd, bodyText, handsOver, isBodyMark, withoutLetterMark } from './text/body.ts';
import { corrected } from './text/corrected.ts';
import { type Grid, type GridHints, gridOfCells, gridsIn, type ListRow } from './text/grid.ts';
import { intakeLines } from './text/lines.ts';
import { labelled, type Pair } from './text/pairs.ts';
import { piecesOf, slipsOf } from './text/parts.ts';
import { asItStands } from './text/printed.ts';
import { repaired } from './text/repaired.ts';
import { headingIn, sectionsOf, unitOfSection } from './text/sections.ts';
import { otherCount } from './text/told-count.ts';
import { unfolded } from './text/unfolded.ts';
import { isNoticeTitle, isTitleLine, titleOf } from './title.ts';
import { joinedCharacters, looksLikeUnit } from './unit-list.ts';

/** Lines beyond this are the text of a proposal, not what an office writes over it. */
const mostLines = 4000;

/**
 * Every item that a text hands over: a slip, a table of many, a circular with its list, a message, a letter once
 * published. 「…将市十五届人大四次会议第77号建议交你局主办，请于6月20日前答复」 → one item. What is unsure is a doubt, never a guess.
 */
export function readIntake(
  text: string,
  ourUnit: string | undefined,
  { directory = [], ...hints }: IntakeHints = {},
): IntakeRead {
  const isOurs = ourNames(ourUnit);
  const published = publishedIn(text);
  if (published.length > 0) return { items: published.map(itemOfLetter), notes: [] };
  const lines = spokenToName(spokenByName(intakeLines(corrected(text)).slice(0, mostLines), isOurs), isOurs);
  const read = withKnownUnits(readLines(lines, isOurs, hints), directory, isOurs);
  return asItStands(read, text, lines);
}

/** The units that the office knows, and what a person said of a table's heading. */
export type IntakeHints = GridHints & { directory?: readonly NamedUnit[] };

/** The units of every item held against the directory. */
function withKnownUnits({ items, ...rest }: IntakeRead, directory: readonly NamedUnit[], isOurs: IsOurs): IntakeRead {
  const knows = new Map<Day, KnowsUnit>();
  const on = (day: Day): KnowsUnit => {
    const known = knows.get(day) ?? knownUnits(directory, day);
    knows.set(day, known);
    return known;
  };
  return { items: items.map((item) => withUnits(item, on(item.assignedOn ?? '9999-12-31'), isOurs)), ...rest };
}

function readLines(given: readonly string[], isOurs: IsOurs, hints: GridHints): IntakeRead {
  // 「人：钟离泉」 of a card whose labels are single signs.
  const named = given.flatMap((line) => cardsOpened(line.replace(/^(\s*)人(\s*[：:])/, '$1提出人$2')));
  const lines = countedApart(repaired(named)).flatMap(unfolded);
  const grids = gridsIn(lines, hints);
  const lists = grids.filter(({ what }) => what === 'items');
  const read = lists.length > 0 ? readLists(lines, lists, isOurs) : readSlips(lines, isOurs);
  const left = read.notes.filter((note) => note.endsWith('没有列入。')).flatMap((note) => note.split('、'));
  const other = read.items.length > 0 ? otherCount(lines, read.items.length + left.length) : null;
  return other === null ? read : { ...read, notes: [...read.notes, other] };
}

/** A portal's card: its buttons 「[签收] [退回]」 say nothing, and 「[主办] 市人大六届四次 建议 第209号」 begins an item. */
function cardsOpened(line: string): string[] {
  if (
    /^(?:\s*【(?:签收|退回|办理|查看|详情|下载|打印|转办|申退|申请退回|编辑|删除|导出|返回|督办|延期)】){1,8}\s*$/.test(
      line,
    )
  )
    return [''];
  const [, role, rest] =
    /^\s*【(主办|会办|独办|协办|分办|参阅)】\s*(\S.*第?\s?[A-Za-z]{0,2}\d{1,8}\s?号.*)$/.exec(line) ?? [];
  return role && rest ? [rest, `承办方式：${role}`] : [line];
}

/** 「1、0012号提案」, 「2、0067号提案」: what counts the items of a list is no number of theirs. */
function countedApart(lines: readonly string[]): readonly string[] {
  const counted = /^(\s*)([1-9]\d?)\s*、\s*(?=第?\s*[A-Za-z]{0,3}\d{1,8}\s*号)/;
  const counts = lines.map((line) => counted.exec(line)?.[2]).filter((count) => count !== undefined);
  return counts.length > 1 && counts.every((count, at) => Number(count) === Number(counts[0]) + at)
    ? lines.map((line) => line.replace(counted, '$1（$2）'))
    : lines;
}

/** Tables of a file with the words around them. */
export function readIntakeTables(
  tables: readonly (readonly (readonly string[])[])[],
  around: string,
  ourUnit: string | undefined,
  { directory = [], ...hints }: IntakeHints = {},
): IntakeRead | null {
  const isOurs = ourNames(ourUnit);
  const read: IntakeRead = { items: [], notes: [] };
  for (const rows of tables) {
    const grid = gridOfCells(rows, hints);
    if (grid?.what !== 'items') continue;
    const above = rows.slice(0, grid.from).map((cells) => [...new Set(cells.filter((cell) => cell !== ''))].join(' '));
    const below = rows.slice(grid.to).map((cells) => [...new Set(cells.filter((cell) => cell !== ''))].join(' '));
    const more = readGrid(grid, [around, ...above, ...below].join('\n'), isOurs);
    read.items.push(...more.items);
    read.notes.push(...more.notes);
    if (grid.question !== undefined) read.question ??= grid.question;
  }
  return read.items.length > 0 ? withKnownUnits(read, directory, isOurs) : null;
}

function publishedIn(text: string): ReadLetter[] {
  if (text.length > 300_000 || !/收悉|答复如下|复函如下/.test(text)) return [];
  return readLetters(text, null).letters.filter(({ what }) => what === 'reply');
}

function readLists(lines: readonly string[], lists: readonly Grid[], isOurs: IsOurs): IntakeRead {
  const { at: sectionAt, heads } = sectionsOf(lines);
  const inList = (line: number) => lists.some(({ from, to }) => line >= from && line < to);
  const around = lines.filter((_, line) => !inList(line) && !heads.has(line)).join('\n');
  const read: IntakeRead = { items: [], notes: [] };
  for (const list of lists) {
    const above = sectionAt(list.from);
    const more = readGrid(list, around, isOurs, above);
    read.items.push(...more.items);
    read.notes.push(...more.notes);
    if (list.question !== undefined) read.question ??= list.question;
  }
  return read;
}

function readGrid(grid: Grid, words: string, isOurs: IsOurs, above = ''): IntakeRead {
  const around = [words, ...grid.said].join('\n');
  const sharedLines = around.split('\n');
  const shared = labelled(sharedLines);
  const whole = `${around}\n${grid.rows.map(({ text }) => text).join('\n')}`;
  const years = yearsOf(whole);
  const notes: string[] = [];
  const items: IntakeItem[] = [];
  // A list of what we do in each matter needs no name of ours: 「我单位承办类型：分办，其他承办单位：市民宗局」.
  const others = (row: ListRow) =>
    namesOthersOnly(handlingOf(row.pairs), isOurs) &&
    !row.pairs.some(
      ({ field, label, value }) =>
        field === 'role' &&
        value !== '' &&
        (grid.guessed ||
          /[我本你贵]/.test(label) ||
          !row.pairs.some((pair) => (pair.field === 'leadUnit' || pair.field === 'units') && pair.value !== '')),
    );
  // A list in which nobody is ours was not made with our names: every row stays, each with its doubt.
  const sorted = grid.rows.some((row) => !others(row));
  const left: string[] = [];
  for (const row of grid.rows) {
    // Where columns ran together our name may stand in another's.
    if (sorted && others(row) && !namesOurs(row.text, isOurs)) {
      left.push(labelOf(row));
      continue;
    }
    const item = readItem(
      {
        pairs: row.pairs,
        own: row.remarks,
        shared: around,
        sharedPairs: shared.pairs,
        section: [above, row.section].filter((words) => words !== '').join('\n'),
        body: null,
        years,
      },
      isOurs,
    );
    items.push(grid.guessed ? withGuesses(item) : item);
  }
  if (left.length > 0) notes.push(`${left.join('、')}没有我单位，没有列入。`);
  if (grid.unused.length > 0) notes.push(`没有用到的列：${[...new Set(grid.unused)].join('、')}。`);
  if (grid.skipped > 0) notes.push(`有${grid.skipped}行是合计或说明，没有当作一件。`);
  return { items, notes };
}

function labelOf({ pairs, text }: ListRow): string {
  const number = pairs.find(({ field, value }) => field === 'number' && value !== '')?.value;
  return number ? `第${number.replace(/^第|号$/g, '')}号` : `「${text.slice(0, 20)}」`;
}

const handlingOf = (pairs: readonly Pair[]) => ({ labelled: handlingLabels(pairs), said: null, prose: [] });

function readSlips(lines: readonly string[], isOurs: IsOurs): IntakeRead {
  const { shared, slips } = slipsOf(lines);
  const notes: string[] = [];
  const items: IntakeItem[] = [];
  const end = slips.length > 1 ? endOf(slips.map((slip) => slip.lines)) : [];
  for (const slip of slips) {
    const above = [...shared, ...(slip === slips.at(-1) ? [] : end)].join('\n');
    const more = readSlip(slip.lines, slip.section, above, isOurs, slips.length === 1);
    items.push(...more.items);
    notes.push(...more.notes);
  }
  return { items, notes };
}

function readSlip(given: readonly string[], section: string, above: string, isOurs: IsOurs, only: boolean): IntakeRead {
  const lines = withoutLetterMark(given);
  const people = gridsIn(lines).filter(({ what }) => what === 'people');
  const inGrid = (line: number) => people.some(({ from, to }) => line >= from && line < to);
  const start = bodyBegin(lines);
  const end = start === null ? lines.length : bodyEnd(lines, start);
  const head = lines
    .map((line, at) => (inGrid(at) || (at + 1 === start && end < lines.length && isBodyMark(line)) ? '' : line))
    .filter((_, at) => start === null || at < start || at >= end);
  const read = labelled(head);
  const peoplePairs = people.flatMap(({ rows }) => rows.flatMap(({ pairs }) => pairs));
  const pairs = [...read.pairs, ...peoplePairs];
  // The heading of the text below is the title where the paper has no other.
  const heading =
    start === null ? undefined : lines.slice(Math.max(0, start - 3), start + 3).find((line) => isTitleLine(line));
  const inner = pairs.find(
    ({ field, value }) => field === 'body' && value.length > 20 && !isTitleLine(value) && !handsOver([value]),
  );
  const below = start === null ? null : bodyText(lines.slice(start, end));
  const body = inner && !below ? inner.value : below;
  const prose = [...read.prose.map(({ text }) => text), ...read.pairs.filter(isRemark).map(({ value }) => value)].join(
    '\n',
  );
  const years = yearsOf(`${above}\n${head.join('\n')}`);
  const words = (more: Partial<ItemWords>): ItemWords => ({
    pairs,
    own: prose,
    shared: above,
    sharedPairs: above === '' ? [] : labelled(above.split('\n')).pairs,
    section,
    body,
    years,
    whole: head.slice(0, 200).join('\n'),
    ...more,
  });
  const labels = new Set(
    pairs
      .filter(({ field, value }) => value !== '' && !(field === 'title' && isNoticeTitle(value)))
      .map(({ field }) => field),
  );
  const slip = labels.has('number') || labels.has('title');
  const flow = flowOf(head);
  if (slip) {
    const item = readItem(words({ own: prose }), isOurs);
    if (isEmpty(item)) return { items: [], notes: [] };
    const whole = withUnread(item, unreadIn(read, years));
    return { items: [whole.item], notes: whole.notes };
  }
  const { shared, pieces } = piecesOf(flow, isOurs);
  const notes: string[] = [];
  // Of several items none has the text below; it is not lost without a word.
  if (body !== null && pieces.length > 1) {
    notes.push(
      `「${body.slice(0, 20)}${body.length > 20 ? '……' : ''}」起的${body.length}个字没有用到，请看是不是某一件的。`,
    );
  }
  const items: IntakeItem[] = [];
  for (const piece of pieces) {
    if (piece.refused !== null) {
      notes.push(`第${piece.number}号：原文写「${piece.refused}」，没有列入。`);
      continue;
    }
    const unit = unitOfSection(piece.section);
    if (unit && !isOurs(unit) && looksLikeUnit(unit) && !namesOurs(piece.text, isOurs)) {
      notes.push(`${piece.number === null ? '' : `第${piece.number}号`}列在「${unit}」下面，没有列入。`);
      continue;
    }
    const single = pieces.filter(({ refused }) => refused === null).length === 1;
    const own = labelled(piece.text.split('\n'));
    const item = readItem(
      words({
        pairs: pieces.length === 1 ? pairs : [...own.pairs, ...peoplePairs],
        own: piece.text,
        shared: `${above}\n${shared}`,
        sharedPairs: labelled(`${above}\n${shared}`.split('\n')).pairs,
        section: piece.section || section,
        body: single && only ? body : null,
      }),
      isOurs,
    );
    const titled =
      item.title === null && single && only && heading
        ? { ...item, title: titleOf(heading, heading)?.value ?? null }
        : item;
    if (!isEmpty(titled)) items.push(titled);
  }
  const ours = items.filter(({ doubts }) => !doubts.some(({ reason }) => reason === notNamed));
  if (ours.length === 0 || ours.length === items.length) return { items, notes };
  // Of several that a circular hands out those that name only others are theirs.
  for (const item of items)
    if (!ours.includes(item))
      notes.push(`${item.number === null ? `「${item.title ?? ''}」` : `第${item.number}号`}没有我单位，没有列入。`);
  return { items: ours, notes };
}

/** Words that hand nothing over leave nothing to register. */
const isEmpty = (item: IntakeItem): boolean =>
  item.number === null && item.title === null && !item.doubts.some(({ field }) => field === 'number');

/** Sentences broken by the edge of a page or a mail are put together; a line with a number of its own stays apart. */
function flowOf(lines: readonly string[]): string {
  const out: string[] = [];
  const widths = widestAround(lines);
  let [before, width]: [string | undefined, number] = [undefined, 0];
  for (const [at, raw] of lines.entries()) {
    const line = strokesParted(raw.trim());
    if (line === '') continue;
    const widest = widths[at] ?? 0;
    before = out.at(-1);
    const open =
      before !== undefined &&
      (width >= Math.max(14, widest * 0.75) ||
        (width >= 8 && /[、，于在将由的和与及为至到对第\d年月]$/.test(before)) ||
        // A day cut in two: 「2026年6月1 ¶ 8日前」.
        (/\d{4}\s*年[\d\s月]*$/.test(before) && /^\s*[\d月日]/.test(line))) &&
      !standsAlone(line) &&
      (/[、，]$/.test(before) ||
        !/^(?:请|各|都|均|全部|这些|以上|上述|联系人|附件?|特此|会办(?:意见|单位)|主办单位|抄送|交办(?:日期|时间)|办结|办理期限|办理时限|答复|[主独会协]办[、件]|说明[：:]|备注[：:])/.test(
          line,
        )) &&
      width <= 120 &&
      !/[。！？；：:)）】」]$/.test(before) &&
      headingIn(line) === null &&
      headingIn(before) === null &&
      !(/(?:主办|会办|协办|独办|分办|牵头)$/.test(before) && /^20\d{2}\s*年/.test(line)) &&
      !/^[\d一二三四五六七八九十（(]{1,4}[、.）)]/.test(line) &&
      !/^[①-⑳❶-❿⑴-⒇•·*◆■●▪▲]/.test(line) &&
      mentionsIn(line.slice(0, 14)).length === 0 &&
      (sessionsOf(line.slice(0, 30)).length === 0 || mentionsIn(line.slice(0, 30)).length === 0);
    const quote = before !== undefined && (before.match(/《/g)?.length ?? 0) > (before.match(/》/g)?.length ?? 0);
    if (before !== undefined && (open || quote) && !/[：:]/.test(line.slice(0, 12)))
      out[out.length - 1] = before + line;
    else out.push(line);
    width = seenWidth(line);
  }
  return out.map((line) => joinedCharacters(line)).join('\n');
}

/** A unit or a day in a line of its own is a signature. */
const standsAlone = (line: string): boolean => isDateLine(line) || (line.length >= 5 && looksLikeUnit(line));

/** In Chinese characters; figures and letters are half as wide. */
const seenWidth = (line: string): number => (line.length + (line.match(/[\u2e80-\uffef]/g)?.length ?? 0)) / 2;

/** How wide the lines are among which each stands: the widest of its paragraph or quotation, to the next empty line. */
function widestAround(lines: readonly string[]): number[] {
  const widths: number[] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from;
    let widest = 0;
    while (to < lines.length && (lines[to] ?? '').trim() !== '') {
      widest = Math.max(widest, seenWidth((lines[to] ?? '').trim()));
      to += 1;
    }
    for (let at = from; at <= to; at += 1) widths[at] = Math.min(80, widest);
    from = to + 1;
  }
  return widths;
}

/** Whether our unit stands among the words, by whatever name. */
const namesOurs = (words: string, isOurs: IsOurs): boolean =>
  words.split(/[^\u4e00-\u9fff]+|[由请交与和及]|主办|会办|协办|独办/).some((each) => each.length > 1 && isOurs(each));

/** 「7号——关于…的建议——毋长青——主办：县应急管理局」: long strokes part fields where there are several. */
const strokesParted = (line: string): string =>
  (line.match(/[—–]{1,2}|-{2}/g)?.length ?? 0) >= 3 ? line.replace(/\s*(?:[—–]{1,2}|-{2})\s*/g, '；') : line;

/** In another unit's mail 我局 is that unit: 「发件人：市住建局办公室 … 由我局主办」. */
function spokenByName(lines: readonly string[], isOurs: IsOurs): readonly string[] {
  const at = lines.findLastIndex((line) => /^\s*(?:发件人|发送人|寄件人|来文单位|发函单位)\s*[：:]/.test(line));
  const sender =
    at < 0
      ? null
      : /[：:]\s*[“"]?([\u4e00-\u9fff]{3,20}?(?:局|委员会|委|厅|办|联|中心|队))(?:办公室|督查室|综合科|秘书科|[\u4e00-\u9fff]{2,6}[科室股处])?(?![\u4e00-\u9fff])/.exec(
          lines[at] ?? '',
        )?.[1];
  if (!sender) return spokenBySigner(lines, isOurs);
  if (isOurs(sender) || !looksLikeUnit(sender)) return lines;
  return lines.map((line, index) => (index > at ? line.replace(/[我本](?:局|委|厅|中心|单位)(?!们)/g, sender) : line));
}

/** In a paper that was addressed to another unit and is passed on to us, 你局 is that unit: 「市教育局：… 现交你局主办，市民政局会办」. */
function spokenToName(lines: readonly string[], isOurs: IsOurs): readonly string[] {
  let to: string | null = null;
  return lines.map((line) => {
    const addressed = /^\s*([\u4e00-\u9fff]{3,16})[：:]\s*$/.exec(line)?.[1];
    if (addressed && looksLikeUnit(addressed)) to = isOurs(addressed) ? null : addressed;
    return to === null ? line : line.replace(/[你贵](?:局|委|厅|办|中心|单位)(?!们)/g, to);
  });
}

/** In a letter to us that another unit has signed 我室 is that unit. */
function spokenBySigner(lines: readonly string[], isOurs: IsOurs): readonly string[] {
  const to = lines.findIndex(
    (line) =>
      /^\s*[\u4e00-\u9fff、]{2,60}[：:]\s*$/.test(line) &&
      line
        .trim()
        .slice(0, -1)
        .split('、')
        .some((unit) => isOurs(unit)),
  );
  if (to < 0) return lines;
  const signer = lines
    .slice(to + 1)
    .map((line) => line.trim().replace(/[（(][^（）()]*[）)]$/, ''))
    .findLast((line) => line.length < 24 && looksLikeUnit(line));
  // 「清源市医疗保障局关于商请会办…的函」
  const titled = lines
    .slice(0, to)
    .map(
      (line) =>
        /^\s*([\u4e00-\u9fff]{4,20}?(?:局|委员会|委|厅|部|中心|联合会))关于.{4,}(?:函|通知|请示)\s*$/.exec(line)?.[1],
    )
    .findLast((unit) => unit !== undefined && looksLikeUnit(unit));
  const sender = (signer && /^.{4,}局办公室$/.test(signer) ? signer.replace(/办公室$/, '') : signer) ?? titled;
  if (!sender || isOurs(sender)) return lines;
  return lines.map((line, index) =>
    index > to ? line.replace(/[我本](?:局|委|厅|室|办|中心|单位)(?!们)/g, sender) : line,
  );
}

/** Without a heading who leads and which day is which are taken from their order: a person should look. */
function withGuesses(item: IntakeItem): IntakeItem {
  const doubts = [...item.doubts];
  for (const field of ['role', 'leadUnit', 'coUnits', 'assignedOn', 'dueOn'] as const) {
    const value = item[field];
    if (value === null || value.length === 0 || doubts.some((doubt) => doubt.field === field)) continue;
    doubts.push({
      field,
      passage: Array.isArray(value) ? value.join('、') : value,
      reason: '表格没有表头，按各列内容和顺序认的，请核对',
    });
  }
  return { ...item, doubts };
}

/** What stands below the last of several slips and in no other: days and the meeting of all of them. */
function endOf(slips: readonly (readonly string[])[]): readonly string[] {
  const last = slips.at(-1) ?? [];
  const { pairs } = labelled(last);
  const facts = ['assignedOn', 'dueOn', 'opinionDue', 'session'];
  const own = Math.max(
    ...pairs
      .filter(({ field, value }) => value !== '' && field !== 'other' && !facts.includes(field))
      .map(({ line }) => line),
    0,
  );
  const end = last.slice(own + 1).filter((line) => line.trim() !== '');
  if (end.length === 0 || end.length > 6 || end.join('').length > 300) return [];
  const told = new Set(
    labelled(end)
      .pairs.map(({ field }) => field)
      .filter((field) => facts.includes(field)),
  );
  const others = slips.slice(0, -1).some((lines) => labelled(lines).pairs.some(({ field }) => told.has(field)));
  return others ? [] : end;
}
