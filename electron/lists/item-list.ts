import { answerMark } from '../../shared/domain/counting/answer-words.ts';
import { sessionInWords } from '../../shared/domain/names/session-words.ts';
import type { ProposalRow } from '../../shared/model/items/proposal.ts';
import { handlingRoles, levels, proposalKinds } from '../../shared/model/kinds.ts';
import { satisfactions } from '../../shared/model/life/scales.ts';
import { stages } from '../../shared/model/life/stage.ts';
import type { ListFilter } from '../../shared/model/lists.ts';
import { officeOf } from '../people/office.ts';
import { type Asking, type Column, column, listedPages } from './listed.ts';

/** 办理件 as the list shows them, with what it only hints at in columns of their own. */
export async function itemList({ ask, db }: Asking, filter: ListFilter<'items'>) {
  const office = await officeOf(db);
  const columns: Column<ProposalRow>[] = [
    column('届次', 26, (row) => sessionInWords(row.kind, row, office)),
    column('编号', 11, (row) => row.number),
    column('类别', 8, (row) => proposalKinds[row.kind]),
    column('级别', 8, (row) => levels[row.level]),
    column('案由', 46, (row) => row.title),
    column('提出人', 18, (row) => row.proposer),
    column('我方角色', 10, (row) => handlingRoles[row.role]),
    column('重点督办', 10, (row) => (row.keySupervision ? '是' : '')),
    column('承办科室', 16, (row) => row.sectionName),
    column('承办人', 11, (row) => row.handlerName),
    column('责任领导', 11, (row) => row.leaderName),
    column('主题', 12, (row) => row.subject),
    column('批次', 18, (row) => row.handover?.name ?? ''),
    column('批次截止', 12, (row) => row.handover?.cutOffOn ?? ''),
    column('状态', 11, (row) => stages[row.stage]),
    column('交办日期', 12, (row) => row.assignedOn),
    column('期限', 12, (row) => row.deadline),
    column('已征求会办', 12, (row) => row.opinionsAsked),
    column('已回会办', 10, (row) => row.opinionsIn),
    column('文号或面复', 24, (row) => answerMark(row.documentNumber ?? '', row.oralOn)),
    column('送达日期', 12, (row) => row.deliveredOn),
    column('反馈日期', 12, (row) => row.feedbackOn),
    column('满意度', 11, (row) => (row.satisfaction ? satisfactions[row.satisfaction] : '')),
    column('办结日期', 12, (row) => row.closedOn),
  ];
  const name = filter.role === 'co' ? '会办件' : '办理件';
  return listedPages(name, columns, (page) => ask('proposal.list', { ...filter, ...page }, db));
}
