import { Alert, App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { Answer } from '../../shared/contract.ts';
import { type LetterForm, letterForms } from '../../shared/model/kinds.ts';
import { letterManners } from '../../shared/model/letter/settings.ts';
import type { PublishedLetter } from '../../shared/model/reading/reading.ts';
import { failureOf } from '../client.ts';
import { saveFiles } from '../ui/files/save-files.ts';
import { useAct } from '../use-call.ts';
import styles from './earlier.module.css';

const otherForms = Object.entries(letterForms).map(([key, label]) => ({ key, label: `用${label}` }));

/** 按公文格式导出: the letter again as an official one, in its own manner or in a form that is asked for. */
export function ExportAgain({ letter }: { letter: PublishedLetter }) {
  const { modal } = App.useApp();
  const make = useAct('letters.export');
  const [busy, setBusy] = useState(false);

  async function save(form?: LetterForm) {
    setBusy(true);
    try {
      const out = await make.mutateAsync({ id: letter.id, ...(form ? { form } : {}) });
      await saveFiles(out);
      modal.info({
        title: '已导出',
        width: 520,
        content: out.made.map((made) => <Made key={made.file} {...made} />),
        okText: '知道了',
      });
    } catch (thrown) {
      modal.error({ title: '没有导出', content: failureOf(thrown).message, okText: '知道了' });
    } finally {
      setBusy(false);
    }
  }
  return (
    <span className={styles.caseLetterActs}>
      <Dropdown trigger={['click']} menu={{ items: otherForms, onClick: ({ key }) => void save(key as LetterForm) }}>
        <Button size="small" disabled={busy}>
          换格式
        </Button>
      </Dropdown>
      <Button size="small" type="primary" loading={busy} onClick={() => void save()}>
        按公文格式重新导出
      </Button>
    </span>
  );
}

/** Which manner was taken and what is still blank. */
function Made({ manner, form, left }: Answer<'letters.export'>['made'][number]) {
  return (
    <>
      <p>
        字句与原件相同，样式为「{letterManners[manner]}」，用{letterForms[form]}。
      </p>
      {left.map(({ field, words, passage }) => (
        <Alert
          key={field + passage}
          type="warning"
          showIcon
          style={{ marginBottom: 6 }}
          title={passage ? `${words}（原文「${passage}」）` : words}
        />
      ))}
    </>
  );
}
