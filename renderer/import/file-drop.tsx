import { FileAddOutlined, FolderAddOutlined } from '@ant-design/icons';
import { Alert, Button, Space } from 'antd';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { droppedFiles, fieldFiles } from './folder-files.ts';
import { acceptable, type Chosen, sortFiles } from './sort-files.ts';

type Props = { onFiles: (chosen: Chosen[]) => void; disabled?: boolean; children?: ReactNode };

/** Chooses files or a whole folder, by button or by dropping; what no reader knows is named and left where it is. */
export function FileDrop({ onFiles, disabled = false, children }: Props) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [aside, setAside] = useState<string[] | null>(null);

  function take(all: readonly Chosen[]) {
    const choice = sortFiles(all);
    setAside(choice.aside.length > 0 || choice.chosen.length === 0 ? choice.aside : null);
    if (choice.chosen.length > 0) onFiles(choice.chosen);
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
      {field(files, '选择文件', { accept: acceptable })}
      {field(folder, '选择文件夹', { webkitdirectory: '' })}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the buttons do the same. */}
      <div
        className={over ? 'drop-place drop-over' : 'drop-place'}
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
      {aside ? <LeftAside names={aside} onClose={() => setAside(null)} /> : null}
    </>
  );
}

function LeftAside({ names, onClose }: { names: string[]; onClose: () => void }) {
  const few = names.slice(0, 5).join('、');
  const title =
    names.length === 0
      ? '文件夹里没有文件，请另选一个。'
      : `${names.length}个文件不是台账也不是文书，没有送去识别：${few}${names.length > 5 ? '等' : ''}。`;
  return <Alert type="info" showIcon closable={{ onClose }} style={{ marginTop: 8 }} title={title} />;
}
