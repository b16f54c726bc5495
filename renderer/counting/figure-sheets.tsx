import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { percentInWords, sharesNote, sharesOf } from '../../shared/domain/counting/rates.ts';
import { className } from '../../shared/domain/counting/report-chart.ts';
import type { CountedHandling, Statistics, StatLine } from '../../shared/model/counting.ts';
import { type ItemFact, itemFacts } from '../../shared/model/item-fact.ts';
import type { ProposalKind } from '../../shared/model/kinds.ts';
import { type ExportedList, ExportList } from '../ui/lists/export-list.tsx';
import { Chart } from './chart.tsx';
import { barsChart, classChart, yearsChart } from './charts.ts';
import styles from './counting.module.css';
import { itemsAddress } from './items-address.ts';
import { LineTable } from './line-table.tsx';
import { RateCards } from './rate-cards.tsx';
import { UnitTable } from './unit-table.tsx';

/** All figures of a year, from the whole to its parts. */
export function FigureSheets({ figures, kind }: { figures: Statistics; kind: ProposalKind | null }) {
  const { year, total, byClass } = figures;
  const answered = byClass.reduce((sum, { count }) => sum + count, 0);
  const byKind = figures.byKind.filter(({ counts }) => (counts.counted ?? 0) > 0);
  const commitments = figures.commitments.filter((line) => line.total > 0);
  return (
    <div className={styles.figures}>
      <section className="sheet" aria-label="五率">
        <h2 className="sheet-title">五率</h2>
        <RateCards rates={total.rates} of={{ year, kind }} />
        <FirstRatings figures={figures} kind={kind} />
      </section>
      <section className="sheet" aria-label="建议和提案">
        <SheetTitle name="建议、提案，主办（含独办、分办）、会办" of={{ year, kind, table: 'byKind' }} />
        <LineTable<StatLine & { kind?: ProposalKind; handling?: CountedHandling }>
          name="类别"
          lines={[...byKind, total]}
          behind={(line) => ({ year, kind: line.kind ?? kind, ...(line.handling ? { handling: line.handling } : {}) })}
        />
      </section>
      <YearsSheet figures={figures} kind={kind} />
      <div className={styles.figurePair}>
        <PartsSheet
          name="科室"
          lines={figures.bySection}
          to={(line) => itemsAddress({ year, kind, section: line.key })}
        />
        <PartsSheet
          name="承办人"
          lines={figures.byPerson}
          to={(line) => itemsAddress({ year, kind, person: line.key })}
        />
      </div>
      <div className={styles.figurePair}>
        <ClassSheet figures={figures} kind={kind} answered={answered} />
        <PartsSheet
          name="主题"
          lines={figures.bySubject}
          to={(line) => itemsAddress({ year, kind, subject: line.key })}
        />
      </div>
      <section className="sheet" aria-label="分科室">
        <SheetTitle name="分科室" of={{ year, kind, table: 'bySection' }} />
        <LineTable name="科室" lines={figures.bySection} behind={(line) => ({ year, kind, section: line.key })} />
      </section>
      <section className="sheet" aria-label="分承办人">
        <SheetTitle name="分承办人" of={{ year, kind, table: 'byPerson' }} />
        <LineTable name="承办人" lines={figures.byPerson} behind={(line) => ({ year, kind, person: line.key })} />
      </section>
      <section className="sheet" aria-label="分主题">
        <SheetTitle name="分主题" of={{ year, kind, table: 'bySubject' }} />
        <LineTable name="主题" lines={figures.bySubject} behind={(line) => ({ year, kind, subject: line.key })} />
      </section>
      {figures.byUnit.length > 0 ? (
        <section className="sheet" aria-label="会办单位">
          <SheetTitle name="会办单位反馈" of={{ year, kind, table: 'byUnit' }} />
          <UnitTable lines={figures.byUnit} year={year} kind={kind} />
        </section>
      ) : null}
      {commitments.length > 0 ? (
        <section className="sheet" aria-label="承诺事项">
          <h2 className="sheet-title">承诺事项</h2>
          {commitments.map((line) => (
            <p key={line.year}>
              {line.year}年交办件的答复中承诺{line.total}项，已落实{line.done}项，跟踪中{line.open}项
              {line.overdue > 0 ? `（逾期${line.overdue}项）` : ''}
              {line.failed > 0 ? `，无法落实${line.failed}项` : ''}。<Link to="/commitments">打开承诺台账</Link>
            </p>
          ))}
        </section>
      ) : null}
    </div>
  );
}

type Part = { figures: Statistics; kind: ProposalKind | null };

