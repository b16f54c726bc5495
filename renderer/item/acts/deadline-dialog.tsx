import { Form, Input, Radio } from 'antd';
import { dayWithWeekday } from '../../../shared/domain/dates/day.ts';
import { correctable } from '../../../shared/model/dates/deadline.ts';
import type { Proposal } from '../../../shared/model/items/proposal.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { choicesOf } from '../../ui/fields/choices.ts';
import { DayInput } from '../../ui/fields/day-input.tsx';
import { fieldOf } from '../../ui/fields/field-name.ts';
import { MarkedForm } from '../../ui/fields/marked-form.tsx';
import { useFormCall } from '../../ui/fields/use-form-call.ts';
import { todayHere } from '../../ui/marks/day-words.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';

const operations = {
  extend: 'deadline.extend',
  askExtension: 'extension.ask',
  grantExtension: 'extension.grant',
  pause: 'deadline.pause',
  resume: 'deadline.resume',
  correctStart: 'deadline.correctStart',
  undo: 'deadline.undo',
} as const;
export type DeadlineAct = keyof typeof operations;

const Field = fieldOf<(typeof operations)[DeadlineAct], 'furthest'>();
type Props = { act: DeadlineAct; item: Proposal; onClose: () => void };
type Fields = {
  furthest?: boolean;
  until?: string | null;
  on?: string | null;
  approver?: string;
  start?: 'assigned' | 'received';
  day?: string | null;
  reason?: string;
};

const words = {
  extend: ['登记延期', '登记延期'],
  askExtension: ['申请延期', '申请'],
  grantExtension: ['批准延期', '批准'],
  pause: ['暂停计算期限', '暂停'],
  resume: ['恢复计算期限', '恢复'],
  correctStart: ['更正起算日', '更正'],
  undo: ['撤回上一项期限记录', '撤回'],
} as const;

/** One of the things that can be recorded about an item's dates; there only while it is open. */
export function DeadlineDialog({ act, item, onClose }: Props) {
  const [form] = Form.useForm<Fields>();
  const { send, failure, pending } = useFormCall(operations[act], form);
  const furthest = Form.useWatch('furthest', form) ?? true;
  const start = Form.useWatch('start', form) ?? 'assigned';
  const again = item.deadline?.key === 'reply';
  const isExtension = act === 'extend' || act === 'askExtension' || act === 'grantExtension';

  const first: Fields = { furthest: again, on: todayHere(), start: 'assigned', day: item.assignedOn };

  async function save() {
    const typed = form.getFieldsValue(true) as Fields;
    const { reason = '', on = null } = typed;
    const base = { proposalId: item.id, reason };
    const until = furthest && again ? null : (typed.until ?? null);
    const question = {
      extend: { ...base, on, approver: typed.approver ?? '', until },
      askExtension: { ...base, until },
      grantExtension: { ...base, until },
      pause: { ...base, on },
      resume: { ...base, on },
      correctStart: { ...base, start, day: typed.day ?? null },
      undo: base,
    }[act];
    if (await send(question)) onClose();
  }
  const last = item.deadlineEvents.findLast(({ event, undone }) => event.kind !== 'undo' && !undone);
  return (
    <Dialog
      title={words[act][0]}
      open
      onCancel={onClose}
      okText={words[act][1]}
      confirmLoading={pending}
      onOk={() => void save()}
      width={460}
    >
      <RefusalAlert error={failure} />
      {item.deadline && act !== 'undo' ? (
        <p className="quiet">
          现在的{item.deadline.label}期限：{dayWithWeekday(item.deadline.day)}
          {item.deadline.paused ? '（已暂停）' : ''}
        </p>
      ) : null}
      {act === 'askExtension' ? <p className="quiet">送审签领导批准；同意以后期限自动改过来。</p> : null}
      {act === 'grantExtension' ? <p className="quiet">由您批准，今天起记下，注明是您同意的。</p> : null}
      {act === 'undo' && last ? <p>将撤回：{last.words}</p> : null}
      <MarkedForm form={form} initialValues={first} name="deadline" layout="vertical" requiredMark={false}>
        {isExtension && again ? (
          <Field name="furthest" label="延期至">
            <Radio.Group
              options={[
                { value: true, label: '规定的最长期限' },
                { value: false, label: '指定日期' },
              ]}
            />
          </Field>
        ) : null}
        {isExtension && !(again && furthest) ? (
          <Field name="until" label="延期后的日期">
            <DayInput />
          </Field>
        ) : null}
        {act === 'extend' ? (
          <Field name="approver" label="批准人或批准机关">
            <Input />
          </Field>
        ) : null}
        {act === 'correctStart' ? (
          <>
            <Field name="start" label="更正哪个日期">
              <Radio.Group
                options={choicesOf(correctable)}
                onChange={({ target }) =>
                  form.setFieldValue('day', target.value === 'assigned' ? item.assignedOn : item.receivedOn)
                }
              />
            </Field>
            <Field name="day" label={`更正后的${correctable[start]}`}>
              <DayInput />
            </Field>
          </>
        ) : null}
        {act === 'extend' || act === 'pause' || act === 'resume' ? (
          <Field name="on" label={{ extend: '批准日期', pause: '从哪天起暂停', resume: '从哪天起恢复' }[act]}>
            <DayInput />
          </Field>
        ) : null}
        <Field name="reason" label="理由">
          <Input.TextArea rows={2} maxLength={200} />
        </Field>
      </MarkedForm>
    </Dialog>
  );
}
