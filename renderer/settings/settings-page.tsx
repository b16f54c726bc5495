import { Menu } from 'antd';
import { Navigate, useNavigate, useParams } from 'react-router';
import { isAdmitted } from '../../shared/domain/people/admitted.ts';
import { useRoles } from '../session.ts';
import { PageHead } from '../ui/page-head.tsx';
import { settingsParts } from './parts.tsx';
import styles from './settings.module.css';

/** 设置: one part at a time, those that the person's roles may see. */
export function SettingsPage() {
  const { part } = useParams();
  const navigate = useNavigate();
  const roles = useRoles();
  const open = settingsParts.filter(({ who }) => isAdmitted(who, roles));
  const shown = open.find(({ key }) => key === part);
  if (!shown) return <Navigate to="/settings/office" replace />;
  return (
    <div className="page">
      <PageHead title={shown.name} says={shown.says} />
      <div className={styles.settings}>
        <nav className={`sheet ${styles.settingsMenu}`} aria-label="设置项目">
          <Menu
            mode="inline"
            inlineIndent={12}
            selectedKeys={[shown.key]}
            items={open.map(({ key, name }) => ({ key, label: name }))}
            onClick={({ key }) => void navigate(`/settings/${key}`)}
          />
        </nav>
        <div className={styles.settingsBody}>{shown.page}</div>
      </div>
    </div>
  );
}
