import { Spin } from 'antd';

/** Shown only when an answer takes longer than a blink. */
export function Waiting() {
  return (
    <div role="status" aria-label="正在读取" style={{ padding: 48, textAlign: 'center' }}>
      <Spin delay={200} />
    </div>
  );
}
