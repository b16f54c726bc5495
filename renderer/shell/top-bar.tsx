import { PlusOutlined, QuestionCircleOutlined, SearchOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Dropdown, Input, Layout } from 'antd';
import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { roles as roleNames } from '../../shared/model/kinds.ts';
import type { SignedIn } from '../../shared/model/people/account.ts';
import type { OfficePlace } from '../../shared/model/seats.ts';
import { useSession } from '../session.ts';
import { useKeys } from '../ui/keys.ts';
import { lastSearch } from '../ui/lists/last-search.ts';
import { openManual } from '../ui/manual-opened.ts';
import { seatWords } from '../ui/place/place-words.ts';
import { useAct } from '../use-call.ts';
import { PasswordDialog } from './password-dialog.tsx';
import { HourlyReminder } from './reminder.tsx';
import styles from './shell.module.css';

type Props = {
  account: SignedIn;
  office: { fullName: string };
  place: OfficePlace | undefined;
  onTakeIn: (() => void) | null;
};

/** Search, 收件 and the person; the search leads to 档案检索 with its text. */
export function TopBar({ account, office, place, onTakeIn }: Props) {
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const [text, setText] = useState('');
  const [changing, setChanging] = useState(false);
  const [later, setLater] = useState(false);
  const weak = (useSession().data?.weakPassword ?? false) && !later;
  const logout = useAct('session.logout');
  const lock = useAct('session.lock');

  const searching = pathname === '/search';
  const where = [office.fullName, seatWords(place)].filter(Boolean).join(' · ');

  // There the page's own field takes the keys; elsewhere what was looked for last is offered again.
  useKeys({
    'Ctrl+K': () => void navigate(lastSearch(), { state: { select: true } }),
  });
  useEffect(() => {
    if (searching) setText(new URLSearchParams(search).get('text') ?? '');
  }, [searching, search]);

  function find() {
    const wanted = text.trim();
    void navigate(wanted ? `/search?text=${encodeURIComponent(wanted)}` : '/search', { state: { select: true } });
  }
  async function leave() {
    await logout.mutateAsync({});
    void navigate('/login');
  }

  return (
    <Layout.Header className={styles.topBar}>
      {searching ? (
        // The page has the field; what stands beside it here keeps its place.
        <div className={styles.topSearch} />
      ) : (
        <Input
          className={styles.topSearch}
          prefix={<SearchOutlined />}
          suffix={<kbd>Ctrl+K</kbd>}
          placeholder="检索全部"
          aria-label="检索全部"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onPressEnter={find}
        />
      )}
      {onTakeIn ? (
        <Button type="primary" icon={<PlusOutlined />} onClick={onTakeIn} title="Ctrl+N，浏览器中为 Alt+N">
          收件
        </Button>
      ) : null}
      <HourlyReminder />
      <div className={styles.topRight}>
        <span className={styles.topOffice} title={where}>
          {where}
        </span>
        <Button
          type="text"
          icon={<QuestionCircleOutlined />}
          aria-label="帮助"
          title="这一页的说明（F1）"
          onClick={() => openManual()}
        />
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              {
                key: 'who',
                disabled: true,
                label: `${account.name} · ${account.roles.map((role) => roleNames[role]).join('、')}`,
              },
              { key: 'password', label: '修改密码', onClick: () => setChanging(true) },
              { key: 'lock', label: '锁定', onClick: () => lock.mutate({}) },
              { key: 'logout', label: '退出登录', onClick: () => void leave() },
            ],
          }}
        >
          <Button type="text" icon={<UserOutlined />}>
            {account.displayName}
          </Button>
        </Dropdown>
      </div>
      <PasswordDialog
        open={changing || weak}
        account={account}
        weak={weak}
        onClose={() => {
          setChanging(false);
          setLater(true);
        }}
      />
    </Layout.Header>
  );
}
