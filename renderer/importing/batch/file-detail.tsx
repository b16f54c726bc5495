import { Alert, Button, Popconfirm } from 'antd';
import { Link } from 'react-router';
import type { ImportFile } from '../../../shared/model/importing.ts';
import { sizeWords } from '../../ui/files/read-files.ts';
import { ReadingNotes } from '../../ui/files/reading-notes.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../use-call.ts';
import { piecesWords } from '../counts.ts';
import styles from '../importing.module.css';
import { TableMapping } from './table-mapping.tsx';

/** What one file holds: its notes, and its tables with their columns. */
export function FileDetail({ file, mayChange }: { file: ImportFile; mayChange: boolean }) {
  const drop = useAct('imports.dropFile');
  return (
    <>
      <div className={styles.fileHead}>
        <div>
          <strong>{file.name}</strong> <span className="quiet">{sizeWords(file.size)}</span>
          <div className="quiet">
            {file.state === 'refused' ? '' : piecesWords(file.pieces)}
            {file.state === 'read' && Object.keys(file.pieces).length > 0 ? (
              <Link
                className={styles.fileCheck}
                to={{ search: `?step=check&text=${encodeURIComponent(file.name.slice(-100))}` }}
              >
                在核对表里看
              </Link>
            ) : null}
          </div>
        </div>
        {mayChange && file.state !== 'reading' ? (
          <Popconfirm
            title="把这个文件从这一批里去掉？"
            description="从它读出的记录和改过的内容一并去掉，原文件不动。"
            okText="去掉"
            onConfirm={() => drop.mutate({ fileId: file.id })}
          >
            <Button size="small" loading={drop.isPending}>
              去掉这个文件
            </Button>
          </Popconfirm>
        ) : null}
      </div>
      <RefusalAlert error={drop.error} />
      {file.state === 'refused' ? <Alert type="error" showIcon title={file.reason} /> : null}
      <ReadingNotes notes={file.notes} />
      {file.state === 'read' && file.tables.length === 0 && Object.keys(file.pieces).length > 0 ? (
        <p className="quiet">文书没有要对应的列。读出的各栏与原文在核对表里并排，可以逐处核对。</p>
      ) : null}
      {file.tables.map((table) => (
        <TableMapping key={table.id} table={table} mayChange={mayChange} />
      ))}
    </>
  );
}
