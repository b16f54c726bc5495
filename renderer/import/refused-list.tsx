import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../client.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import type { RefusedFile } from './checking.ts';

type Props = { refused: readonly RefusedFile[]; onKept: (file: string) => void };

/** What was no letter, each with its reason; what has readable text can be kept as reference material. */
export function RefusedList({ refused, onKept }: Props) {
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState<string | null>(null);
  if (refused.length === 0) return null;
  async function keep({ file, text }: RefusedFile) {
    if (!text) return;
    setBusy(file);
    setError(null);
    try {
      const title = file.replace(/\.[a-z0-9]{1,5}$/i, '').slice(0, 200);
      await call('reference.keep', { title, source: file.slice(0, 200), text });
      onKept(file);
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(null);
    }
  }
  return (
    <section aria-label="没有读出答复函的文件" className="refused-list">
      <h2 className="sheet-title">没有读出答复函：{refused.length}个文件</h2>
      <RefusalAlert error={error} />
      {refused.map((one) => (
        <div key={one.file} className="refused-row">
          <div>
            <strong>{one.file}</strong>
            <div className="quiet">{one.reason}</div>
          </div>
          {one.kept ? (
            <span className="quiet nowrap">已存为参考资料</span>
          ) : one.text ? (
            <Button size="small" loading={busy === one.file} onClick={() => void keep(one)}>
              存为参考资料
            </Button>
          ) : null}
        </div>
      ))}
    </section>
  );
}
