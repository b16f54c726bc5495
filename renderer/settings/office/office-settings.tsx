import { Form } from 'antd';
import { LetterHeadSample } from '../../ui/fields/letter-head-sample.tsx';
import { MarkedForm } from '../../ui/fields/marked-form.tsx';
import { OfficeFields } from '../../ui/fields/office-fields.tsx';
import { todayHere } from '../../ui/marks/day-words.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import styles from '../settings.module.css';
import { SettingsFoot } from '../settings-foot.tsx';
import { useOfficeForm } from '../use-office-form.ts';

/** 单位信息, with the head of a letter as it will look. */
export function OfficeSettings() {
  const { form, stored, loadFailure, mayEdit, save, failure, pending } = useOfficeForm();
  const typed = Form.useWatch([], form) ?? {};
  if (!stored) return loadFailure ? <RefusalAlert error={loadFailure} /> : <Waiting />;
  return (
    <div className={styles.withSample}>
      <MarkedForm form={form} layout="vertical" className="sheet" disabled={!mayEdit} requiredMark={false}>
        <RefusalAlert error={failure} />
        <OfficeFields />
        <SettingsFoot mayEdit={mayEdit} pending={pending} onSave={() => void save()} />
      </MarkedForm>
      <div className={styles.sampleSide}>
        <LetterHeadSample office={typed} year={Number(todayHere().slice(0, 4))} />
      </div>
    </div>
  );
}
