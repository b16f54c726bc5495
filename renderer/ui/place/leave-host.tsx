import { App, Button, type ButtonProps } from 'antd';
import { failureOf } from '../../client.ts';
import { useAct } from '../../use-call.ts';

type Props = Pick<ButtonProps, 'type' | 'size' | 'className'>;

/** 不再连到主机: this PC stands alone again, and its page begins anew with the choice of how it is used. */
export function LeaveHost(look: Props) {
  const { modal } = App.useApp();
  const leave = useAct('seat.leave');
  function ask() {
    modal.confirm({
      title: '这台电脑不再连到主机？',
      content:
        '回到选择怎样用的页面。主机上的数据都在，没有动；这里还没有存到主机的内容会丢掉。以后再连，要重新核对，由管理员同意。',
      okText: '不再连到主机',
      okButtonProps: { danger: true },
      onOk: async () => {
        try {
          await leave.mutateAsync({});
          window.location.hash = '#/setup';
          // What was read from the host is not kept.
          window.location.reload();
        } catch (thrown) {
          modal.error({ title: '没有改动', content: failureOf(thrown).message, okText: '知道了' });
        }
      },
    });
  }
  return (
    <Button {...look} loading={leave.isPending} onClick={ask}>
      不再连到主机
    </Button>
  );
}
