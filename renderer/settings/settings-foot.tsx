import { Button } from 'antd';
import styles from './settings.module.css';

type Props = { mayEdit: boolean; pending: boolean; onSave: () => void };

/** The save button of a settings form, or why there is none. */
export function SettingsFoot({ mayEdit, pending, onSave }: Props) {
  return (
    <div className={styles.settingsFoot}>
      {mayEdit ? (
        <>
          <Button type="primary" loading={pending} onClick={onSave}>
            保存
          </Button>
          <span className="quiet">Ctrl+S</span>
        </>
      ) : (
        <span className="quiet">只有管理员可以修改，需要改动请找管理员。</span>
      )}
    </div>
  );
}
