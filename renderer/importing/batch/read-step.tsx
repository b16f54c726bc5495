import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { ImportBatch, ImportFile } from '../../../shared/model/importing.ts';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import styles from '../importing.module.css';
import { FileDetail } from './file-detail.tsx';
import { FileDrop, type OnFiles } from './file-drop.tsx';
import { FileRow } from './file-row.tsx';
import { PastePage } from './paste-page.tsx';

type Kind = 'all' | 'tables' | 'letters' | 'refused';
type Props = { batch: ImportBatch; onFiles: OnFiles; onCheck: () => void };

const isOf: Record<Kind, (file: ImportFile) => boolean> = {
  all: () => true,
  tables: ({ tables }) => tables.length > 0,
  letters: ({ state, tables }) => state !== 'refused' && tables.length === 0,
  refused: ({ state }) => state === 'refused',
};

/** 识别: what each file holds, and which field each column of a ledger means. */
export function ReadStep({ batch, onFiles, onCheck }: Props) {
  const [kind, setKind] = useState<Kind>('all');
  const [openId, setOpenId] = useState<number | null>(null);
  const takesFiles = batch.state === 'open' || batch.state === 'undone';
  const shown = batch.files.filter(isOf[kind]);
  const open = shown.find(({ id }) => id === openId) ?? shown[0];
  const count = (one: Kind) => batch.files.filter(isOf[one]).length;
  const choice = (value: Kind, words: string) => ({
    value,
    label: `${words}${count(value)}`,
    disabled: count(value) === 0,
  });
  if (batch.files.length === 0) {
    return (
      <section className="sheet" aria-label="选文件">
        <FileDrop onFiles={onFiles}>这一批里还没有文件。选好后逐个识别，核对以前什么也不会存入。</FileDrop>
        <h2 className={`sheet-title ${styles.importOr}`}>或者粘贴网页</h2>
        <PastePage onFiles={(chosen) => onFiles(chosen, [])} disabled={false} />
      </section>
    );
  }
  return (
    <div className={styles.importPanes}>
      <section className={styles.importList} aria-label="文件">
        <div className={styles.importListHead}>
          <Segmented<Kind>
            size="small"
            value={kind}
            onChange={setKind}
            options={[
              choice('all', '全部'),
              choice('tables', '台账'),
              choice('letters', '文书'),
              choice('refused', '读不了'),
            ]}
          />
        </div>
        <div className={styles.importListRows}>
          {shown.map((file) => (
            <FileRow key={file.id} file={file} open={file.id === open?.id} onOpen={() => setOpenId(file.id)} />
          ))}
        </div>
        {takesFiles ? (
          <details className={styles.importListFoot}>
            <summary>再加文件</summary>
            <FileDrop onFiles={onFiles}>加进这一批</FileDrop>
          </details>
        ) : null}
      </section>
      <section className={styles.importDetail} aria-label="识别结果">
        {open ? (
          <FileDetail key={open.id} file={open} mayChange={batch.state !== 'dropped'} />
        ) : (
          <EmptyPlace title="这一类没有文件" action={<Button onClick={() => setKind('all')}>看全部文件</Button>} />
        )}
      </section>
      {batch.counts.records > 0 ? (
        <div className={styles.importNext}>
          <Button type="primary" onClick={onCheck}>
            去核对（{batch.counts.records}件）
          </Button>
        </div>
      ) : null}
    </div>
  );
}
