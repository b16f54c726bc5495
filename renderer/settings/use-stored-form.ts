import { App, Form } from 'antd';
import { useEffect, useRef } from 'react';
import type { Answer, OperationName } from '../../shared/contract.ts';
import { useMayAsk } from '../session.ts';
import type { Typed } from '../ui/fields/field-name.ts';
import { useFormCall } from '../ui/fields/use-form-call.ts';
import { useKeys } from '../ui/keys.ts';

/**
 * A form over what is stored as a whole: filled in until someone types, saved by Ctrl+S too.
 * `whole` puts what was typed into what is stored, since a form may show a part only.
 */
export function useStoredForm<N extends OperationName>(
  name: N,
  stored: Answer<N> | undefined,
  whole: (stored: Answer<N>, typed: Partial<Answer<N>>) => Typed<N>,
) {
  const [form] = Form.useForm<Answer<N>>();
  const { message } = App.useApp();
  const mayEdit = useMayAsk(name);
  const { send, failure, pending } = useFormCall(name, form);
  // What the form was filled with: what is typed is a change of that, whatever has come since.
  const filled = useRef<Answer<N> | undefined>(undefined);
  function fill(values: Answer<N>) {
    filled.current = values;
    (form.setFieldsValue as (values: Answer<N>) => void)(values);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: filled in when what is stored has come.
  useEffect(() => {
    if (stored && !form.isFieldsTouched()) fill(stored);
  }, [stored, form]);

  async function save() {
    const shown = filled.current;
    if (!shown || !mayEdit) return;
    const done = await send(whole(shown, form.getFieldsValue(true) as Partial<Answer<N>>));
    if (!done) return;
    form.resetFields();
    fill(done.value);
    void message.info('已保存');
  }
  useKeys({ 'Ctrl+S': () => void save() });
  return { form, mayEdit, save, failure, pending };
}
