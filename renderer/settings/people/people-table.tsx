import { Button, Checkbox, Form, Input, Select, Table, Tag } from 'antd';
import { useState } from 'react';
import type { OfficePerson, Organisation } from '../../../shared/model/people/organisation.ts';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import styles from '../../ui/fields/field-grid.module.css';
import { fieldOf } from '../../ui/fields/field-name.ts';
import { SpanFields, spanWords } from '../../ui/fields/span-fields.tsx';
import { ownPages } from '../../ui/lists/pages.ts';
import { editColumn } from './edit-column.tsx';
import { EditDialog } from './edit-dialog.tsx';

const Field = fieldOf<'person.save'>();

const blank: Partial<OfficePerson> = {
  post: '',
  phone: '',
  sectionId: null,
  isLeader: false,
  leadsSectionIds: [],
  accountId: null,
  validFrom: null,
  validUntil: null,
};

/** 人员: who works in which 科室, and what the leaders answer for. */
export function PeopleTable({ organisation, mayEdit }: { organisation: Organisation; mayEdit: boolean }) {
  const { sections, people, accounts } = organisation;
  const [editing, setEditing] = useState<Partial<OfficePerson> | null>(null);
  const nameOf = (id: number | null) => sections.find((each) => each.id === id)?.name ?? '';
  return (
    <>
      {mayEdit ? (
        <Button type="primary" style={{ marginBottom: 8 }} onClick={() => setEditing(blank)}>
          新建人员
        </Button>
      ) : null}
      <Table<OfficePerson>
        size="small"
        rowKey="id"
        pagination={ownPages(50)}
        dataSource={people}
        locale={{
          emptyText: (
            <EmptyPlace title="还没有人员">从表格导入，或逐个新建；分派承办人、责任领导时从这里选。</EmptyPlace>
          ),
        }}
        columns={[
          {
            title: '姓名',
            width: 130,
            render: (_, person) => (
              <>
                {person.name} {person.isLeader ? <Tag color="blue">领导</Tag> : null}
              </>
            ),
          },
          { title: '职务', width: 120, dataIndex: 'post' },
          {
            title: '科室 / 分管',
            minWidth: 160,
            render: (_, person) =>
              [
                nameOf(person.sectionId),
                person.leadsSectionIds.length > 0 ? `分管：${person.leadsSectionIds.map(nameOf).join('、')}` : '',
              ]
                .filter(Boolean)
                .join('；'),
          },
          { title: '电话', width: 130, dataIndex: 'phone' },
          {
            title: '账号',
            width: 90,
            render: (_, { accountId }) => accounts.find(({ id }) => id === accountId)?.displayName ?? '',
          },
          { title: '起止', width: 180, render: (_, person) => spanWords(person) },
          editColumn<OfficePerson>(mayEdit, (person) => person.name, setEditing),
        ]}
      />
      {editing ? (
        <EditDialog operation="person.save" title="人员" start={editing} onClose={() => setEditing(null)}>
          <PersonFields organisation={organisation} />
        </EditDialog>
      ) : null}
    </>
  );
}

function PersonFields({ organisation: { sections, accounts } }: { organisation: Organisation }) {
  const leader = Form.useWatch('isLeader');
  const options = sections.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <div className={styles.grid}>
        <Field name="name" label="姓名">
          <Input />
        </Field>
        <Field name="post" label="职务">
          <Input />
        </Field>
        <Field name="phone" label="电话">
          <Input />
        </Field>
        <Field name="sectionId" label="科室">
          <Select allowClear options={options} />
        </Field>
        <Field name="accountId" label="登录账号" extra="填了，工作台能「只看我的」">
          <Select allowClear options={accounts.map(({ id, displayName }) => ({ value: id, label: displayName }))} />
        </Field>
        <Field name="isLeader" label=" " valuePropName="checked">
          <Checkbox>领导</Checkbox>
        </Field>
      </div>
      <Field name="leadsSectionIds" label="分管科室" hidden={!leader}>
        <Select mode="multiple" options={options} />
      </Field>
      <SpanFields />
    </>
  );
}
