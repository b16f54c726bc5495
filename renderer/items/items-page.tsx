import { Button, Grid } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { ProposalRow } from '../../shared/model/items/proposal.ts';
import { useMayAsk } from '../session.ts';
import { EmptyPlace } from '../ui/empty-place.tsx';
import { addressWith, pageWord } from '../ui/lists/address.ts';
import { ExportList } from '../ui/lists/export-list.tsx';
import { ListTable } from '../ui/lists/list-table.tsx';
import { PartSeen } from '../ui/lists/part-seen.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useAnswer } from '../use-call.ts';
import { ChosenBar } from './chosen-bar.tsx';
import { FilterBar } from './filter-bar.tsx';
import { itemColumns } from './item-columns.tsx';
import { cleared, filterOf, isNarrowed, pageSizes } from './url-filter.ts';

/** 办理件: the list of all items. Filters, page and order live in the address, so that they stay. */
export function ItemsPage() {
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();
  const mayRegister = useMayAsk('proposal.create');
  const mayImport = useMayAsk('package.import');
  const question = filterOf(params);
  const { page: _, pageSize: __, ...filter } = question;
  const list = useAnswer('proposal.list', question, { keep: true });
  const rows = list.data?.rows ?? [];
  const [chosen, setChosen] = useState<readonly ProposalRow[]>([]);

  const narrowed = isNarrowed(params);
  const { xl } = Grid.useBreakpoint();
  return (
    <div className="page">
      <PageHead
        title={question.role === 'co' ? '会办' : undefined}
        says={list.data ? `共${list.data.total}件　↑↓ 移动，空格选中，Shift+↑↓ 连选，Enter 打开` : null}
        acts={
          <>
            <Button onClick={() => void navigate('/voided')}>作废的登记</Button>
            <Button onClick={() => void navigate('/away')}>带走办理</Button>
            {mayImport ? <Button onClick={() => void navigate('/package')}>导入案卷包</Button> : null}
            <ExportList of={{ list: 'items', filter }} />
          </>
        }
      />
      <PartSeen />
      <FilterBar params={params} onChange={(next) => setParams(next)} />
      <RefusalAlert error={list.error} onRetry={() => void list.refetch()} />
      {list.data ? (
        <ChosenBar
          chosen={chosen}
          onChosen={setChosen}
          question={question}
          total={list.data.total}
          today={list.data.today}
        />
      ) : null}
      {list.data ? (
        <ListTable<ProposalRow>
          rows={rows}
          keyOf={({ id }) => id}
          waiting={list.isPlaceholderData}
          columns={itemColumns(list.data.today, !xl, {
            leader: params.has('leader') || question.sort === 'leader',
            subject: params.has('subject') || question.sort === 'subject',
            reception:
              /^(?:delivery|feedback)$/.test(question.wait ?? '') || /^(?:deliv|feedb|satis)/.test(question.sort ?? ''),
          })}
          address={params.toString()}
          open={(row) => void navigate(`/items/${row.id}`)}
          sorting={{
            by: question.sort ?? 'due',
            reverse: question.reverse ?? false,
            on: (by, reverse) =>
              setParams(
                addressWith(params, { sort: by === 'due' ? null : by, reverse: by !== null && reverse ? 'yes' : null }),
              ),
          }}
          choice={{ rows: chosen, on: setChosen }}
          pages={{
            current: question.page ?? 1,
            pageSize: question.pageSize ?? 50,
            total: list.data.total,
            pageSizeOptions: pageSizes,
            showSizeChanger: list.data.total > 20,
            hideOnSinglePage: list.data.total <= 20,
            onChange: (page, size) => {
              setParams(addressWith(params, { size: size === 50 ? null : String(size), page: pageWord(page) }));
            },
          }}
          empty={
            narrowed ? (
              <EmptyPlace
                title="没有符合条件的件"
                action={<Button onClick={() => setParams(cleared(params))}>清除筛选</Button>}
              >
                换个说法查找，或放宽筛选条件。
              </EmptyPlace>
            ) : (
              <EmptyPlace
                title="还没有办理件"
                action={
                  mayRegister ? (
                    <Button type="primary" onClick={() => void navigate('/items/new')}>
                      收件
                    </Button>
                  ) : null
                }
              >
                收到交办的建议、提案后在这里登记，办理的每一步都从这里进入。
              </EmptyPlace>
            )
          }
        />
      ) : list.error ? null : (
        <Waiting />
      )}
    </div>
  );
}
