import styles from '../../ui/fields/field-grid.module.css';
import { DayInput } from './day-input.tsx';
import { fieldOf } from './field-name.ts';

const Field = fieldOf<'person.save' | 'section.save' | 'representative.save' | 'unit.save'>();

/** From when until when something holds; both may stay open. */
export function SpanFields() {
  return (
    <div className={styles.grid}>
      <Field name="validFrom" label="起始日期">
        <DayInput placeholder="不填为一直" />
      </Field>
      <Field name="validUntil" label="截止日期">
        <DayInput placeholder="不填为至今" />
      </Field>
    </div>
  );
}

export function spanWords({ validFrom, validUntil }: { validFrom: string | null; validUntil: string | null }): string {
  if (!validFrom && !validUntil) return '';
  return `${validFrom ?? ''} 至 ${validUntil ?? '今'}`;
}
