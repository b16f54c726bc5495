import type { ReadLetter } from '../../../model/reading/reading.ts';
import { bodyBlocks } from '../page/body-blocks.ts';
import { excerpt, type Finding, firstOf, newFindings } from '../page/finding.ts';
import { labelledFields } from '../page/labelled-fields.ts';
import type { PageLine } from '../page/lines.ts';
import { agreedNumber, readNumber } from './proposal-number.ts';
import { assemblyKind, readSession } from './session.ts';
import { readCollective, readProposers } from './signatories.ts';

const titled = /^《?((?:关于|对|加强|推进)[^。；：《》]{4,80}(?:建议|提案|议案))》?$/;
const signed =
  /^(?:领衔代表|领衔委员|领衔人|第一提案人|提案人|提出人|提建议人|建议人|提案者|提案单位|代表姓名|委员姓名|联名代表|联名委员|联名人|附议人)\s*[：:\t]/;
const labelLine =
  /^[^。；：:\t]{1,12}\s*[：:\t]\s*[^。]{0,80}$|^(?:[\u4e00-\u9fff]{0,20}届[^。]{0,20}(?:代表)?(?:建议|提案)|第?\s*[0-9A-Za-z]+\s*号(?:建议|提案)?)$/;
/** 题　　目：, 联 名 人： */
const spacedLabel = /^[\u4e00-\u9fff](?:\s{1,8}[\u4e00-\u9fff]){1,3}\s*(?=[：:])/;
const joined = (label: string) => label.replace(/\s/g, '');
/** A slip or notice that passes the case on names it just like the case itself. */
const handsOver = /交办|转办|请于|特此通知|办理(?:时限|期限)|答复(?:时限|期限)/;
const bodyLabel = /^[【[]?(?:建议内容|提案内容|正文|内容|建议正文|提案正文|主要内容)[】\]]?\s*[：:\t]?\s*/;
const asks =
  /建议[：:]|为此[，,]?[^。]{0,8}(?:提出|建议)|(?:提出|有)(?:以下|如下|几点)[^。]{0,6}建议|(?:具体)?(?:建议|办法|措施|对策)[：:]$|^[一二三四五]、[^。]{0,12}建议|建议[^。]{2,}。/;

/**
 * What was proposed, in its own words: its title, who proposed it, reasons and asks. Null when the page is something
 * else: nobody named as proposing, no title, nothing asked for. 「关于…的建议　领衔代表：陈某　一、…建议…」.
 */
export function readOwnText(printed: readonly PageLine[], file: string | null): ReadLetter | null {
  const lines = printed.map((line) => ({ ...line, text: line.text.replace(spacedLabel, joined) }));
  const head = lines.slice(0, 40);
  if (head.slice(0, 15).some(({ text }) => text.length <= 120 && handsOver.test(text))) return null;
  const fields = head.flatMap(labelledFields);
  const titleAt = head.findIndex(({ text }) => titled.test(text));
  const titleField = fields.find(({ label, value }) => label === 'title' && value.length >= 4);
  const proposed = head.some(({ text }) => signed.test(text)) || fields.some(({ label }) => label === 'proposer');
  if (!proposed || (titleAt < 0 && !titleField) || lines.filter(({ text }) => titled.test(text)).length > 3)
    return null;
  const bodyFrom = bodyStart(lines, titleAt);
  const rest = lines.slice(bodyFrom);
  const [first] = rest;
  if (!first || !rest.some(({ text }) => asks.test(text))) return null;
  const opened = { ...first, text: first.text.replace(bodyLabel, '') };
  const blocks = bodyBlocks(opened.text === '' ? rest.slice(1) : [opened, ...rest.slice(1)]);
  if (blocks.reduce((length, { text }) => length + text.length, 0) < 40) return null;

  const above = lines.slice(0, bodyFrom);
  const words = above.map(({ text }) => text).join('\n');
  const collective = readCollective(above);
  const people = collective ? null : readProposers(above);
  const title = titled.exec(lines[titleAt]?.text ?? '')?.[1];
  const numberField = fields.find(({ label }) => label === 'number');
  const written = /^第?\s*([0-9A-Za-z-]{1,20})\s*号?$/.exec(numberField?.value ?? '')?.[1];
  const { take, doubts, passages } = newFindings();
  return {
    file,
    what: 'own-text',
    kind: take('kind', readOwnKind(words, title ?? titleField?.value ?? '')),
    session: take('session', readSession(words)),
    number: take(
      'number',
      agreedNumber(numberField && written ? { value: written, passage: numberField.passage } : null, readNumber(words)),
    ),
    title: take(
      'title',
      firstOf<string>(
        titleField ? { value: titleField.value.replace(/^《(.*)》$/, '$1'), passage: titleField.passage } : null,
        title === undefined ? null : { value: title, passage: excerpt(title) },
      ),
    ),
    letterTitle: null,
    salutation: null,
    addressees: take('addressees', namesOf(collective, people)) ?? [],
    proposerCount: null,
    collective: take(
      'collective',
      mapped(collective, ({ name }) => name),
    ),
    addresseeUnit: null,
    replyUnit: null,
    documentNumber: null,
    resultClass: null,
    publicity: null,
    disclosure: null,
    coUnits: [],
    replyDate: null,
    publishDate: null,
    contactPerson: null,
    contactPhone: null,
    headings: blocks.filter((block) => block.level === 1).map((block) => block.text),
    blocks,
    signature: [],
    doubts,
    passages,
  };
}

