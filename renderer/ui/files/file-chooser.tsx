import { InboxOutlined, PaperClipOutlined } from '@ant-design/icons';
import { Alert, Button, type ButtonProps } from 'antd';
import { type DragEvent, useRef, useState } from 'react';
import type { Failure } from '../../../shared/errors.ts';
import type { FileIn } from '../../../shared/model/primitives.ts';
import styles from './drop-place.module.css';
import { readFiles } from './read-files.ts';

type Props = {
  /** The button's words, and the accessible name of the file field. */
  label: string;
  onFiles: (files: FileIn[]) => void;
  /** As in HTML: `.docx,.txt`; anything when left out. */
  accept?: string;
  multiple?: boolean;
  limitMegabytes?: number;
  /** A sentence that makes this a large place to drop files on. */
  dropHint?: string;
  disabled?: boolean;
  loading?: boolean;
  buttonType?: NonNullable<ButtonProps['type']>;
};

/** Chooses files by button or by dropping; too large and empty ones are named and not read. */
export function FileChooser(props: Props) {
  const { label, onFiles, accept, multiple = false, limitMegabytes = 20, dropHint, disabled, loading } = props;
  const field = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<Failure[]>([]);
  const [over, setOver] = useState(false);

  async function take(chosen: readonly File[]) {
    const read = await readFiles(multiple ? chosen : chosen.slice(0, 1), limitMegabytes);
    setRefused(read.refused);
    if (read.files.length > 0) onFiles(read.files);
  }
  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    if (!disabled) void take([...event.dataTransfer.files]);
  }

  const button = (
    <Button
      type={props.buttonType ?? 'default'}
      icon={dropHint ? <InboxOutlined /> : <PaperClipOutlined />}
      disabled={disabled ?? false}
      loading={loading ?? false}
      onClick={() => field.current?.click()}
    >
      {label}
    </Button>
  );
  return (
    <div>
      <input
        ref={field}
        type="file"
        style={{ display: 'none' }}
        aria-label={label}
        {...(accept ? { accept } : {})}
        multiple={multiple}
        onChange={(event) => {
          const chosen = [...(event.target.files ?? [])];
          event.target.value = '';
          void take(chosen);
        }}
      />
      {dropHint ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button does the same.
        <div
          className={over ? `${styles.place} ${styles.over}` : styles.place}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          {button}
          <div className="quiet">{dropHint}</div>
        </div>
      ) : (
        button
      )}
      {refused.map((failure) => (
        <Alert
          key={failure.message}
          type="error"
          showIcon
          role="alert"
          style={{ marginTop: 8 }}
          title={failure.message}
        />
      ))}
    </div>
  );
}
