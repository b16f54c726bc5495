import { Alert, Button, Progress, Space } from 'antd';
import type { ImportBatch } from '../../../shared/model/importing.ts';
import { piecesTogether, piecesWords } from '../counts.ts';
import styles from '../importing.module.css';
import { LeftAside } from './left-aside.tsx';
import { forgetAside, isUnderWay, pauseSending, resumeSending, type Sending, stopSending } from './sending.ts';

/** How far the files of this batch are: n of m, which one, what was found so far; with pause and stop. */
export function SendingBar({ sending, batch }: { sending: Sending; batch: ImportBatch }) {
  const { done, total, file, paused, refused, known } = sending;
  const found = piecesWords(piecesTogether(batch.files));
  const inside = batch.reading;
  const part = inside ? (inside.total ? inside.done / Math.max(1, inside.total) : 0) : 0;
  const underWay = isUnderWay(sending);
  return (
    <>
      {underWay ? (
        <section className={`sheet ${styles.sendingBar}`} aria-label="识别进度">
          <Progress percent={Math.round(((done + part) / total) * 100)} status={paused ? 'normal' : 'active'} />
          <div className={styles.sendingLine}>
            <span role="status">
              {paused && !file
                ? `已暂停，${total}个文件已识别${done}个`
                : `正在识别第${Math.min(done + 1, total)}个，共${total}个：${file ?? ''}`}
              {inside ? insideWords(inside) : ''}
              {found ? <span className="quiet">　已找到：{found}</span> : null}
            </span>
            <Space>
              {paused ? (
                <Button size="small" type="primary" onClick={resumeSending}>
                  继续
                </Button>
              ) : (
                <Button size="small" onClick={pauseSending}>
                  暂停
                </Button>
              )}
              <Button size="small" onClick={stopSending}>
                停止识别
              </Button>
            </Space>
          </div>
        </section>
      ) : null}
      {sending.aside.length > 0 ? <LeftAside names={sending.aside} onClose={forgetAside} /> : null}
      <Refused refused={refused} known={underWay ? 0 : known} />
    </>
  );
}

/** Of a scan the page that is recognised, which takes seconds; of all else the rows. */
function insideWords({ done, total, pages }: NonNullable<ImportBatch['reading']>): string {
  if (pages) return `（扫描件，正在识别第${Math.min(done + 1, total ?? done + 1)}页${total ? `，共${total}页` : ''}）`;
  return done > 0 ? `（已读${done}行）` : '';
}

/** What was not taken into the batch, and why; the rest of the batch goes on. */
function Refused({ refused, known }: Pick<Sending, 'refused' | 'known'>) {
  return (
    <>
      {known > 0 ? <Alert type="info" showIcon title={`${known}个文件这一批里已经有了，没有重复添加。`} /> : null}
      {refused.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          title={`${refused.length}个文件没有读进来`}
          description={
            <ul className={styles.refusedFiles}>
              {refused.map(({ file, reason }) => (
                <li key={file}>{reason.includes(file) ? reason : `${file}：${reason}`}</li>
              ))}
            </ul>
          }
        />
      ) : null}
    </>
  );
}
