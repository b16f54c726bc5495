import { Alert, Input } from 'antd';
import { useEffect, useState } from 'react';
import { Dialog } from '../ui/dialog/dialog.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';

type Props = {
  open: boolean;
  /** 「签发第2版，编为 云民函〔2026〕1号？」 */
  title: string;
  /** What is still open about it, a sentence each. */
  mind: readonly string[];
  hasNext: boolean;
  /** The key is open still, so no password is asked. */
  keyOpen: boolean;
  refused: unknown;
  pending: boolean;
  onSign: (password: string) => Promise<void>;
  onClose: () => void;
};

/** Asks once more before signing, and for the password that opens the leader's own key. */
export function SignDialog({ open, title, mind, hasNext, keyOpen, refused, pending, onSign, onClose }: Props) {
  const [password, setPassword] = useState('');
  const asksPassword = !keyOpen || refused !== null;
  // A wrong one is typed anew; none stays in the page after the dialog.
  // biome-ignore lint/correctness/useExhaustiveDependencies: emptied whenever it opens or refuses.
  useEffect(() => setPassword(''), [open, refused]);
  const sign = () => void onSign(password);
  return (
    <Dialog
      open={open}
      title={title}
      okText="签发"
      cancelText="再看看"
      okButtonProps={{ disabled: asksPassword && password === '' }}
      confirmLoading={pending}
      onOk={sign}
      onCancel={onClose}
      width={480}
    >
      {mind.length > 0 ? <Alert type="warning" showIcon title={`请留意：${mind.join('；')}。`} /> : null}
      <p>签发后文字即定稿，再改须重新送审。{hasNext ? '签发后接着看下一件。' : ''}</p>
      <RefusalAlert error={refused} />
      {asksPassword ? (
        <>
          <Input.Password
            autoFocus
            aria-label="登录密码"
            placeholder="您的登录密码"
            autoComplete="current-password"
            maxLength={128}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            onPressEnter={() => (password === '' ? undefined : sign())}
          />
          <p className="quiet">用密码打开您的签发密钥，在签发记录上签名。</p>
        </>
      ) : (
        <p className="quiet">您刚签发过，密钥还开着，这一次不再问密码。</p>
      )}
    </Dialog>
  );
}
