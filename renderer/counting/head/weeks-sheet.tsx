import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { weekFilters } from '../../../shared/domain/counting/head-figures.ts';
import { type HeadView, weekFigures } from '../../../shared/model/board/head-view.ts';
import { keysOf } from '../../../shared/model/kinds.ts';
import { narrowedList } from '../../ui/lists/narrowed-list.ts';
import { Chart } from '../chart.tsx';
import { weeksChart } from '../charts.ts';
import { CountedLink } from './counted-link.tsx';
import styles from './head.module.css';

/** What came, what went and what was left, week by week; a bar opens as its number does. */
export function WeeksSheet({ view: { weeks, today } }: { view: HeadView }) {
  const navigate = useNavigate();
  const option = useMemo(() => weeksChart(weeks), [weeks]);
  return (
    <section className="sheet" aria-label="近十二周">
      <h2 className="sheet-title">
        近十二周<span className="quiet">　不含参阅的件；答复以第一次答复计</span>
      </h2>
      <Chart
        label="近十二周新交办、答复和周末未答复的件数"
        option={option}
        height={210}
        onPick={(series, index) => {
          const figure = keysOf(weekFigures)[series];
          const monday = weeks[index]?.monday;
          if (figure && monday) void navigate(narrowedList(weekFilters(monday, today)[figure]));
        }}
      />
      <div className={styles.wide}>
        <table className={styles.plain}>
          <thead>
            <tr>
              <th scope="col">周一</th>
              {weeks.map(({ monday }) => (
                <th key={monday} scope="col">
                  {monday.slice(5)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {keysOf(weekFigures).map((figure) => (
              <tr key={figure}>
                <th scope="row">{weekFigures[figure]}</th>
                {weeks.map((week) => (
                  <td key={week.monday}>
                    <CountedLink
                      count={week[figure]}
                      of={`${week.monday}这周${weekFigures[figure]}`}
                      to={weekFilters(week.monday, today)[figure]}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
