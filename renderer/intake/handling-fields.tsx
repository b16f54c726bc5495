import { Form, Radio } from 'antd';
import { handlingRoles } from '../../shared/model/kinds.ts';
import { choicesOf } from '../ui/fields/choices.ts';
import styles from '../ui/fields/field-grid.module.css';
import { fieldOf } from '../ui/fields/field-name.ts';
import { UnitSelect } from '../ui/fields/unit-select.tsx';
import { noted } from './field-note.tsx';
import type { FilledForm } from './from-reading.ts';

const Field = fieldOf<'proposal.create'>();

const roleOptions = choicesOf(handlingRoles);

/** What we do for the item, and which other units take part. */
export function HandlingFields({ notes }: { notes: FilledForm['notes'] }) {
  const role = Form.useWatch('role');
  const leadUnitId = Form.useWatch('leadUnitId');
  const others = role === 'split' ? '其他分办单位' : role === 'co' ? '其他会办单位' : '会办单位';
  return (
    <>
      <Field name="role" label="办理方式（我方角色）" {...noted(notes, 'role')}>
        <Radio.Group options={roleOptions} optionType="button" />
      </Field>
      <div className={styles.grid}>
        {role === 'co' || role === 'reference' ? (
          <Field
            name="leadUnitId"
            label="主办单位"
            {...noted(notes, 'leadUnit', '会办意见写给它', role === 'reference' ? styles.wide : '')}
          >
            <UnitSelect placeholder="选择主办单位" />
          </Field>
        ) : null}
        {role === 'lead' || role === 'co' || role === 'split' || (!role && notes.coUnits) ? (
          <Field
            name="coUnitIds"
            label={others}
            {...noted(notes, 'coUnits', '可多选，名录中没有的可当场新建', role === 'co' ? '' : styles.wide)}
          >
            <UnitSelect many placeholder="选择单位" exclude={leadUnitId ? [leadUnitId] : []} />
          </Field>
        ) : null}
      </div>
    </>
  );
}
