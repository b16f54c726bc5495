import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button, Input, InputNumber, Select } from 'antd';
import { fieldSources, type PlatformField } from '../../../shared/model/platform/platform.ts';
import { choicesOf } from '../../ui/fields/choices.ts';
import styles from './platforms.module.css';

type Props = { fields: readonly PlatformField[]; readOnly: boolean; onChange: (fields: PlatformField[]) => void };

/** What a source that asks for words is told by them. */
const hints: Partial<Record<PlatformField['source'], string>> = {
  part: '一级标题里的字，例如：下一步、打算；或：第1部分',
  fixed: '填哪些字',
};

/** The fields of a platform in their order: what each is called there, what it is filled with, how long it may be. */
export function FieldRows({ fields, readOnly, onChange }: Props) {
  const put = (at: number, part: Partial<PlatformField>) =>
    onChange(fields.map((each, index) => (index === at ? { ...each, ...part } : each)));
  function move(at: number, by: number) {
    const next = [...fields];
    const [field] = next.splice(at, 1);
    if (field) next.splice(at + by, 0, field);
    onChange(next);
  }
  return (
    <div className={styles.rows}>
      {fields.map((field, at) => (
        <div key={field.key} className={styles.row}>
          <span className="quiet">{at + 1}</span>
          <Input
            aria-label={`第${at + 1}栏名称`}
            maxLength={30}
            value={field.label}
            disabled={readOnly}
            onChange={({ target }) => put(at, { label: target.value })}
          />
          <Select
            aria-label={`第${at + 1}栏填什么`}
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={false}
            value={field.source}
            disabled={readOnly}
            options={choicesOf(fieldSources)}
            onChange={(source) => put(at, hints[source] ? { source } : { source, words: '' })}
          />
          {hints[field.source] ? (
            <Input
              aria-label={`第${at + 1}栏的字`}
              placeholder={hints[field.source]}
              title={hints[field.source]}
              maxLength={200}
              value={field.words}
              disabled={readOnly}
              onChange={({ target }) => put(at, { words: target.value })}
            />
          ) : (
            <span />
          )}
          <InputNumber
            aria-label={`第${at + 1}栏最多几个字`}
            min={1}
            max={1_000_000}
            placeholder="不限"
            prefix={<span className="quiet">上限</span>}
            style={{ width: '100%' }}
            value={field.limit}
            disabled={readOnly}
            onChange={(limit) => put(at, { limit })}
          />
          {readOnly ? null : (
            <span className={styles.acts}>
              <Button
                type="text"
                size="small"
                icon={<ArrowUpOutlined />}
                aria-label={`第${at + 1}栏上移`}
                disabled={at === 0}
                onClick={() => move(at, -1)}
              />
              <Button
                type="text"
                size="small"
                icon={<ArrowDownOutlined />}
                aria-label={`第${at + 1}栏下移`}
                disabled={at === fields.length - 1}
                onClick={() => move(at, 1)}
              />
              <Button
                type="link"
                size="small"
                aria-label={`删去第${at + 1}栏`}
                onClick={() => onChange(fields.filter((_, index) => index !== at))}
              >
                删去
              </Button>
            </span>
          )}
        </div>
      ))}
      {readOnly ? null : (
        <Button
          size="small"
          onClick={() =>
            onChange([...fields, { key: freeKey(fields), label: '', source: 'fixed', words: '', limit: null }])
          }
        >
          增加一栏
        </Button>
      )}
    </div>
  );
}

/** A key that no field of the platform has yet: ticks find their field by it. */
function freeKey(fields: readonly PlatformField[]): string {
  let n = fields.length + 1;
  while (fields.some(({ key }) => key === `f${n}`)) n += 1;
  return `f${n}`;
}
