import { DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { Question } from '../../../shared/contract.ts';
import { keysOf } from '../../../shared/model/kinds.ts';
import { type ListFormat, listFormats } from '../../../shared/model/lists.ts';
import { useAct } from '../../use-call.ts';
import { MakingFile } from '../files/making-file.tsx';
import { saveFiles } from '../files/save-files.ts';
import { RefusalAlert } from '../refusal-alert.tsx';
import styles from '../refused-below.module.css';

type Without<T> = T extends unknown ? Omit<T, 'format'> : never;
/** Which list, narrowed as the page shows it. */
export type ExportedList = Without<Question<'list.export'>>;

type Props = { of: ExportedList; size?: 'small' | 'middle'; label?: string };

/** 导出: the list of this page as a spreadsheet or as a text file, all pages of it. */
export function ExportList({ of, size = 'middle', label = '导出' }: Props) {
  const make = useAct('list.export');
  async function take(format: ListFormat) {
    const made = await make.mutateAsync({ ...of, format }).catch(() => null);
    if (made) await saveFiles(made);
  }
  const items = keysOf(listFormats).map((key) => ({ key, label: listFormats[key] }));
  return (
    <>
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        menu={{ items, onClick: ({ key }) => void take(key as ListFormat) }}
      >
        <Button size={size} icon={<DownloadOutlined />} loading={make.isPending}>
          {label}
        </Button>
      </Dropdown>
      <MakingFile what="list.export" pending={make.isPending} />
      {make.error ? (
        <div className={styles.below}>
          <RefusalAlert error={make.error} onClose={() => make.reset()} />
        </div>
      ) : null}
    </>
  );
}
