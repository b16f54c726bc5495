import { WarningFilled } from '@ant-design/icons';
import type { FieldNote } from './from-reading.ts';
import styles from './intake.module.css';

/** Under a field: the passage it was read from; amber with the reason when it is doubtful. */
export function fieldNote(note: FieldNote | undefined) {
  if (!note) return null;
  const passage = note.passage.length > 80 ? `${note.passage.slice(0, 80)}…` : note.passage;
  if (note.state === 'sure') {
    return (
      <span className={styles.noteSure} title={note.passage}>
        读自「{passage}」
      </span>
    );
  }
  return (
    <span className={styles.noteDoubtful} title={note.passage}>
      <WarningFilled /> {note.filled ? '请核对' : '存疑未填'}：{note.reason}
      {passage ? `（原文「${passage}」）` : null}
    </span>
  );
}

/** What a noted Form.Item needs: its words below it, and the amber ground when it waits for the person. */
export function noted(note: FieldNote | undefined, otherwise = '', place = '') {
  const doubtful = note?.state === 'doubtful' ? styles.itemDoubtful : '';
  return { extra: fieldNote(note) ?? otherwise, className: [place, doubtful].filter(Boolean).join(' ') };
}
