import type { ProposalKind } from '../model/kinds.ts';
import type { Day } from '../model/primitives.ts';
import { dayInWords } from './day.ts';

export type FeedbackFacts = {
  kind: ProposalKind;
  /** 届次 in words. */
  session: string;
  number: string;
  title: string;
  /** Who fills it in: a name, several joined by 、, or the collective. */
  proposer: string;
  collective: boolean;
  phone: string;
  officeName: string;
  coUnitNames: readonly string[];
  documentNumber: string;
  signedOn: Day;
  contactPerson: string;
  contactPhone: string;
};

/** One row of the form: one or two fields, and how many lines of writing it leaves room for. */
export type FeedbackRow = { fields: { label: string; value: string }[]; lines: number };
export type FeedbackForm = { title: string; rows: FeedbackRow[]; footnote: string };

const ticks = (...words: string[]) => words.map((word) => `□${word}`).join('　');

/** 征询意见表 that goes out with a reply: identity, contact before the reply, attitude, result, reason, wishes. */
export function feedbackForm(facts: FeedbackFacts): FeedbackForm {
  const npc = facts.kind === 'npc-suggestion';
  const word = npc ? '建议' : '提案';
  const who = npc ? '代表' : facts.collective ? '提案单位' : '委员';
  const pair = (a: [string, string], b: [string, string]) => ({
    fields: [a, b].map(([label, value]) => ({ label, value })),
    lines: 1,
  });
  const wide = (label: string, value: string, lines: number) => ({ fields: [{ label, value }], lines });
  return {
    title: `${npc ? '代表建议' : '政协提案'}办理情况征询意见表`,
    rows: [
      pair([`${word}编号`, `第${facts.number}号`], ['届次', facts.session]),
      wide('案由', facts.title, 1),
      pair([npc ? '代表姓名' : facts.collective ? '提案单位' : '委员姓名', facts.proposer], ['联系电话', facts.phone]),
      pair(['承办单位', facts.officeName], ['会办单位', facts.coUnitNames.join('、') || '无']),
      pair(['答复文号', facts.documentNumber], ['答复日期', dayInWords(facts.signedOn)]),
      wide('答复前联系', ticks('面商', '走访', '座谈', '电话', '未联系'), 1),
      wide('对办理态度', ticks('满意', '基本满意', '不满意'), 1),
      wide('对办理结果', ticks('满意', '基本满意', '不满意'), 1),
      wide('不满意的原因（不满意时请填写）', '', 3),
      wide('意见和要求', '', 5),
      pair([`${who}${facts.collective ? '盖章' : '签名'}`, ''], ['填表日期', '　　　年　　月　　日']),
    ],
    footnote: footnote(facts),
  };
}

function footnote({ officeName, contactPerson, contactPhone }: FeedbackFacts): string {
  const contact = [
    contactPerson === '' ? '' : `联系人：${contactPerson}`,
    contactPhone === '' ? '' : `联系电话：${contactPhone}`,
  ].filter((part) => part !== '');
  return `请在收到答复后15个工作日内填好此表，寄送${officeName}${contact.length === 0 ? '' : `（${contact.join('，')}）`}。`;
}