/** On a page that shows a reply below what it answers: the proposal above the reply, where a 内容 label says so. */
export function readOwnTextAbove(above: readonly PageLine[], file: string | null): ReadLetter | null {
  const labelled = above.some(({ text }) => /^[【[]?(?:建议|提案)(?:内容|正文|原文)/.test(text));
  const answers = above.findLastIndex(({ text }) =>
    /^[【[]?(?:答复|办理|回复)(?:内容|正文|情况|意见|结果)[】\]]?\s*[：:\t]?$/.test(text),
  );
  return labelled ? readOwnText(answers < 0 ? above : above.slice(0, answers), file) : null;
}

/** Below a 内容 label, else below the title and the labelled lines around it. */
function bodyStart(lines: readonly PageLine[], titleAt: number): number {
  const labelled = lines
    .slice(0, 60)
    .findIndex(({ text }) => bodyLabel.test(text) && /[：:\t】\]]|^.{2,6}$/.test(text.slice(0, 8)));
  if (labelled >= 0) return labelled;
  let start = Math.max(0, titleAt + 1);
  for (let at = start; at < Math.min(lines.length, start + 12); at += 1) {
    const { text } = lines[at] ?? { text: '' };
    if (signed.test(text) || (labelLine.test(text) && !asks.test(text) && !/[：:]$/.test(text))) start = at + 1;
    else break;
  }
  return start;
}

function readOwnKind(words: string, title: string): ReturnType<typeof kindOf> {
  return kindOf(assemblyKind(words), title, words);
}

function kindOf(assembly: ReadLetter['kind'], title: string, words: string): Finding<NonNullable<ReadLetter['kind']>> {
  if (assembly) return { value: assembly, passage: excerpt(words, assembly === 'npc-suggestion' ? '人大' : '政协') };
  if (/提案人|提案者|提案号|提案编号/.test(words) || /提案$/.test(title)) {
    return { value: 'cppcc-proposal', passage: excerpt(words, '提案') };
  }
  if (/领衔代表|代表姓名|建议人|议案/.test(words) || /建议$/.test(title)) {
    return { value: 'npc-suggestion', passage: excerpt(words, '建议') };
  }
  return null;
}

function mapped<T, U>(finding: Finding<T>, to: (value: T) => U): Finding<U> {
  return finding && 'value' in finding ? { value: to(finding.value), passage: finding.passage } : finding;
}

function namesOf(
  collective: ReturnType<typeof readCollective>,
  people: ReturnType<typeof readProposers>,
): Finding<string[]> {
  return collective ? mapped(collective, ({ name }) => [name]) : mapped(people, (each) => each.map(({ name }) => name));
}
