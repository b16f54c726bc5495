import { FileZipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Question } from '../../../shared/contract.ts';
import { useAct } from '../../use-call.ts';
import { RefusalAlert } from '../refusal-alert.tsx';
import styles from '../refused-below.module.css';
import { saveFiles } from './save-files.ts';

/** 导出案卷包: everything of one item, or of one case of a former year, as a signed .zip for another PC. */
export function ExportCase({ of, size = 'middle' }: { of: Question<'package.export'>; size?: 'small' | 'middle' }) {
  const make = useAct('package.export');
  async function take() {
    const made = await make.mutateAsync(of).catch(() => null);
    if (made) await saveFiles(made);
  }
  return (
    <>
      <Button size={size} icon={<FileZipOutlined />} loading={make.isPending} onClick={() => void take()}>
        导出案卷包
      </Button>
      {make.error ? (
        <div className={styles.below}>
          <RefusalAlert error={make.error} onClose={() => make.reset()} />
        </div>
      ) : null}
    </>
  );
}
