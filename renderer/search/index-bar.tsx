import { App, Button, Progress } from 'antd';
import { failureOf } from '../client.ts';
import { useMayAsk } from '../session.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAct } from '../use-call.ts';
import styles from './search.module.css';
import { useIndexBuild } from './use-index-build.ts';

/** How far the index is while it is being made; an admin may have it made anew. */
export function IndexBar() {
  const { modal } = App.useApp();
  const mayRenew = useMayAsk('search.renew');
  const { progress, records, failure } = useIndexBuild();
  const renew = useAct('search.renew');

  function ask() {
    modal.confirm({
      title: '重建检索索引？',
      content: '查得不对或不全时才需要。重建时照常可以办理，只是暂时查不全；内容本身不受影响。',
      okText: '重建',
      cancelText: '不重建',
      onOk: async () => {
        try {
          await renew.mutateAsync({});
        } catch (thrown) {
          modal.error({ title: '没有重建', content: failureOf(thrown).message, okText: '知道了' });
        }
      },
    });
  }
  if (failure) return <RefusalAlert error={failure} />;
  if (progress) {
    return (
      <div className={styles.indexBar} role="status">
        正在建立索引，已建{progress.done}条，共{progress.total}条
        <Progress
          percent={progress.total === 0 ? 0 : Math.floor((100 * progress.done) / progress.total)}
          size="small"
          style={{ width: 180 }}
        />
      </div>
    );
  }
  return (
    <>
      {records === null ? null : <span className="quiet">可查{records}条</span>}
      {mayRenew ? (
        <Button size="small" onClick={ask}>
          重建索引
        </Button>
      ) : null}
    </>
  );
}
