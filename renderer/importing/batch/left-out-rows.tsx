import type { ImportTable } from '../../../shared/model/importing.ts';
import styles from '../importing.module.css';

/** Rows of a table that are no case, each with its words and the reason; closed until asked for. */
export function LeftOutRows({ rows }: { rows: ImportTable['leftOut'] }) {
  if (rows.length === 0) return null;
  return (
    <details className={styles.leftOut}>
      <summary>{rows.length}行不是办理件，没有识别</summary>
      <table className={styles.mappingRows}>
        <tbody>
          {rows.map(({ row, words, reason }) => (
            <tr key={row}>
              <td className="quiet nowrap">第{row}行</td>
              <td className="nowrap">{reason}</td>
              <td className={styles.mappingSamples} title={words}>
                {words}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
