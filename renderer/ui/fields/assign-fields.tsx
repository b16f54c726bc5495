import { Form, type FormInstance, Select } from 'antd';
import { subjectOf } from '../../../shared/domain/names/subject.ts';
import { useAnswer } from '../../use-call.ts';
import { todayHere } from '../marks/day-words.ts';
import styles from './field-grid.module.css';
import { fieldOf } from './field-name.ts';

const Field = fieldOf<'proposal.assign'>();

type Props = {
  form: FormInstance;
  /** Where the form itself has no title to read the subject from. */
  title?: string;
};

/** 承办科室, 承办人, 责任领导 and 主题; choosing a person or 科室 fills in what follows from it. */
export function AssignFields({ form, title }: Props) {
  const organisation = useAnswer('organisation.get', {}).data;
  const subjects = useAnswer('desk.settings', {}).data?.subjects ?? [];
  const sectionId = Form.useWatch('sectionId', form);
  const typed = Form.useWatch('title', form);
  const today = todayHere();
  const held = [form.getFieldValue('handlerId'), form.getFieldValue('leaderId')];
  const holds = (one: { validFrom: string | null; validUntil: string | null }) =>
    (!one.validFrom || one.validFrom <= today) && (!one.validUntil || one.validUntil >= today);
  const sections = (organisation?.sections ?? []).filter((one) => holds(one) || one.id === sectionId);
  const people = (organisation?.people ?? []).filter((one) => holds(one) || held.includes(one.id));
  const offered = subjectOf(String(title ?? typed ?? ''), subjects);

  function leaderOf(section: number | null) {
    return people.find((one) => one.isLeader && section !== null && one.leadsSectionIds.includes(section))?.id ?? null;
  }
  function sectionChosen(section: number | null) {
    form.setFieldsValue({ leaderId: leaderOf(section) ?? form.getFieldValue('leaderId') ?? null });
    const handler = people.find(({ id }) => id === form.getFieldValue('handlerId'));
    if (handler && handler.sectionId !== section) form.setFieldsValue({ handlerId: null });
  }
  function handlerChosen(id: number | null) {
    const section = people.find((one) => one.id === id)?.sectionId ?? null;
    if (section === null || form.getFieldValue('sectionId')) return;
    form.setFieldsValue({ sectionId: section, leaderId: leaderOf(section) ?? form.getFieldValue('leaderId') ?? null });
  }
  const handlers = people.filter(
    (one) => !one.isLeader && (!sectionId || one.sectionId === sectionId || !one.sectionId),
  );
  const named = (one: { id: number; name: string; post: string }) => ({
    value: one.id,
    label: one.post ? `${one.name}（${one.post}）` : one.name,
  });
  const search = {
    allowClear: true,
    showSearch: { optionFilterProp: 'label' },
    notFoundContent: '「设置—组织人员」里还没有',
  };
  return (
    <div className={styles.grid}>
      <Field name="sectionId" label="承办科室">
        <Select
          {...search}
          placeholder="选择科室"
          options={sections.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id: number | undefined) => sectionChosen(id ?? null)}
        />
      </Field>
      <Field name="handlerId" label="承办人">
        <Select
          {...search}
          placeholder="选择承办人"
          options={handlers.map(named)}
          onChange={(id: number | undefined) => handlerChosen(id ?? null)}
        />
      </Field>
      <Field name="leaderId" label="责任领导">
        <Select {...search} placeholder="选择领导" options={people.filter(({ isLeader }) => isLeader).map(named)} />
      </Field>
      <Field name="subject" label="主题" {...(offered ? { extra: `案由像是「${offered}」` } : {})}>
        <Select {...search} placeholder="选择主题" options={subjects.map((name) => ({ value: name, label: name }))} />
      </Field>
    </div>
  );
}
