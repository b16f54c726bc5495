import { Button, Input } from 'antd';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import type { FilledForm, NoteKey } from './from-reading.ts';
import { noteNames } from './from-reading.ts';
import styles from './intake.module.css';

type Props = {
  pasted: string;
  onPasted: (text: string) => void;
  onRead: (text: string) => void;
  onUndo: (() => void) | null;
  onGo: (key: NoteKey) => void;
  notes: FilledForm['notes'];
  reading: boolean;
  error: unknown;
};

/** Paste box of 收件: reads at once what is pasted and says what was found and what is doubtful. */
export function PastePanel({ pasted, onPasted, onRead, onUndo, onGo, notes, reading, error }: Props) {
  const keys = Object.keys(notes) as NoteKey[];
  const doubtful = keys.filter((key) => notes[key]?.state === 'doubtful');
  return (
    <section className={`sheet ${styles.pastePanel}`} aria-label="粘贴识别">
      <h2 className="sheet-title">粘贴交办通知</h2>
      <p className="quiet">把交办通知、建议提案或公开的答复函全文粘贴到这里，自动填右边各栏。存疑的不填，请您定。</p>
      <Input.TextArea
        aria-label="粘贴交办通知或答复函文字"
        rows={11}
        value={pasted}
        placeholder="在此粘贴（Ctrl+V）"
        onChange={(event) => onPasted(event.target.value)}
        onPaste={(event) => {
          const field = event.currentTarget;
          // After the browser has put the text in.
          setTimeout(() => onRead(field.value), 0);
        }}
      />
      <div className={styles.pasteActs}>
        <Button onClick={() => onRead(pasted)} disabled={!pasted.trim()} loading={reading}>
          识别填表
        </Button>
        {onUndo ? (
          <Button type="link" onClick={onUndo}>
            撤销识别
          </Button>
        ) : null}
      </div>
      <RefusalAlert error={error} />
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
            </button>
          ))}
        </div>
      ) : null}
    </section>
  );
}
