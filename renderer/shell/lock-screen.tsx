import { LockOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useLayoutEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import type { SignedIn } from '../../shared/model/people/account.ts';
import { fieldOf } from '../ui/fields/field-name.ts';
import { MarkedForm } from '../ui/fields/marked-form.tsx';
import { useFormCall } from '../ui/fields/use-form-call.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAct } from '../use-call.ts';
import styles from './lock-screen.module.css';

const Field = fieldOf<'session.unlock'>();

type Props = { account: SignedIn; onOpen: () => Promise<unknown> };

/**
 * Over the whole page until the password is given. A modal dialog of the browser's own: whatever lies beneath, menus and
 * windows too, can be neither reached nor read, and stays exactly as it was.
 */
export function LockScreen({ account, onOpen }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const navigate = useNavigate();
  const [form] = Form.useForm<{ password: string }>();
  const { send, failure, pending } = useFormCall('session.unlock', form);
  const logout = useAct('session.logout');

  useLayoutEffect(() => {
    const shown = dialog.current;
    if (!shown) return;
    const stay = () => {
      if (!shown.open) shown.showModal();
    };
    const refuse = (event: Event) => event.preventDefault();
    const giveBack = keepPlace();
    shown.setAttribute('closedby', 'none');
    shown.addEventListener('cancel', refuse);
    shown.addEventListener('close', stay);
    stay();
    shown.querySelector('input')?.focus();
    document.documentElement.classList.add(styles.covered ?? '');
    return () => {
      document.documentElement.classList.remove(styles.covered ?? '');
      shown.removeEventListener('close', stay);
      shown.removeEventListener('cancel', refuse);
      shown.close();
      giveBack();
    };
  }, []);

  async function open(typed: { password?: string }) {
    if (await send(typed)) await onOpen();
    else dialog.current?.querySelector('input')?.select();
  }
  async function leave() {
    await logout.mutateAsync({}).catch(() => undefined);
    await onOpen();
    void navigate('/login');
  }

  return (
    <dialog ref={dialog} className={styles.lock} aria-label="页面已锁定">
      <div className={`sheet ${styles.lockSheet}`}>
        <h1>
          <LockOutlined /> 已锁定
        </h1>
        <p>
          <strong>{account.displayName}</strong>
          <span className="quiet">　账号 {account.name}</span>
        </p>
        <p className="quiet">输入密码接着办，写到一半的内容都在原处。</p>
        <RefusalAlert error={failure} />
        <MarkedForm form={form} name="unlock" layout="vertical" onFinish={open} requiredMark={false}>
          <Field name="password" label="密码">
            <Input.Password autoComplete="current-password" />
          </Field>
          <Button type="primary" htmlType="submit" block loading={pending}>
            解锁
          </Button>
        </MarkedForm>
        <Button type="link" className={styles.lockLeave ?? ''} onClick={() => void leave()}>
          退出登录，换人使用
        </Button>
        <p className="quiet">退出前没有保存的内容不再保留。</p>
      </div>
    </dialog>
  );
}

/** What has the focus now, with the place of the cursor in a text that is written; answers how to give it back. */
function keepPlace(): () => void {
  const element = document.activeElement;
  const selection = document.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null;
  return () => {
    if (!(element instanceof HTMLElement)) return;
    element.focus();
    if (!selection || !range || !element.contains(range.startContainer)) return;
    selection.removeAllRanges();
    selection.addRange(range);
  };
}
