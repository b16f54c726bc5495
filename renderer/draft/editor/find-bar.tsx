import { CloseOutlined, DownOutlined, UpOutlined } from '@ant-design/icons';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Button, Checkbox, Input, type InputRef, Space } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import styles from '../draft.module.css';
import { findKey, lookFor, replaceEvery, replaceOne, stepFound, stopFinding } from './find.ts';
import textSheetStyles from './text-sheet.module.css';

type Props = { editor: Editor; replacing: boolean; editable: boolean; onClose: () => void };

/** 查找和替换 in the letter, with the count of places. */
export function FindBar({ editor, replacing, editable, onClose }: Props) {
  const field = useRef<InputRef>(null);
  const [wanted, setWanted] = useState(() => {
    const { from, to } = editor.state.selection;
    return editor.state.doc.textBetween(from, to, '').slice(0, 60);
  });
  const [words, setWords] = useState('');
  const [matchCase, setMatchCase] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const now = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const found = findKey.getState(state);
      return { count: found?.found.length ?? 0, current: found?.current ?? -1 };
    },
  });
  useEffect(() => {
    field.current?.focus({ cursor: 'all' });
  }, []);
  useEffect(() => {
    editor.view.dispatch(lookFor(editor.state, wanted, matchCase));
    setDone(null);
  }, [editor, wanted, matchCase]);
  useEffect(() => () => editor.view.dispatch(stopFinding(editor.state)), [editor]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again whenever another place is current.
  useEffect(() => {
    editor.view.dom.querySelector(`.${textSheetStyles.foundCurrent}`)?.scrollIntoView({ block: 'center' });
  }, [editor, wanted, now.current, now.count]);

  function close() {
    editor.view.dispatch(stopFinding(editor.state, true));
    onClose();
    editor.view.focus();
  }

  function step(by: 1 | -1) {
    const transaction = stepFound(editor.state, by);
    if (transaction) editor.view.dispatch(transaction);
  }
  function one() {
    const transaction = replaceOne(editor.state, words);
    if (transaction) editor.view.dispatch(transaction);
  }
  function every() {
    const replaced = replaceEvery(editor.state, words);
    if (!replaced) return;
    editor.view.dispatch(replaced.transaction);
    setDone(`已替换${replaced.count}处，可用 Ctrl+Z 撤销`);
  }
  function press(event: KeyboardEvent, act: () => void) {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      event.stopPropagation();
      act();
    }
  }
  const count = wanted === '' ? '' : now.count === 0 ? '没有找到' : `${now.current + 1}／${now.count}处`;

  return (
    <search className={styles.findBar}>
      <Input
        ref={field}
        size="small"
        placeholder="查找"
        aria-label="查找"
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
        onKeyDown={(event) => press(event, () => step(event.shiftKey ? -1 : 1))}
        suffix={
          <span className="quiet nowrap" aria-live="polite">
            {count}
          </span>
        }
        style={{ width: 164 }}
      />
      <Space.Compact size="small">
        <Button aria-label="上一处" icon={<UpOutlined />} onClick={() => step(-1)} />
        <Button aria-label="下一处" icon={<DownOutlined />} onClick={() => step(1)} />
      </Space.Compact>
      <Checkbox title="区分大小写" checked={matchCase} onChange={(event) => setMatchCase(event.target.checked)}>
        大小写
      </Checkbox>
      {replacing && editable ? (
        <>
          <Input
            size="small"
            placeholder="替换为"
            aria-label="替换为"
            value={words}
            onChange={(event) => setWords(event.target.value)}
            onKeyDown={(event) => press(event, one)}
            style={{ width: 116 }}
          />
          <Button size="small" onClick={one} disabled={now.current < 0}>
            替换
          </Button>
          <Button size="small" onClick={every} disabled={now.count === 0}>
            全部替换
          </Button>
        </>
      ) : null}
      {done ? <span className="quiet">{done}</span> : null}
      <Button
        size="small"
        type="text"
        icon={<CloseOutlined />}
        aria-label="关闭查找"
        onClick={close}
        className={styles.findClose ?? ''}
      />
    </search>
  );
}
