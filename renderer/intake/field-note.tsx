import { WarningFilled } from '@ant-design/icons';
import { ScanPieces } from '../ui/files/scan-pieces.tsx';
import { type FieldNote, type FilledForm, type NoteKey, noteNames } from './from-reading.ts';
import styles from './intake.module.css';

/** Under a field: the passage it was read from, of a scan its picture; amber with the reason when it is doubtful. */
export function fieldNote(note: FieldNote | undefined, what: string) {
  if (!note) return null;
  const pieces = <ScanPieces pieces={note.pieces} what={what} />;
  if (note.state === 'settled') return pieces;
  const passage = note.passage.length > 80 ? `${note.passage.slice(0, 80)}…` : note.passage;
  if (note.state === 'sure') {
    return (
      <>
        <span className={styles.noteSure} title={note.passage}>
          读自「{passage}」
        </span>
        {pieces}
      </>
    );
  }
  return (
    <>
      <span className={styles.noteDoubtful} title={note.passage}>
        <WarningFilled /> {note.filled ? '请核对' : '存疑未填'}：{note.reason}
        {passage ? `（原文「${passage}」）` : null}
      </span>
      {pieces}
    </>
  );
}

/** What a noted Form.Item needs: its words below it, and the amber ground when it waits for the person. */
export function noted(notes: FilledForm['notes'], key: NoteKey, otherwise = '', place = '') {
  const note = notes[key];
  const doubtful = note?.state === 'doubtful' ? styles.itemDoubtful : '';
  return {
    extra: fieldNote(note, noteNames[key]) ?? otherwise,
    className: [place, doubtful].filter(Boolean).join(' '),
  };
}
