import { Checkbox, Input, InputNumber, Radio, Select } from 'antd';
import { stampOf } from '../../../shared/domain/audit/stamp.ts';
import type { DeskSettings } from '../../../shared/model/board/desk-settings.ts';
import {
  closedBases,
  contactBases,
  onTimeBases,
  satisfiedBases,
  webPassings,
  webPhones,
} from '../../../shared/model/board/desk-settings.ts';
import { choicesOf } from '../../ui/fields/choices.ts';
import styles from '../../ui/fields/field-grid.module.css';
import { fieldOf } from '../../ui/fields/field-name.ts';
import { MarkedForm } from '../../ui/fields/marked-form.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useAnswer } from '../../use-call.ts';
import { SettingsFoot } from '../settings-foot.tsx';
import { useStoredForm } from '../use-stored-form.ts';
import { ColumnOrder } from './column-order.tsx';

const Field = fieldOf<'desk.saveSettings'>();

/** 工作台与统计: lights, reminders, chasing, log of views, denominators, subjects and the ledger's columns. */
export function DeskSettingsPage() {
  const stored = useAnswer('desk.settings', {});
  const data = stored.data;
  const { form, mayEdit, save, failure, pending } = useStoredForm('desk.saveSettings', data, (now, typed) => ({
    ...now,
    ...typed,
    seen: stampOf(now),
  }));
  if (!data) return stored.error ? <RefusalAlert error={stored.error} /> : <Waiting />;
  const base = (name: keyof DeskSettings, label: string, table: Record<string, string>) => (
    <Field name={name} label={label}>
      <Select options={choicesOf(table)} />
    </Field>
  );
  return (
    <MarkedForm form={form} layout="vertical" className="sheet" disabled={!mayEdit} requiredMark={false}>
      <RefusalAlert error={failure} />
      <h2 className="sheet-title">红黄绿灯、提醒和签发</h2>
      <div className={styles.grid}>
        <Field name="amberDays" label="黄灯：还剩不超过几天" extra="工作台「几日内到期」也按这个天数">
          <InputNumber min={1} max={90} />
        </Field>
        <Field name="redDays" label="红灯：还剩不足几天" extra="0 表示逾期才亮红灯">
          <InputNumber min={0} max={90} />
        </Field>
        <Field name="remind" valuePropName="checked">
          <Checkbox>打开程序时和此后每小时提醒一次</Checkbox>
        </Field>
        <Field name="signingMinutes" label="签发后多少分钟内不再问密码" extra="0 表示每次签发都问">
          <InputNumber min={0} max={120} />
        </Field>
        <Field name="logViews" valuePropName="checked">
          <Checkbox>谁看过哪一件，记入操作日志</Checkbox>
        </Field>
      </div>
      <h2 className="sheet-title">催办</h2>
      <div className={styles.grid}>
        <Field name="chaseEvery" label="逾期次日第一次催办，此后每隔几天一次">
          <InputNumber min={1} max={90} />
        </Field>
        <Field name="chaseTimes" label="催几次仍未回，改写给单位领导">
          <InputNumber min={1} max={9} />
        </Field>
      </div>
      <h2 className="sheet-title">比率的分母</h2>
      <div className={styles.grid}>
        {base('closedBase', '办结率', closedBases)}
        {base('contactBase', '面商率', contactBases)}
        {base('onTimeBase', '按期率', onTimeBases)}
        {base('satisfiedBase', '满意率', satisfiedBases)}
        <Field name="partlyCounts" label="「基本满意」">
          <Radio.Group
            options={[
              { value: true, label: '算满意' },
              { value: false, label: '不算满意' },
            ]}
          />
        </Field>
      </div>
      <h2 className="sheet-title">答复公开</h2>
      <div className={styles.grid}>
        {base('webPassing', '公开稿由谁审核', webPassings)}
        {base('webPhones', '函里的办公电话', webPhones)}
        <Field name="webFileName" label="网页文件的名称" extra="可用 {年} {类别} {编号} {文号} {标题}">
          <Input maxLength={80} />
        </Field>
      </div>
      <h2 className="sheet-title">主题和台账</h2>
      <Field name="subjects" label="主题" extra="输入后按 Enter 添加；收件和分派时从这里选，统计按它分">
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', '，', ',', ';', '；']} />
      </Field>
      <Field name="ledgerColumns" label="台账的栏目和次序" extra="勾选要导出的栏目，用箭头排次序">
        <ColumnOrder disabled={!mayEdit} />
      </Field>
      <SettingsFoot mayEdit={mayEdit} pending={pending} onSave={() => void save()} />
    </MarkedForm>
  );
}
