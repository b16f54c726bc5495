import { Button, Radio } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import {
  type ImportRecordRow,
  type RecordDecision,
  recordDecisions,
  type Twin,
} from '../../../shared/model/importing.ts';
import styles from '../importing.module.css';
import { TwinCompare } from './twin-compare.tsx';

type Props = { record: ImportRecordRow; editable: boolean; onDecide: (decision: RecordDecision) => void };

const twinPath: Record<Twin['what'], (id: number) => string | null> = {
  case: (id) => `/cases/${id}`,
  item: (id) => `/items/${id}`,
  record: () => null,
};

/** What the record is a duplicate of, where the two differ, and what is to become of it. */
export function TwinCard({ record, editable, onDecide }: Props) {
  const { twin, decision, what } = record;
  const [comparing, setComparing] = useState(false);
  const path = twin ? twinPath[twin.what](twin.id) : null;
  const attachable = twin?.what === 'case' || twin?.what === 'record';
  const words: Record<RecordDecision, string> = {
    leave: recordDecisions.leave,
    attach: recordDecisions.attach,
    take: twin ? '另存一件' : what.includes('material') ? '存为参考资料' : recordDecisions.take,
  };
  const offered: RecordDecision[] = ['leave', ...(attachable ? (['attach'] as const) : []), 'take'];
  return (
    <section className={`${styles.fieldCard} ${styles.fieldCardOpen}`} aria-label={twin ? '重复' : '是否入库'}>
      {twin ? <div>{twin.words}</div> : null}
      {twin ? (
        <div className={styles.twinWays}>
          {path ? (
            <Link to={path} target="_blank">
              打开那一件
            </Link>
          ) : null}
          {twin.what === 'item' ? null : (
            <Button size="small" type="link" aria-expanded={comparing} onClick={() => setComparing(!comparing)}>
              逐栏对照
            </Button>
          )}
        </div>
      ) : null}
      {twin && comparing && twin.what !== 'item' ? <TwinCompare record={record} twin={twin} /> : null}
      <Radio.Group
        aria-label="怎样处理"
        disabled={!editable}
        value={decision}
        options={offered.map((value) => ({ value, label: words[value] }))}
        onChange={({ target }) => onDecide(target.value as RecordDecision)}
      />
    </section>
  );
}
