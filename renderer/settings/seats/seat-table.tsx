import { Button, Popconfirm, Space, Table, Tag } from 'antd';
import { useState } from 'react';
import { type Seat, seatKinds } from '../../../shared/model/seats.ts';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { ActDialog } from '../../ui/fields/act-dialog.tsx';
import { ownPages } from '../../ui/lists/pages.ts';
import { instantWords } from '../../ui/marks/day-words.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct, useAnswer } from '../../use-call.ts';

/** Those who ask to come in are waiting at their PC. */
const lookAgain = 5_000;

/** The seats of the host, those that wait to be let in first. */
export function SeatTable() {
  const seats = useAnswer('seat.list', {}, { every: lookAgain });
  const answer = useAct('seat.answer');
  const remove = useAct('seat.remove');
  const [renaming, setRenaming] = useState<Seat | null>(null);
  const waiting = (seats.data ?? []).filter(({ state }) => state === 'waiting').length;
  return (
    <section className="sheet" aria-label="席位" style={{ marginTop: 12 }}>
      <h2 className="sheet-title">
        席位 <span className="quiet">{waiting > 0 ? `${waiting}个等您同意` : '连到这台主机的电脑'}</span>
      </h2>
      <RefusalAlert error={seats.error ?? answer.error ?? remove.error} />
      <Table<Seat>
        size="small"
        rowKey="id"
        loading={seats.isLoading}
        pagination={ownPages(50)}
        dataSource={seats.data ?? []}
        locale={{
          emptyText: (
            <EmptyPlace title="还没有席位">
              在别的电脑上启动程序，首次设置里选「连到本单位主机」，写上面的地址，或选连接文件。
            </EmptyPlace>
          ),
        }}
        columns={[
          {
            title: '席位',
            render: (_, { name, kind, address, changed }) => (
              <>
                <div>{name}</div>
                {changed ? (
                  <Tag color="error" style={{ whiteSpace: 'normal' }}>
                    登记被别的程序改动过，不放行；请移走，让那台电脑重新连接
                  </Tag>
                ) : null}
                <span className="quiet">{[seatKinds[kind], address].filter((words) => words !== '').join(' ')}</span>
              </>
            ),
          },
          { title: '谁登录着', width: 100, render: (_, { people }) => people.join('、') },
          { title: '状态', width: 80, render: (_, seat) => <SeatState seat={seat} /> },
          {
            title: '最近连来',
            width: 130,
            render: (_, { lastSeenAt, askedAt, state }) =>
              state === 'waiting' ? `${instantWords(askedAt)}提出` : lastSeenAt ? instantWords(lastSeenAt) : '还没有',
          },
          {
            title: '办理',
            width: 120,
            render: (_, seat) =>
              seat.state === 'waiting' ? (
                <Space size={4}>
                  <Button
                    size="small"
                    type="primary"
                    aria-label={`同意${seat.name}`}
                    onClick={() => answer.mutate({ id: seat.id, admitted: true })}
                  >
                    同意
                  </Button>
                  <Button
                    size="small"
                    aria-label={`谢绝${seat.name}`}
                    onClick={() => answer.mutate({ id: seat.id, admitted: false })}
                  >
                    谢绝
                  </Button>
                </Space>
              ) : (
                <Space size={4}>
                  <Button size="small" type="link" aria-label={`改名${seat.name}`} onClick={() => setRenaming(seat)}>
                    改名
                  </Button>
                  <Popconfirm
                    placement="topRight"
                    title={`移走席位「${seat.name}」？`}
                    description="那里立刻断开，登录随即失效。要再用的，须从那台电脑重新连接。"
                    okText="移走"
                    okButtonProps={{ danger: true }}
                    cancelText="不移"
                    onConfirm={() => remove.mutate({ id: seat.id })}
                  >
                    <Button size="small" type="link" danger aria-label={`移走${seat.name}`}>
                      移走
                    </Button>
                  </Popconfirm>
                </Space>
              ),
          },
        ]}
      />
      {renaming ? (
        <ActDialog
          key={renaming.id}
          act={{
            operation: 'seat.rename',
            title: '修改席位名称',
            okText: '保存',
            fixed: { id: renaming.id },
            fields: [{ name: 'name', label: '席位名称', as: 'line', value: renaming.name }],
          }}
          onClose={() => setRenaming(null)}
        />
      ) : null}
    </section>
  );
}

function SeatState({ seat: { state, connected } }: { seat: Seat }) {
  if (state === 'waiting') return <Tag color="warning">等待同意</Tag>;
  return connected ? <Tag color="success">连着</Tag> : <Tag>未连</Tag>;
}
