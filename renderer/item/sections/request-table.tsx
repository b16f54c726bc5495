import { Button, Popover, Table } from 'antd';
import type { OpinionRequest } from '../../../shared/model/opinions.ts';
import { DeadlineBadge } from '../../ui/marks/deadline-badge.tsx';
import { UnitSign } from '../../ui/marks/unit-sign.tsx';

type Props = {
  requests: OpinionRequest[];
  canAct: boolean;
  onReceive: (unitId: number) => void;
  onView: (unitId: number) => void;
  onLetter: (unitId: number) => void;
};

/** One line per unit asked: due day with its reckoning, versions received, and what can be done. */
export function RequestTable({ requests, canAct, onReceive, onView, onLetter }: Props) {
  return (
    <Table<OpinionRequest>
      size="small"
      rowKey="unitId"
      pagination={false}
      dataSource={requests}
      columns={[
        {
          title: '会办单位',
          render: (_, { unitId, unitName, unitShortName }) => (
            <UnitSign unitId={unitId} shortName={unitShortName} fullName={unitName} named />
          ),
        },
        { title: '征求日期', width: 100, dataIndex: 'askedOn' },
        {
          title: '反馈期限',
          width: 172,
          render: (_, { dueOn, dueSteps, opinions }) => (
            <Popover content={dueSteps.join('；') || '由经办人指定'}>
              <span className="nowrap">
                {dueOn}　{opinions.length > 0 ? null : <DeadlineBadge deadline={dueOn} />}
              </span>
            </Popover>
          ),
        },
        {
          title: '收到',
          width: 150,
          render: (_, { opinions }) => {
            const last = opinions.at(-1);
            return last ? (
              <span className="nowrap">
                第{last.version}版 {last.receivedOn}
              </span>
            ) : (
              <span className="quiet">未收到</span>
            );
          },
        },
        {
          title: '',
          width: 212,
          render: (_, { unitId, unitShortName, opinions }) => (
            <span className="nowrap">
              {opinions.length > 0 ? (
                <Button type="link" size="small" aria-label={`查看${unitShortName}意见`} onClick={() => onView(unitId)}>
                  查看
                </Button>
              ) : null}
              {canAct ? (
                <>
                  <Button
                    type="link"
                    size="small"
                    aria-label={`登记${unitShortName}意见`}
                    onClick={() => onReceive(unitId)}
                  >
                    {opinions.length > 0 ? '登记新版' : '登记意见'}
                  </Button>
                  <Button
                    type="link"
                    size="small"
                    aria-label={`导出给${unitShortName}的征求函`}
                    onClick={() => onLetter(unitId)}
                  >
                    征求函
                  </Button>
                </>
              ) : null}
            </span>
          ),
        },
      ]}
    />
  );
}
