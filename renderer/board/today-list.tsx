import { Button, Table } from 'antd';
import { Link, useNavigate } from 'react-router';
import { nextStep } from '../../shared/domain/life/next-step.ts';
import type { ProposalRow } from '../../shared/model/items/proposal.ts';
import { handlingRoles } from '../../shared/model/kinds.ts';
import { stages } from '../../shared/model/life/stage.ts';
import type { Day } from '../../shared/model/primitives.ts';
import { useRoles } from '../session.ts';
import { AwaySign } from '../ui/away/away-sign.tsx';
import { ChangedSign } from '../ui/marks/changed-sign.tsx';
import { DeadlineBadge } from '../ui/marks/deadline-badge.tsx';
import { numberWords } from '../ui/marks/item-words.ts';
import { KeySupervision } from '../ui/marks/key-supervision.tsx';
import { stepPath } from '../ui/marks/step-path.ts';

/** The most urgent items, each with its next step as a button for whoever may do it. */
export function TodayList({ rows, today }: { rows: ProposalRow[]; today: Day }) {
  const navigate = useNavigate();
  const roles = useRoles();
  return (
    <Table<ProposalRow>
      size="small"
      rowKey="id"
      dataSource={rows}
      pagination={rows.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
      columns={[
        {
          title: '期限',
          width: 104,
          render: (_, row) => <DeadlineBadge deadline={row.deadline} mark={row.deadlineMark} today={today} withDay />,
        },
        {
          title: '办理件',
          render: (_, row) => (
            <>
              <div className="quiet">
                {numberWords(row.kind, row.number)} · {row.proposer} · {handlingRoles[row.role]}
                {row.keySupervision ? <KeySupervision /> : null}
                <AwaySign away={row.away} />
                <ChangedSign {...row} />
              </div>
              <Link className="two-lines" to={`/items/${row.id}`}>
                {row.title}
              </Link>
            </>
          ),
        },
        {
          title: '承办人',
          width: 84,
          render: (_, row) => (
            <span title={[row.sectionName, row.handlerName].filter(Boolean).join(' ')}>
              {row.handlerName ?? row.sectionName ?? <span className="quiet">未定</span>}
            </span>
          ),
        },
        {
          title: '状态',
          width: 116,
          render: (_, row) => (
            <>
              <div>{stages[row.stage]}</div>
              {row.opinionsAsked > 0 && row.stage !== 'signed' ? (
                <div className="quiet nowrap">
                  会办意见 {row.opinionsIn}/{row.opinionsAsked}
                </div>
              ) : null}
            </>
          ),
        },
        {
          title: '下一步',
          width: 142,
          render: (_, row) => {
            const step = nextStep(row);
            if (!step) return null;
            if (!roles.includes(step.who))
              return (
                <span className="quiet">
                  等{step.who === 'leader' ? '领导' : '经办人'}
                  {step.label}
                </span>
              );
            return (
              <Button
                size="small"
                title={step.waits ?? ''}
                aria-label={`${numberWords(row.kind, row.number)}${step.label}`}
                onClick={() => void navigate(stepPath(row.id, step.where))}
              >
                {step.label}
              </Button>
            );
          },
        },
      ]}
    />
  );
}
