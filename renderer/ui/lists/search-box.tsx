import { Input } from 'antd';
import { useEffect, useState } from 'react';

type Props = { label: string; text: string; onText: (text: string) => void };

/** The search field above a simple list. */
export function ListSearch({ label, text, onText }: Props) {
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  return (
    <Input.Search
      aria-label={label}
      placeholder={label}
      allowClear
      style={{ width: 300, marginBottom: 10 }}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onSearch={(wanted) => onText(wanted.trim())}
    />
  );
}
