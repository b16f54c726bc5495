import { Button, Form, Input, InputNumber, Select } from 'antd';
import { stampOf } from '../../../shared/domain/audit/stamp.ts';
import {
  type ReviewStep,
  type ReviewSteps,
  type StepsPage,
  stepDoers,
  stepReturns,
  stepScopes,
} from '../../../shared/model/letter/steps.ts';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { choicesOf } from '../../ui/fields/choices.ts';
import { fieldOf } from '../../ui/fields/field-name.ts';
import { MarkedForm } from '../../ui/fields/marked-form.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useAnswer } from '../../use-call.ts';
import { SettingsFoot } from '../settings-foot.tsx';
import { useStoredForm } from '../use-stored-form.ts';
import styles from './steps.module.css';

const Field = fieldOf<'steps.save'>();
const most = 8;

const settingOf = ({ steps, reviewers }: ReviewSteps): ReviewSteps => ({ steps, reviewers });
const plain: Omit<ReviewStep, 'name'> = {
  ...{ id: 0, doer: 'own-section', accountIds: [], sectionIds: [], scope: 'always', classes: [] },
  ...{ days: 2, returns: 'clerk' },
};
/** The steps that offices usually have, ready to be added. */
const usual: readonly ReviewStep[] = [
  { ...plain, name: '科室核稿' },
  { ...plain, name: '办公室核稿', doer: 'people' },
  { ...plain, name: '会签', doer: 'sections', days: 3 },
  { ...plain, name: '分管领导', doer: 'section-leader' },
  { ...plain, name: '主要领导', doer: 'people', scope: 'key' },
];

/** 审签步骤: what a letter goes through before a leader signs, in order; an office that needs none has none. */
export function StepsSettings() {
  const stored = useAnswer('steps.get', {});
  const data = stored.data;
  const { form, mayEdit, save, failure, pending } = useStoredForm('steps.save', data, (now, typed) => ({
    ...settingOf({ ...now, ...typed }),
    seen: stampOf(settingOf(now)),
  }));
  if (!data) return stored.error ? <RefusalAlert error={stored.error} /> : <Waiting />;
  return (
    <MarkedForm form={form} layout="vertical" className="sheet" disabled={!mayEdit} requiredMark={false}>
      <RefusalAlert error={failure} />
      <h2 className="sheet-title">签发以前的步骤</h2>
      <Form.List name="steps">
        {(rows, { add, remove, move }) => (
          <>
            {rows.length === 0 ? (
              <EmptyPlace title="没有另设步骤">
                经办人送审后就等审签领导签发。要先经科室核稿、办公室核稿、会签或分管领导的，在下面加上。
              </EmptyPlace>
            ) : null}
            <ol className={styles.steps}>
              {rows.map(({ key, name }) => (
                <li key={key} className={styles.step}>
                  <div className={styles.head}>
                    <strong>第{name + 1}步</strong>
                    {mayEdit ? (
                      <div className={styles.acts}>
                        <Button size="small" disabled={name === 0} onClick={() => move(name, name - 1)}>
                          上移
                        </Button>
                        <Button size="small" disabled={name === rows.length - 1} onClick={() => move(name, name + 1)}>
                          下移
                        </Button>
                        <Button size="small" onClick={() => remove(name)}>
                          删去
                        </Button>
                      </div>
                    ) : null}
                  </div>
                  <StepFields at={name} data={data} />
                </li>
              ))}
            </ol>
            {mayEdit && rows.length < most ? <AddStep onAdd={add} /> : null}
          </>
        )}
      </Form.List>
      <p className="quiet">
        依次办，都同意了才能签发，由谁签发见「审签与登录」。文字一改，同意就失效，从第一步重新办；撤回再送、文字没有动的，同意仍算数。没有人能办的一步，由审签领导办。
      </p>
      <Reviewers data={data} />
      <SettingsFoot mayEdit={mayEdit} pending={pending} onSave={() => void save()} />
    </MarkedForm>
  );
}

