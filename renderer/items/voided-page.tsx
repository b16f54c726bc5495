import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { VoidedRow } from '../../shared/model/items/voided.ts';
import { proposalKinds } from '../../shared/model/kinds.ts';
import { useMayAsk } from '../session.ts';
import { EmptyPlace } from '../ui/empty-place.tsx';
import { type Act, ActDialog } from '../ui/fields/act-dialog.tsx';
import { addressWith } from '../ui/lists/address.ts';
import { ExportList } from '../ui/lists/export-list.tsx';
import { ListTable } from '../ui/lists/list-table.tsx';
import { ChangedSign } from '../ui/marks/changed-sign.tsx';
import { instantWords } from '../ui/marks/day-words.ts';
import { PageHead } from '../ui/page-head.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useAnswer } from '../use-call.ts';

/** 作废的登记: which registrations were voided, by whom, when and why; an administrator gives one back. */
export function VoidedPage() {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [params, setParams] = useSearchParams();
  const text = params.get('text') ?? '';
  const mayGiveBack = useMayAsk('proposal.unvoid');
  const list = useAnswer('voided.list', { text }, { keep: true });
  const [act, setAct] = useState<Act | null>(null);
  const giveBack = ({ id, number, title }: VoidedRow): Act => ({
    operation: 'proposal.unvoid',
    title: '恢复作废的登记',
    okText: '恢复',
    fields: [{ name: 'reason', label: '恢复的原因', as: 'text' }],
    fixed: { voidedId: id },
    says: `第${number}号《${title}》回到作废前的状态，重新列入清单、统计和期限。`,
  });
  const open = ({ number, againId }: VoidedRow) =>
    againId === null ? void message.info(`第${number}号还没有重新登记`) : void navigate(`/items/${againId}`);
  return (
    <div className="page">
      <PageHead
        says={list.data ? `共${list.data.length}件；不再列入清单、统计、期限和检索` : null}
        acts={<ExportList of={{ list: 'voided', filter: { text } }} />}
      />
      <div className="filter-bar">
        <Input.Search
          aria-label="查找作废的登记"
          placeholder="编号、案由、提出人、原因"
          style={{ width: 300 }}
          allowClear
          defaultValue={text}
          onSearch={(value) => setParams(addressWith(params, { text: value.trim() || null }), { replace: true })}
        />
      </div>
      <RefusalAlert error={list.error} onRetry={() => void list.refetch()} />
      {list.data ? (
        <ListTable<VoidedRow>
          rows={list.data}
          keyOf={({ id }) => id}
          waiting={list.isPlaceholderData}
          address={params.toString()}
          open={open}
          pages={false}
          columns={[
            {
              title: '编号',
              width: 130,
              render: (_, row) => (
                <span className="nowrap">
                  {proposalKinds[row.kind]}
                  {row.number}
                </span>
              ),
            },
            {
              title: '案由',
              minWidth: 200,
              render: (_, row) => (
                <>
                  {row.title} <ChangedSign {...row} />
                  <div className="quiet">
                    {row.session}　{row.proposer}
                  </div>
                </>
              ),
            },
            { title: '作废原因', minWidth: 200, dataIndex: 'voidedWhy' },
            {
              title: '作废',
              width: 150,
              render: (_, row) => (
                <>
                  <div>{row.voidedBy}</div>
                  <div className="quiet nowrap">{instantWords(row.voidedAt)}</div>
                </>
              ),
            },
            {
              title: '登记',
              width: 150,
              render: (_, row) => (
                <>
                  <div>{row.registeredBy}</div>
                  <div className="quiet nowrap">{instantWords(row.registeredAt)}</div>
                </>
              ),
            },
            {
              title: '编号现况',
              width: 120,
              render: (_, row) =>
                row.againId !== null ? (
                  <Link to={`/items/${row.againId}`}>已重新登记</Link>
                ) : mayGiveBack ? (
                  <Button size="small" onClick={() => setAct(giveBack(row))}>
                    恢复
                  </Button>
                ) : (
                  '空着'
                ),
            },
          ]}
          empty={
            <EmptyPlace title={text ? '没有符合条件的' : '没有作废的登记'}>
              登记错了的件，在那一件的「其他办理」里作废，作废后列在这里。
            </EmptyPlace>
          }
        />
      ) : list.error ? null : (
        <Waiting />
      )}
      {act ? <ActDialog act={act} onClose={() => setAct(null)} /> : null}
    </div>
  );
}
