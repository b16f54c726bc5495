import type { HandlingRole } from '../../model/kinds.ts';
import { saysNothing } from '../ledger-reading/cells/text.ts';
import { doubtOf, type FieldFound, likely, sureOf } from './found.ts';
import { type IsOurs, isAddressed } from './our-unit.ts';
import { joinedCharacters, looksLikeUnit, unitsListed } from './unit-list.ts';

/** Who handles an item, as printed. */
export type Handling = { role: FieldFound<HandlingRole>; leadUnit: FieldFound<string>; coUnits: FieldFound<string[]> };

export type HandlingPart = 'lead' | 'co' | 'split' | 'units' | 'reference';
type Lists = Record<HandlingPart, string[]> & {
  /** 独办 stands there. */
  alone: boolean;
  /** 会办单位 stands there, with nothing or 「无」 behind it. */
  coEmpty: boolean;
  /** 「和发改委一起办」: that several do it together, without a word of who leads. */
  together: string | null;
  open: boolean;
  odd: string | null;
  passages: Record<'lead' | 'co' | 'other', string>;
};
/** What a slip or a row says of it: labelled values, the 办理方式, and sentences. */
export type HandlingWords = {
  labelled: { part: HandlingPart; alone: boolean; value: string; passage: string }[];
  said: { value: string; passage: string } | null;
  prose: readonly string[];
  /** Whom a notice is addressed to. */
  addressed?: readonly string[];
};

const marks =
  /[（(【[]\s*(主办|主|牵头|会办|会|协办|协|独办|独|单办|分办|分|配合|参阅)(?:单位)?\s*[)）】\]]|(主\s?办|牵头|打头|挑头|领头|独\s?办|单独办理|(?:独立|单独|独自)(?:承办|办理|主办)|单\s?办|承\s?办|(?<!委员|大|议|协|合|理事|常委|工委|学|公|基金)会\s?办|协\s?办|协同办理|协同(?=[，。；、\s）]|$)|并会(?=[，。；、\s）]|$)|会同(?!办理)|商(?=[省市县区])|会同办理|分别办理|分\s?办|配合办理|配合|参与办理|参加办理|(?<=[局委办厅联部])参与(?=[，。；\s]|$)|协助办理|协助|联合办(?:理)?(?!公|法|学)|共同办理|(?<=(?:[局委办厅]|民政|[你贵]们?|你单位))为主(?=[，。；、\s）]|$)|(?:汇总|统一|负责|综合)答复|参阅|阅研|(?:分头|分别|各自)?(?:提出|提供|出具|研提)(?:会办|协办)意见|(?<=以[^，。；以]{2,14})为主(?!办|要|体|题|线|导|席|任|动|力|管))(?:单位|部门)?/g;
/** Behind these words 主办 and its like name no unit. */
const noMark =
  /^(?:公(?:室|厅|\s|$)|意见|件|时限|期限|时间|日期|方式|工作|过程|情况|类|要求|答复|复文|人(?!社|力)|科室|会议|下列|的(?:建议|提案|件)|完毕|完成|结果|限时|截止)/;

/** Role, lead unit and co-handlers from everything that speaks of them; our part is seen from our unit. */
export function readHandling(words: HandlingWords, isOurs: IsOurs): Handling {
  const lists: Lists = {
    ...{ lead: [], co: [], split: [], units: [], reference: [] },
    ...{ alone: false, coEmpty: false, together: null, open: false, odd: null },
    passages: { lead: '', co: '', other: '' },
  };
  for (const each of words.labelled) takeLabelled(each, lists);
  const unnamed =
    lists.lead.length === 0 && lists.co.length === 0 && (lists.units.length !== 1 || words.labelled.length === 0);
  const oursMissing = ![...lists.lead, ...lists.co, ...lists.units, ...lists.split, ...lists.reference].some(isOurs);
  if (unnamed || (oursMissing && words.said === null)) {
    for (const text of words.prose) {
      takeSentence(text, lists);
      takeAddressed(text, lists);
      takeTogether(text, lists);
    }
    takeCounted(words.prose, words.addressed ?? [], lists);
  }
  return settled(lists, saidRole(words.said?.value ?? ''), words, isOurs);
}

