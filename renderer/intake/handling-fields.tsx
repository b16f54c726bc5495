import { Form, Radio } from 'antd';
import { handlingRoles } from '../../shared/model/kinds.ts';
import { UnitSelect } from '../ui/unit-select.tsx';
import { fieldNote } from './field-note.tsx';
import type { Filled } from './from-reading.ts';

const roleOptions = Object.entries(handlingRoles).map(([value, label]) => ({ value, label }));

/** What we do for the item, and which other units take part. */
export function HandlingFields({ notes }: { notes: Filled['notes'] }) {
  const role = Form.useWatch('role');
  const leadUnitId = Form.useWatch('leadUnitId');
  const others = role === 'lead' ? '会办单位' : role === 'split' ? '其他分办单位' : '其他会办单位';
  return (
    <>
      <Form.Item name="role" label="办理方式（我方角色）" extra={fieldNote(notes.role)}>
        <Radio.Group options={roleOptions} optionType="button" />
      </Form.Item>
      <div className="field-grid">
        {role === 'co' || role === 'reference' ? (
          <Form.Item
            name="leadUnitId"
            label="主办单位"
            extra={fieldNote(notes.leadUnit) ?? '会办意见写给它'}
            className={role === 'reference' ? 'field-wide' : ''}
          >
            <UnitSelect placeholder="选择主办单位" />
          </Form.Item>
        ) : null}
        {role === 'lead' || role === 'co' || role === 'split' ? (
          <Form.Item
            name="coUnitIds"
            label={others}
            extra={fieldNote(notes.coUnits) ?? '可多选，名录中没有的可当场新建'}
            className={role === 'co' ? '' : 'field-wide'}
          >
            <UnitSelect many placeholder="选择单位" exclude={leadUnitId ? [leadUnitId] : []} />
          </Form.Item>
        ) : null}
      </div>
    </>
  );
}
