import { App, Form } from 'antd';
import { useEffect } from 'react';
import type { Office } from '../../shared/model/people/office.ts';
import { useMayAsk } from '../session.ts';
import { useFormCall } from '../ui/fields/use-form-call.ts';
import { useKeys } from '../ui/keys.ts';
import { useAnswer } from '../use-call.ts';

/** The bureau's record in a form; 单位信息 and 用语与格式 each edit their half and keep the other as it is. */
export function useOfficeForm() {
  const office = useAnswer('office.get', {});
  const [form] = Form.useForm<Office>();
  const { message } = App.useApp();
  const mayEdit = useMayAsk('office.save');
  const { send, failure, pending } = useFormCall('office.save', form);
  const stored = office.data;

  useEffect(() => {
    if (stored && !form.isFieldsTouched()) form.setFieldsValue(stored);
  }, [stored, form]);

  async function save() {
    if (!stored || !mayEdit) return;
    const typed = form.getFieldsValue(true) as Partial<Office>;
    const templates = { ...stored.templates, ...typed.templates };
    const letterSettings = { ...stored.letterSettings, ...typed.letterSettings };
    const done = await send({ ...stored, ...typed, templates, letterSettings });
    if (!done) return;
    form.resetFields();
    form.setFieldsValue(done.value);
    void message.info('已保存');
  }
  useKeys({ 'Ctrl+S': () => void save() });
  return { form, stored, loadFailure: office.error, mayEdit, save, failure, pending };
}