function takeLabelled({ part, alone, value: given, passage }: HandlingWords['labelled'][number], lists: Lists) {
  // 请市民政局阅研办理: who reads and handles it does not only read it.
  const value = given.replace(/(?:阅研|研阅|阅处|阅示)(?=(?:后|并)?(?:办理|承办|处理))/g, '');
  const all = /^(.+?)\s*[（(][^（）()]{0,6}?(分别办理|分别承办|分办|共同办理|联合办理)[）)]$/.exec(value.trim());
  if (all?.[1] && part === 'units' && unitsListed(all[1]).units.length > 1) {
    if (all[2]?.startsWith('分')) add('split', all[1], passage, lists);
    else add('units', all[1], passage, lists);
    return;
  }
  const text = spelledOut(joinedCharacters(markedAhead(ticked(putTogether(value)))));
  if (alone && text !== '' && !saysNothing(text)) lists.alone = true;
  if (part === 'lead' && /^[（(]?(?:独办|单办|单独办理)[）)]?$/.test(text)) {
    lists.alone = true;
    return;
  }
  const asked =
    part === 'units'
      ? /^(?:请|由|拟请|拟由|建议由|交由?)?([\u4e00-\u9fff]{2,20}?(?:局|委|办|厅))(?:研究|负责|具体|牵头)*(?:办理|承办|答复|负责)/.exec(
          text,
        )?.[1]
      : undefined;
  if (asked && !/会同|[和与]/.test(asked)) add('lead', asked, passage, lists);
  // 「民政局（主）、财政局、残联」: whom the mark leaves out helps.
  const led =
    part === 'units'
      ? /^([^（()）、，]{2,20}[（(](?:主|主办|牵头)(?:单位)?[)）])[、，\s]+([^（()）]{2,120})$/.exec(text)
      : null;
  if (led?.[1] && led[2] && unitsListed(led[2]).odd === null && unitsListed(led[2]).units.length > 0) {
    takeSentence(led[1], lists);
    add('co', led[2], passage, lists);
    return;
  }
  // 「旗民政局 牵头」
  const alone1 = /^([\u4e00-\u9fff]{2,20})\s+(主办|牵头|会办|协办|独办|单办|配合)$/.exec(text);
  if (alone1?.[1] && looksLikeUnit(alone1[1])) {
    takeSentence(`${alone1[1]}（${alone1[2]}）`, lists);
    return;
  }
  const marked = [...text.matchAll(marks)].filter((mark) => !noMark.test(text.slice(mark.index + mark[0].length)));
  if (marked.length > 0) {
    const first = marked[0]?.index ?? 0;
    const before = text.slice(0, first);
    // 「市民政局（独办）」 and 「市民政局主办，市财政局会办」 say themselves what each is; 「市民政局 会办：…」 begins with the label's own.
    const own = !/^[（(【[]/.test(marked[0]?.[0] ?? '') && /[\s，；。]$/.test(before);
    if (own) add(part, before, passage, lists);
    takeSentence(own ? text.slice(first) : text, lists);
    return;
  }
  if (part === 'co' && unitsListed(text).units.length === 0) lists.coEmpty = true;
  add(part, text, passage, lists);
}

/** 「主：区住建局；会：区民政局」, 「主（市发改委） 会（市民政局、市教育局）」 → 主办：…，会办：…. */
const spelledOut = (text: string): string =>
  text
    .replace(
      /(?<![\u4e00-\u9fff])(主|会|协|独|分)办?[（(]([^（）()]{2,80})[）)]/g,
      (run, role: string, units: string) =>
        unitsListed(units).odd === null && unitsListed(units).units.length > 0 ? `${role}办：${units}；` : run,
    )
    // 区民政局 主|区卫健局 区医保局 会: the word behind a cell is its part.
    .replace(/(?<=[局委办厅联部院会])\s+(主|会|协|分)(?=\s*(?:[|，；;]|$))/g, '（$1办）')
    .replace(/(?<![\u4e00-\u9fff])(主|会|协|独|分)(?=[：:])/g, '$1办');

/** 「主办城管局你们会办」: a unit ends where the one that is spoken to begins. */
const addressedApart = (text: string): string =>
  text.replace(/(?<=[局委办厅])(?=(?:[你我]们|[你贵]局|[你贵]单位)(?:会办|协办|配合|主办|牵头))/g, '，');

/** ☑主办：市民政局　□分办　☑会办：团市委: of boxes only what is ticked counts. */
const ticked = (value: string): string =>
  /[☑✓✔√☒■]/.test(value) && /[□☐○◯]/.test(value)
    ? value
        .replace(/[□☐○◯]\s*[^□☐○◯☑✓✔√☒■、，；\s]+[、，；\s]*/g, '')
        .replace(/[☑✓✔√☒■]\s*/g, ' ')
        .trim()
    : value.replace(/^[☑✓✔√☒■]\s*/, '');
/** (主办)县自然资源局,(会办)县民政局: the mark stands before its unit. */
const markedAhead = (value: string): string =>
  /^\s*[（(【[](?:主办|牵头|会办|协办|独办|分办|配合)[)）】\]]\s*[\u4e00-\u9fff]/.test(value)
    ? value
        .replace(/[、，,；;\s]*[（(【[](主办|牵头|会办|协办|独办|分办|配合)[)）】\]]\s*/g, '；$1：')
        .replace(/^；/, '')
    : value;
/** 市民 政局 市卫生健康 委员会: of pieces between blanks those go together that make a unit. */
function putTogether(value: string): string {
  // 县民 政局（独 办）: what stands in brackets behind goes with it.
  const tail = /^([^（(]*?)([（(][^（）()]{1,8}[）)])\s*$/.exec(value.trim());
  if (tail?.[1] && /\s/.test(value) && !/[、，；：]/.test(value)) {
    const whole = tail[1].replace(/\s+/g, '');
    if (
      looksLikeUnit(whole) &&
      whole.length <= 14 &&
      !tail[1]
        .trim()
        .split(/\s+/)
        .every((part) => looksLikeUnit(part))
    )
      return whole + (tail[2] ?? '').replace(/\s+/g, '');
  }
  const parts = value.trim().split(/\s+/);
  if (parts.length < 2 || /[、，；：（(]/.test(value) || parts.every((part) => looksLikeUnit(part))) return value;
  const units: string[] = [];
  let open = '';
  for (const [at, part] of parts.entries()) {
    open += part;
    const next = parts[at + 1];
    if (!looksLikeUnit(open) || (next !== undefined && !/^[省市县区州旗]/.test(next))) continue;
    units.push(open);
    open = '';
  }
  return open === '' && units.length > 0 ? units.join('、') : value;
}

function add(part: HandlingPart, words: string, passage: string, lists: Lists) {
  const { units: listed, open, odd } = unitsListed(words);
  if (listed.length === 0) return;
  const units = listed.map((unit) => unit.replace('〔', '（').replace('〕', '）'));
  for (const unit of units) if (!lists[part].includes(unit)) lists[part].push(unit);
  if (part !== 'lead') lists.open ||= open;
  lists.odd ??= odd;
  const place = part === 'lead' || part === 'units' ? 'lead' : part === 'co' ? 'co' : 'other';
  lists.passages[place] ||= passage.slice(0, 100);
}

/** 「转交你局，请会同区财政局研究办理」: who is asked to do it together with others leads. */
function takeAddressed(text: string, lists: Lists) {
  if (lists.lead.length > 0 || lists.units.length > 0 || lists.co.length === 0) return;
  // 「转县政府交县民政局办理，县财政局协办」
  const done =
    /(?:交|由|请)(?:由)?([\u4e00-\u9fff]{2,12}?(?:局|委|办|厅)|[你贵](?:局|单位|委|厅))(?:具体|负责|研究|牵头)*(?:办理|承办|处理)/.exec(
      text,
    );
  if (done?.[1] && looksLikeUnit(done[1]) && !lists.co.includes(done[1])) return add('lead', done[1], done[0], lists);
  if (!/会同|商[省市县区]/.test(text)) return;
  const said = /(?:交|转|由|请|给)[^，。；]{0,4}?([你贵](?:局|委|办|单位|部门))/.exec(text);
  if (said?.[1] && !lists.co.includes(said[1])) add('lead', said[1], said[0], lists);
}

/** 「你们和区发改委、区残联一起办」, 「和发改委一起办」: who leads is not said. */
function takeTogether(text: string, lists: Lists) {
  const found =
    /([^，。；：\n（(@]{0,30}?)(?:和|跟|与|同)([^。；：\n（(]{2,60}?)(?:一起|一道|一块儿?|一同|共同)(?:(?:来|去)?(?:研究)?(?:会?办理?|承办|答复?|处理)|(?=[，,]?(?:你们|你局|贵局)(?:主办|牵头)))/.exec(
      text,
    );
  if (!found) return;
  const [passage, ahead = '', behind = ''] = found;
  const { units, odd } = unitsListed(behind);
  if (units.length === 0 || odd !== null) return;
  const before = unitsBefore(ahead) || (addressedBefore.exec(ahead)?.[1] ?? '');
  lists.together = passage.trim();
  for (const each of [before, behind])
    if (each !== '') add(before === '' ? 'co' : 'units', each, passage.trim(), lists);
}

/** 「由三家会办」, 「请上述单位共同办理」: those whom the notice is addressed to. */
function takeCounted(prose: readonly string[], addressed: readonly string[], lists: Lists) {
  if (addressed.length < 2) return;
  for (const text of prose) {
    const found =
      /(?:[你贵各](?:单位|部门)们?|你们各?单位)(?:为|是|均为|作为)?(会办|协办)|(?:[你以]?[们上]?[二三四五六七八九两\d]{1,2}(?:家|个单位)|几家|各家|上述|以上|上列)(?:单位|部门)?(?:共同|联合|分别|一起|会同)?(会办|协办|分办|办理|承办|分别办理)/.exec(
        text,
      );
    if (!found) continue;
    const part = /分/.test(found[0]) ? 'split' : 'co';
    const rest = addressed.filter((unit) => !lists.lead.includes(unit) && !lists.co.includes(unit));
    if (lists.lead.length === 0 && part === 'co') {
      lists.together = found[0];
      add('units', rest.join('、'), found[0], lists);
    } else add(part, rest.join('、'), found[0], lists);
    return;
  }
}

const partOf = (mark: string): HandlingPart => {
  const word = mark.replace(/\s/g, '');
  if (/[会协]办意见$/.test(word)) return 'co';
  if (/^(?:主|牵|打头|挑头|领头|独|单|为主|汇|统|负|综)/.test(word)) return 'lead';
  if (/^(?:分)/.test(word)) return 'split';
  if (/^承/.test(word)) return 'units';
  return /^(?:参(?![与加])|阅)/.test(word) ? 'reference' : 'co';
};

/** 「由你局主办，市财政局会办」, 「主办：… 会办：…」, 「市民政局（主）公安局、城管局（会）」 in one text. */
function takeSentence(words: string, lists: Lists) {
  // 「县民政局（社区资源部分）、县住建局」: what a unit is asked for stands between.
  const text = spelledOut(addressedApart(words)).replace(
    /(?<=[局委办厅联部院会馆心队社站所])[（(](?![^（）()]*(?:主|会|协|独|分|牵头|配合|参阅))([^（）()]{1,24})[）)](?=[、，和])/g,
    // 「县档案馆（县地方志编纂中心）」: its other name stays with it.
    (_, inner: string) => (looksLikeUnit(inner) ? `〔${inner}〕` : ''),
  );
  let from = 0;
  const found = [...text.matchAll(marks)];
  found.forEach((mark, at) => {
    const end = mark.index + mark[0].length;
    const after = text.slice(end, Math.min(found[at + 1]?.index ?? text.length, end + 300));
    if (noMark.test(text.slice(end, end + 6)) && !/^分别/.test(mark[2] ?? '')) return;
    if (
      /(?:无|没有|不设|不需要?)$/.test(text.slice(Math.max(0, mark.index - 3), mark.index)) &&
      partOf(mark[2] ?? mark[1] ?? '') === 'co'
    ) {
      lists.coEmpty = true;
      return;
    }
    const bracketed = mark[1] !== undefined;
    const word = mark[1] ?? mark[2] ?? '';
    const part = partOf(word);
    const passage = text.slice(Math.max(0, mark.index - 40), end + 40).trim();
    const before = unitsBefore(text.slice(Math.max(from, mark.index - 200), mark.index));
    const colon = /^\s*(?:[：:]|为|是)/.test(after) || /(?:单位|部门)$/.test(mark[0]);
    if (/^(?:独|单)/.test(word)) lists.alone = true;
    const joint = /^(?:会同|商|联合)/.test(word) && unitsBehind(after) !== null;
    const apart = bracketed ? /^(.+)\s+(\S+)$/.exec(before) : null;
    // 「县民政局（主） 县教科局 县财政局（协）」: behind a unit with its own bracket all of them share the next.
    if (apart?.[1] && apart[2] && part !== 'lead' && lists.lead.length > 0) {
      add(part, before, passage, lists);
      from = end;
      return;
    }
    if (apart?.[1] && apart[2] && !/[、，]/.test(before)) {
      // 「县民政局 县财政局（会办）」: the bracket is the last one's.
      add('units', apart[1], passage, lists);
      add(part, apart[2], passage, lists);
      from = end;
      return;
    }
    if (bracketed || (!colon && before !== '' && !joint)) {
      // 「民政、司法联合办，民政为主」: who leads is said apart.
      const together = /^(?:联合|共同)/.test(word) && unitsListed(before).units.length > 1;
      if (together) lists.together ??= passage;
      if (before !== '') add(together ? 'units' : part, before, passage, lists);
      from = end;
      return;
    }
    const next = found[at + 1];
    const behind = unitsBehind(next ? upTo(after, text.slice(next.index + next[0].length)) : after);
    // 「请你局会同…于一个月内重新办理」: who is named before asks the others and is none of them.
    if (behind === null && !bracketed && /^(?:会同|联合)/.test(word)) return;
    if (behind !== null && before !== '' && /^(?:会同|商|联合)/.test(word)) {
      // 「交你局会同市住建局办理」: who is named first leads.
      add('lead', before, passage, lists);
      add('co', behind, passage, lists);
      from = end + after.indexOf(behind) + behind.length;
      return;
    }
    if (behind !== null) {
      if (behind === '' && part === 'co' && colon) lists.coEmpty = true;
      add(part, behind, passage, lists);
      from = end + after.indexOf(behind) + behind.length;
    } else if (before === '' && addressedBefore.test(text.slice(Math.max(0, mark.index - 14), mark.index))) {
      add(part, addressedBefore.exec(text.slice(Math.max(0, mark.index - 14), mark.index))?.[1] ?? '', passage, lists);
      from = end;
    } else if (
      before !== '' &&
      /^[，。；、\s]|^$|^[负研]|^\s*[：:]\s*(?:第|[A-Za-z]{0,2}\d|《|“|关于|\n|$)/.test(after)
    ) {
      add(part, before, passage, lists);
      from = end;
    }
  });
}

/** Of 「主办单位为市住建局，市民政局会办」 the last unit belongs to the mark behind it. */
function upTo(words: string, behindNext: string): string {
  if (/^\s*(?:单位|部门)?\s*(?:[：:]|为|是)/.test(behindNext)) return words;
  const comma = Math.max(words.lastIndexOf('，'), words.lastIndexOf(','));
  return comma > 0 && words.slice(comma + 1).trim() !== '' && !/[。；\n（(]/.test(words.slice(comma))
    ? words.slice(0, comma)
    : words;
}

/** 「给你们了，主办」 */
const addressedBefore = /([你贵](?:局|们|委|办|单位|部门))(?:了|的|来|处|这边)?[，,\s]*$/;

/** The list of units that ends here: back to a stop, without 由, 请, 交 and their like. */
function unitsBefore(text: string): string {
  const clause = (/[^。；：:\n》”！？（(【\]】]*$/.exec(text)?.[0] ?? '').replace(
    /(?:统一|负责|改为|转为|变为|调整为|作为|为|是|共同|配合|具体|继续|仍|按(?:照)?(?:各自)?(?:职责|分工|职能|要求)(?:分工|范围)?|根据(?:各自)?职责|积极|密切|予以|做好|抓好|依法|依职责|主动|全程|分别)\s*$/,
    '',
  );
  const last = /(?:^|[，,])([^，,]*)$/.exec(clause)?.[1] ?? '';
  const tries = [
    last,
    last.split(/代表|委员(?!会)|[）)》”]/).at(-1) ?? '',
    ...['由', '请', '交(?!通|警|运|投|管)', '给', '送', '转', '以', '要求', '责成', '委托', '安排', '让'].map(
      (verb) => last.split(new RegExp(verb)).at(-1) ?? '',
    ),
  ];
  const spaced = last.trim().split(/\s+/).at(-1) ?? '';
  for (const each of [
    ...tries,
    spaced,
    spaced.slice(spaced.lastIndexOf('由') + 1),
    spaced.slice(spaced.lastIndexOf('请') + 1),
  ]) {
    const { units, odd } = unitsListed(each);
    if (units.length > 0 && odd === null && units.every((unit) => !/[由请将]|交由|建议|提案|《/.test(unit)))
      return each.trim();
  }
  return '';
}

/** The list of units that begins here; '' where it says that there is none; null where no unit follows. */
function unitsBehind(text: string): string | null {
  const rest = text.replace(/^\s*(?:[：:]|为|是|由)?\s*/, '');
  const stop =
    /[。；;\n（(）)】：:]|于(?=[一二三四五六七八九十两\d本收接自今明年近])|在(?=[一二三四五六七八九十\d])|(?:共同|联合|尽快|重新|按照?|认真|具体|抓紧|负责|配合)?(?:研究|办理|承办|处理|答复|落实|参与)/.exec(
      rest,
    )?.index ?? rest.length;
  const clause = rest.slice(0, stop);
  if (saysNothing(clause.trim())) return '';
  let taken = '';
  for (const piece of clause.split(/(?<=[，,])/)) {
    const { units, odd } = unitsListed(piece);
    if (units.length === 0 || odd !== null) break;
    taken += piece;
  }
  const list = taken.replace(/[，,、\s]+$/, '');
  return list === '' ? null : list;
}

/** 办理方式 as a word of its own. */
function saidRole(value: string): HandlingRole | null {
  const text = value.replace(/\s/g, '').replace(/^(?:我局|本局|我单位|本单位|你局)/, '');
  if (/^(?:独办|单办|单独办理|独立办理|主办[（(]?独办[）)]?)件?$/.test(text)) return 'sole';
  if (/^(?:主办|牵头|牵头办理|主要承办)(?:件|单位)?$/.test(text)) return 'lead';
  if (/^(?:会办|协办|配合|协同办理|协助办理)(?:件|单位)?$/.test(text)) return 'co';
  if (/^(?:分办|分别办理)件?$/.test(text)) return 'split';
  return /^(?:供)?(?:参阅|阅研|参考|阅)件?$/.test(text) ? 'reference' : null;
}

function settled(lists: Lists, said: HandlingRole | null, words: HandlingWords, isOurs: IsOurs): Handling {
  const chief = lists.lead.length > 1 ? chiefOf(words, lists.lead) : null;
  if (chief !== null) {
    lists.co.unshift(...lists.lead.filter((unit) => unit !== chief && !lists.co.includes(unit)));
    lists.lead.splice(0, lists.lead.length, chief);
  }
  // 「改由市民政局办理…改由你局主办」: one unit by two names.
  if (lists.lead.length > 1 && lists.lead.every(isOurs))
    lists.lead.splice(0, lists.lead.length, lists.lead.find(isAddressed) ?? lists.lead[0] ?? '');
  const { passages } = lists;
  if (lists.units.length > 0 && lists.units.every((unit) => lists.split.includes(unit))) lists.units.length = 0;
  // 「承办单位：A（主）、B（会）」 says it; 「承办单位：A、B」 leaves it open, the first is usually the lead.
  const unclear = lists.lead.length === 0 && lists.units.length > 1;
  if (lists.lead.length === 0 && lists.units[0]) lists.lead.push(lists.units[0]);
  else if (lists.lead.length > 0) {
    // 「你们和发改委一起办，你们牵头」
    const others = lists.together === null ? [] : lists.units.filter((unit) => !lists.lead.includes(unit));
    lists.co.push(...others.filter((unit) => !lists.co.includes(unit)));
    lists.units.length = lists.units.every((unit) => lists.lead.includes(unit)) ? 0 : lists.units.length;
  }
  const only = unclear
    ? false
    : lists.lead.length === 1 &&
      lists.lead[0] === lists.units[0] &&
      said === null &&
      !lists.alone &&
      !lists.coEmpty &&
      lists.co.length === 0;
  if (unclear) lists.co.push(...lists.units.slice(1).filter((unit) => !lists.co.includes(unit)));
  const several = lists.lead.length > 1;
  const [leader] = lists.lead;
  const leadPassage = passages.lead || passages.co;
  const leadUnit: FieldFound<string> = !leader
    ? null
    : several
      ? doubtOf(`写了几个主办单位：${lists.lead.join('、')}`, leadPassage)
      : unclear
        ? likely(leader, '承办单位没有注明主办、会办，先取第一个为主办', leadPassage)
        : only
          ? likely(leader, '只写了承办单位，没有写明主办', leadPassage)
          : oddly(leader, lists.odd, leadPassage);
  const others = [...lists.co, ...lists.split.filter((unit) => !lists.co.includes(unit))];
  const coUnits: FieldFound<string[]> =
    others.length === 0
      ? null
      : unclear
        ? likely(others, '承办单位没有注明主办、会办', passages.lead)
        : lists.open
          ? likely(others, '以「等」结尾，单位没有写全', passages.co || passages.other)
          : oddly(
              others,
              lists.odd && others.includes(lists.odd) ? lists.odd : null,
              passages.co || passages.other || leadPassage,
            );
  const role = roleOf(lists, said, words, isOurs, unclear);
  if (role?.value === 'split' && role.doubt === null) {
    // Each answers for its own part: nobody leads and nobody helps.
    const all = [...new Set([...lists.lead, ...others])];
    return {
      role,
      leadUnit: null,
      coUnits: all.length > 0 ? doubtOf(`分办的单位：${all.join('、')}`, passages.other || leadPassage) : null,
    };
  }
  return { role, leadUnit, coUnits };
}

/** 「由县民政局、县自然资源局主办（县民政局牵头）」: of several who lead one is at their head. */
function chiefOf(words: HandlingWords, leads: readonly string[]): string | null {
  for (const text of [...words.labelled.map(({ value }) => value), ...words.prose]) {
    const unit =
      /[（(，,；;、]([\u4e00-\u9fff]{2,14}?[局委办厅部院会])(?:为|作为|负责|总)?(?:牵头|汇总|为主)(?:单位|答复|[）)，。；、]|$)/.exec(
        text,
      )?.[1];
    if (unit && leads.includes(unit)) return unit;
  }
  return null;
}

/** Of words that have no form of a unit; the directory may know better. */
export const unlikeUnit = '不像单位名称，请核对';

const oddly = <T>(value: T, odd: string | null, passage: string): FieldFound<T> =>
  odd !== null && (Array.isArray(value) ? value.includes(odd) : value === odd)
    ? likely(value, `「${odd.slice(0, 16)}」${unlikeUnit}`, passage)
    : sureOf(value, passage);

function roleOf(
  lists: Lists,
  said: HandlingRole | null,
  words: HandlingWords,
  isOurs: IsOurs,
  unclear: boolean,
): FieldFound<HandlingRole> {
  const [leads, helps] = [lists.lead.some(isOurs), lists.co.some(isOurs)];
  const passage =
    (leads ? lists.passages.lead : lists.passages.co) ||
    words.said?.passage ||
    lists.passages.lead ||
    lists.passages.other;
  if (leads && helps && said === null) return doubtOf('主办单位和会办单位里都有我单位', passage);
  if (said !== null) {
    const seen = leads && !helps ? 'lead' : helps && !leads ? 'co' : null;
    const against = (seen === 'co' && (said === 'lead' || said === 'sole')) || (seen === 'lead' && said === 'co');
    if (against) return likely(seen, `办理方式写「${words.said?.value}」，与主办、会办单位对不上`, passage);
    // 承办方式：分别办理 beside 主办单位 and 协办单位: each answers, and one of them leads.
    if (
      said === 'split' &&
      seen !== null &&
      lists.lead.length === 1 &&
      lists.co.length > 0 &&
      lists.split.length === 0 &&
      /分别/.test(words.said?.value ?? '')
    )
      return sureOf(seen, passage);
    if (said === 'sole' && lists.co.length > 0) return likely('lead', '办理方式写独办，又写了会办单位', passage);
    // Where 主办 is said of the unit and nobody helps, the list has its own word for it or none.
    if (said === 'lead' && lists.co.length === 0 && lists.split.length === 0 && lists.coEmpty)
      return sureOf('lead', passage);
    const alone =
      said === 'lead' &&
      lists.lead.length === 0 &&
      lists.co.length === 0 &&
      words.labelled.length === 0 &&
      /[\u4e00-\u9fff]/.test(words.prose.join(''));
    if (alone) return likely('lead', '没有写会办单位，可能是独办', words.said?.passage || passage);
    return sureOf(said, words.said?.passage || passage);
  }
  if (leads) {
    if (unclear) return likely('lead', '承办单位没有注明主办、会办，先取第一个为主办', passage);
    if (lists.lead.length > 1) return likely('split', '几个单位并列，不能确定是分办还是主办', passage);
    if (lists.co.length > 0 || lists.split.length > 0) return sureOf('lead', passage);
    if (lists.alone || lists.coEmpty) return sureOf('sole', passage);
    return lists.units.length > 0
      ? likely('sole', '只写了承办单位，没有写明独办还是主办', passage)
      : likely('lead', '只写了我单位主办，没有写会办单位，可能是独办', passage);
  }
  if (helps && lists.lead.length === 0 && lists.together !== null)
    return doubtOf('写了一起办，没有写谁主办', lists.together);
  if (helps) return sureOf('co', passage);
  if (lists.split.some(isOurs)) return sureOf('split', lists.passages.other);
  if (lists.reference.some(isOurs)) return sureOf('reference', lists.passages.other);
  return unnamed(lists, words, isOurs, passage);
}

/** Units are named and none is ours. */
export const notNamed = '写了承办单位，其中没有看到我单位';

/** Nobody of the units named is ours. */
function unnamed(lists: Lists, words: HandlingWords, isOurs: IsOurs, passage: string): FieldFound<HandlingRole> {
  for (const text of words.prose) {
    const only =
      /[你贵]们?(?:局|单位|委|部门|厅|们)?[^。；\n]{0,60}?(?:[“”"]?参阅|参考|知悉|阅研|阅知|不用答复|无需答复|不需答复)/.exec(
        text,
      );
    if (
      only &&
      !/[你贵]们?(?:局|单位|委|部门|厅|们)?[^，。；\n（(《 ]{0,12}(?:主办|会办|协办(?!参考)|承办|独办)/.test(text)
    )
      return sureOf('reference', only[0]);
    const opinion =
      /[你贵](?:局|单位|委|部门|厅|们)[^，。；]{0,10}(?:提供|提出|报送|反馈|出具|研提|报来|形成|汇总)[^，。；]{0,8}(?:会办|协办|协助)[^，。；]{0,4}意见|[你贵](?:局|单位|委|部门|厅|们)[^。；]{0,28}将?[^，。；]{0,6}(?:会办|协办)[^，。；]{0,6}意见[^，。；]{0,6}(?:报|送|提交|反馈|发|给)/.exec(
        text,
      );
    if (opinion) return sureOf('co', opinion[0]);
    // 「请市民政局于5月8日前提供书面材料」: who is asked for what another answers with helps.
    for (const asked of text.matchAll(
      /(?:请|望|麻烦)([^。；\n]{0,60}?)(?:提供|报送|报来|反馈|梳理|汇总|形成|发)(?:我[局委厅办])?[^。；\n]{0,24}?(?:书面材料|素材|材料|有关情况|情况|做法|数据)|(?:请|望|麻烦)([^。；\n]{0,60}?)(?:材料|素材|情况|做法|数据)(?:报送|报|送|反馈|发|给)(?:至)?我/g,
    )) {
      const whom = asked[1] ?? asked[2] ?? '';
      const ours = whom.split(/[，、于将把对在结按就及和与]|(?=\d)/).some((each) => each.length > 1 && isOurs(each));
      if (ours || /^[你贵]/.test(whom)) return likely('co', '只要求提供材料，没有写会办，请核对', asked[0]);
    }
    const bare =
      lists.lead.length + lists.co.length === 0
        ? null
        : bareRole(text.replace(/(?<=[主会协独分]办)\s+(?=[\u4e00-\u9fff])/g, ''));
    if (bare) return bare;
  }
  if (lists.together !== null && lists.lead.length === 0) return doubtOf('写了一起办，没有写谁主办', lists.together);
  const asked = words.prose
    .map((text) => /(?:按照?|作为)(主办|会办|协办|独办|分办|牵头)(?:件|单位|要求|职责)/.exec(text))
    .find(Boolean);
  const askedRole = saidRole(asked?.[1] ?? '');
  if (asked && askedRole) return sureOf(askedRole, asked[0]);
  if (lists.lead.length > 0 || lists.co.length > 0) return doubtOf(notNamed, passage);
  if (lists.alone) return sureOf('sole', '独办');
  for (const text of words.prose) {
    const reference = /(?:供|送|请|转)[^。，；]{0,16}(?:参阅|阅研|参考)/.exec(text);
    if (reference) return sureOf('reference', reference[0]);
    const vague =
      /(?:交|转|由|请)[^。]{0,10}(?:[你贵]局|[你贵]单位|[你贵]委|民政局)[^。]{0,6}(?:办理|承办|研究|处理|答复)/.exec(
        text,
      );
    if (vague) return likely('sole', '只写交由办理，没有写明独办还是主办', vague[0]);
    const bare = bareRole(text);
    if (bare) return bare;
  }
  return null;
}

/** 「…的提案 谭国栋 主办」: in a list made for us the word alone is what we do. */
function bareRole(text: string): FieldFound<HandlingRole> {
  const bare =
    /(?:^|[，。；\s（(）)》”])(?:我局|你局|贵局|本局|你们)?(独办|主办|会办|协办|分办)(?=$|[，。；\s）)（(])/.exec(text);
  const role = bare ? saidRole(bare[1] ?? '') : null;
  return role && bare ? likely(role, '没有写单位名称，请核对是谁的办理方式', bare[0].trim()) : null;
}

/** Whether a row or a sentence names units and none is ours. */
export function namesOthersOnly({ labelled }: HandlingWords, isOurs: IsOurs): boolean {
  const units = labelled
    .filter(({ part }) => part !== 'reference')
    .flatMap(({ value }) => unitsListed(joinedCharacters(value).replace(marks, '、')).units)
    .filter((unit) => looksLikeUnit(unit));
  return units.length > 0 && !units.some(isOurs);
}
