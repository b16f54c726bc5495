import { FileAddOutlined, FolderAddOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { acceptFor } from '../../../shared/model/reading/file-endings.ts';
import styles from '../../ui/files/drop-place.module.css';
import { droppedFiles, fieldFiles } from './folder-files.ts';
import { LeftAside } from './left-aside.tsx';
import { type Chosen, sortFiles } from './sort-files.ts';

/** `aside` are the names of files that no reader knows. */
export type OnFiles = (chosen: Chosen[], aside: string[]) => void;
type Props = { onFiles: OnFiles; disabled?: boolean; children?: ReactNode };

/** Chooses files or a whole folder, by button or by dropping; what no reader knows is named and left where it is. */
export function FileDrop({ onFiles, disabled = false, children }: Props) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [none, setNone] = useState<string[] | null>(null);

  function take(all: readonly Chosen[]) {
    const choice = sortFiles(all);
    setNone(choice.chosen.length === 0 ? choice.aside : null);
    if (choice.chosen.length > 0) onFiles(choice.chosen, choice.aside);
  }
  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    if (!disabled) void droppedFiles(event.dataTransfer).then(take);
  }
  const field = (ref: typeof files, label: string, more: object) => (
    <input
      ref={ref}
      type="file"
      aria-label={label}
      multiple
      style={{ display: 'none' }}
      {...more}
      onChange={({ target }) => {
        const chosen = fieldFiles(target.files ?? []);
        target.value = '';
        take(chosen);
      }}
    />
  );
  return (
    <>
      {field(files, '选择文件', { accept: acceptFor('ledger', 'document', 'page', 'picture') })}
      {field(folder, '选择文件夹', { webkitdirectory: '' })}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the buttons do the same. */}
      <div
        className={over ? `${styles.place} ${styles.over}` : styles.place}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(!disabled);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Space>
          <Button type="primary" icon={<FileAddOutlined />} disabled={disabled} onClick={() => files.current?.click()}>
            选文件
          </Button>
          <Button icon={<FolderAddOutlined />} disabled={disabled} onClick={() => folder.current?.click()}>
            选文件夹
          </Button>
        </Space>
        <div className="quiet">{children}</div>
      </div>
      {none ? <LeftAside names={none} onClose={() => setNone(null)} /> : null}
    </>
  );
}
