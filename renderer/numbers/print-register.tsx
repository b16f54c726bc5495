import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { changedNote } from '../../shared/domain/audit/changed-sentence.ts';
import { dayInWords } from '../../shared/domain/dates/day.ts';
import { numberState, registerLines } from '../../shared/domain/numbers/register-lines.ts';
import type { NumberRow } from '../../shared/model/numbers.ts';
import { call } from '../client.ts';
import { useSession } from '../session.ts';
import { todayHere } from '../ui/marks/day-words.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import '../paper/print.css';
import styles from './numbers.module.css';

type Filter = { code: string | null; year: number | null };
type Whole = { rows: readonly NumberRow[]; changed: readonly string[] };
const atOnce = 200;

/** Prints the whole register, or the series that is chosen, however many pages the list has on the screen. */
export function PrintRegister({ code, year }: Filter) {
  const [whole, setWhole] = useState<Whole | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [reading, setReading] = useState(false);
  useEffect(() => {
    if (whole === null) return;
    const done = () => setWhole(null);
    window.addEventListener('afterprint', done);
    window.print();
    return () => window.removeEventListener('afterprint', done);
  }, [whole]);
  async function print() {
    setReading(true);
    setError(null);
    try {
      setWhole(await allRows({ code, year }));
    } catch (thrown) {
      setError(thrown);
    } finally {
      setReading(false);
    }
  }
  return (
    <>
      <Button icon={<PrinterOutlined />} loading={reading} onClick={() => void print()}>
        打印
      </Button>
      <RefusalAlert error={error} />
      {whole ? createPortal(<Sheet {...whole} code={code} year={year} />, document.body) : null}
    </>
  );
}

async function allRows(filter: Filter): Promise<Whole> {
  const rows: NumberRow[] = [];
  const changed = new Set<string>();
  for (let page = 1; ; page++) {
    const answer = await call('number.list', { ...filter, page, pageSize: atOnce });
    rows.push(...answer.rows);
    for (const words of answer.changedOutside) changed.add(words);
    if (answer.rows.length < atOnce) return { rows, changed: [...changed] };
  }
}

/** The register as it lies in the file: lower numbers first, missing ones and void ones each on a line of their own. */
function Sheet({ rows, changed, code, year }: Filter & Whole) {
  const office = useSession().data?.office?.fullName ?? '';
  const which = `${year === null ? '' : `${year}年`}${code ?? ''}`;
  // A gap stands above its number here, since the register is printed upwards.
  const lines = registerLines(rows).toReversed();
  return (
    <div className={`print-root ${styles.printed}`}>
      <h1>
        {office}文号登记簿{which === '' ? '' : `（${which}）`}
      </h1>
      <p>
        共{rows.length}个号，{dayInWords(todayHere())}打印
      </p>
      {changed.length > 0 ? <p>{changedNote(changed)}</p> : null}
      <table>
        <thead>
          <tr>
            <th>文号</th>
            <th>用于</th>
            <th>日期</th>
            <th>签发或登记</th>
            <th>状态</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) =>
            line.kind === 'gap' ? (
              <tr key={line.key}>
                <td>{line.documentNumber}</td>
                <td colSpan={4}>空号：没有登记</td>
              </tr>
            ) : (
              <tr key={line.key}>
                <td>{line.documentNumber}</td>
                <td>
                  {line.row.bearer}
                  {line.row.orderReason ? `；不按顺序：${line.row.orderReason}` : ''}
                </td>
                <td>{line.row.issuedOn ?? '未记'}</td>
                <td>{line.row.issuedBy}</td>
                <td>
                  {numberState(line.row)}
                  {line.row.voidedOn ? `：${line.row.voidedOn} ${line.row.voidReason ?? ''}` : ''}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}
