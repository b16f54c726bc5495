import { Button, Input, Table } from 'antd';
import { useState } from 'react';
import type { Organisation, Section } from '../../../shared/model/people/organisation.ts';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { fieldOf } from '../../ui/fields/field-name.ts';
import { SpanFields, spanWords } from '../../ui/fields/span-fields.tsx';
import { editColumn } from './edit-column.tsx';
import { EditDialog } from './edit-dialog.tsx';

const Field = fieldOf<'section.save'>();

/** 科室: a 科室 that is no more gets an end, it is never deleted. */
export function SectionTable({ organisation, mayEdit }: { organisation: Organisation; mayEdit: boolean }) {
  const [editing, setEditing] = useState<Partial<Section> | null>(null);
  const blank: Partial<Section> = { phone: '', validFrom: null, validUntil: null };
  return (
    <>
      {mayEdit ? (
        <Button type="primary" style={{ marginBottom: 8 }} onClick={() => setEditing(blank)}>
          新建科室
        </Button>
      ) : null}
      <Table<Section>
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={organisation.sections}
        locale={{ emptyText: <EmptyPlace title="还没有科室">建好科室，收件后才能分派。</EmptyPlace> }}
        columns={[
          { title: '科室', dataIndex: 'name' },
          { title: '电话', width: 160, dataIndex: 'phone' },
          {
            title: '分管领导',
            width: 180,
            render: (_, { id }) =>
              organisation.people
                .filter((person) => person.leadsSectionIds.includes(id))
                .map(({ name }) => name)
                .join('、'),
          },
          {
            title: '人员',
            width: 80,
            render: (_, { id }) => organisation.people.filter(({ sectionId }) => sectionId === id).length,
          },
          { title: '起止', width: 200, render: (_, section) => spanWords(section) },
          editColumn<Section>(mayEdit, (section) => section.name, setEditing),
        ]}
      />
      {editing ? (
        <EditDialog operation="section.save" title="科室" start={editing} onClose={() => setEditing(null)}>
          <Field name="name" label="科室名称">
            <Input />
          </Field>
          <Field name="phone" label="科室电话">
            <Input />
          </Field>
          <SpanFields />
        </EditDialog>
      ) : null}
    </>
  );
}
