import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Radio } from 'antd';
import type { Person } from '../../shared/model/items/proposal.ts';
import { fieldOf } from '../ui/fields/field-name.ts';
import { fieldNote } from './field-note.tsx';
import { type FilledForm, noteNames } from './from-reading.ts';
import styles from './intake.module.css';
import { PersonName } from './person-name.tsx';

const Field = fieldOf<'proposal.create', 'by'>();

/** First signatory and the others in order, or a collective with its contact person (提案 only). */
export function ProposerFields({ notes }: { notes: FilledForm['notes'] }) {
  const kind = Form.useWatch('kind');
  const by = Form.useWatch('by');
  return (
    <>
      {kind === 'cppcc-proposal' || by === 'collective' ? (
        <Field name="by" label="提出方式" extra={fieldNote(notes.collective, noteNames.collective)}>
          <Radio.Group
            options={[
              { value: 'persons', label: '委员署名' },
              { value: 'collective', label: '集体提案' },
            ]}
          />
        </Field>
      ) : null}
      {by === 'collective' ? <CollectiveFields /> : <PersonList notes={notes} />}
    </>
  );
}

function CollectiveFields() {
  return (
    <div className={styles.personRow}>
      <Field name={['collective', 'name']} label="集体提案单位">
        <Input placeholder="民建临江市委会" />
      </Field>
      <Field name={['collective', 'contactPerson']} label="联系人">
        <Input />
      </Field>
      <Field name={['collective', 'phone']} label="联系电话">
        <Input />
      </Field>
    </div>
  );
}

/** A field of one signatory; its way within the form is said by the list around it. */
const inPerson = (index: number, field: keyof Person) => [index, field];

function PersonList({ notes }: { notes: FilledForm['notes'] }) {
  return (
    <Form.List name="proposers">
      {(fields, { add, remove, move }, { errors }) => (
        <div className={styles.personList}>
          <div className={`${styles.personRow} ${styles.personHead}`}>
            <span>署名人（第一位为领衔）</span>
            <span>工作单位</span>
            <span>电话</span>
            <span />
          </div>
          {fields.map((field, index) => (
            <div className={styles.personRow} key={field.key}>
              <Form.Item name={inPerson(field.name, 'name')}>
                <PersonName
                  index={index}
                  onSeveral={(names) => {
                    remove(field.name);
                    for (const [at, name] of names.entries()) add({ name }, index + at);
                  }}
                />
              </Form.Item>
              <Form.Item name={inPerson(field.name, 'organization')}>
                <Input aria-label={`第${index + 1}位工作单位`} />
              </Form.Item>
              <Form.Item name={inPerson(field.name, 'phone')}>
                <Input aria-label={`第${index + 1}位电话`} />
              </Form.Item>
              <span className="nowrap">
                <Button
                  type="text"
                  size="small"
                  aria-label={`第${index + 1}位上移`}
                  icon={<ArrowUpOutlined />}
                  disabled={index === 0}
                  onClick={() => move(index, index - 1)}
                />
                <Button
                  type="text"
                  size="small"
                  aria-label={`第${index + 1}位下移`}
                  icon={<ArrowDownOutlined />}
                  disabled={index === fields.length - 1}
                  onClick={() => move(index, index + 1)}
                />
                <Button
                  type="text"
                  size="small"
                  aria-label={`移除第${index + 1}位`}
                  icon={<DeleteOutlined />}
                  onClick={() => remove(field.name)}
                />
              </span>
            </div>
          ))}
          <Button type="dashed" size="small" icon={<PlusOutlined />} onClick={() => add({})}>
            添加署名人
          </Button>
          <span className="quiet">　可一次粘贴多个姓名，用顿号隔开</span>
          <Form.ErrorList errors={errors} />
          <div>{fieldNote(notes.proposers, noteNames.proposers)}</div>
        </div>
      )}
    </Form.List>
  );
}
