import { Progress as Bar, Button, Space } from 'antd';
import type { Progress } from './use-reading.ts';

type Props = {
  progress: Progress;
  found: number;
  refused: number;
  onStop: () => void;
  onResume: () => void;
  onGoOn: () => void;
};

/** 识别: one file after another; stopping keeps what was found. */
export function ReadStep({ progress, found, refused, onStop, onResume, onGoOn }: Props) {
  const { done, total, file, running } = progress;
  return (
    <section className="sheet read-step" aria-label="识别">
      <Bar percent={Math.round((done / Math.max(1, total)) * 100)} status={running ? 'active' : 'normal'} />
      <p role="status">
        {running
          ? `正在识别第${done + 1}个，共${total}个：${file}`
          : `已停在第${done}个，还有${total - done}个没有识别`}
      </p>
      <p className="quiet">
        已读出{found}封{refused > 0 ? `，${refused}个文件不是答复函或读不了` : ''}
      </p>
      {running ? (
        <Button onClick={onStop}>停下</Button>
      ) : (
        <Space>
          <Button type="primary" onClick={onResume}>
            接着识别
          </Button>
          <Button onClick={onGoOn}>先核对已读出的</Button>
        </Space>
      )}
    </section>
  );
}
