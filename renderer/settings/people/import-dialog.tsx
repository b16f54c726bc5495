import { Alert, Input, Modal, Radio, Table, Tag } from 'antd';
import { useState } from 'react';
import {
  type TableKind,
  type TableLine,
  type TableReading,
  tableKinds,
} from '../../../shared/model/people/organisation.ts';
import { call } from '../../client.ts';
import { choicesOf } from '../../ui/fields/choices.ts';
import styles from '../../ui/marks/badge.module.css';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../use-call.ts';

const samples: Record<TableKind, string> = {
  people: '科室　姓名　职务　电话　领导　分管科室　起始日期　截止日期',
  representatives: '类别（代表/委员）　姓名　工作单位　电话　代表团或界别　届　起始日期　截止日期',
  units: '单位全称　单位简称　联系人　联系电话　起始日期　截止日期',
};
const states = {
  new: <Tag color="green">新增</Tag>,
  changed: <Tag color="blue">修改</Tag>,
  same: <Tag>相同</Tag>,
  refused: <Tag color="red">不导入</Tag>,
};

/** A table pasted from WPS or a CSV file: first what it would do, line by line, then the import. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const [what, setWhat] = useState<TableKind>('people');
  const [text, setText] = useState('');
  const [reading, setReading] = useState<TableReading | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const take = useAct('organisation.import');
  const count = (state: TableLine['state']) => reading?.lines.filter((line) => line.state === state).length ?? 0;
  const useful = count('new') + count('changed');

  async function read() {
    setFailure(null);
    try {
      setReading(await call('organisation.readTable', { what, text }));
    } catch (thrown) {
      setReading(null);
      setFailure(thrown);
    }
  }
  async function save() {
    setFailure(null);
    try {
      await take.mutateAsync({ what, text });
      onClose();
    } catch (thrown) {
      setFailure(thrown);
    }
  }
  function change(next: { what?: TableKind; text?: string }) {
    if (next.what) setWhat(next.what);
    if (next.text !== undefined) setText(next.text);
    setReading(null);
    setFailure(null);
  }
  return (
    <Modal
      title="从表格导入"
      open
      width={860}
      onCancel={onClose}
      okText={reading ? `导入${useful}行` : '预览'}
      okButtonProps={{ disabled: reading ? useful === 0 : text.trim() === '' }}
      confirmLoading={take.isPending}
      onOk={() => void (reading ? save() : read())}
    >
      <Radio.Group
        aria-label="表里是什么"
        optionType="button"
        value={what}
        options={choicesOf(tableKinds)}
        onChange={(event) => change({ what: event.target.value as TableKind })}
      />
      <p className="quiet">在 WPS 表格里连表头一起复制，粘贴到下面；CSV 的文字也可以。可有的栏：{samples[what]}</p>
      <Input.TextArea
        aria-label="粘贴的表格"
        rows={reading ? 4 : 10}
        value={text}
        onChange={(event) => change({ text: event.target.value })}
      />
      <div style={{ height: 10 }} />
      <RefusalAlert error={failure} />
      {reading ? (
        <>
          <Alert
            type={count('refused') > 0 ? 'warning' : 'info'}
            showIcon
            title={`新增${count('new')}行，修改${count('changed')}行，相同${count('same')}行${count('refused') > 0 ? `，不导入${count('refused')}行（其余照常导入）` : ''}${reading.unknownColumns.length > 0 ? `；不认得的栏没有读：${reading.unknownColumns.join('、')}` : ''}`}
          />
          <Table<TableLine>
            size="small"
            style={{ marginTop: 8 }}
            rowKey="line"
            scroll={{ x: 'max-content', y: 260 }}
            pagination={false}
            dataSource={[...reading.lines].sort(
              (a, b) => Number(b.state === 'refused') - Number(a.state === 'refused'),
            )}
            columns={[
              { title: '行', width: 50, dataIndex: 'line' },
              { title: '情况', width: 76, render: (_, line) => states[line.state] },
              ...reading.columns.map((name) => ({
                title: name,
                render: (_: unknown, line: TableLine) => line.cells[name],
              })),
              {
                title: '说明',
                render: (_, line) => (
                  <span className={line.state === 'refused' ? styles.overdue : undefined}>{line.reason}</span>
                ),
              },
            ]}
          />
        </>
      ) : null}
    </Modal>
  );
}
