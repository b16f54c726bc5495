import { AutoComplete, InputNumber } from 'antd';
import { useEffect, useState } from 'react';

type NumberProps = {
  label: string;
  value: number | null;
  least: number;
  most: number;
  onValue: (value: string | null) => void;
};

/** Taken over when the number is whole: 20 on the way to 2021 is no year. */
export function NumberFilterField({ label, value, least, most, onValue }: NumberProps) {
  return (
    <InputNumber
      aria-label={label}
      min={least}
      max={most}
      controls={false}
      changeOnWheel={false}
      value={value}
      onBlur={({ target }) => take(target.value)}
      onPressEnter={({ target }) => take((target as HTMLInputElement).value)}
    />
  );
  function take(typed: string) {
    const n = Number(typed);
    const word = typed.trim() === '' || !Number.isInteger(n) || n < least || n > most ? null : String(n);
    if (word !== (value === null ? null : String(value))) onValue(word);
  }
}

type WordProps = {
  label: string;
  value: string | null;
  offered: { value: string; label: string }[];
  onValue: (word: string | null) => void;
};

/** Words that are offered, and others that old ledgers wrote. */
export function WordFilter({ label, value, offered, onValue }: WordProps) {
  const [typed, setTyped] = useState(value ?? '');
  useEffect(() => setTyped(value ?? ''), [value]);
  const take = (word: string) => {
    if (word.trim() !== (value ?? '')) onValue(word.trim() || null);
  };
  return (
    <AutoComplete
      aria-label={label}
      placeholder="不限"
      allowClear
      value={typed}
      options={offered}
      popupMatchSelectWidth={200}
      onChange={(word) => setTyped(word ?? '')}
      onSelect={take}
      onClear={() => onValue(null)}
      onBlur={() => take(typed)}
      onInputKeyDown={({ key }) => {
        if (key === 'Enter') take(typed);
      }}
    />
  );
}
