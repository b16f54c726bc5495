import { Alert, Button, Progress, Space } from 'antd';
import type { ImportBatch } from '../../../shared/model/importing.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useStepping } from '../batch/use-stepping.ts';
import styles from '../importing.module.css';
import { NumbersNote } from './numbers-note.tsx';
import { ReportButton } from './report-button.tsx';
import { StoreReport } from './store-report.tsx';
import { StoreSummary } from './store-summary.tsx';
import { UndoButton } from './undo-button.tsx';

/** 入库: record after record with pause and stop, then what came in and what did not. */
export function StoreStep({ batch, onCheck }: { batch: ImportBatch; onCheck: () => void }) {
  const store = useStepping('imports.store', batch.id);
  const { counts, state } = batch;
  const { progress, running } = store;
  const halfway = state === 'storing' && !running;
  // What was stored before a pause counts along.
  const done = counts.stored + (progress ? progress.done + progress.failed : 0);
  const left = progress?.left ?? counts.due;
  return (
    <div className={styles.storeStep}>
      {halfway ? (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={`这一批入库到一半停下了：已入库${counts.stored}件，还有${counts.due}件没有入库。每一件要么整件在库中，要么不在；可以继续，也可以撤销。`}
        />
      ) : null}
      <RefusalAlert error={store.error} />
      <section className="sheet" aria-label="入库">
        {running && progress ? (
          <>
            <Progress percent={Math.floor((done / Math.max(1, done + left)) * 100)} status="active" />
            <p role="status">
              已入库{counts.stored + progress.done}件，还有{left}件
              {progress.failed > 0 ? `；未能入库${progress.failed}件` : ''}
            </p>
          </>
        ) : (
          <>
            <StoreSummary counts={counts} onCheck={onCheck} />
            {counts.due > 0 ? <NumbersNote batchId={batch.id} /> : null}
          </>
        )}
        <Space>
          {running ? (
            <Button onClick={store.pause}>暂停</Button>
          ) : counts.due > 0 ? (
            <Button type="primary" onClick={() => void store.start()}>
              {state === 'storing' ? '继续入库' : '入库'}（{counts.due}件）
            </Button>
          ) : null}
          {running ? null : <ReportButton batchId={batch.id} />}
          {!running && counts.stored > 0 ? <UndoButton batch={batch} /> : null}
        </Space>
      </section>
      {running || counts.stored + counts.failed === 0 ? null : <StoreReport batch={batch} />}
    </div>
  );
}
