import type { Ask } from '../../model/merging/asks.ts';
import { isAsking, isFact, isGeneral, isImperative, isLack, isNewMatter, isReport, isSeries } from './ask-words.ts';
import { countedParts } from './counted-parts.ts';
import { clausesIn, sentencesIn } from './sentences.ts';
import { shortStatement } from './short-statement.ts';

/** A text that counts its parts may count again after them, but not for ever. */
const deepest = 4;

/**
 * What running text asks for. `proposes`: the text stands where the proposal proposes (under 建议, after 「建议：」), so that an
 * order without 建议 or 应当 is one too. 「老人吃饭难，应增设站点，并提高补贴。」 → 增设站点, 提高补贴.
 */
export function asksInText(text: string, proposes: boolean, depth = 0): Ask[] {
  const counted = depth < deepest ? countedParts(text) : null;
  if (!counted) return sentenceAsks(text, proposes);
  const { before, parts, saysSo } = counted;
  const leads =
    proposes ||
    saysSo ||
    (/(?:[：:，,]|建议|希望|呼吁|提议|恳请)$/.test(before) &&
      isAsking(sentencesIn(before).at(-1) ?? '') &&
      !isReport(before));
  const { item: last, rest } = endOfLast(parts.at(-1) ?? '');
  const items = [...parts.slice(0, -1), last];
  const orders = items.filter((item) => isImperative(item) || asksSomewhere(firstSentence(item))).length;
  const lacking = items.filter((item) => isLack(firstSentence(item))).length;
  const counts = leads || (orders * 2 > items.length && lacking * 2 < items.length);
  return [
    ...(/(?:[：:，,]|建议|希望|呼吁|提议|恳请)$/.test(before)
      ? sentenceAsks(sentencesIn(before).slice(0, -1).join(''), false)
      : asksInText(before, proposes && !counts, deepest)),
    // Where all but one are orders, the one is an ask too, whatever its verb.
    ...items.flatMap((item) =>
      counts ? itemAsks(item, leads || orders + 1 >= items.length) : sentenceAsks(item, false),
    ),
    ...asksInText(rest, false, depth + 1),
  ];
}

function firstSentence(text: string): string {
  return sentencesIn(text)[0] ?? text;
}

function asksSomewhere(sentence: string): boolean {
  return clausesIn(sentence).some((clause) => isAsking(clause));
}

/** The last counted part ends with its sentence; orders go on with it, and what asks anew or reports stands by itself. */
function endOfLast(part: string): { item: string; rest: string } {
  const sentences = sentencesIn(part);
  const end = sentences.findIndex(
    (sentence, n) =>
      n > 0 &&
      !/[；;]$/.test(sentences[n - 1] ?? '') &&
      (!isImperative(sentence) ||
        isReport(sentence) ||
        (asksSomewhere(sentence) && /^(?:此外|另外|同时|为此|建议|希望)/.test(sentence))),
  );
  const next = sentences[end];
  if (end < 0 || next === undefined) return { item: part, rest: '' };
  const at = part.indexOf(next, sentences.slice(0, end).join('').length - 1);
  return at < 0 ? { item: part, rest: '' } : { item: part.slice(0, at).trim(), rest: part.slice(at) };
}

/** A counted item asks for one thing, and reasons before 应 stay with it; orders parted by ； are several. */
function itemAsks(item: string, leads: boolean): Ask[] {
  const parts = sentencesIn(item);
  const isOrder = (part: string) => part.length >= 8 && (isImperative(part) || asksSomewhere(part));
  const orders = parts.filter((part) => !/[：:]$/.test(part));
  if (orders.length > 1 && /[；;]./.test(item) && orders.every(isOrder)) {
    return orders.map((part) => ({ statement: shortStatement(part), text: part }));
  }
  const asking = parts.find((part) => asksSomewhere(part)) ?? parts.find((part) => isImperative(part));
  if (!asking && (!leads || isLack(item))) return [];
  const first = parts[0] ?? item;
  const [own] = asking ? askClauses(asking, false) : [];
  const headed = isImperative(first) && asking !== first;
  return [{ statement: headed || !own ? shortStatement(first) : own.statement, text: item }];
}

