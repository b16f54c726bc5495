import { WarningFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { ReadLetter } from '../../shared/model/reading.ts';
import { doubtsOf, type FieldName, fieldNames, passageOf } from './checking.ts';

type Props = {
  letter: ReadLetter;
  /** The letter as it was read: its passages stay in view after the field has been put right. */
  asRead: ReadLetter;
  field: FieldName;
  onConfirm: () => void;
  children: ReactNode;
  wide?: boolean;
};

/** One field with the passage it was read from; a doubtful one comes first, says why, and waits for a word. */
export function CheckField({ letter, asRead, field, onConfirm, children, wide = false }: Props) {
  const open = doubtsOf(letter, field).length > 0;
  const doubts = doubtsOf(asRead, field);
  const passage = passageOf(asRead, field);
  const classes = ['check-field', open ? 'check-doubtful' : '', wide ? 'check-wide' : ''];
  return (
    <div className={classes.join(' ')} style={doubts.length > 0 ? { order: -1 } : undefined}>
      <div className="check-label">{fieldNames[field]}</div>
      <div className="check-value">{children}</div>
      <div className="check-passage">
        {doubts.map((doubt) => (
          <div key={doubt.passage + doubt.reason}>
            {open ? (
              <>
                <WarningFilled /> {doubt.reason}
              </>
            ) : null}
            <q>{doubt.passage}</q>
          </div>
        ))}
        {open ? (
          <button type="button" className="as-link" onClick={onConfirm}>
            就按现在填的
          </button>
        ) : null}
        {doubts.length === 0 && passage ? <q title={passage}>{passage}</q> : null}
      </div>
    </div>
  );
}
