import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { Alert, Button, Grid, Layout, Menu } from 'antd';
import { useState } from 'react';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { usualThresholds } from '../../shared/domain/dates/light.ts';
import type { SignedIn } from '../../shared/model/people/account.ts';
import { useBrokenLine } from '../live.ts';
import { useMayAsk, useSession } from '../session.ts';
import { useKeys } from '../ui/keys.ts';
import { instantWords } from '../ui/marks/day-words.ts';
import { Lights } from '../ui/marks/lights.ts';
import { isLasting } from '../ui/place/lasting.ts';
import { LineBar } from '../ui/place/line-bar.tsx';
import { usePlace } from '../ui/place/use-place.ts';
import { useAnswer } from '../use-call.ts';
import { useKeptList } from './kept-lists.ts';
import { placeOf, placesFor } from './places.ts';
import styles from './shell.module.css';
import { TopBar } from './top-bar.tsx';

const foldedKey = 'proposal-desk.menu-folded';

type Props = { account: SignedIn; office: { fullName: string; shortName: string } };

/** The frame around every page: places at the left, search and 收件 above, the page in the middle. */
export function Shell({ account, office }: Props) {
  const navigate = useNavigate();
  const settings = useAnswer('desk.settings', {});
  const standing = useAnswer('backup.standing', {});
  const place = usePlace().data;
  const line = useSession().error?.failure.code;
  const { pathname, search } = useLocation();
  const [foldChosen, setFoldChosen] = useState(() => localStorage.getItem(foldedKey));
  const { lg = true } = Grid.useBreakpoint();
  // Until someone has chosen, a page too narrow for both has the menu folded.
  const folded = foldChosen === null ? !lg : foldChosen === 'yes';
  const broken = useBrokenLine();
  const leftAt = useKeptList({ accountId: account.id, place: placeOf(pathname, search), pathname, search });
  const mayRegister = useMayAsk('proposal.create');

  function takeIn() {
    if (mayRegister) void navigate('/items/new');
  }
  useKeys({
    'Ctrl+N': takeIn,
    'Alt+N': takeIn,
  });
  function fold() {
    const chosen = folded ? 'no' : 'yes';
    localStorage.setItem(foldedKey, chosen);
    setFoldChosen(chosen);
  }

  return (
    <Lights value={settings.data ?? usualThresholds}>
      <Layout className={styles.shell}>
        <Layout.Sider
          width={148}
          collapsedWidth={56}
          collapsed={folded}
          theme="light"
          className={styles.shellSide}
          aria-label="菜单栏"
        >
          <div className={styles.shellName} title={office.fullName}>
            {folded ? '办' : '建议提案办理'}
          </div>
          <nav aria-label="主菜单">
            <Menu
              mode="inline"
              inlineIndent={14}
              selectedKeys={[placeOf(pathname, search)]}
              items={placesFor(account.roles).map(({ address, name, icon }) => ({ key: address, label: name, icon }))}
              onClick={({ key }) => void navigate(leftAt(key))}
            />
          </nav>
          <Button
            type="text"
            className={styles.shellFold ?? ''}
            icon={folded ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
            aria-label={folded ? '展开菜单' : '收起菜单'}
            onClick={fold}
          >
            {folded ? null : '收起'}
          </Button>
        </Layout.Sider>
        <Layout className={styles.shellMain}>
          <TopBar account={account} office={office} place={place} onTakeIn={mayRegister ? takeIn : null} />
          <LineBar broken={broken ?? (place?.mode === 'seat' ? place.broken : null)} lasting={isLasting(line)} />
          <Layout.Content className={styles.shellContent}>
            {standing.data?.lookOnly ? (
              <Alert
                banner
                type="warning"
                title={`这是 ${instantWords(standing.data.lookOnly)} 的备份，另开一份只供查看，不能改动。`}
              />
            ) : null}
            {standing.data?.readOnly ? <Alert banner type="warning" title={standing.data.readOnly} /> : null}
            <Outlet />
          </Layout.Content>
        </Layout>
      </Layout>
    </Lights>
  );
}
