import { Button, Modal, type ModalProps, Space } from 'antd';
import { useEffect, useState } from 'react';
import { isOnTop, KeyLayer, useOwnLayer } from '../key-layer.ts';
import { useKeysOf } from '../keys.ts';
import { useTyped } from './use-typed.ts';

type Props = Omit<ModalProps, 'open' | 'onOk' | 'onCancel'> & {
  open: boolean;
  onOk?: () => void;
  onCancel?: () => void;
};

/**
 * Every dialog of the program. The keyboard is its own while it is on top: Ctrl+Enter does what its main button does, under
 * the same condition. Whoever closes it with words typed and not kept is asked, in its foot, so that no question lies on
 * another.
 */
export function Dialog({ open, onOk, onCancel, okButtonProps, confirmLoading, footer, children, ...rest }: Props) {
  const layer = useOwnLayer(open);
  const [asking, setAsking] = useState(false);
  const typed = useTyped(open);
  useEffect(() => {
    if (!open) setAsking(false);
  }, [open]);
  const may = onOk && footer !== null && !okButtonProps?.disabled && !okButtonProps?.danger && !confirmLoading;
  useKeysOf(() => isOnTop(layer), {
    'Ctrl+Enter': open && may && !okButtonProps?.loading ? onOk : undefined,
  });
  function close() {
    if (asking) setAsking(false);
    else if (typed.isLost()) setAsking(true);
    else onCancel?.();
  }
  const question = (
    <Space>
      <span role="alert">填写的内容还没有保存，关闭就没有了。</span>
      <Button onClick={() => onCancel?.()}>不要了，关闭</Button>
      <Button type="primary" autoFocus onClick={() => setAsking(false)}>
        继续填写
      </Button>
    </Space>
  );
  return (
    <Modal
      {...rest}
      {...(okButtonProps ? { okButtonProps } : {})}
      {...(confirmLoading === undefined ? {} : { confirmLoading })}
      {...(onCancel ? { onCancel: close } : {})}
      open={open}
      onOk={() => onOk?.()}
      footer={asking ? question : footer}
    >
      <KeyLayer value={layer}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it only notes what stands in the fields within. */}
        <div onFocus={typed.onFocus}>{children}</div>
      </KeyLayer>
    </Modal>
  );
}
