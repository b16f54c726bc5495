import { Alert, Button, Space } from 'antd';
import { instantWords } from '../../ui/marks/day-words.ts';
import { isWaiting } from '../handed/handed-item.ts';
import type { KeptDraft } from './kept-draft.ts';

type Props = { draft: KeptDraft; onTake: () => void; onDrop: () => void };

/** Offers back what was typed last time and not saved. */
export function OfferedDraft({ draft, onTake, onDrop }: Props) {
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBottom: 12 }}
      title={`${instantWords(draft.at)} ${whatOf(draft)}`}
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

function whatOf({ fields: { number, title }, list }: KeptDraft): string {
  if (list) return `识别的${list.items.length}件中有${list.items.filter(isWaiting).length}件没有登记完`;
  const what = [number ? `第${number}号` : '', title ?? ''].filter(Boolean).join(' ') || '（还没有编号和案由）';
  return `有一件没有登记完：${what}`;
}
