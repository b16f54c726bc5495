import { type KeyboardEvent, useEffect, useRef } from 'react';
import styles from './sheet.module.css';

type Props = {
  /** The column, by its key. */
  field: string;
  label: string;
  /** Over several lines. */
  long?: boolean;
  /** What the field may hold, offered while typing. */
  offered?: readonly string[];
  text: string;
  /** What was typed before the editor was there, if anything was: takes the place of `text`. */
  begun: () => string | null;
  onText: (text: string) => void;
};

/** Types into a cell. Enter takes it and Esc leaves it, which the grid does; Alt+Enter begins a new line in long fields. */
export function CellEditor({ field, label, long = false, offered, text, begun, onText }: Props) {
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: how an edit begins is said once.
  useEffect(() => {
    input.current?.focus();
    const words = begun();
    if (words === null) input.current?.select();
    else onText(words);
  }, []);
  const common = {
    ref: input,
    className: long ? `${styles.cellEditor} ${styles.cellEditorLong}` : styles.cellEditor,
    'aria-label': label,
    value: text,
    onChange: ({ target }: { target: { value: string } }) => onText(target.value),
  };
  if (long) return <textarea {...common} rows={5} onKeyDown={(event) => breakLine(event, onText)} />;
  return (
    <>
      <input {...common} {...(offered ? { list: `words-${field}` } : {})} />
      {offered ? (
        <datalist id={`words-${field}`}>
          {offered.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
      ) : null}
    </>
  );
}

function breakLine(event: KeyboardEvent<HTMLTextAreaElement>, onText: (text: string) => void) {
  if (event.key !== 'Enter' || !event.altKey) return;
  event.preventDefault();
  event.stopPropagation();
  const { selectionStart, selectionEnd, value } = event.currentTarget;
  onText(`${value.slice(0, selectionStart)}\n${value.slice(selectionEnd)}`);
}
