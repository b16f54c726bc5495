import { Radio } from 'antd';
import styles from './package.module.css';

/** A field's value, ours or a package's, in the table that lays the two side by side. */
export function FieldWords({ text }: { text: string }) {
  return text === '' ? (
    <span className="quiet">（空白）</span>
  ) : (
    <div className={`keep-lines ${styles.words}`}>{text}</div>
  );
}

/** Which of the two values a field is given. */
export function OursOrTheirs(props: { label: string; theirs: boolean; onTheirs: (theirs: boolean) => void }) {
  const { label, theirs, onTheirs } = props;
  return (
    <Radio.Group
      aria-label={`${label}选用`}
      size="small"
      optionType="button"
      buttonStyle="solid"
      value={theirs}
      options={[
        { value: false, label: '本机的' },
        { value: true, label: '包里的' },
      ]}
      onChange={({ target }) => onTheirs(target.value === true)}
    />
  );
}
