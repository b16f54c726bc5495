import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import { allLedgerColumns, type LedgerColumn, ledgerColumns } from '../../../shared/model/board/desk-settings.ts';
import { useAnswer } from '../../use-call.ts';
import styles from '../settings.module.css';

type Props = { value?: LedgerColumn[]; onChange?: (columns: LedgerColumn[]) => void; disabled?: boolean };

/** Which columns the ledger has and in what order: the chosen ones first, as they will stand. */
export function ColumnOrder({ value = [], onChange, disabled = false }: Props) {
  const usesPlatform = (useAnswer('platform.list', {}).data ?? []).some(({ used }) => used);
  // An office that types into no platform has no such column to choose.
  const rest = allLedgerColumns.filter((column) => !value.includes(column) && (column !== 'uploaded' || usesPlatform));
  function move(index: number, by: number) {
    const next = [...value];
    const [column] = next.splice(index, 1);
    if (column) next.splice(index + by, 0, column);
    onChange?.(next);
  }
  return (
    <ol className={styles.columnOrder}>
      {[...value, ...rest].map((column, index) => {
        const chosen = index < value.length;
        return (
          <li key={column}>
            <Checkbox
              checked={chosen}
              disabled={disabled}
              onChange={() => onChange?.(chosen ? value.filter((each) => each !== column) : [...value, column])}
            >
              {ledgerColumns[column]}
            </Checkbox>
            {chosen && !disabled ? (
              <span>
                <Button
                  type="text"
                  size="small"
                  icon={<ArrowUpOutlined />}
                  aria-label={`${ledgerColumns[column]}上移`}
                  disabled={index === 0}
                  onClick={() => move(index, -1)}
                />
                <Button
                  type="text"
                  size="small"
                  icon={<ArrowDownOutlined />}
                  aria-label={`${ledgerColumns[column]}下移`}
                  disabled={index === value.length - 1}
                  onClick={() => move(index, 1)}
                />
              </span>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
