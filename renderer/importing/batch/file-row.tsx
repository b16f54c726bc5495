import { CloseCircleFilled, FileTextOutlined, LoadingOutlined, TableOutlined } from '@ant-design/icons';
import { askedShift } from '../../../shared/domain/ledger-reading/header/asked-shift.ts';
import type { ImportFile } from '../../../shared/model/importing.ts';
import badgeStyles from '../../ui/marks/badge.module.css';
import { piecesWords } from '../counts.ts';
import styles from '../importing.module.css';

type Props = { file: ImportFile; open: boolean; onOpen: () => void };

/** One file in the list: its name, and in a few words what it holds or why it could not be read. */
export function FileRow({ file, open, onOpen }: Props) {
  const unmatched = unmatchedIn(file);
  const shifted = file.tables.some(({ included, columns }) => included && askedShift(columns) !== null);
  return (
    <button
      type="button"
      data-file-row
      className={open ? `${styles.fileRow} ${styles.fileRowOpen}` : styles.fileRow}
      aria-pressed={open}
      title={file.name}
      onClick={onOpen}
    >
      <span className={styles.fileRowSign}>{sign(file)}</span>
      <span className={styles.fileRowName}>{file.name}</span>
      <span className={styles.fileRowWords}>
        {file.state === 'refused' ? <span className={badgeStyles.overdue}>{file.reason}</span> : null}
        {file.state === 'reading' ? '正在识别' : null}
        {file.state === 'read' ? piecesWords(file.pieces) || '没有读出要入库的内容' : null}
        {shifted ? (
          <span className={badgeStyles.soon}>　表头像是错了一位</span>
        ) : unmatched > 0 ? (
          <span className={badgeStyles.soon}>　{unmatched}列没有对上</span>
        ) : null}
      </span>
    </button>
  );
}

function sign({ state, tables }: ImportFile) {
  if (state === 'reading') return <LoadingOutlined />;
  if (state === 'refused') return <CloseCircleFilled className={badgeStyles.overdue} />;
  return tables.length > 0 ? <TableOutlined /> : <FileTextOutlined />;
}

/** Columns that will only be remarks. */
function unmatchedIn({ tables }: ImportFile): number {
  return tables
    .filter(({ included }) => included)
    .reduce((sum, { columns }) => sum + columns.filter(({ field }) => field === null).length, 0);
}
