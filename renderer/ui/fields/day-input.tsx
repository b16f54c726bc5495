import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { Day } from '../../../shared/model/primitives.ts';

type Props = {
  value?: Day | null;
  onChange?: (day: Day | null) => void;
  id?: string;
  disabled?: boolean;
  placeholder?: string;
  'aria-label'?: string;
  size?: 'small' | 'middle' | 'large';
};

/** Ways of writing a day that a clerk types without thinking; the first is how it is shown. */
const spellings = ['YYYY-MM-DD', 'YYYY-M-D', 'YYYY.M.D', 'YYYY/M/D', 'YYYY年M月D日', 'YYYYMMDD', 'M-D', 'M.D'];

/** A calendar day as `2026-03-20`, typed or picked. */
export function DayInput({ value, onChange, placeholder = '2026-03-20', ...rest }: Props) {
  return (
    <DatePicker
      {...rest}
      style={{ width: '100%' }}
      format={spellings}
      placeholder={placeholder}
      value={value ? dayjs(value) : null}
      onChange={(chosen) => onChange?.(chosen && !Array.isArray(chosen) ? chosen.format('YYYY-MM-DD') : null)}
    />
  );
}