function AddStep({ onAdd }: { onAdd: (step: ReviewStep) => void }) {
  const steps = (Form.useWatch('steps') ?? []) as Partial<ReviewStep>[];
  const left = usual.filter(({ name }) => !steps.some((each) => each?.name === name));
  return (
    <div className={styles.add}>
      <span className="quiet">加一步：</span>
      {left.map((step) => (
        <Button key={step.name} size="small" onClick={() => onAdd(step)}>
          {step.name}
        </Button>
      ))}
      <Button size="small" onClick={() => onAdd({ ...plain, name: '' })}>
        另起名称
      </Button>
    </div>
  );
}

function StepFields({ at, data }: { at: number; data: StepsPage }) {
  const step = Form.useWatch(['steps', at]) as ReviewStep | undefined;
  const people = data.people.map(({ id, name }) => ({ value: id, label: name }));
  const sections = data.sections.map(({ id, name }) => ({ value: id, label: name }));
  const within = (field: keyof ReviewStep) => [at, field] as never;
  return (
    <div className={styles.fields}>
      <Field name={within('name')} label="名称">
        <Input maxLength={12} />
      </Field>
      <Field name={within('doer')} label="由谁办">
        <Select options={choicesOf(stepDoers)} popupMatchSelectWidth={false} />
      </Field>
      {step?.doer === 'people' ? (
        <Field name={within('accountIds')} label="指定的人" extra="其中一人同意即可。">
          <Select mode="multiple" options={people} optionFilterProp="label" placeholder="选经办人或审签领导" />
        </Field>
      ) : null}
      {step?.doer === 'sections' ? (
        <Field name={within('sectionIds')} label="会签的科室" extra="各科室都要同意；承办科室自己不必会签。">
          <Select mode="multiple" options={sections} optionFilterProp="label" placeholder="选科室" />
        </Field>
      ) : null}
      <Field name={within('scope')} label="哪些件">
        <Select options={choicesOf(stepScopes)} popupMatchSelectWidth={false} />
      </Field>
      {step?.scope === 'class' ? (
        <Field name={within('classes')} label="办理结果类别">
          <Select
            mode="tags"
            open={false}
            suffixIcon={null}
            placeholder="如 C"
            tokenSeparators={[' ', '，', ',', '、']}
          />
        </Field>
      ) : null}
      <Field name={within('days')} label="几个工作日">
        <InputNumber min={0} max={60} aria-label={`第${at + 1}步几个工作日，0表示不限`} />
      </Field>
      <Field name={within('returns')} label="退回给">
        <Select options={choicesOf(stepReturns)} popupMatchSelectWidth={false} />
      </Field>
    </div>
  );
}

/** 各科室核稿人: shown as soon as a step asks for them. */
function Reviewers({ data }: { data: StepsPage }) {
  const steps = (Form.useWatch('steps') ?? []) as Partial<ReviewStep>[];
  const form = Form.useFormInstance<StepsPage>();
  const reviewers = Form.useWatch('reviewers', { form, preserve: true }) ?? [];
  if (!steps.some((step) => step?.doer === 'own-section' || step?.doer === 'sections')) return null;
  const people = data.people.map(({ id, name }) => ({ value: id, label: name }));
  const put = (sectionId: number, accountIds: number[]) =>
    form.setFieldValue('reviewers', [
      ...reviewers.filter((each) => each.sectionId !== sectionId),
      ...(accountIds.length > 0 ? [{ sectionId, accountIds }] : []),
    ]);
  return (
    <section>
      <h2 className="sheet-title">各科室核稿人</h2>
      <p className="quiet">替本科室核稿、会签的人，可以有几位，一位同意即可。没有写的科室，由审签领导办。</p>
      {data.sections.length === 0 ? (
        <EmptyPlace title="还没有科室">先在「组织人员」里登记科室，再定核稿人。</EmptyPlace>
      ) : (
        <div className={styles.reviewers}>
          {data.sections.map(({ id, name }) => (
            <Form.Item key={id} label={name}>
              <Select
                mode="multiple"
                aria-label={`${name}核稿人`}
                options={people}
                optionFilterProp="label"
                placeholder="由审签领导办"
                value={reviewers.find((each) => each.sectionId === id)?.accountIds ?? []}
                onChange={(accountIds: number[]) => put(id, accountIds)}
              />
            </Form.Item>
          ))}
        </div>
      )}
      <Form.Item name="reviewers" hidden>
        <Input />
      </Form.Item>
    </section>
  );
}
