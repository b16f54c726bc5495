import { monthsFilter } from '../../../shared/domain/counting/head-figures.ts';
import { subjectNamed } from '../../../shared/domain/counting/head-report.ts';
import type { HeadSubject, HeadView } from '../../../shared/model/board/head-view.ts';
import { CountedLink } from './counted-link.tsx';
import styles from './head.module.css';

/** How deep a month is coloured: not at all where nothing came, else in five steps up to the hottest one. */
const heats = ['', styles.heat1, styles.heat2, styles.heat3, styles.heat4, styles.heat5];

/** Which 主题 are asked about, month by month; the more items, the deeper the colour. */
export function SubjectHeat({ view: { subjects, months } }: { view: HeadView }) {
  if (subjects.length === 0) return null;
  const hottest = Math.max(1, ...subjects.flatMap((line) => line.months));
  const [first = '', last = ''] = [months[0], months.at(-1)];
  const beforeFirst = `${Number(first.slice(0, 4)) - 1}${first.slice(4)}`;
  const beforeLast = `${Number(last.slice(0, 4)) - 1}${last.slice(4)}`;
  return (
    <section className="sheet" aria-label="各主题的热度">
      <h2 className="sheet-title">
        各主题的热度<span className="quiet">　按交办月份，颜色越深件数越多</span>
      </h2>
      <div className={styles.wide}>
        <table className={styles.plain}>
          <thead>
            <tr>
              <th scope="col">主题</th>
              {months.map((month) => (
                <th key={month} scope="col">
                  {month.slice(2)}
                </th>
              ))}
              <th scope="col">近十二个月</th>
              <th scope="col">此前十二个月</th>
              <th scope="col">增减</th>
            </tr>
          </thead>
          <tbody>
            {subjects.map((line) => (
              <tr key={line.subject}>
                <th scope="row">{subjectNamed(line.subject)}</th>
                {line.months.map((count, at) => (
                  <td key={months[at]} className={heats[Math.ceil((count / hottest) * (heats.length - 1))]}>
                    <CountedLink
                      count={count}
                      of={`${subjectNamed(line.subject)}${months[at]}交办`}
                      to={monthsFilter(line.subject, months[at] ?? first, months[at] ?? first)}
                    />
                  </td>
                ))}
                <td>
                  <CountedLink
                    count={yearOf(line)}
                    of={`${subjectNamed(line.subject)}近十二个月交办`}
                    to={monthsFilter(line.subject, first, last)}
                  />
                </td>
                <td>
                  <CountedLink
                    count={line.before}
                    of={`${subjectNamed(line.subject)}此前十二个月交办`}
                    to={monthsFilter(line.subject, beforeFirst, beforeLast)}
                  />
                </td>
                <td>{moreWords(yearOf(line) - line.before)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const yearOf = ({ months }: HeadSubject) => months.reduce((sum, count) => sum + count, 0);
const moreWords = (more: number) => (more > 0 ? `+${more}` : more === 0 ? '—' : String(more));
