import { PlusOutlined, QuestionCircleOutlined, SearchOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Dropdown, Input, type InputRef, Layout } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { SignedIn } from '../../shared/model/account.ts';
import { roles as roleNames } from '../../shared/model/kinds.ts';
import { useKeys } from '../ui/keys.ts';
import { useAct } from '../use-call.ts';
import { PasswordDialog } from './password-dialog.tsx';

type Props = {
  account: SignedIn;
  office: { fullName: string };
  onTakeIn: (() => void) | null;
  onKeys: () => void;
};

/** Search, 收件 and the person; the search leads to the list with its text. */
export function TopBar({ account, office, onTakeIn, onKeys }: Props) {
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const field = useRef<InputRef>(null);
  const [text, setText] = useState('');
  const [changing, setChanging] = useState(false);
  const logout = useAct('session.logout');

  useKeys({ 'Ctrl+K': () => field.current?.focus({ cursor: 'all' }) });
  useEffect(() => {
    if (pathname === '/items') setText(new URLSearchParams(search).get('text') ?? '');
  }, [pathname, search]);

  function find() {
    const wanted = text.trim();
    void navigate(wanted ? `/items?text=${encodeURIComponent(wanted)}` : '/items');
  }
  async function leave() {
    await logout.mutateAsync({});
    void navigate('/login');
  }

  return (
    <Layout.Header className="top-bar">
      <Input
        ref={field}
        className="top-search"
        prefix={<SearchOutlined />}
        suffix={<kbd>Ctrl+K</kbd>}
        placeholder="查编号、案由、提出人"
        aria-label="查找办理件"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPressEnter={find}
      />
      {onTakeIn ? (
        <Button type="primary" icon={<PlusOutlined />} onClick={onTakeIn} title="Ctrl+N，浏览器中为 Alt+N">
          收件
        </Button>
      ) : null}
      <div className="top-right">
        <span className="top-office">{office.fullName}</span>
        <Button
          type="text"
          icon={<QuestionCircleOutlined />}
          aria-label="快捷键"
          title="快捷键（F1）"
          onClick={onKeys}
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
              { key: 'logout', label: '退出登录', onClick: () => void leave() },
            ],
          }}
        >
          <Button type="text" icon={<UserOutlined />}>
            {account.displayName}
          </Button>
        </Dropdown>
      </div>
      <PasswordDialog open={changing} onClose={() => setChanging(false)} />
    </Layout.Header>
  );
}
