import { Button, Input, InputNumber, Select, Table } from 'antd';
import { useState } from 'react';
import type { proposalKinds } from '../../../shared/model/kinds.ts';
import type { Representative } from '../../../shared/model/people/organisation.ts';
import { useMayAsk } from '../../session.ts';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { choicesOf } from '../../ui/fields/choices.ts';
import styles from '../../ui/fields/field-grid.module.css';
import { fieldOf } from '../../ui/fields/field-name.ts';
import { SpanFields, spanWords } from '../../ui/fields/span-fields.tsx';
import { ExportList } from '../../ui/lists/export-list.tsx';
import { listPages } from '../../ui/lists/pages.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAnswer } from '../../use-call.ts';
import { editColumn } from './edit-column.tsx';
import { EditDialog } from './edit-dialog.tsx';

const Field = fieldOf<'representative.save'>();

const titles = { 'npc-suggestion': '代表', 'cppcc-proposal': '委员' } as const satisfies Record<
  keyof typeof proposalKinds,
  string
>;
const blank: Partial<Representative> = {
  kind: 'npc-suggestion',
  organization: '',
  phone: '',
  delegation: '',
  term: null,
  validFrom: null,
  validUntil: null,
};

/** 代表和委员 with their terms. */
export function RepresentativeTable() {
  const mayEdit = useMayAsk('representative.save');
  const [text, setText] = useState('');
  const [page, setPage] = useState(1);
  const [editing, setEditing] = useState<Partial<Representative> | null>(null);
  const list = useAnswer('representative.list', { text, page }, { keep: true });
  return (
    <>
      <div className="filter-bar">
        <Input
          aria-label="查找代表委员"
          placeholder="姓名、单位、代表团"
          allowClear
          style={{ width: 240 }}
          value={text}
          onChange={(event) => {
            setText(event.target.value.slice(0, 60));
            setPage(1);
          }}
        />
        <span className="filter-acts">
          <ExportList of={{ list: 'representatives', filter: { text } }} />
          {mayEdit ? (
            <Button type="primary" onClick={() => setEditing(blank)}>
              新建代表委员
            </Button>
          ) : null}
        </span>
      </div>
      <RefusalAlert error={list.error} />
      <Table<Representative>
        size="small"
        rowKey="id"
        dataSource={list.data?.rows ?? []}
        pagination={listPages({ page, pageSize: 50 }, list.data?.total, setPage)}
        locale={{ emptyText: <EmptyPlace title="还没有代表委员">从表格导入本届名单。</EmptyPlace> }}
        columns={[
          { title: '身份', width: 60, render: (_, row) => titles[row.kind] },
          { title: '姓名', width: 110, dataIndex: 'name' },
          { title: '工作单位', dataIndex: 'organization' },
          { title: '代表团 / 界别', width: 140, dataIndex: 'delegation' },
          { title: '电话', width: 130, dataIndex: 'phone' },
          { title: '届', width: 50, render: (_, row) => row.term ?? '' },
          { title: '任期', width: 190, render: (_, row) => spanWords(row) },
          editColumn<Representative>(mayEdit, (row) => row.name, setEditing, 64),
        ]}
      />
      {editing ? (
        <EditDialog operation="representative.save" title="代表委员" start={editing} onClose={() => setEditing(null)}>
          <div className={styles.grid}>
            <Field name="kind" label="身份">
              <Select options={choicesOf(titles)} />
            </Field>
            <Field name="name" label="姓名">
              <Input />
            </Field>
            <Field name="organization" label="工作单位">
              <Input />
            </Field>
            <Field name="phone" label="电话">
              <Input />
            </Field>
            <Field name="delegation" label="代表团或界别">
              <Input />
            </Field>
            <Field name="term" label="届">
              <InputNumber min={1} max={99} />
            </Field>
          </div>
          <SpanFields />
        </EditDialog>
      ) : null}
    </>
  );
}
