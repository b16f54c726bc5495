import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { CaseField } from '../../shared/model/earlier-case.ts';
import { isLong, usualWords } from './field-words.ts';

type Props = { field: CaseField; label: string; text: string; onText: (text: string) => void };

/** Types into a cell. Enter takes it and Esc leaves it, which the grid does; Alt+Enter begins a new line in long fields. */
export function CellEditor({ field, label, text, onText }: Props) {
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const common = {
    ref: input,
    className: isLong(field) ? 'cell-editor cell-editor-long' : 'cell-editor',
    'aria-label': label,
    value: text,
    onChange: ({ target }: { target: { value: string } }) => onText(target.value),
  };
  const offered = usualWords[field];
  if (isLong(field)) return <textarea {...common} rows={5} onKeyDown={(event) => breakLine(event, onText)} />;
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
