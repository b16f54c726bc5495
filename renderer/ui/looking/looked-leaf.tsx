import type { LookedAt } from '../../../shared/model/reading/looked.ts';
import styles from './looking.module.css';

type Props = {
  looked: LookedAt;
  name: string;
  /** 1 is as wide as the place. */
  zoom: number;
  /** Clockwise, in quarters. */
  turned: number;
};

/** One page of a file as it is looked at; nothing in it can be changed or followed. */
export function LookedPage({ looked, name, zoom, turned }: Props) {
  if (looked.shows === 'picture') {
    const { base64, width, height } = looked.picture;
    const across = turned % 2 === 1;
    return (
      <div
        className={styles.drawn}
        style={{ width: `${100 * zoom}%`, aspectRatio: across ? `${height} / ${width}` : `${width} / ${height}` }}
      >
        <img
          src={`data:image/webp;base64,${base64}`}
          alt={`${name}第${looked.page}页`}
          draggable={false}
          style={{
            width: across ? `${(100 * width) / height}%` : '100%',
            transform: `translate(-50%, -50%) rotate(${turned * 90}deg)`,
          }}
        />
      </div>
    );
  }
  if (looked.shows === 'rows') {
    return (
      <div className={styles.words} style={{ zoom }}>
        <div className="quiet">{looked.title}</div>
        <Rows rows={looked.rows} />
      </div>
    );
  }
  return (
    <div className={styles.words} style={{ zoom }}>
      {inGroups(looked.paragraphs).map((group) =>
        group.rows ? <Rows key={group.at} rows={group.rows} /> : <p key={group.at}>{looked.paragraphs[group.at]}</p>,
      )}
    </div>
  );
}

function Rows({ rows }: { rows: readonly (readonly string[])[] }) {
  const columns = Math.max(...rows.map((row) => row.length));
  const places = Array.from({ length: columns }, (_, at) => at);
  return (
    <table>
      <tbody>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a file that is only looked at never move.
          <tr key={at}>
            {places.map((place) => (
              <td key={place}>{row[place]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Group = { at: number; rows: string[][] | null };

/** Rows that follow each other are one table. */
function inGroups(paragraphs: readonly string[]): Group[] {
  const groups: Group[] = [];
  for (const [at, paragraph] of paragraphs.entries()) {
    const cells = paragraph.includes('\t') ? paragraph.split('\t') : null;
    const before = groups.at(-1);
    if (cells && before?.rows) before.rows.push(cells);
    else groups.push({ at, rows: cells && [cells] });
  }
  return groups;
}
