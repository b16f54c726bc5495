import { Button, Input, InputNumber } from 'antd';
import { useState } from 'react';

type Props = { pending: boolean; onVerify: (printed: { count: number; digest: string }) => void };

/** The log's end as it stands at the foot of a sheet, typed in to be compared. */
export function PrintedEnd({ pending, onVerify }: Props) {
  const [count, setCount] = useState<number | null>(null);
  const [digest, setDigest] = useState('');
  return (
    <details>
      <summary>用纸面上的校验码核对</summary>
      <div className="filter-bar">
        <span>操作日志第</span>
        <InputNumber aria-label="纸面上的条数" min={1} controls={false} value={count} onChange={setCount} />
        <span>条　校验码</span>
        <Input
          aria-label="纸面上的校验码"
          placeholder="1a2b 3c4d 5e6f 7a8b"
          style={{ width: 190 }}
          maxLength={80}
          value={digest}
          onChange={(event) => setDigest(event.target.value)}
        />
        <Button
          loading={pending}
          disabled={count === null || digest.trim() === ''}
          onClick={() => (count === null ? undefined : onVerify({ count, digest }))}
        >
          核对
        </Button>
        <span className="quiet">印在发文稿纸和办理单下面，也写在案卷包里</span>
      </div>
    </details>
  );
}
