import { Button, Popover, Table } from 'antd';
import { hasAnswered, holding } from '../../../shared/domain/opinions/owed.ts';
import type { OpinionRequest } from '../../../shared/model/opinions.ts';
import { DeadlineBadge } from '../../ui/marks/deadline-badge.tsx';
import { UnitSign } from '../../ui/marks/unit-sign.tsx';

type Props = {
  requests: OpinionRequest[];
  canAct: boolean;
  canAskAnew: boolean;
  onReceive: (unitId: number) => void;
  onView: (unitId: number) => void;
  onLetter: (unitId: number) => void;
  onAgain: (request: OpinionRequest) => void;
};

/** One line per unit asked: due day with its reckoning, versions received, and what can be done. */
export function RequestTable({ requests, canAct, canAskAnew, onReceive, onView, onLetter, onAgain }: Props) {
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
        {
          title: '征求日期',
          width: 112,
          render: (_, { askedOn, againOn, againReason, afterVersion }) =>
            againOn ? (
              <Popover content={`第${afterVersion}版不合要求：${againReason}；首次征求${askedOn}`}>
                <span className="nowrap">{againOn}</span>
                <div className="quiet">要求重新提出</div>
              </Popover>
            ) : (
              askedOn
            ),
        },
        {
          title: '反馈期限',
          width: 172,
          render: (_, request) => (
            <Popover content={request.dueSteps.join('；') || '由经办人指定'}>
              <span className="nowrap">
                {request.dueOn}　{hasAnswered(request) ? null : <DeadlineBadge deadline={request.dueOn} />}
              </span>
            </Popover>
          ),
        },
        {
          title: '收到',
          width: 138,
          render: (_, { opinions }) => {
            const last = holding({ opinions }).at(-1);
            const gone = opinions.filter(({ voided }) => voided !== null);
            return (
              <>
                {last ? (
                  <span className="nowrap">
                    第{last.version}版 {last.receivedOn}
                  </span>
                ) : (
                  <span className="quiet">未收到</span>
                )}
                {gone.map(({ id, version, voided }) => (
                  <Popover key={id} content={`${voided?.by}作废：${voided?.why}`}>
                    <div className="quiet nowrap">
                      <del>第{version}版</del> 已作废
                    </div>
                  </Popover>
                ))}
              </>
            );
          },
        },
        {
          title: '办理',
          width: 148,
          render: (_, request) => {
            const { unitId, unitShortName, opinions } = request;
            return (
              <span>
                {opinions.length > 0 ? (
                  <Button
                    type="link"
                    size="small"
                    aria-label={`查看${unitShortName}意见`}
                    onClick={() => onView(unitId)}
                  >
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
                    {canAskAnew && hasAnswered(request) ? (
                      <Button
                        type="link"
                        size="small"
                        aria-label={`要求${unitShortName}重新提出意见`}
                        onClick={() => onAgain(request)}
                      >
                        要求重新提出
                      </Button>
                    ) : null}
                  </>
                ) : null}
              </span>
            );
          },
        },
      ]}
    />
  );
}
