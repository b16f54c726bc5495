import { WarningFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { caseFieldWords, caseValueWords } from '../../../shared/domain/earlier/value-words.ts';
import { type CaseField, caseFields, type ReadField } from '../../../shared/model/earlier/earlier-case.ts';
import type { ImportRecordRow } from '../../../shared/model/importing.ts';
import type { ScanPiece } from '../../../shared/model/reading/scan.ts';
import { ScanPieces } from '../../ui/files/scan-pieces.tsx';
import badgeStyles from '../../ui/marks/badge.module.css';
import styles from '../importing.module.css';

type Props = {
  record: ImportRecordRow;
  field: CaseField;
  /** The lines of a scan on which it was read. */
  seen: readonly ScanPiece[];
  /** Why what was typed could not be taken. */
  wrong: string | null;
  editable: boolean;
  acts: {
    pick: (record: ImportRecordRow, field: CaseField, option: number) => void;
    confirm: (records: readonly ImportRecordRow[], field: CaseField) => void;
    restore: (record: ImportRecordRow, field: CaseField) => void;
  };
};

/** The field in focus: its value with the words it was read from, or why it waits and what can be done. */
export function FieldCard({ record, field, seen, wrong, editable, acts }: Props) {
  const read = record.reading[field] as ReadField<never> | undefined;
  const doubtful = record.doubts.includes(field);
  const words = caseFieldWords(record.reading, field);
  const options = doubtful ? (read?.options ?? []) : [];
  return (
    <section
      className={doubtful || wrong ? `${styles.fieldCard} ${styles.fieldCardOpen}` : styles.fieldCard}
      aria-label={caseFields[field]}
    >
      <div>
        <strong>{caseFields[field]}</strong> <span className={styles.fieldCardValue}>{words}</span>
        {words === '' && !doubtful ? <span className="quiet">没有</span> : null}
      </div>
      {wrong ? (
        <div className={badgeStyles.overdue} role="alert">
          <WarningFilled /> {wrong}
        </div>
      ) : null}
      {doubtful ? (
        <div className={badgeStyles.soon}>
          <WarningFilled /> {read?.doubt}
        </div>
      ) : null}
      {options.map((option, index) => (
        <button
          key={option.place + option.passage}
          type="button"
          className={styles.conflictOption}
          disabled={!editable}
          title={`Alt+${index + 1}`}
          onClick={() => acts.pick(record, field, index)}
        >
          <strong>{caseValueWords(field, option.value)}</strong>
          <span className="quiet">
            {option.place}：{option.passage}
          </span>
        </button>
      ))}
      {options.length === 0 && read?.passage ? (
        <div className={`quiet ${styles.fieldCardSource}`}>
          <q>{read.passage}</q> {read.place}
        </div>
      ) : null}
      <ScanPieces pieces={seen} what={caseFields[field]} />
      {read?.settledBy ? (
        <div className="quiet">
          由{read.settledBy}核定
          {editable && record.state !== 'stored' ? (
            <Button size="small" type="link" onClick={() => acts.restore(record, field)}>
              恢复成读出的
            </Button>
          ) : null}
        </div>
      ) : null}
      {doubtful && editable ? (
        <Button size="small" title="Ctrl+Enter" onClick={() => acts.confirm([record], field)}>
          {words === '' ? '就按空着' : '就按现在的'}
        </Button>
      ) : null}
    </section>
  );
}