function sentenceAsks(text: string, proposes: boolean): Ask[] {
  const found: Ask[] = [];
  let before: string | null = null;
  const sentences = sentencesIn(text);
  const inquires = /^(?:为此|对此|就此)?[，,]?(?:我|我们)?(?:想|特)?(?:请问|想问|咨询|询问)/.test(text);
  for (const sentence of sentences) {
    const goesOn = before !== null && /[；;：:]$/.test(before);
    // 「能否多装几部电梯？智能设备不会用怎么办？」: among questions that ask it asks too.
    const asksHow = (inquires || (before !== null && /[？?]$/.test(before))) && asksHowTo.test(sentence);
    const here: Ask[] = asksHow
      ? [{ statement: shortStatement(sentence), text: sentence }]
      : sentenceAsk(sentence, proposes || before !== null, goesOn || /[；;]$/.test(sentence));
    before = here.length > 0 || (/[：:]$/.test(sentence) && asksSomewhere(sentence)) ? sentence : null;
    found.push(...here);
  }
  return found;
}

const asksHowTo = /(?:怎么办|咋办|怎么解决|如何|怎样|怎么(?=解决|保障|让|把|管|减|提|帮)|谁来)[^？?]{0,30}[？?]$/;
const ruling = /^[^，]{2,20}由[^，]{2,}|^[^，]{2,16}按[^，]{4,}|^[^，]{2,20}(?:不得|一律|不再|必须|至少|不少于|不低于)/;

/** `listed`: it stands between ； with what asks, and needs no word of asking. */
function sentenceAsk(sentence: string, proposes: boolean, listed: boolean): Ask[] {
  if (isReport(sentence) || /[：:]$/.test(sentence)) return [];
  if (asksSomewhere(sentence)) return askClauses(sentence, listed);
  if (!proposes || isFact(sentence) || /[？?]$/.test(sentence)) return [];
  return listed || isImperative(sentence) || ruling.test(sentence) ? askClauses(sentence, listed) : [];
}

/** One sentence's asks: from the first clause that asks; reasons before it stay with an ask that has no subject of its own. */
function askClauses(sentence: string, listed: boolean): Ask[] {
  const clauses = clausesIn(sentence);
  const first = Math.max(0, clauses.findIndex(isAsking));
  const groups: string[][] = [];
  const series = isSeries(clauses.slice(first));
  const isQuestion = /[？?]$/.test(sentence);
  for (const clause of clauses.slice(first)) {
    const group = groups.at(-1);
    const soFar = shortStatement(group?.join('') ?? '');
    const opens = group?.length === 1 && (soFar.length < 4 || isGeneral(soFar));
    // 「能否开设订单班，把学费免下来？」 is one question.
    const sameQuestion = isQuestion && /^(?:把|让|将|使|并)/.test(clause) && clause.length <= 10 && !isAsking(clause);
    if (group && !series && (opens || sameQuestion || !isNewMatter(clause, listed))) group.push(clause);
    else groups.push([clause]);
  }
  const reason = first > 0 ? (clauses[first - 1] ?? '') : '';
  const needsReason =
    /的，$/.test(reason) ||
    /^请(?:想办法|设法|分批|分期|抓紧|统一)/.test(clauses[first] ?? '') ||
    /^(?:对|针对|在|凡|如|当)/.test(reason) ||
    /^(?:则?应|须|宜|不应|能否|能不能|可否|是否|何时|什么时候)/.test(clauses[first] ?? '');
  return groups
    .map((group) => group.join(''))
    .map((text, n) => {
      const whole = n === 0 && needsReason ? reason + text : text;
      const short = shortStatement(text);
      // 请分批换新 says too little without what is to be renewed.
      return { statement: n === 0 && needsReason && /^请/.test(text) ? shortStatement(whole) : short, text: whole };
    })
    .filter(({ statement }) => statement.length >= 4);
}
