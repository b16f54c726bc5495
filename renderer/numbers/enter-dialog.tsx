import { App, Form, Input } from 'antd';
import { useEffect } from 'react';
import { pastedNumbers } from '../../shared/domain/numbers/pasted-numbers.ts';
import { Dialog } from '../ui/dialog/dialog.tsx';
import { fieldOf } from '../ui/fields/field-name.ts';
import { MarkedForm } from '../ui/fields/marked-form.tsx';
import { useFormCall } from '../ui/fields/use-form-call.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';

const Field = fieldOf<'number.enter', 'pasted'>();
type Values = { pasted?: string; orderReason?: string };

const example =
  '临民函〔2026〕3号　2026-03-01　关于拨付临时救助资金的函\n临民函〔2026〕5—8号　2026-03-10　低保复核告知函';

/** 登记别处用号: typed or pasted from a table, a line for each number or run of numbers. */
export function EnterDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const { message } = App.useApp();
  const { send, failure, setFailure, pending } = useFormCall('number.enter', form);
  const read = pastedNumbers(Form.useWatch('pasted', form) ?? '');
  // biome-ignore lint/correctness/useExhaustiveDependencies: emptied when it opens.
  useEffect(() => {
    if (!open) return;
    form.resetFields();
    setFailure(null);
  }, [open]);
  async function save({ pasted = '', orderReason }: Values) {
    const { entries, unread } = pastedNumbers(pasted);
    if (unread.length > 0) return;
    const done = await send({ entries, orderReason: orderReason ?? '' });
    if (!done) return;
    void message.info(`已登记${done.value.entered}个文号`);
    onClose();
  }
  return (
    <Dialog
      title="登记别处用号"
      open={open}
      onCancel={onClose}
      okText={read.entries.length > 0 ? `登记${read.entries.length}个文号` : '登记'}
      okButtonProps={{ disabled: read.unread.length > 0 }}
      confirmLoading={pending}
      onOk={() => form.submit()}
      width={680}
      forceRender
    >
      <RefusalAlert error={failure} />
      <p className="quiet">同一代字在程序以外用过的号登记在这里，此后不再编给别的函件。登记后不能删除，只能作废。</p>
      <MarkedForm form={form} name="enter" layout="vertical" requiredMark={false} onFinish={(all) => void save(all)}>
        <Field
          name="pasted"
          label="文号、日期、用于什么"
          extra="一行一个，可从表格里整块复制；连号写作 5—8号。用于什么写清函件名称，查号时看得到"
          validateStatus={read.unread.length > 0 ? 'error' : ''}
        >
          <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} placeholder={example} />
        </Field>
        {read.unread.length > 0 ? (
          <ul style={{ marginTop: -12, paddingInlineStart: 20 }}>
            {read.unread.slice(0, 5).map(({ line, text, why }) => (
              <li key={line}>
                第{line}行{why}，请改正：{text}
              </li>
            ))}
            {read.unread.length > 5 ? <li>还有{read.unread.length - 5}行没有读懂</li> : null}
          </ul>
        ) : null}
        <Field name="orderReason" label="不按顺序的理由（按顺序的不填）">
          <Input placeholder="如：3月借用，4月补登" />
        </Field>
      </MarkedForm>
    </Dialog>
  );
}
