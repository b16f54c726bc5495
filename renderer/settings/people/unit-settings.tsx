import { Button, Checkbox, Input, Table, Tag } from 'antd';
import { useState } from 'react';
import type { Unit } from '../../../shared/model/people/unit.ts';
import { useMayAsk } from '../../session.ts';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { UnitDialog } from '../../ui/fields/unit-dialog.tsx';
import { ExportList } from '../../ui/lists/export-list.tsx';
import { ownPages } from '../../ui/lists/pages.ts';
import styles from '../../ui/marks/unit-sign.module.css';
import { UnitSign } from '../../ui/marks/unit-sign.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAnswer } from '../../use-call.ts';
import { editColumn } from './edit-column.tsx';

/** 单位名录: lead and co-handling units with their contacts. A unit is never deleted, only retired. */
export function UnitSettings() {
  const mayEdit = useMayAsk('unit.save');
  const [text, setText] = useState('');
  const [retired, setRetired] = useState(false);
  const [editing, setEditing] = useState<Partial<Unit> | null>(null);
  const units = useAnswer('unit.list', { text, retired }, { keep: true });
  const add = mayEdit ? (
    <Button type="primary" onClick={() => setEditing({})}>
      新建单位
    </Button>
  ) : null;
  return (
    <div className="sheet">
      <div className="filter-bar">
        <Input
          aria-label="查找单位"
          placeholder="查单位名称"
          allowClear
          style={{ width: 240 }}
          value={text}
          onChange={(event) => setText(event.target.value.slice(0, 60))}
        />
        <Checkbox checked={retired} onChange={(event) => setRetired(event.target.checked)}>
          显示已停用的
        </Checkbox>
        <span className="filter-acts">
          <ExportList of={{ list: 'units', filter: { text, retired } }} />
          {add}
        </span>
      </div>
      <RefusalAlert error={units.error} />
      <Table<Unit>
        size="small"
        rowKey="id"
        loading={units.isLoading}
        dataSource={units.data ?? []}
        pagination={ownPages(50)}
        locale={{
          emptyText: (
            <EmptyPlace title={text ? '没有这个单位' : '名录还是空的'} action={add}>
              常打交道的主办、会办单位建在这里，收件和征求意见时直接选。
            </EmptyPlace>
          ),
        }}
        columns={[
          {
            title: '单位全称',
            minWidth: 190,
            render: (_, unit) => (
              <span className={styles.named}>
                <UnitSign unitId={unit.id} shortName={unit.shortName} />
                {unit.name}
                {unit.retired ? <Tag>已停用</Tag> : null}
              </span>
            ),
          },
          { title: '简称', width: 170, dataIndex: 'shortName' },
          { title: '联系人', width: 110, dataIndex: 'contactPerson' },
          { title: '联系电话', width: 150, dataIndex: 'contactPhone' },
          editColumn<Unit>(mayEdit, (unit) => unit.name, setEditing),
        ]}
      />
      <UnitDialog
        open={editing !== null}
        start={editing ?? {}}
        onClose={() => setEditing(null)}
        onSaved={() => setEditing(null)}
      />
    </div>
  );
}
