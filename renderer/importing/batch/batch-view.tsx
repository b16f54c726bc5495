import { Steps } from 'antd';
import { useSearchParams } from 'react-router';
import { batchStates, type ImportBatch } from '../../../shared/model/importing.ts';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { countWords } from '../counts.ts';
import { CheckStep } from '../grid/check-step.tsx';
import styles from '../importing.module.css';
import { StoreStep } from '../report/store-step.tsx';
import { ReadStep } from './read-step.tsx';
import { isUnderWay, send, useSending } from './sending.ts';
import { SendingBar } from './sending-bar.tsx';
import { useBatch } from './use-batch.ts';

const steps = ['read', 'check', 'store'] as const;
type Step = (typeof steps)[number];

/** One batch, at the step where it stands or the one that was chosen. */
export function BatchView({ batchId }: { batchId: number }) {
  const anySending = useSending();
  const sending = anySending?.batchId === batchId ? anySending : null;
  const underWay = isUnderWay(sending);
  const batch = useBatch(batchId, underWay);
  const [params, setParams] = useSearchParams();
  if (batch.error && !batch.data) {
    return (
      <div className={`page ${styles.importPage}`}>
        <PageHead acts={<a href="#/import">全部批次</a>} />
        <RefusalAlert error={batch.error} onRetry={() => void batch.refetch()} />
      </div>
    );
  }
  if (!batch.data) return <Waiting />;
  const { data } = batch;
  const asked = steps.find((step) => step === params.get('step'));
  const step: Step = asked ?? stepOf(data, underWay);
  const whole = step === 'store' || data.state === 'dropped' ? '' : styles.importWhole;
  const go = (next: Step) => setParams(new URLSearchParams({ step: next }));
  return (
    <div className={`page ${styles.importPage} ${whole}`}>
      <PageHead
        title={data.name}
        says={
          <>
            {batchStates[data.state]}　{countWords(data.counts)}
          </>
        }
        acts={<a href="#/import">全部批次</a>}
      />
      <Steps
        size="small"
        current={steps.indexOf(step) + 1}
        onChange={(next) => (next === 0 ? go('read') : go(steps[next - 1] ?? 'read'))}
        items={[{ title: '选文件' }, { title: '识别' }, { title: '核对' }, { title: '入库' }]}
      />
      {sending && (underWay || step === 'read') ? <SendingBar sending={sending} batch={data} /> : null}
      {data.state === 'dropped' ? (
        <section className="sheet">
          <EmptyPlace title="这一批已经放弃" action={<a href="#/import">重新选文件</a>}>
            识别的内容没有保留，需要时重新导入原来的文件。
          </EmptyPlace>
        </section>
      ) : step === 'read' ? (
        <ReadStep batch={data} onFiles={(chosen, aside) => send(batchId, chosen, aside)} onCheck={() => go('check')} />
      ) : step === 'check' ? (
        <CheckStep batch={data} onStore={() => go('store')} />
      ) : (
        <StoreStep batch={data} onCheck={() => go('check')} />
      )}
    </div>
  );
}

/** Where a batch is to be gone on with when nobody chose. */
function stepOf({ state, counts }: ImportBatch, isReading: boolean): Step {
  if (state !== 'open') return 'store';
  return isReading || counts.records === 0 ? 'read' : 'check';
}
