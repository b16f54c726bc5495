import { AutoComplete, Form, Input } from 'antd';
import type { Representative } from '../../shared/model/people/organisation.ts';
import { useAnswer } from '../use-call.ts';
import { pastedNames } from './fields.ts';

type Props = {
  /** Of the row, from 0. */
  index: number;
  /** Given by Form.Item. */
  value?: string;
  onChange?: (name: string) => void;
  onSeveral: (names: string[]) => void;
};

/** A signatory's name; those of the 代表委员 list that begin so are offered with their work unit and telephone. */
export function PersonName({ index, value = '', onChange, onSeveral }: Props) {
  const form = Form.useFormInstance();
  const kind = Form.useWatch('kind', form) ?? null;
  const text = value.trim();
  const known = useAnswer('representative.list', { text, kind, pageSize: 8 }, { enabled: text !== '', keep: true });
  const offered = (known.data?.rows ?? []).filter(({ name }) => name.startsWith(text));

  function take({ name, organization, phone }: Representative) {
    const row = ['proposers', index];
    form.setFieldValue(row, { name, organization, phone });
    // Setting fields by program is no typing to the form; the kept draft must hear of it.
    onChange?.(name);
  }
  return (
    <AutoComplete
      value={value}
      options={offered.map(({ id, name, organization, delegation }) => ({
        value: `${id}`,
        label: [name, organization || delegation].filter(Boolean).join('　'),
      }))}
      onSearch={(typed) => onChange?.(typed)}
      onSelect={(id) => {
        const chosen = offered.find((person) => `${person.id}` === id);
        if (chosen) take(chosen);
      }}
    >
      <Input
        aria-label={`第${index + 1}位姓名`}
        placeholder={index === 0 ? '领衔人姓名' : '姓名'}
        onPaste={(event) => {
          const names = pastedNames(event.clipboardData.getData('text'));
          if (names.length < 2) return;
          event.preventDefault();
          onSeveral(names);
        }}
      />
    </AutoComplete>
  );
}
