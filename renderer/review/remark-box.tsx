import { Button, Input } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useEffect, useRef, useState } from 'react';
import type { Block } from '../../shared/model/letter/letter.ts';
import type { WordsOnPaper } from '../paper/words-on-paper.ts';
import asLinkStyles from '../ui/as-link.module.css';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import styles from './review.module.css';

type Props = {
  /** The paragraph remarked on; null is the whole letter. */
  block: Block | null;
  /** The words of it that are selected on the paper; null is the whole paragraph. */
  words: WordsOnPaper | null;
  error: unknown;
  pending: boolean;
  onWrite: (text: string) => Promise<boolean>;
  onClear: () => void;
};

/** Where a leader writes a remark: at the words selected on the paper, the paragraph picked there, or the whole. */
export function RemarkBox({ block, words, error, pending, onWrite, onClear }: Props) {
  const [text, setText] = useState('');
  const field = useRef<TextAreaRef>(null);
  const id = block?.id ?? null;
  useEffect(() => {
    // Selected words stay selected, so that one sees what is remarked on.
    if (id !== null && words === null) field.current?.focus();
  }, [id, words]);
  async function write() {
    const said = text.replace(/\s+/g, ' ').trim();
    if (said !== '' && (await onWrite(said))) setText('');
  }
  return (
    <div className={styles.remarkBox}>
      <div className={styles.remarkPlace}>
        {block ? (
          <>
            <span className="two-lines">
              批「{words?.words ?? block.text}」{words ? '这几个字' : ''}
            </span>
            <button type="button" className={asLinkStyles.asLink} onClick={onClear}>
              改批全文
            </button>
          </>
        ) : (
          <span className="quiet">批全文；在左边纸面上选中几个字，就批那几个字，点一段批那一段。</span>
        )}
      </div>
      <RefusalAlert error={error} />
      <Input.TextArea
        ref={field}
        aria-label="批注"
        placeholder="批注，Ctrl+Enter 记下"
        autoSize={{ minRows: 1, maxRows: 6 }}
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            event.stopPropagation();
            void write();
          }
        }}
      />
      {text.trim() === '' ? null : (
        <Button size="small" loading={pending} onClick={() => void write()}>
          记下批注
        </Button>
      )}
    </div>
  );
}
