import { Alert, Progress } from 'antd';

/** How far the dates are reckoned anew, and afterwards what came of it. */
export function Recomputation({
  progress,
  told,
  onClose,
}: {
  progress: number | null;
  told: string;
  onClose: () => void;
}) {
  if (progress !== null) return <Progress percent={progress} aria-label="重算期限进度" />;
  if (!told) return null;
  return <Alert type="info" showIcon closable={{ onClose }} style={{ marginBottom: 10 }} title={told} />;
}
