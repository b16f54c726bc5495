import { handlingRoles } from '../../model/kinds.ts';
import type { PaperForm } from '../../model/papers/form.ts';
import { dayInWords } from '../dates/day.ts';
import { proposerTitle } from '../names/proposer.ts';
import { sessionInWords } from '../names/session-words.ts';
import { handSigned, pair, wide } from '../paper/form.ts';
import type { PaperItem } from './item.ts';
import type { PaperAnswers } from './letter.ts';
import { logMark } from './log-mark.ts';

/** 办理单: goes with the item through the house, from 拟办 to the result. */
export function handlingSheet(item: PaperItem, answers: PaperAnswers): PaperForm {
  const { office, proposal, coUnitNames, leadUnitName } = item.facts;
  const npc = proposal.kind === 'npc-suggestion';
  const word = npc ? '建议' : '提案';
  const names = proposal.collective?.name ?? proposal.proposers.map(({ name }) => name).join('、');
  const phones = proposal.collective ? [proposal.collective.phone] : proposal.proposers.map(({ phone }) => phone);
  const day = (text: string | null) => (text ? dayInWords(text) : '');
  const { letter } = item;
  const result = [
    letter?.documentNumber,
    day(letter?.signedOn ?? null),
    letter?.resultClass && `${letter.resultClass}类`,
  ];
  return {
    title: `${office.fullName}${npc ? '人大代表建议' : '政协提案'}办理单`,
    rows: [
      pair(
        [`${word}编号`, `第${proposal.number}号`],
        ['届次', sessionInWords(proposal.kind, proposal.session, office)],
      ),
      wide('案由', proposal.title),
      pair(
        [proposal.collective ? '提案单位' : proposerTitle(proposal.kind), names],
        ['联系电话', phones.filter(Boolean).join('、')],
      ),
      pair(['交办机关', npc ? office.assignerNpc : office.assignerCppcc], ['交办日期', day(item.assignedOn)]),
      pair(['收到日期', day(item.receivedOn)], ['办结期限', day(item.deadline)]),
      pair(
        ['办理方式', `${handlingRoles[item.role]}${item.keySupervision ? '（重点督办）' : ''}`],
        ['主办单位', leadUnitName ?? office.fullName],
      ),
      wide('会办单位', coUnitNames.join('、') || '无'),
      wide('内容摘要', answers.summary ?? '', 5),
      wide('拟办意见', answers.suggested ?? '', 3, handSigned),
      wide('领导批示', '', 4, handSigned),
      pair(['承办科室', answers.section ?? ''], ['承办人', answers.clerk ?? '']),
      wide('沟通情况', '', 3),
      wide('办理结果', result.filter(Boolean).join('　'), 2),
      wide('备注', item.remark.trim(), 2),
    ],
    footnote: '',
    mark: logMark(item.log),
  };
}
