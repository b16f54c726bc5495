import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import styles from '../ui/copies/copies.module.css';
import { CopyTable } from '../ui/copies/copy-table.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAnswer } from '../use-call.ts';

/** On a fresh PC, or when the store cannot be opened: the copies that lie here, and those of a stick or another folder. */
export function BringBackPanel({ rescue }: { rescue: string | null }) {
  const [typed, setTyped] = useState('');
  const [folder, setFolder] = useState('');
  const list = useAnswer('backup.list', { folder }, { keep: true });
  const { data } = list;
  return (
    <section className="sheet" aria-label="从备份恢复">
      <h2 className="sheet-title">从备份恢复</h2>
      {rescue ? <Alert type="error" showIcon role="alert" style={{ marginBottom: 12 }} title={rescue} /> : null}
      <p className="quiet">
        换了电脑，或数据打不开的，从备份恢复，单位、账号、件和附件都回到备份时的样子。备份在U盘或别的文件夹里的，写上文件夹再查找。
      </p>
      <div className={styles.place}>
        <Input
          aria-label="备份所在的文件夹"
          style={{ width: 420 }}
          placeholder="备份所在的文件夹，如 E:\备份 或 /media/用户/U盘"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onPressEnter={() => setFolder(typed.trim())}
        />
        <Button onClick={() => setFolder(typed.trim())} loading={list.isFetching}>
          查找备份
        </Button>
      </div>
      <RefusalAlert error={list.error} />
      {folder !== '' && data && data.second === null ? (
        <Alert type="warning" showIcon title={`找不到文件夹：${folder}。请核对位置，U盘是否插好。`} />
      ) : null}
      {folder !== '' && data?.second ? <CopyTable copies={data.second} empty="这个文件夹里没有备份" /> : null}
      {folder === '' && data && (data.copies.length > 0 || rescue) ? (
        <CopyTable copies={data.copies} empty="数据文件夹里没有备份，请写上备份所在的文件夹" />
      ) : null}
    </section>
  );
}
