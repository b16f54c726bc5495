import { Alert, Button, Space } from 'antd';

type Props = {
  question: string;
  busy?: boolean;
  /** Where it comes up after reading, the next key answers it. */
  autoFocus?: boolean;
  onShift: () => void;
  onKeep: () => void;
};

/** One question over a table whose header seems to stand one column off, in place of a doubt in every row. */
export function ShiftQuestion({ question, busy = false, autoFocus = false, onShift, onKeep }: Props) {
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      title={question}
      action={
        <Space size={8} wrap>
          <Button size="small" type="primary" loading={busy} autoFocus={autoFocus} onClick={onShift}>
            按错位一列改正
          </Button>
          <Button size="small" disabled={busy} onClick={onKeep}>
            就是这样
          </Button>
        </Space>
      }
    />
  );
}
