import { Alert, Checkbox, Form, Radio } from 'antd';
import { useEffect, useState } from 'react';
import type { Question } from '../../shared/contract.ts';
import type { LetterForm } from '../../shared/model/kinds.ts';
import type { Draft } from '../../shared/model/letter/letter.ts';
import { Dialog } from '../ui/dialog/dialog.tsx';
import { type FormChoice, formAsked, useFormChoices } from '../ui/fields/form-choice.ts';
import { saveFiles } from '../ui/files/save-files.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAct } from '../use-call.ts';

type Props = {
  draft: Draft;
  form: LetterForm;
  open: boolean;
  onClose: () => void;
  beforeExport: () => Promise<boolean>;
};

/** 导出: which form, one letter or one each, with the 征询意见表; before signing only 送审稿 comes out. */
export function ExportDialog({ draft, form, open, onClose, beforeExport }: Props) {
  const make = useAct('letter.export');
  const choices = useFormChoices();
  const [chosen, setChosen] = useState<FormChoice>(form);
  const [recipients, setRecipients] = useState<'together' | 'each'>('together');
  const [feedbackForm, setFeedbackForm] = useState(true);
  const [text, setText] = useState<'signed' | 'draft'>('draft');
  const signed = draft.signature !== null;
  const isReply = draft.letterKind === 'reply';
  const { reset } = make;
  useEffect(() => {
    if (!open) return;
    setChosen(form);
    setText(signed ? 'signed' : 'draft');
    reset();
  }, [open, form, signed, reset]);

  async function save() {
    if (text === 'draft' && !(await beforeExport())) return;
    const question: Question<'letter.export'> = { proposalId: draft.proposalId, ...formAsked(chosen), text };
    Object.assign(question, isReply ? { recipients, feedbackForm } : { feedbackForm: false });
    const files = await make.mutateAsync(question).catch(() => null);
    if (!files) return;
    await saveFiles(files);
    onClose();
  }

  return (
    <Dialog
      open={open}
      title={isReply ? '导出答复函' : '导出会办意见'}
      okText="导出 Word 文件"
      confirmLoading={make.isPending}
      onOk={() => void save()}
      onCancel={onClose}
      width={480}
    >
      <RefusalAlert error={make.error} />
      <Form layout="horizontal" labelCol={{ flex: '84px' }} colon={false}>
        <Form.Item label="公文格式">
          <Radio.Group
            aria-label="公文格式"
            value={chosen}
            onChange={(event) => setChosen(event.target.value)}
            options={choices}
          />
        </Form.Item>
        {signed ? (
          <Form.Item label="文本">
            <Radio.Group
              aria-label="文本"
              value={text}
              onChange={(event) => setText(event.target.value)}
              options={[
                { value: 'signed', label: '签发的文本' },
                { value: 'draft', label: '现稿（标「送审稿」）' },
              ]}
            />
          </Form.Item>
        ) : (
          <Alert
            type="info"
            showIcon
            title="还没有签发，导出的文件标有「送审稿」，没有文号。"
            style={{ marginBottom: 14 }}
          />
        )}
        {isReply && draft.context.addressees.length > 1 ? (
          <Form.Item label="收函人">
            <Radio.Group
              aria-label="收函人"
              value={recipients}
              onChange={(event) => setRecipients(event.target.value)}
              options={[
                { value: 'together', label: `合为一份（${draft.context.addressees.length}人）` },
                { value: 'each', label: '每人一份' },
              ]}
            />
          </Form.Item>
        ) : null}
        {isReply ? (
          <Form.Item label="附表">
            <Checkbox checked={feedbackForm} onChange={(event) => setFeedbackForm(event.target.checked)}>
              附征询意见表
            </Checkbox>
          </Form.Item>
        ) : null}
      </Form>
    </Dialog>
  );
}
