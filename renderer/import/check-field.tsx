import { WarningFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { ReadLetter } from '../../shared/model/reading.ts';
import { doubtsOf, type FieldName, fieldNames, passageOf } from './checking.ts';

type Props = { letter: ReadLetter; field: FieldName; onConfirm: () => void; children: ReactNode; wide?: boolean };

/** One field with the passage it was read from; a doubtful one is amber, says why, and waits for a word. */
export function CheckField({ letter, field, onConfirm, children, wide = false }: Props) {
  const doubts = doubtsOf(letter, field);
  const passage = passageOf(letter, field);
  const classes = ['check-field', doubts.length > 0 ? 'check-doubtful' : '', wide ? 'check-wide' : ''];
  return (
    <div className={classes.join(' ')}>
      <div className="check-label">{fieldNames[field]}</div>
      <div className="check-value">{children}</div>
      <div className="check-passage">
        {doubts.map((doubt) => (
          <div key={doubt.passage + doubt.reason}>
            <WarningFilled /> {doubt.reason}
            <q>{doubt.passage}</q>
            <button type="button" className="as-link" onClick={onConfirm}>
              就按现在填的
            </button>
          </div>
        ))}
        {doubts.length === 0 && passage ? <q title={passage}>{passage}</q> : null}
      </div>
    </div>
  );
}
