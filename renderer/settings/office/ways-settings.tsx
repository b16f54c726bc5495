import { InputNumber, Radio } from 'antd';
import { stampOf } from '../../../shared/domain/audit/stamp.ts';
import {
  extensionWays,
  ownLetterWays,
  proofWays,
  sightWays,
  sightWords,
  signerWays,
  takeBackWays,
} from '../../../shared/model/people/ways.ts';
import { choicesOf } from '../../ui/fields/choices.ts';
import { fieldOf } from '../../ui/fields/field-name.ts';
import { MarkedForm } from '../../ui/fields/marked-form.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useAnswer } from '../../use-call.ts';
import { SettingsFoot } from '../settings-foot.tsx';
import { useStoredForm } from '../use-stored-form.ts';

const Field = fieldOf<'ways.save'>();

/** 审签与登录: who signs whose letter, who takes it back, which items a clerk sees, and when an unused page is locked. */
export function WaysSettings() {
  const stored = useAnswer('ways.get', {});
  const data = stored.data;
  const { form, mayEdit, save, failure, pending } = useStoredForm('ways.save', data, (now, typed) => ({
    ...now,
    ...typed,
    seen: stampOf(now),
  }));
  if (!data) return stored.error ? <RefusalAlert error={stored.error} /> : <Waiting />;
  return (
    <MarkedForm form={form} layout="vertical" className="sheet" disabled={!mayEdit} requiredMark={false}>
      <RefusalAlert error={failure} />
      <h2 className="sheet-title">审签</h2>
      <Field
        name="signer"
        label="由谁签发"
        extra="责任领导在「拟办分派」里定。没有定，或他没有审签领导账号的，任何一位审签领导都可以签发。"
      >
        <Radio.Group vertical options={choicesOf(signerWays)} />
      </Field>
      <Field name="ownLetter" label="自己写的、自己送审的，能否自己签发">
        <Radio.Group vertical options={choicesOf(ownLetterWays)} />
      </Field>
      <Field name="takeBack" label="送审后由谁撤回">
        <Radio.Group vertical options={choicesOf(takeBackWays)} />
      </Field>
      <Field name="proof" label="校核发现须改正的，送审时" extra="「请核对」和「可斟酌」的只作提示，不影响送审。">
        <Radio.Group vertical options={choicesOf(proofWays)} />
      </Field>
      <Field name="extension" label="答复延期怎样批准">
        <Radio.Group vertical options={choicesOf(extensionWays)} />
      </Field>
      <h2 className="sheet-title">看件</h2>
      <Field name="sight" label="经办人看得到哪些件" extra={sightWords}>
        <Radio.Group vertical options={choicesOf(sightWays)} />
      </Field>
      <h2 className="sheet-title">登录</h2>
      <Field
        name="lockMinutes"
        label="几分钟没有使用就锁定页面"
        extra="锁定后输入密码接着办，写到一半的内容都在原处；0 表示不锁定。改了密码、撤去角色、停用账号，那个账号的登录随即失效。"
      >
        <InputNumber min={0} max={480} />
      </Field>
      <SettingsFoot mayEdit={mayEdit} pending={pending} onSave={() => void save()} />
    </MarkedForm>
  );
}
