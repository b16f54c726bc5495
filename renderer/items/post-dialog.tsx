import { PrinterOutlined } from '@ant-design/icons';
import { Button, Radio } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { postSheets } from '../../shared/domain/papers/post.ts';
import { type PostFormat, postFormats } from '../../shared/model/papers/post.ts';
import { Dialog } from '../ui/dialog/dialog.tsx';
import { choicesOf } from '../ui/fields/choices.ts';
import { saveFiles } from '../ui/files/save-files.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAct, useAnswer } from '../use-call.ts';

type Props = { proposalIds: readonly number[]; open: boolean; onClose: () => void };

/** 信封标签: labels or envelopes for whoever proposed the chosen items, each of them once. */
export function PostDialog({ proposalIds, open, onClose }: Props) {
  const navigate = useNavigate();
  const [format, setFormat] = useState<PostFormat>('labels-24');
  const ids = [...proposalIds];
  const list = useAnswer('post.addresses', { proposalIds: ids }, { enabled: open && ids.length > 0 });
  const make = useAct('post.make');
  const count = list.data?.addresses.length ?? 0;
  const bare = list.data?.addresses.filter(({ place }) => place === '').length ?? 0;
  const { columns, rows } = postSheets[format];

  async function save() {
    const files = await make.mutateAsync({ proposalIds: ids, format }).catch(() => null);
    if (!files) return;
    await saveFiles(files);
    onClose();
  }
  return (
    <Dialog
      open={open}
      title="信封和标签"
      width={520}
      onCancel={onClose}
      footer={
        <>
          {format.startsWith('labels') ? (
            <Button
              icon={<PrinterOutlined />}
              disabled={count === 0}
              onClick={() => void navigate(`/print?ids=${ids.join(',')}&post=${format}`)}
            >
              打印
            </Button>
          ) : null}
          <Button type="primary" disabled={count === 0} loading={make.isPending} onClick={() => void save()}>
            导出 Word
          </Button>
        </>
      }
    >
      <RefusalAlert error={list.error ?? make.error} />
      <p className="quiet">
        {count}个收件人，同一人只印一次，共{Math.ceil(count / (columns * rows))}张。
        {bare > 0 ? `其中${bare}人没有登记工作单位，只印姓名。` : ''}
      </p>
      <Radio.Group
        aria-label="标签或信封"
        value={format}
        onChange={(event) => setFormat(event.target.value)}
        options={choicesOf(postFormats)}
        style={{ display: 'grid', gap: 8 }}
      />
    </Dialog>
  );
}
