import { Form, type FormInstance, type FormProps } from 'antd';
import type { ReactNode } from 'react';
import { isWithin } from './field-path.ts';

type Props<Values> = Omit<FormProps<Values>, 'form' | 'children'> & {
  form: FormInstance<Values>;
  children: ReactNode;
};

/** A form whose marks (see form-errors.ts) go away as soon as their field is changed. */
export function MarkedForm<Values extends object>({ form, onValuesChange, children, ...rest }: Props<Values>) {
  const marks = form as FormInstance;
  return (
    <Form<Values>
      {...rest}
      form={form}
      onValuesChange={(changed, all) => {
        const gone = marks.getFieldsError().filter(({ name, errors }) => errors.length > 0 && isWithin(changed, name));
        marks.setFields(gone.map(({ name }) => ({ name, errors: [] })));
        onValuesChange?.(changed, all);
      }}
    >
      {children}
    </Form>
  );
}
