import styles from './reading-notes.module.css';

/** What of a file was not taken as its text, and what to know of the rest: before the person goes on with what was read. */
export function ReadingNotes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className={styles.notes} aria-label="读文件时的说明">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
