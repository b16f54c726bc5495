import type { ReadyMessage, ReadyWordKind } from '../../model/board/ready-words.ts';
import type { Day } from '../../model/primitives.ts';
import { dayInWords, daysBetween } from '../dates/day.ts';

/** What one receiver is told of one item; `day`: by when the opinion is asked for, or when the answer was delivered. */
export type ReadyLine = {
  to: string;
  person: string;
  phone: string;
  /** 第77号建议. */
  item: string;
  title: string;
  documentNumber: string;
  day: Day | null;
};
type Sender = { office: string; contactPerson: string; contactPhone: string };

/**
 * A message for each receiver, all of whose items stand in one: nobody is called twice. Receivers of the same name and
 * another telephone are others.
 */
export function readyMessages(
  what: ReadyWordKind,
  lines: readonly ReadyLine[],
  { sender, today }: { sender: Sender; today: Day },
): ReadyMessage[] {
  const by = Map.groupBy(lines, ({ to, phone }) => `${to} ${phone}`);
  return [...by.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { to, person, phone } = first;
    const text = `${greeting(what, first)}${said[what](own, today, sender)}${signed(sender)}`;
    return [{ to, person, phone, text, items: own.length }];
  });
}

function greeting(what: ReadyWordKind, { to, person }: ReadyLine): string {
  return what === 'chase' ? `${to}${person && `${person}同志`}：您好！` : `${to}：您好！`;
}

function signed({ contactPerson, contactPhone }: Sender): string {
  const contact = [contactPerson, contactPhone].filter((each) => each !== '').join('，');
  return contact === '' ? '' : `联系人：${contact}。`;
}

type Saying = (lines: readonly ReadyLine[], today: Day, sender: Sender) => string;

const said: Record<ReadyWordKind, Saying> = {
  chase: (lines, today, { office }) => {
    const all = listed(lines, ({ day }) => (day === null ? '' : `（${dueWords(day, today)}）`));
    return `我局（${office}）承办的${all}，请贵单位会办，会办意见还没有收到，请尽快反馈；已经寄出的请告知。`;
  },
  delivery: (lines, _, { office }) => {
    const all = listed(lines, ({ documentNumber }) => (documentNumber === '' ? '' : `（${documentNumber}）`));
    return `您提出的${all}，${office}已经办理答复，答复函将送达给您，请问什么时间、送到哪里方便？`;
  },
  feedback: (lines, _, { office }) => {
    const all = listed(lines, ({ day }) => (day === null ? '' : `（${dayInWords(day)}送达）`));
    return `您提出的${all}，${office}的答复函和征询意见表已经送达，请您对办理态度和办理结果提出意见，把征询意见表填好交给我们；有不清楚的地方，我们随时当面说明。`;
  },
};

/** 第77号建议《……》；第78号建议《……》: one by one, with what is to be said of each. */
function listed(lines: readonly ReadyLine[], of: (line: ReadyLine) => string): string {
  const each = lines.map((line) => `${line.item}《${line.title}》${of(line)}`);
  return each.length === 1 ? (each[0] ?? '') : `${each.length}件：${each.join('；')}`;
}

/** 3月1日到期，已逾期19天. */
function dueWords(day: Day, today: Day): string {
  const left = daysBetween(today, day);
  const when = left < 0 ? `已逾期${-left}天` : left === 0 ? '今天到期' : `还剩${left}天`;
  return `${dayInWords(day)}到期，${when}`;
}
