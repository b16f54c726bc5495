import type { ImportTable } from '../../../shared/model/importing.ts';

/** Rows of a table that are no case, each with its words and the reason; closed until asked for. */
export function LeftOutRows({ rows }: { rows: ImportTable['leftOut'] }) {
  if (rows.length === 0) return null;
  return (
    <details className="left-out">
      <summary>{rows.length}行不是办理件，没有识别</summary>
      <table className="mapping-rows">
        <tbody>
          {rows.map(({ row, words, reason }) => (
            <tr key={row}>
              <td className="quiet nowrap">第{row}行</td>
              <td className="nowrap">{reason}</td>
              <td className="mapping-samples" title={words}>
                {words}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
