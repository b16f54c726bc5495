import { Checkbox, Select } from 'antd';
import { useEffect, useState } from 'react';
import { type CaseField, caseFields } from '../../../shared/model/earlier/earlier-case.ts';
import type { ColumnMatch, ImportTable } from '../../../shared/model/importing.ts';
import { choicesOf } from '../../ui/fields/choices.ts';
import badgeStyles from '../../ui/marks/badge.module.css';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../use-call.ts';
import styles from '../importing.module.css';
import { LeftOutRows } from './left-out-rows.tsx';
import { TableShift } from './table-shift.tsx';

const remark = 'remark-only';
const choices = [{ value: remark, label: '存为备注' }, ...choicesOf(caseFields)];
const shownSamples = 3;
const howWords = { name: '按表头', remembered: '同上次', person: '手工' } as const;

/** 1 → A, 27 → AA: as the clerk's own program names the column. */
function letters(position: number): string {
  const rest = Math.floor(position / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (position % 26));
}

/** One ledger table: which field each column means, corrected by hand; the next ledger laid out alike is read so too. */
export function TableMapping({ table, mayChange }: { table: ImportTable; mayChange: boolean }) {
  const map = useAct('imports.mapColumns');
  const [columns, setColumns] = useState(table.columns);
  useEffect(() => setColumns(table.columns), [table.columns]);
  const save = (next: readonly ColumnMatch[], included: boolean) =>
    map.mutate({
      tableId: table.id,
      included,
      columns: next.map(({ position, field }) => ({ position, field })),
    });
  function change(position: number, field: CaseField | null) {
    const next = columns.map((one) => (one.position === position ? { ...one, field, how: 'person' as const } : one));
    setColumns(next);
    save(next, table.included);
  }
  const open = columns.filter(({ field }) => field === null).length;
  const uses = (field: CaseField | null) => columns.filter((one) => field !== null && one.field === field).length;
  return (
    <section className={styles.tableMapping} aria-label={table.name}>
      <div className={styles.tableMappingHead}>
        <Checkbox
          checked={table.included}
          disabled={!mayChange || map.isPending}
          onChange={({ target }) => save(columns, target.checked)}
        >
          <strong>{table.name}</strong>
        </Checkbox>
        <span className="quiet">
          {table.hidden ? '隐藏的工作表，' : ''}表头在第{table.headerRow}行，{table.rows}行
          {table.included ? '' : '，不识别'}
          {map.isPending ? '，正在重新识别…' : ''}
        </span>
        {table.included && open > 0 ? <span className={badgeStyles.soon}>{open}列没有对上，存为备注</span> : null}
      </div>
      <RefusalAlert error={map.error} onClose={() => map.reset()} />
      {mayChange ? <TableShift table={table} /> : null}
      {table.included ? (
        <table className={styles.mappingRows}>
          <thead>
            <tr>
              <th>列</th>
              <th>表头</th>
              <th>存到哪一栏</th>
              <th>前几行的内容</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ position, header, field, how, samples }) => (
              <tr key={position} className={field === null ? styles.mappingOpen : undefined}>
                <td className="quiet">{letters(position)}</td>
                <td>{header || <span className="quiet">（没有表头）</span>}</td>
                <td className="nowrap">
                  <Select
                    size="small"
                    className={styles.mappingField ?? ''}
                    aria-label={`「${header || letters(position)}」存到哪一栏`}
                    showSearch={{ optionFilterProp: 'label' }}
                    disabled={!mayChange}
                    value={field ?? remark}
                    options={choices}
                    onChange={(value) => change(position, value === remark ? null : (value as CaseField))}
                  />{' '}
                  <span className="quiet">{field && how ? howWords[how] : ''}</span>
                  {uses(field) > 1 ? <span className={badgeStyles.soon}> 有{uses(field)}列</span> : null}
                </td>
                <td className={styles.mappingSamples} title={samples.join('\n')}>
                  {samples.slice(0, shownSamples).join(' | ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <LeftOutRows rows={table.leftOut} />
    </section>
  );
}
