import { Alert, Button, Space } from 'antd';
import { instantWords } from '../ui/marks/day-words.ts';
import type { KeptDraft } from './kept-draft.ts';

type Props = { draft: KeptDraft | null; onTake: () => void; onDrop: () => void };

/** Offers back what was typed last time and not saved. */
export function OfferedDraft({ draft, onTake, onDrop }: Props) {
  if (!draft) return null;
  const { number, title } = draft.fields;
  const what = [number ? `第${number}号` : '', title ?? ''].filter(Boolean).join(' ') || '（还没有编号和案由）';
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBottom: 12 }}
      title={`${instantWords(draft.at)} 有一件没有登记完：${what}`}
      action={
        <Space>
          <Button size="small" type="primary" onClick={onTake}>
            接着填写
          </Button>
          <Button size="small" onClick={onDrop}>
            不要了
          </Button>
        </Space>
      }
    />
  );
}
