import { App, Button } from 'antd';
import type { HostStanding } from '../../../shared/model/seats.ts';
import { failureOf } from '../../client.ts';
import { useAct } from '../../use-call.ts';
import { WaysForm } from './ways-form.tsx';

/** 怎样连进来: the host's port and addresses, and shutting its door. */
export function HostDoor({ standing, here }: { standing: HostStanding; here: boolean }) {
  const { modal } = App.useApp();
  const close = useAct('host.close');
  function ask() {
    modal.confirm({
      title: '不再让别的电脑连进来？',
      content:
        '所有席位立刻断开，正在写的内容留在他们的页面上，还没有存到这里。数据和席位名单都不动，以后再打开，各席位自动连上。',
      okText: '不再让别的电脑连进来',
      okButtonProps: { danger: true },
      onOk: async () => {
        try {
          await close.mutateAsync({});
        } catch (thrown) {
          modal.error({ title: '没有改动', content: failureOf(thrown).message, okText: '知道了' });
        }
      },
    });
  }
  return (
    <section className="sheet" aria-label="怎样连进来" style={{ marginTop: 12 }}>
      <h2 className="sheet-title">怎样连进来</h2>
      <p className="quiet">保存后各席位断开几秒，自动重新连上。改了地址或端口的，用程序窗口的席位要重新连接。</p>
      <WaysForm standing={standing} here={here} okText="保存">
        <Button danger style={{ marginInlineStart: 8 }} loading={close.isPending} onClick={ask}>
          不再让别的电脑连进来
        </Button>
      </WaysForm>
    </section>
  );
}
