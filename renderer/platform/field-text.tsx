import type { ReactNode } from 'react';
import type { SignCount, TickedField } from '../../shared/model/platform/platform.ts';
import styles from './platform.module.css';

type Props = {
  field: TickedField;
  counts: SignCount;
  copy: (text: string) => ReactNode;
};

const units: Record<SignCount, string> = { all: '字', ink: '字', bytes: '字符' };
const figure = (count: number) => count.toLocaleString('zh-CN');

/** What goes into one field, how many signs that is, and what can be done where it is too many. */
export function FieldText({ field, counts, copy }: Props) {
  const { value, note, counted, limit, over, ways } = field;
  const unit = units[counts];
  return (
    <>
      <div>
        {value === '' ? null : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by the keyboard too.
          <section className={styles.value} tabIndex={0} aria-label={field.label}>
            {value}
          </section>
        )}
        {note === '' ? null : <div className="quiet">{note}</div>}
        {ways.length > 0 ? (
          <ul className={styles.ways} aria-label="放得下的办法">
            {ways.map((way) => (
              <li key={way.name}>
                <span>
                  {way.name}：{figure(way.counted)}
                  {unit}，{way.over > 0 ? <span className={styles.over}>还超{figure(way.over)}</span> : '放得下'}
                </span>
                {copy(way.text)}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      <div className={styles.count}>
        {value === '' ? null : (
          <>
            {figure(counted)}
            {limit === null ? ` ${unit}` : `／${figure(limit)} ${unit}`}
          </>
        )}
        {over > 0 ? (
          <div className={styles.over}>
            超{figure(over)}
            {unit}
          </div>
        ) : null}
      </div>
      <div>{value === '' ? null : copy(value)}</div>
    </>
  );
}
