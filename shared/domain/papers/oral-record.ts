import type { PaperForm } from '../../model/papers/form.ts';
import { dayInWords } from '../dates/day.ts';
import { proposerTitle } from '../names/proposer.ts';
import { sessionInWords } from '../names/session-words.ts';
import { handSigned, pair, unfilledDay, wide } from '../paper/form.ts';
import { scaleWords } from './feedback-form.ts';
import type { PaperItem } from './item.ts';
import type { PaperAnswers } from './letter.ts';

/** 面复记录: what was answered face to face, signed by the deputy. */
export function oralRecord(item: PaperItem, answers: PaperAnswers): PaperForm {
  const { office, proposal } = item.facts;
  const npc = proposal.kind === 'npc-suggestion';
  const who = proposal.collective ? '提案单位' : proposerTitle(proposal.kind);
  const scale = scaleWords[0].split('、').map((word) => `□${word}`);
  const day = answers.day ? dayInWords(answers.day) : unfilledDay;
  return {
    title: `${npc ? '人大代表建议' : '政协提案'}面复记录`,
    rows: [
      pair(
        [`${npc ? '建议' : '提案'}编号`, `第${proposal.number}号`],
        ['届次', sessionInWords(proposal.kind, proposal.session, office)],
      ),
      wide('案由', proposal.title),
      pair(
        [who, proposal.collective?.name ?? proposal.proposers.map(({ name }) => name).join('、')],
        ['承办单位', office.fullName],
      ),
      pair(['面复日期', day], ['面复地点', answers.place ?? '']),
      wide('参加人员', answers.present ?? '', 2),
      wide('面复内容', answers.talk ?? '', 10),
      wide(
        `${who}意见`,
        `${scale.join('　')}${answers.view ? `\n${answers.view}` : ''}`,
        5,
        proposal.collective ? '盖章：　　　　　　　年　　月　　日' : handSigned,
      ),
      pair(['记录人', answers.recorder ?? ''], ['承办人签名', ''], 2),
    ],
    footnote: `注：本记录一式两份，${who}和承办单位各存一份；${who}要求书面答复的，仍应书面答复。`,
  };
}
