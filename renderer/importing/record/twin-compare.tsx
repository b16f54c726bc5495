import { caseFieldWords } from '../../../shared/domain/earlier/value-words.ts';
import { type CaseField, type CaseReading, caseFields } from '../../../shared/model/earlier/earlier-case.ts';
import type { ImportRecordRow, Twin } from '../../../shared/model/importing.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAnswer } from '../../use-call.ts';
import { shownText } from '../grid/cell-words.ts';
import styles from '../importing.module.css';

const fields = Object.keys(caseFields) as CaseField[];

/** The fields in which two that are taken for the same case differ, side by side. */
export function TwinCompare({ record, twin }: { record: ImportRecordRow; twin: Twin }) {
  const stored = useAnswer('cases.get', { id: twin.id }, { enabled: twin.what === 'case' });
  const other = useAnswer('imports.record', { recordId: twin.id }, { enabled: twin.what === 'record' });
  const reading: CaseReading | undefined = twin.what === 'case' ? stored.data?.reading : other.data?.reading;
  if (!reading) return <RefusalAlert error={stored.error ?? other.error} />;
  const lines = fields.flatMap((field) => {
    const [here, there] = [shownText(record, field), caseFieldWords(reading, field)];
    return here === there ? [] : [{ field, here, there }];
  });
  if (lines.length === 0) return <div>各栏都相同。</div>;
  return (
    <table className={`${styles.pieceCells} ${styles.twinLines}`}>
      <thead>
        <tr>
          <th scope="col">不同的栏</th>
          <th scope="col">这一件</th>
          <th scope="col">那一件</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ field, here, there }) => (
          <tr key={field}>
            <th scope="row">{caseFields[field]}</th>
            <td>{here || '—'}</td>
            <td>{there || '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
