import { headFilters, type Narrowed } from '../../../shared/domain/counting/head-figures.ts';
import { type HandsRow, handsRows, longestDays, soonWords } from '../../../shared/domain/counting/head-report.ts';
import { type HeadFigure, type HeadView, headFigures } from '../../../shared/model/board/head-view.ts';
import { keysOf } from '../../../shared/model/kinds.ts';
import { stops } from '../../../shared/model/life/stop.ts';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { CountedLink } from './counted-link.tsx';
import styles from './head.module.css';

const shown = ['open', 'owing', 'overdue', 'dueSoon'] as const satisfies readonly HeadFigure[];

/** Who has how many, how late, and at which step they stand still: each 科室 with its people under it. */
export function HandsTable({ view }: { view: HeadView }) {
  const { lines, today, amberDays } = view;
  const rows = handsRows(lines);
  const filters = headFilters(today, amberDays);
  return (
    <section className="sheet" aria-label="谁手里有几件，停在哪一步">
      <h2 className="sheet-title">谁手里有几件，停在哪一步</h2>
      {rows.length === 0 ? (
        <EmptyPlace title="没有在办的件">收件登记、分派以后，各科室、各承办人手里的件列在这里。</EmptyPlace>
      ) : (
        <div className={styles.wide}>
          <table className={styles.hands}>
            <thead>
              <tr>
                <th rowSpan={2} scope="col">
                  科室、承办人
                </th>
                <th colSpan={shown.length + 1} scope="colgroup">
                  件数和逾期
                </th>
                <th colSpan={keysOf(stops).length} scope="colgroup">
                  停在哪一步
                </th>
              </tr>
              <tr>
                {shown.map((figure) => (
                  <th key={figure} scope="col">
                    <Heading words={figure === 'dueSoon' ? soonWords(amberDays) : headFigures[figure]} />
                  </th>
                ))}
                <th scope="col">
                  <Heading words="最久逾期" />
                </th>
                {keysOf(stops).map((stop) => (
                  <th key={stop} scope="col">
                    <Heading words={stops[stop]} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <HandsLine key={`${row.sectionId} ${row.handlerId}`} row={row} today={today} filters={filters} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

const looks = { section: styles.section, person: styles.person, all: styles.all };

type LineProps = { row: HandsRow; today: string; filters: Record<HeadFigure, Narrowed> };

function HandsLine({ row, today, filters }: LineProps) {
  const { sectionId, handlerId } = row;
  const whose: Narrowed = {
    ...(sectionId === null ? {} : { sectionId }),
    ...(handlerId === null ? {} : { handlerId }),
  };
  const days = longestDays(row.earliest, today);
  return (
    <tr className={looks[row.of]}>
      <th scope="row">{row.name}</th>
      {shown.map((figure) => (
        <td key={figure}>
          <CountedLink
            count={row.figures[figure]}
            of={`${row.name}${headFigures[figure]}`}
            to={{ ...filters[figure], ...whose }}
            className={figure === 'overdue' ? styles.late : undefined}
          />
        </td>
      ))}
      <td className={days > 0 ? styles.late : 'quiet'}>{days > 0 ? `${days}天` : '—'}</td>
      {keysOf(stops).map((stop) => (
        <td key={stop}>
          <CountedLink count={row.stops[stop]} of={`${row.name}${stops[stop]}`} to={{ stop, ...whose }} />
        </td>
      ))}
    </tr>
  );
}

/** A long heading may go on in a second line before its last two signs, and nowhere else. */
function Heading({ words }: { words: string }) {
  if (words.length < 4) return words;
  return (
    <>
      {words.slice(0, -2)}
      <wbr />
      {words.slice(-2)}
    </>
  );
}
