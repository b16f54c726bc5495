import { Button } from 'antd';
import { roles as roleNames } from '../../shared/model/kinds.ts';
import type { SessionState } from '../../shared/model/people/account.ts';
import styles from './login.module.css';

type Props = {
  accounts: SessionState['demoAccounts'];
  onEnter: (login: { name: string; password: string }) => void;
  busy: boolean;
};

/** The demo bureau's accounts with their passwords; nothing in a real office. */
export function DemoAccounts({ accounts, onEnter, busy }: Props) {
  if (accounts.length === 0) return null;
  return (
    <section className={`sheet ${styles.frontSheet}`} aria-label="演示账号">
      <h2 style={{ fontSize: 16, margin: '0 0 4px' }}>演示账号</h2>
      <p className="quiet">这是演示数据，人物和单位都是虚构的。点「进入」直接登录。</p>
      {accounts.map((account) => (
        <div key={account.name} className={styles.demoAccount}>
          <div>
            <div>
              <strong>{account.displayName}</strong>
              <span className="quiet">　{account.roles.map((role) => roleNames[role]).join('、')}</span>
            </div>
            <div className="quiet">
              账号 {account.name}　密码 {account.password}
            </div>
          </div>
          <Button
            disabled={busy}
            aria-label={`以${account.displayName}进入`}
            onClick={() => onEnter({ name: account.name, password: account.password })}
          >
            进入
          </Button>
        </div>
      ))}
    </section>
  );
}
