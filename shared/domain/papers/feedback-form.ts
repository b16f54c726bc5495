import type { ProposalKind } from '../../model/kinds.ts';
import type { PaperForm } from '../../model/papers/form.ts';
import type { Day } from '../../model/primitives.ts';
import { dayInWords } from '../dates/day.ts';
import { pair, unfilledDay, wide } from '../paper/form.ts';

/** The scales in use: the office's own words from best to worst. 满意、基本满意、不满意 is the usual one. */
export const scaleWords = [
  '满意、基本满意、不满意',
  '满意、基本满意、理解、不满意',
  '非常满意、满意、基本满意、不满意',
  '同意、理解、保留、不同意',
] as const;

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
  /** Empty before the reply is signed. */
  signedOn: Day | '';
  contactPerson: string;
  contactPhone: string;
  /** One scale for the whole, or attitude and result apart; words joined by 、. */
  scale?: { columns: 1 | 2; words: string /** Where the two scales differ. */; attitude?: string };
};

const ticks = (words: readonly string[]) => words.map((word) => `□${word}`).join('　');

/** 征询意见表 that goes out with a reply: identity, contact before the reply, attitude, result, reason, wishes. */
export function feedbackForm(facts: FeedbackFacts): PaperForm {
  const npc = facts.kind === 'npc-suggestion';
  const word = npc ? '建议' : '提案';
  const who = npc ? '代表' : facts.collective ? '提案单位' : '委员';
  const { columns, words, attitude } = facts.scale ?? { columns: 2, words: scaleWords[0] };
  const scale = words.split('、');
  const worst = scale.at(-1) ?? '不满意';
  return {
    title: `${npc ? '代表建议' : '政协提案'}办理情况征询意见表`,
    rows: [
      pair([`${word}编号`, `第${facts.number}号`], ['届次', facts.session]),
      wide('案由', facts.title),
      pair([npc ? '代表姓名' : facts.collective ? '提案单位' : '委员姓名', facts.proposer], ['联系电话', facts.phone]),
      pair(['承办单位', facts.officeName], ['会办单位', facts.coUnitNames.join('、') || '无']),
      pair(
        ['答复文号', facts.documentNumber],
        ['答复日期', facts.signedOn === '' ? unfilledDay : dayInWords(facts.signedOn)],
      ),
      wide('答复前联系', ticks(['面商', '走访', '座谈', '电话', '未联系'])),
      ...(columns === 1
        ? [wide('对办理工作', ticks(scale))]
        : [wide('对办理态度', ticks(attitude?.split('、') ?? scale)), wide('对办理结果', ticks(scale))]),
      wide(`${worst}的原因`, '', 4),
      wide('意见和要求', '', 6),
      pair([`${who}${facts.collective ? '盖章' : '签名'}`, ''], ['填表日期', unfilledDay], facts.collective ? 3 : 2),
    ],
    footnote: footnote(facts, worst),
  };
}

function footnote({ officeName, contactPerson, contactPhone }: FeedbackFacts, worst: string): string {
  const contact = [
    contactPerson === '' ? '' : `联系人：${contactPerson}`,
    contactPhone === '' ? '' : `联系电话：${contactPhone}`,
  ].filter((part) => part !== '');
  const where = `寄送${officeName}${contact.length === 0 ? '' : `（${contact.join('，')}）`}`;
  return `注：请在收到答复后15个工作日内填好此表，${where}。在所选的□内打√；选“${worst}”的，请写明原因。`;
}
