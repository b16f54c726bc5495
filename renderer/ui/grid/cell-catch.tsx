import type { FormEvent } from 'react';
import styles from './sheet.module.css';

const open = styles.cellCatchOpen ?? '';

type Props = { label: string; onText: (text: string) => void };

/**
 * Lies unseen over the cell in focus, so that an input method can begin right there: it works only where text may be
 * typed. What it composes is handed on as the beginning of the edit.
 */
export function CellCatch({ label, onText }: Props) {
  function take(input: HTMLInputElement) {
    const text = input.value;
    input.value = '';
    if (text !== '') onText(text);
  }
  return (
    <input
      className={styles.cellCatch}
      aria-label={label}
      tabIndex={0}
      onCompositionStart={({ currentTarget }) => currentTarget.classList.add(open)}
      onCompositionEnd={({ currentTarget }) => {
        currentTarget.classList.remove(open);
        take(currentTarget);
      }}
      onInput={(event: FormEvent<HTMLInputElement>) => {
        const { isComposing, inputType } = event.nativeEvent as InputEvent;
        if (isComposing) return;
        // The grid itself has taken what was pasted.
        if (inputType === 'insertFromPaste') event.currentTarget.value = '';
        else take(event.currentTarget);
      }}
    />
  );
}