/** What the rates leave unsaid: the first forms of what was handled again, and how much former years do not tell. */
function FirstRatings({ figures: { year, total, undated }, kind }: Part) {
  const { counts } = total;
  const link = (fact: ItemFact) => (
    <Link to={itemsAddress({ year, kind, facts: [fact] })} aria-label={`${itemFacts[fact]}${counts[fact] ?? 0}件`}>
      {counts[fact] ?? 0}
    </Link>
  );
  return (
    <div className={styles.ratesBelow}>
      {counts.again ? (
        <div>
          重新办理{link('again')}件，满意率以最后一次反馈计；首次反馈满意{link('firstSatisfied')}件，基本满意
          {link('firstPartly')}件，不满意{link('firstDissatisfied')}件。
          {counts.againOverdue ? <>重新办理逾期未答复{link('againOverdue')}件。</> : null}
        </div>
      ) : null}
      {counts.imported ? <div>其中往年导入{link('imported')}件，没有记载的项目不计入分母。</div> : null}
      {undated > 0 ? (
        <div>
          另有<Link to={itemsAddress({ year: 0, kind })}>{undated}</Link>
          件往年件看不出年度，没有计入任何一年；打开后更正交办日期即可计入。
        </div>
      ) : null}
    </div>
  );
}

/** A table's title with the table itself to be had as a file. */
function SheetTitle({ name, of }: { name: string; of: Extract<ExportedList, { list: 'statistics' }>['filter'] }) {
  return (
    <div className={styles.sheetHead}>
      <h2 className="sheet-title">{name}</h2>
      <ExportList size="small" of={{ list: 'statistics', filter: of }} />
    </div>
  );
}

/** This year beside the years before it. */
export function YearsSheet({ figures, kind }: Part) {
  const navigate = useNavigate();
  const option = useMemo(() => yearsChart(figures), [figures]);
  return (
    <section className="sheet" aria-label="历年比较">
      <SheetTitle name="历年比较" of={{ year: figures.year, kind, table: 'overYears' }} />
      <Chart
        label="历年承办件数和比率"
        option={option}
        onPick={(_, index) => {
          const line = figures.overYears[index];
          if (line) void navigate(itemsAddress({ year: Number(line.key), kind }));
        }}
      />
      <LineTable name="年度" lines={figures.overYears} behind={(line) => ({ year: Number(line.key), kind })} />
    </section>
  );
}

function ClassSheet({ figures, kind, answered }: Part & { answered: number }) {
  const navigate = useNavigate();
  const option = useMemo(() => classChart(figures), [figures]);
  const shares = sharesOf(figures.byClass.map(({ count }) => count));
  const address = (resultClass: string) =>
    itemsAddress({ year: figures.year, kind, facts: ['reply', 'answered'], resultClass });
  return (
    <section className="sheet" aria-label="答复类别">
      <h2 className="sheet-title">答复类别</h2>
      {answered === 0 ? (
        <p className="quiet">还没有答复代表委员的件。</p>
      ) : (
        <>
          <Chart
            label="答复类别占比"
            option={option}
            height={200}
            onPick={(_, index) => void navigate(address(figures.byClass[index]?.resultClass ?? ''))}
          />
          {figures.byClass.map(({ resultClass, count }, at) => (
            <div key={resultClass} className={styles.inWords}>
              {className(resultClass)}　<Link to={address(resultClass)}>{count}</Link>件，占
              {percentInWords(shares[at] ?? 0)}
            </div>
          ))}
          <p className="quiet">{sharesNote(figures.byClass.map(({ count }) => count))}</p>
        </>
      )}
    </section>
  );
}

/** More bars than these stand in the table below only. */
const mostBars = 15;

function PartsSheet({
  name,
  lines: all,
  to,
}: {
  name: string;
  lines: readonly StatLine[];
  to: (line: StatLine) => string;
}) {
  const navigate = useNavigate();
  const lines = useMemo(() => all.slice(0, mostBars), [all]);
  const option = useMemo(() => barsChart(lines), [lines]);
  return (
    <section className="sheet" aria-label={`${name}图`}>
      <h2 className="sheet-title">
        按{name}
        {all.length > mostBars ? `（件数最多的${mostBars}个）` : ''}
      </h2>
      <Chart
        label={`各${name}已答复和未答复件数`}
        option={option}
        height={Math.max(150, 60 + lines.length * 30)}
        onPick={(_, index) => {
          const line = lines[index];
          if (line) void navigate(to(line));
        }}
      />
    </section>
  );
}
