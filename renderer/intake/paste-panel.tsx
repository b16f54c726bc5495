import { Button, Input } from 'antd';
import type { FileIn } from '../../shared/model/primitives.ts';
import { acceptFor } from '../../shared/model/reading/file-endings.ts';
import { FileChooser } from '../ui/files/file-chooser.tsx';
import { readFiles } from '../ui/files/read-files.ts';
import { ScanPieces } from '../ui/files/scan-pieces.tsx';
import { ScanningFile } from '../ui/files/scanning-file.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import type { FilledForm, NoteKey } from './from-reading.ts';
import { noteNames } from './from-reading.ts';
import styles from './intake.module.css';

type Props = {
  pasted: string;
  onPasted: (text: string) => void;
  onRead: (text: string) => void;
  onFiles: (files: FileIn[]) => void;
  onUndo: (() => void) | null;
  onGo: (key: NoteKey) => void;
  notes: FilledForm['notes'];
  reading: boolean;
  error: unknown;
  /** What was left out of the text, in sentences. */
  left: readonly string[];
};

/** Paste box of 收件: reads at once what is pasted and says what was found and what is doubtful. */
export function PastePanel(props: Props) {
  const { pasted, onPasted, onRead, onFiles, onUndo, onGo, notes, reading, error, left } = props;
  const keys = (Object.keys(notes) as NoteKey[]).filter((key) => notes[key]?.state !== 'settled');
  const doubtful = keys.filter((key) => notes[key]?.state === 'doubtful');
  return (
    <section className={`sheet ${styles.pastePanel}`} aria-label="粘贴识别">
      <h2 className="sheet-title">粘贴交办通知</h2>
      <p className="quiet">
        把交办单、交办表、通知、微信或邮件里的文字、公开的答复函、截图粘贴到这里，或选择文件、扫描件、照片，自动填入登记各栏；有几件的先列出来。存疑的请您定。
      </p>
      <Input.TextArea
        aria-label="粘贴交办通知或答复函文字"
        rows={11}
        value={pasted}
        placeholder="在此粘贴（Ctrl+V）"
        onChange={(event) => onPasted(event.target.value)}
        onPaste={(event) => {
          const pictures = [...event.clipboardData.files].filter(({ type }) => type.startsWith('image/'));
          // Word puts a picture of the words beside them.
          if (pictures.length > 0 && event.clipboardData.getData('text/plain').trim() === '') {
            event.preventDefault();
            void readFiles(pictures, 20).then(({ files }) => files.length > 0 && onFiles(files));
            return;
          }
          const field = event.currentTarget;
          // After the browser has put the text in.
          setTimeout(() => onRead(field.value), 0);
        }}
      />
      <div className={styles.pasteActs}>
        <Button onClick={() => onRead(pasted)} disabled={!pasted.trim()} loading={reading}>
          识别填表
        </Button>
        <FileChooser
          label="选择文件识别"
          multiple
          accept={acceptFor('document', 'page', 'ledger', 'picture')}
          disabled={reading}
          onFiles={onFiles}
        />
        {onUndo ? (
          <Button type="link" onClick={onUndo}>
            撤销识别
          </Button>
        ) : null}
      </div>
      <ScanningFile pending={reading} />
      <RefusalAlert error={error} />
      {left.map((note) => (
        <p key={note} className="quiet">
          {note}
        </p>
      ))}
      {keys.length > 0 ? (
        <div role="status">
          <p>
            识别出{keys.length - doubtful.length}项
            {doubtful.length > 0 ? (
              <strong className={styles.noteDoubtful}>，{doubtful.length}项存疑待定</strong>
            ) : null}
            。
          </p>
          {doubtful.map((key) => (
            <button type="button" key={key} className={styles.doubtRow} onClick={() => onGo(key)}>
              <strong>{noteNames[key]}</strong>　{notes[key]?.reason}
              {notes[key]?.passage ? <span className="quiet">　原文「{notes[key]?.passage}」</span> : null}
              <ScanPieces pieces={notes[key]?.pieces} what={noteNames[key]} still />
            </button>
          ))}
        </div>
      ) : null}
    </section>
  );
}
