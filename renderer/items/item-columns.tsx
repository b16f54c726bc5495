import type { TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { settledWords } from '../../shared/domain/life/lifecycle.ts';
import { shortSession } from '../../shared/domain/names/session-words.ts';
import type { ProposalRow } from '../../shared/model/items/proposal.ts';
import { handlingRoles, levels, proposalKinds } from '../../shared/model/kinds.ts';
import { stages } from '../../shared/model/life/stage.ts';
import type { Day } from '../../shared/model/primitives.ts';
import { AwaySign } from '../ui/away/away-sign.tsx';
import { ChangedSign } from '../ui/marks/changed-sign.tsx';
import { DeadlineBadge } from '../ui/marks/deadline-badge.tsx';
import { KeySupervision } from '../ui/marks/key-supervision.tsx';

/**
 * The columns of 办理件; the deadline is reckoned from the day the program answered with. On a narrow page what is short
 * stands in two lines, so that the 案由 keeps its room.
 */
export function itemColumns(today: Day, narrow: boolean): TableColumnsType<ProposalRow> {
  return [
    {
      title: '届次 / 编号',
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
    { title: '类别', width: 50, hidden: narrow, render: (_, row) => proposalKinds[row.kind] },
    {
      title: '案由',
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
      width: narrow ? 92 : 118,
      render: (_, row) => (
        <div className="two-lines" title={row.proposer}>
          {row.proposer}
        </div>
      ),
    },
    { title: '我方角色', width: 76, hidden: narrow, render: (_, row) => handlingRoles[row.role] },
    {
      title: '承办人',
      width: narrow ? 76 : 88,
      // One line keeps the list dense: the 科室 stands in where nobody is named yet.
      render: (_, row) => (
        <span className="nowrap" title={[row.sectionName, row.handlerName].filter(Boolean).join(' ')}>
          {row.handlerName ?? row.sectionName}
        </span>
      ),
    },
    {
      title: '状态',
      width: narrow ? 138 : 186,
      render: (_, row) => (
        <>
          <span className={narrow ? '' : 'nowrap'}>
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
    {
      title: '期限',
      width: narrow ? 112 : 172,
      render: (_, row) => (
        <DeadlineBadge
          deadline={row.deadline}
          mark={row.deadlineMark}
          today={today}
          withDay
          done={settledWords(row.stage)}
        />
      ),
    },
  ];
}
