import { WarningFilled } from '@ant-design/icons';
import { Input, InputNumber, Select, Space } from 'antd';
import { useState } from 'react';
import { disclosures, levels, proposalKinds } from '../../shared/model/kinds.ts';
import type { Session } from '../../shared/model/proposal.ts';
import type { ReadLetter } from '../../shared/model/reading.ts';
import { DayInput } from '../ui/day-input.tsx';
import { CheckField } from './check-field.tsx';
import { type FieldName, fieldNames, otherDoubts, settle } from './checking.ts';

type Props = { letter: ReadLetter; onChange: (letter: ReadLetter) => void };
type TextField =
  | 'number'
  | 'title'
  | 'collective'
  | 'replyUnit'
  | 'documentNumber'
  | 'resultClass'
  | 'publicity'
  | 'contactPerson'
  | 'contactPhone';
type ListField = 'addressees' | 'coUnits';

const optionsOf = <T extends string>(table: Record<T, string>) =>
  Object.entries<string>(table).map(([value, label]) => ({ value: value as T, label }));
const names = (text: string) => text.split(/[、，,；;\s]+/).filter((name) => name !== '');

/** The fields of one letter as read, to be put right beside their passages. */
export function LetterForm({ letter, onChange }: Props) {
  const set = (field: FieldName, value: Partial<ReadLetter>) => onChange(settle(letter, field, value));
  const [asRead] = useState(letter);
  const frame = (field: FieldName, wide = false) => ({
    letter,
    asRead,
    field,
    wide,
    onConfirm: () => onChange(settle(letter, field)),
  });
  const text = (field: TextField, wide = false) => (
    <CheckField {...frame(field, wide)}>
      <Input
        aria-label={fieldNames[field]}
        value={letter[field] ?? ''}
        onChange={(event) => set(field, { [field]: event.target.value === '' ? null : event.target.value })}
      />
    </CheckField>
  );
  const list = (field: ListField) => (
    <CheckField {...frame(field, true)}>
      <Input
        key={`${field}/${letter.file}`}
        aria-label={fieldNames[field]}
        placeholder="多个用、隔开"
        defaultValue={letter[field].join('、')}
        onBlur={(event) => {
          const given = names(event.target.value);
          if (given.join('、') !== letter[field].join('、')) set(field, { [field]: given });
        }}
      />
    </CheckField>
  );
  const session: Partial<Session> = letter.session ?? {};
  const setSession = (patch: Partial<Session>) => {
    const next = { level: 'municipal' as const, term: 1, meeting: 1, ...session, ...patch };
    set('session', { session: next });
  };
  const day = (field: 'replyDate' | 'publishDate') => (
    <CheckField {...frame(field)}>
      <DayInput
        aria-label={fieldNames[field]}
        value={letter[field]}
        onChange={(value) => set(field, { [field]: value })}
      />
    </CheckField>
  );

  return (
    <div className="letter-form">
      {otherDoubts(letter).map((doubt) => (
        <div key={doubt.field + doubt.passage} className="check-field check-wide check-doubtful" style={{ order: -1 }}>
          <div className="check-label">正文</div>
          <div className="check-passage">
            <WarningFilled /> {doubt.reason}
            <q>{doubt.passage}</q>
            <button
              type="button"
              className="as-link"
              onClick={() => onChange({ ...letter, doubts: letter.doubts.filter((one) => one !== doubt) })}
            >
              看过了
            </button>
          </div>
        </div>
      ))}
      <CheckField {...frame('kind')}>
        <Select
          aria-label={fieldNames.kind}
          placeholder="请选择"
          value={letter.kind}
          options={optionsOf(proposalKinds)}
          onChange={(kind) => set('kind', { kind })}
        />
      </CheckField>
      {text('number')}
      <CheckField {...frame('session', true)}>
        <Space.Compact>
          <Select
            aria-label="级别"
            placeholder="级别"
            style={{ width: 100 }}
            value={session.level ?? null}
            options={optionsOf(levels)}
            onChange={(level) => setSession({ level: level ?? 'municipal' })}
          />
          <InputNumber
            aria-label="届"
            suffix="届"
            min={1}
            max={99}
            style={{ width: 90 }}
            value={session.term ?? null}
            onChange={(term) => (term ? setSession({ term }) : undefined)}
          />
          <InputNumber
            aria-label="次"
            suffix="次"
            min={1}
            max={99}
            style={{ width: 90 }}
            value={session.meeting ?? null}
            onChange={(meeting) => (meeting ? setSession({ meeting }) : undefined)}
          />
        </Space.Compact>
      </CheckField>
      {text('title', true)}
      {list('addressees')}
      {text('collective')}
      {text('replyUnit')}
      {text('documentNumber')}
      {text('resultClass')}
      {day('replyDate')}
      {day('publishDate')}
      {list('coUnits')}
      {text('publicity')}
      <CheckField {...frame('disclosure')}>
        <Select
          aria-label={fieldNames.disclosure}
          allowClear
          placeholder="没有写"
          value={letter.disclosure}
          options={optionsOf(disclosures)}
          onChange={(value) => set('disclosure', { disclosure: value ?? null })}
        />
      </CheckField>
      {text('contactPerson')}
      {text('contactPhone')}
    </div>
  );
}
