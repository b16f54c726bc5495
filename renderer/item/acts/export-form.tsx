import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Checkbox, Select, Tooltip } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Question } from '../../../shared/contract.ts';
import type { Proposal } from '../../../shared/model/items/proposal.ts';
import { type FormChoice, formAsked, useFormChoices } from '../../ui/fields/form-choice.ts';
import { saveFiles } from '../../ui/files/save-files.ts';
import { useKeys } from '../../ui/keys.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct, useAnswer } from '../../use-call.ts';
import styles from '../item.module.css';

const recipientOptions = [
  { value: 'together' as const, label: '合为一份' },
  { value: 'each' as const, label: '每人一份' },
];

/** One click makes the signed letter as .docx; before the signature only a marked draft comes out. */
export function ExportForm({ item }: { item: Proposal }) {
  const navigate = useNavigate();
  const office = useAnswer('office.get', {});
  const choices = useFormChoices();
  const [form, setForm] = useState<FormChoice | null>(null);
  const [recipients, setRecipients] = useState<'together' | 'each'>('together');
  const [feedbackForm, setFeedbackForm] = useState(true);
  const make = useAct('letter.export');
  const isReply = item.letter?.kind === 'reply';
  const isSigned = Boolean(item.letter?.signedOn);
  const chosen = form ?? office.data?.letterForm ?? 'letter';

  async function save(text: 'signed' | 'draft', file: 'word' | 'archive' = 'word') {
    const question: Question<'letter.export'> = { proposalId: item.id, ...formAsked(chosen), text, file };
    if (isReply) Object.assign(question, { recipients, feedbackForm });
    else question.feedbackForm = false;
    const files = await make.mutateAsync(question).catch(() => null);
    if (files) await saveFiles(files);
  }
  const print = () => void navigate(`/print/${item.id}`);
  useKeys({
    'Ctrl+P': print,
    'Ctrl+E': () => void save(isSigned ? 'signed' : 'draft'),
  });

  return (
    <div className={styles.exportForm}>
      <Select
        aria-label="公文格式"
        value={chosen}
        options={choices}
        onChange={setForm}
        popupMatchSelectWidth={false}
        style={{ width: 110 }}
      />
      {isReply && item.proposers.length > 1 ? (
        <Select
          aria-label="收函份数"
          value={recipients}
          options={recipientOptions}
          onChange={setRecipients}
          style={{ width: 104 }}
        />
      ) : null}
      {isReply ? (
        <Checkbox checked={feedbackForm} onChange={(event) => setFeedbackForm(event.target.checked)}>
          附征询意见表
        </Checkbox>
      ) : null}
      {isSigned ? (
        <Button type="primary" icon={<DownloadOutlined />} loading={make.isPending} onClick={() => void save('signed')}>
          {isReply ? '导出答复函' : '导出会办意见'}
        </Button>
      ) : null}
      {isSigned ? (
        <Tooltip title="长期保存用的 PDF：字体嵌在文件里。由本机的 LibreOffice 制作">
          <Button loading={make.isPending} onClick={() => void save('signed', 'archive')}>
            PDF/A（归档）
          </Button>
        </Tooltip>
      ) : null}
      {!isSigned || item.letter?.stale ? (
        <Button loading={make.isPending} onClick={() => void save('draft')}>
          导出送审稿
        </Button>
      ) : null}
      <Button icon={<PrinterOutlined />} onClick={print}>
        打印
      </Button>
      <RefusalAlert error={make.error} />
    </div>
  );
}
