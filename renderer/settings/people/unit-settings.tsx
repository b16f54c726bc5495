import { App, Button, Checkbox, Input, Popconfirm, Table, Tag, Tooltip } from 'antd';
import { useState } from 'react';
import type { Unit, UnitName } from '../../../shared/model/people/unit.ts';
import { useMayAsk } from '../../session.ts';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { UnitDialog } from '../../ui/fields/unit-dialog.tsx';
import { ExportList } from '../../ui/lists/export-list.tsx';
import { ownPages } from '../../ui/lists/pages.ts';
import styles from '../../ui/marks/unit-sign.module.css';
import { UnitSign } from '../../ui/marks/unit-sign.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct, useAnswer } from '../../use-call.ts';
import { editColumn } from './edit-column.tsx';

const shown = 3;

/** The other names of a unit, the short ones first; more than a few are told by their number. */
function NamesCell({ names }: { names: readonly UnitName[] }) {
  const sorted = names.toSorted((a, b) => Number(a.kind === 'former') - Number(b.kind === 'former'));
  const words = ({ name, kind, validUntil }: UnitName) =>
    kind === 'former' ? `原${name}${validUntil ? `（至${validUntil}）` : ''}` : name;
  if (names.length === 0) return null;
  return (
    <Tooltip title={sorted.map(words).join('、')}>
      <span>
        {sorted
          .slice(0, shown)
          .map(({ name, kind }) => (kind === 'former' ? `原${name}` : name))
          .join('、')}
        {names.length > shown ? <span className="quiet">　等{names.length}个</span> : null}
      </span>
    </Tooltip>
  );
}

/** Adds the usual short and former names to the units that lack them; what the office wrote stays. */
function FillNames() {
  const mayFill = useMayAsk('unit.fillNames');
  const { message } = App.useApp();
  const fill = useAct('unit.fillNames');
  if (!mayFill) return null;
  return (
    <Popconfirm
      title="补上常用叫法"
      description="按2018年、2023年机构改革给各单位补上通行简称和曾用名，已有的不动。日期是全国要求完成的日期，请按本市挂牌日改。"
      styles={{ root: { maxWidth: 360 } }}
      okText="补上"
      onConfirm={async () => {
        const { units, names } = await fill.mutateAsync({});
        message.success(names === 0 ? '都有了，没有要补的' : `给${units}个单位补了${names}个叫法`);
      }}
    >
      <Button loading={fill.isPending}>补常用叫法</Button>
    </Popconfirm>
  );
}

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
          placeholder="查名称、简称、旧名、首字母"
          allowClear
          style={{ width: 240 }}
          value={text}
          onChange={(event) => setText(event.target.value.slice(0, 60))}
        />
        <Checkbox checked={retired} onChange={(event) => setRetired(event.target.checked)}>
          显示已停用的
        </Checkbox>
        <span className="filter-acts">
          <FillNames />
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
          { title: '简称', width: 150, dataIndex: 'shortName' },
          { title: '其他叫法', width: 300, render: (_, unit) => <NamesCell names={unit.names ?? []} /> },
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
