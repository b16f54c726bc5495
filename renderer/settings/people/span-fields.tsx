import { Form } from 'antd';
import { DayInput } from '../../ui/fields/day-input.tsx';
import styles from '../../ui/fields/field-grid.module.css';

/** From when until when something holds; both may stay open. */
export function SpanFields() {
  return (
    <div className={styles.grid}>
      <Form.Item name="validFrom" label="起始日期">
        <DayInput placeholder="不填为一直" />
      </Form.Item>
      <Form.Item name="validUntil" label="截止日期">
        <DayInput placeholder="不填为至今" />
      </Form.Item>
    </div>
  );
}

export function spanWords({ validFrom, validUntil }: { validFrom: string | null; validUntil: string | null }): string {
  if (!validFrom && !validUntil) return '';
  return `${validFrom ?? ''} 至 ${validUntil ?? '今'}`;
}
