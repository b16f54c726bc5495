import { EditorContent } from '@tiptap/react';
import { App, Segmented } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Desk } from '../desk.ts';
import draftStyles from '../draft.module.css';
import { type MarginClick, marginClick } from '../editor/block-view.ts';
import { FieldSheet } from '../editor/field-sheet.tsx';
import { FindBar } from '../editor/find-bar.tsx';
import { LevelBar } from '../editor/level-bar.tsx';
import { pasteNote } from '../editor/pasting.ts';
import styles from '../editor/text-sheet.module.css';

export type View = 'edit' | 'beside' | 'paper';

type Props = {
  desk: Desk;
  view: View;
  onView: (view: View) => void;
  finding: 'find' | 'replace' | null;
  onFinding: (mode: 'find' | 'replace' | null) => void;
  /** Stands in the text's place when the paper is looked at. */
  paper: ReactNode;
  onMargin: (click: MarginClick) => void;
};

const views = [
  { value: 'edit', label: '编辑' },
  { value: 'beside', label: '并排' },
  { value: 'paper', label: '纸面' },
] as const;

/** The text itself, with its tools above. */
export function MiddlePane({ desk, view, onView, finding, onFinding, paper, onMargin }: Props) {
  const { letter, editable, draft } = desk;
  const { editor } = letter;
  const { message } = App.useApp();
  const sheet = useRef<HTMLDivElement>(null);
  const told = useRef(onMargin);
  useEffect(() => {
    told.current = onMargin;
  });
  useEffect(() => {
    const element = sheet.current;
    const click = (event: Event) => {
      told.current((event as CustomEvent<MarginClick>).detail);
    };
    const note = (event: Event) => void message.warning((event as CustomEvent<string>).detail, 8);
    element?.addEventListener(marginClick, click);
    element?.addEventListener(pasteNote, note);
    return () => {
      element?.removeEventListener(marginClick, click);
      element?.removeEventListener(pasteNote, note);
    };
  }, [message]);
  return (
    <div className={draftStyles.middle}>
      <div className={draftStyles.toolBar}>
        <LevelBar editor={editor} editable={editable} onFind={() => onFinding(finding ? null : 'replace')} />
        <Segmented<View>
          size="small"
          aria-label="视图"
          className={draftStyles.viewSwitch}
          value={view}
          options={[...views]}
          onChange={onView}
        />
      </div>
      {finding ? (
        <FindBar
          key={finding}
          editor={editor}
          replacing={finding === 'replace'}
          editable={editable}
          onClose={() => onFinding(null)}
        />
      ) : null}
      {paper}
      <div className={styles.textScroll} ref={sheet} hidden={paper !== null}>
        <div className={editable ? styles.textSheet : `${styles.textSheet} ${styles.textReadOnly}`}>
          <EditorContent editor={editor} />
          <FieldSheet
            content={letter.content}
            letterKind={draft.letterKind}
            editable={editable}
            onChange={letter.change}
          />
        </div>
      </div>
    </div>
  );
}
