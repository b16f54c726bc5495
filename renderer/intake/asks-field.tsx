import { Alert, Button, Form, type FormInstance } from 'antd';
import { useEffect, useState } from 'react';
import { readAsks } from '../../shared/domain/asks/read-asks.ts';
import type { Ask } from '../../shared/model/merging/asks.ts';
import { AskEditor } from '../ui/asks/ask-editor.tsx';
import type { IntakeFields } from './fields.ts';
import styles from './intake.module.css';

/** So long nobody types before the text is read. */
const quiet = 500;

/** What the text that is being taken in asks for; put right here, it is kept with the item and no new reading replaces it. */
export function AsksField({
  form,
  onTyped,
}: {
  form: FormInstance<IntakeFields>;
  onTyped: (changed: IntakeFields) => void;
}) {
  const body = Form.useWatch('body', { form, preserve: true }) ?? '';
  const put = Form.useWatch('asks', { form, preserve: true });
  const [read, setRead] = useState<{ body: string; asks: Ask[] }>({ body: '', asks: [] });
  const [putBy, setPutBy] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setRead({ body, asks: readAsks(body) }), quiet);
    return () => clearTimeout(timer);
  }, [body]);
  if (body.trim() === '' && !put) return null;
  const keep = (asks: Ask[] | undefined) => {
    form.setFieldValue('asks', asks);
    setPutBy(body);
    onTyped(asks ? { asks } : {});
  };
  const asks = put ?? read.asks;
  return (
    <details className={styles.asks}>
      <summary>
        {put ? `核对过的要求：${asks.length}项` : `读出${asks.length}项要求`}
        <span className="quiet">　拟稿、校核和审签都按这几项看有没有答复，可以改</span>
      </summary>
      {put && putBy !== '' && putBy !== body ? (
        <Alert
          type="warning"
          showIcon
          message="核对要求以后，原文又改过"
          action={
            <>
              <Button size="small" onClick={() => keep(put)}>
                仍用核对过的
              </Button>{' '}
              <Button size="small" onClick={() => keep(undefined)}>
                按新原文重读
              </Button>
            </>
          }
        />
      ) : null}
      <AskEditor
        asks={asks}
        body={body}
        onChange={keep}
        acts={
          put ? (
            <Button size="small" type="link" onClick={() => keep(undefined)}>
              换成按原文识别的
            </Button>
          ) : null
        }
      />
    </details>
  );
}
