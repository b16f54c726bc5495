import { SearchOutlined } from '@ant-design/icons';
import { Button, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import styles from './search.module.css';

type Props = { text: string; onText: (text: string, how: 'typing' | 'enter') => void; onDown: () => void };

/** Long enough not to ask at every key. */
const pause = 350;

/** The one large field. What is typed is asked after a short pause, or at once by Enter. */
export function SearchField({ text, onText, onDown }: Props) {
  const field = useRef<InputRef>(null);
  const { key, state } = useLocation();
  const [typed, setTyped] = useState(text);
  const [composing, setComposing] = useState(false);
  const asked = useRef(text);

  // The address is the truth when it changed by anything but this field.
  useEffect(() => {
    if (text !== asked.current) setTyped(text);
    asked.current = text;
  }, [text]);
  useEffect(() => {
    const wanted = typed.trim();
    if (composing || wanted === asked.current) return;
    const over = setTimeout(() => {
      asked.current = wanted;
      onText(wanted, 'typing');
    }, pause);
    return () => clearTimeout(over);
  }, [typed, composing, onText]);
  useEffect(() => field.current?.focus({ cursor: 'all' }), []);
  // Ctrl+K comes with this state, each time under a key of its own.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as said.
  useEffect(() => {
    if (state?.select) field.current?.focus({ cursor: 'all' });
  }, [key, state]);

  function ask() {
    asked.current = typed.trim();
    onText(asked.current, 'enter');
  }
  return (
    <div className={styles.searchField}>
      <Input
        ref={field}
        size="large"
        allowClear
        prefix={<SearchOutlined />}
        aria-label="检索全部"
        placeholder="案由、原文、答复、意见、附件、姓名、编号……"
        value={typed}
        maxLength={200}
        onChange={(event) => setTyped(event.target.value)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing) ask();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          field.current?.blur();
          onDown();
        }}
      />
      <Button size="large" type="primary" onClick={ask}>
        检索
      </Button>
    </div>
  );
}
