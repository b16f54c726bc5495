import { Button, Form } from 'antd';
import type { FileIn } from '../../shared/model/primitives.ts';
import { FileChooser } from '../ui/files/file-chooser.tsx';
import styles from './intake.module.css';

type Props = { files: FileIn[]; onChange: (files: FileIn[]) => void };

/** Attachments of a new item, stored byte for byte once the item itself is. */
export function ChosenFiles({ files, onChange }: Props) {
  return (
    <Form.Item label="附件" extra="原件、扫描件等任何类型，单个不超过50 MB，原样保存">
      {files.length > 0 ? (
        <ul className={styles.chosenFiles}>
          {files.map((file) => (
            <li key={file.base64.slice(-40) + file.name}>
              {file.name}
              <Button
                type="link"
                size="small"
                aria-label={`移除附件${file.name}`}
                onClick={() => onChange(files.filter((other) => other !== file))}
              >
                移除
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <FileChooser label="选择附件" multiple limitMegabytes={50} onFiles={(more) => onChange([...files, ...more])} />
    </Form.Item>
  );
}
