import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { letterFieldOf } from '../../../shared/domain/reading/letter/case-of-letter.ts';
import { type CaseField, caseFields, type ReadField } from '../../../shared/model/earlier/earlier-case.ts';
import type { ImportPiece, ImportRecordRow, RecordDecision } from '../../../shared/model/importing.ts';
import { pieceKinds } from '../../../shared/model/reading/reading.ts';
import type { ScanPiece } from '../../../shared/model/reading/scan.ts';
import badgeStyles from '../../ui/marks/badge.module.css';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAnswer } from '../../use-call.ts';
import { openCells } from '../grid/cell-words.ts';
import styles from '../importing.module.css';
import { StateTag } from '../state-tag.tsx';
import { FieldCard } from './field-card.tsx';
import { PieceView } from './piece-view.tsx';
import { TwinCard } from './twin-card.tsx';

type PaneActs = {
  pick: (record: ImportRecordRow, field: CaseField, option: number) => void;
  confirm: (records: readonly ImportRecordRow[], field: CaseField) => void;
  restore: (record: ImportRecordRow, field: CaseField) => void;
  decide: (records: readonly ImportRecordRow[], decision: RecordDecision) => void;
  part: (record: ImportRecordRow, piece: ImportPiece) => void;
  goTo: (record: ImportRecordRow, field: CaseField) => void;
};

type Props = {
  record: ImportRecordRow;
  field: CaseField | null;
  wrong: string | null;
  editable: boolean;
  acts: PaneActs;
};

/** Beside the grid: why a field of the record waits, what it may be, and the row or letter it was read from. */
export function RecordPane({ record, field, wrong, editable, acts }: Props) {
  const shownId = useSettled(record.id);
  const whole = useAnswer('imports.record', { recordId: shownId }, { keep: true });
  const pieces = whole.data?.id === record.id ? whole.data.pieces : [];
  const open = openCells(record).filter((one) => one !== field);
  const read = field ? (record.reading[field] as ReadField<never> | undefined) : undefined;
  return (
    <aside className={styles.recordPane} aria-label="出处">
      <div className={styles.recordPaneTop}>
        <div className={styles.recordPaneHead}>
          <StateTag record={record} />{' '}
          <span className="quiet">{record.what.map((one) => pieceKinds[one]).join('、')}</span>
          {record.reason && record.state !== 'duplicate' ? (
            <div className={badgeStyles.soon}>{record.reason}</div>
          ) : null}
        </div>
        {record.twin || record.decision !== 'take' ? (
          <TwinCard record={record} editable={editable} onDecide={(decision) => acts.decide([record], decision)} />
        ) : null}
        {field ? (
          <FieldCard
            record={record}
            field={field}
            seen={seenIn(pieces, field)}
            wrong={wrong}
            editable={editable}
            acts={acts}
          />
        ) : null}
        {open.length > 0 ? (
          <div className={styles.recordPaneOpen}>
            <span className="quiet">还有待定：</span>
            {open.map((one) => (
              <Button key={one} size="small" onClick={() => acts.goTo(record, one)}>
                {caseFields[one]}
              </Button>
            ))}
          </div>
        ) : null}
      </div>
      <div className={styles.recordPaneSources}>
        <RefusalAlert error={whole.error} onRetry={() => void whole.refetch()} />
        {pieces.map((piece) => (
          <PieceView
            key={piece.id}
            piece={piece}
            read={read}
            {...(editable && pieces.length > 1 ? { onPart: () => acts.part(record, piece) } : {})}
          />
        ))}
        {record.extras.length > 0 ? (
          <section className={styles.piece} aria-label="存为备注的列">
            <div className={styles.pieceHead}>存为备注的列</div>
            <table className={styles.pieceCells}>
              <tbody>
                {record.extras.map(({ column, text }) => (
                  <tr key={column + text}>
                    <th scope="row">{column}</th>
                    <td>{text}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        ) : null}
      </div>
    </aside>
  );
}

/** Where a field was read, of sources that were scans. */
function seenIn(pieces: readonly ImportPiece[], field: CaseField): ScanPiece[] {
  return pieces.flatMap(({ letter }) =>
    letter
      ? (letter.seen ?? []).filter((each) => each.field === letterFieldOf(letter, field)).flatMap((each) => each.pieces)
      : [],
  );
}

/** The record at which one has stopped: holding an arrow key down asks for none of those passed. */
function useSettled(id: number): number {
  const [settled, setSettled] = useState(id);
  useEffect(() => {
    const wait = setTimeout(() => setSettled(id), 80);
    return () => clearTimeout(wait);
  }, [id]);
  return settled;
}
