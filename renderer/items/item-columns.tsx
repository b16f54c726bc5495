import { Link } from 'react-router';
import { settledWords } from '../../shared/domain/life/lifecycle.ts';
import { shortSession } from '../../shared/domain/names/session-words.ts';
import type { ProposalRow } from '../../shared/model/items/proposal.ts';
import { handlingRoles, levels, proposalKinds } from '../../shared/model/kinds.ts';
import { satisfactions } from '../../shared/model/life/scales.ts';
import { stages } from '../../shared/model/life/stage.ts';
import type { Day } from '../../shared/model/primitives.ts';
import { AwaySign } from '../ui/away/away-sign.tsx';
import type { ListColumn } from '../ui/lists/list-table.tsx';
import { ChangedSign } from '../ui/marks/changed-sign.tsx';
import { DeadlineBadge } from '../ui/marks/deadline-badge.tsx';
import { KeySupervision } from '../ui/marks/key-supervision.tsx';
import styles from './items.module.css';

/** Columns that stand only where the list is narrowed or ordered by them. */
type Shown = { leader: boolean; subject: boolean; reception: boolean };

/** The 批次's own day, where it comes first and the answer is still owed. */
function CutOff({ row: { handover, deadline, stage } }: { row: ProposalRow }) {
  if (!handover?.cutOffOn || settledWords(stage) || (deadline && handover.cutOffOn >= deadline)) return null;
  return (
    <div className="quiet nowrap" title={`批次「${handover.name}」的截止日，本单位的内部期限`}>
      批次截止 {handover.cutOffOn}
    </div>
  );
}

/**
 * The columns of 办理件; the deadline is reckoned from the day the program answered with. On a narrow page what is short
 * stands in two lines, so that the 案由 keeps its room.
 */
export function itemColumns(today: Day, narrow: boolean, shown: Shown): ListColumn<ProposalRow>[] {
  return [
    {
      title: '届次 / 编号',
      sorts: 'number',
      width: narrow ? 112 : 158,
      render: (_, row) => {
        const session = <span className="quiet">{shortSession(row)}</span>;
        const title = `${levels[row.level]}级`;
        return narrow ? (
          <div title={title}>
            {session}
            <div className="nowrap">
              {row.number}号 <span className="quiet">{proposalKinds[row.kind]}</span>
            </div>
          </div>
        ) : (
          <span className="nowrap" title={title}>
            {session} {row.number}号
          </span>
        );
      },
    },
    { title: '类别', sorts: 'kind', width: 62, hidden: narrow, render: (_, row) => proposalKinds[row.kind] },
    {
      title: '案由',
      sorts: 'title',
      minWidth: 180,
      render: (_, row) => (
        <Link className="two-lines" to={`/items/${row.id}`} title={row.title}>
          {row.keySupervision ? <KeySupervision /> : null}
          {row.title}
        </Link>
      ),
    },
    {
      title: '提出人',
      sorts: 'proposer',
      width: narrow ? 92 : 118,
      render: (_, row) => (
        <div className="two-lines" title={row.proposer}>
          {row.proposer}
        </div>
      ),
    },
    { title: '角色', sorts: 'role', width: 62, hidden: narrow, render: (_, row) => handlingRoles[row.role] },
    {
      title: '承办人',
      sorts: 'handler',
      width: narrow ? 84 : 92,
      // One line keeps the list dense: the 科室 stands in where nobody is named yet.
      render: (_, row) => (
        <span className="nowrap" title={[row.sectionName, row.handlerName].filter(Boolean).join(' ')}>
          {row.handlerName ?? row.sectionName}
        </span>
      ),
    },
    {
      title: '状态',
      sorts: 'stage',
      width: narrow ? 138 : 186,
      render: (_, row) => (
        <>
          <span className={narrow ? (styles.wholeWords ?? '') : 'nowrap'}>
            {stages[row.stage]}
            {narrow ? ` ${handlingRoles[row.role]} ` : ' '}
            <span className={narrow ? 'quiet nowrap' : 'quiet'}>
              {row.documentNumber ?? (row.opinionsAsked > 0 ? `会办意见 ${row.opinionsIn}/${row.opinionsAsked}` : null)}
            </span>
          </span>
          <ChangedSign {...row} />
          {row.away ? (
            <div>
              <AwaySign away={row.away} />
            </div>
          ) : null}
        </>
      ),
    },
    { title: '责任领导', sorts: 'leader', width: 92, hidden: !shown.leader, dataIndex: 'leaderName' },
    { title: '主题', sorts: 'subject', width: 92, hidden: !shown.subject, dataIndex: 'subject' },
    {
      title: '送达',
      sorts: 'delivered',
      width: 100,
      hidden: !shown.reception,
      render: (_, row) => row.deliveredOn ?? '—',
    },
    {
      title: '反馈',
      sorts: 'feedback',
      width: 104,
      hidden: !shown.reception,
      render: (_, row) => (row.satisfaction ? `${row.feedbackOn ?? ''} ${satisfactions[row.satisfaction]}` : '—'),
    },
    {
      title: '期限',
      sorts: 'due',
      width: narrow ? 112 : 172,
      render: (_, row) => (
        <>
          <DeadlineBadge
            deadline={row.deadline}
            mark={row.deadlineMark}
            today={today}
            withDay
            done={settledWords(row.stage)}
          />
          <CutOff row={row} />
        </>
      ),
    },
  ];
}
