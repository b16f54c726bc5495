import type { Ask } from '../../model/merging/asks.ts';
import { isImperative, isLack } from './ask-words.ts';
import { partedAt, sentencesIn } from './sentences.ts';
import { shortStatement } from './short-statement.ts';

/** The ways to count: of each the marks in their order. */
const countings: readonly (readonly string[])[] = [
  ['（1）', '（2）', '（3）', '（4）', '（5）', '（6）', '（7）', '（8）', '（9）'],
  ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)'],
  ['（一）', '（二）', '（三）', '（四）', '（五）', '（六）', '（七）', '（八）', '（九）'],
  ['1.', '2.', '3.', '4.', '5.', '6.', '7.', '8.', '9.'],
  ['1、', '2、', '3、', '4、', '5、', '6、', '7、', '8、', '9、'],
  ['一、', '二、', '三、', '四、', '五、', '六、', '七、', '八、', '九、'],
  [...'①②③④⑤⑥⑦⑧⑨'],
  ['甲、', '乙、', '丙、', '丁、', '戊、', '己、'],
  ['A.', 'B.', 'C.', 'D.', 'E.', 'F.'],
  ['A、', 'B、', 'C、', 'D、', 'E、', 'F、'],
];
/** Marks that no outline knows; what they counted stands by itself. */
const unknown = /^(?:[甲乙丙丁戊己A-F][、.]|[①-⑨])/;

const bullet = /^(?:[●•▪◆■○◇★☆※►▶➢✓√]|[—–-]{1,2}(?=[\u4e00-\u9fff“]))\s*/;

/** A line that counts its parts from its first sign on, a line for each: 「（1）增设站点；（2）提高补贴。」 */
export function brokenAtCounts(body: string): string {
  return body
    .split('\n')
    .flatMap((line) => partsOfLine(line))
    .join('\n');
}

function partsOfLine(line: string): string[] {
  const start = line.trimStart().replace(bullet, '');
  const counting = countings.find(([first = '', second = '']) => start.startsWith(first) && start.includes(second));
  if (!counting) return [start];
  const parts: string[] = [];
  let from = 0;
  for (const mark of counting.slice(1)) {
    const at = start.indexOf(mark, from + 1);
    // 2.5万 is no second part.
    if (at < 0 || (/^\d\.$/.test(mark) && /\d/.test(`${start[at - 1]}${start[at + 2]}`))) break;
    parts.push(start.slice(from, at));
    from = at;
  }
  return [...parts, start.slice(from)].map((part) => part.trim().replace(unknown, ''));
}

/** After such words what is asked for is counted off. */
const announces =
  /(?:方面|发力|对策|措施|举措|诉求|事项|提出|件事|建议|办法|破题|着手|入手|如下|以下|之策|着力|要求|意见|工作|路径|环节|重点)[^：，。；]{0,6}[：:]$/;
const order = (part: string) => part.length >= 4 && part.length <= 40 && isImperative(part) && !isLack(part);

/**
 * What a sentence of nothing but orders asks for: 「推进登记场所规范化，提供婚前辅导、遏制高价彩礼。」, also behind 「对策有三：」. Empty where it
 * says anything else.
 */
export function listedOrders(text: string): Ask[] {
  const sentences = sentencesIn(text);
  const said = sentences.flatMap((sentence, n) => {
    const announced = n > 0 && announces.test(sentences[n - 1] ?? '');
    if (announces.test(sentence)) return [];
    const parts = partedAt(sentence, '，,、').map(({ words }) => words.replace(/[，,、；。]$/, ''));
    const orders = parts.filter(order).length;
    const isList =
      parts.length > 1 && orders > 1 && (announced ? 2 * orders >= parts.length : orders + 1 >= parts.length);
    return isList || (announced && parts.length > 2 && orders > 0)
      ? [parts.map((part) => ({ statement: shortStatement(part), text: part }))]
      : [];
  });
  return said.flat().filter(({ statement }) => statement.length >= 4);
}

const proposes =
  /(?:^|[。！？\n])(?<lead>[^。！？：:\n]{0,60}?(?:提出|建议|希望|恳请|呼吁|请求|提议|主张|诉求|想法|对策|办法|期盼|盼望|请))(?:是|有|为|如下|以下)?[：:](?<list>[^。！？\n]{4,600}[；;][^。！？\n]{4,300})/;
const ofOthers = /群众|居民|老人们?|业主|家长|大家|有人|网友|专家|患者|村民|市民|上级|文件|法律|规定|国家/;

/** 「我们提出：给备用金吃定心丸；把审批下放；…。」: behind such a word each part between ； is asked for, whatever its verb. */
export function announcedOrders(text: string): Ask[] {
  const { lead = '', list = '' } = proposes.exec(text)?.groups ?? {};
  if (list === '' || ofOthers.test(lead.slice(-16)) || /[一二三四五六七八九][是要]|[①-⑨]|（[一二三四1-9]）/.test(list))
    return [];
  const parts = partedAt(list, '；;').map(({ words }) => words.replace(/[；;]$/, ''));
  const [first = '', ...rest] = parts;
  if (
    parts.length < 2 ||
    parts.some((part) => part.length < 4 || part.length > 90 || isLack(part) || /\d{3}/.test(part))
  )
    return [];
  return [first, ...rest].map((part) => ({ statement: shortStatement(part), text: part }));
}

/** 民政局牵头摸清…、出台…: who is to do it does not hide that it is an order. */
const byWhom = /^[^、，]{1,10}(?:(?<![布格结全大开时定])局|委|部门|政府)(?=牵头|会同|组织|[\u4e00-\u9fff]{2})/;

/** An ask that is a list of orders, parted: 「应增设助餐点、配备助浴车、签约家庭医生」 are three. */
export function partedOrders(ask: Ask): Ask[] {
  if (ask.text.length > 120 || !ask.statement.includes('、') || /^(?:如果|要是|假如)/.test(ask.text)) return [ask];
  const parts = partedAt(ask.statement.replace(byWhom, ''), '、').map(({ words }) => words.replace(/、$/, ''));
  const isList = parts.length > 1 && parts.every((part) => order(part) && part.length >= (parts.length > 2 ? 5 : 7));
  return isList ? parts.map((part) => ({ statement: shortStatement(part), text: part })) : [ask];
}
