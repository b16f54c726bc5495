import { Button, Input } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useEffect, useRef, useState } from 'react';
import type { Block } from '../../shared/model/letter/letter.ts';
import asLinkStyles from '../ui/as-link.module.css';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import styles from './review.module.css';

type Props = {
  /** The paragraph remarked on; null is the whole letter. */
  block: Block | null;
  error: unknown;
  pending: boolean;
  onWrite: (text: string) => Promise<boolean>;
  onClear: () => void;
};

/** Where a leader writes a remark, at the paragraph picked on the paper or on the whole. */
export function RemarkBox({ block, error, pending, onWrite, onClear }: Props) {
  const [text, setText] = useState('');
  const field = useRef<TextAreaRef>(null);
  const id = block?.id ?? null;
  useEffect(() => {
    if (id !== null) field.current?.focus();
  }, [id]);
  async function write() {
    const words = text.replace(/\s+/g, ' ').trim();
    if (words !== '' && (await onWrite(words))) setText('');
  }
  return (
    <div className={styles.remarkBox}>
      <div className={styles.remarkPlace}>
        {block ? (
          <>
            <span className="two-lines">批「{block.text}」</span>
            <button type="button" className={asLinkStyles.asLink} onClick={onClear}>
              改批全文
            </button>
          </>
        ) : (
          <span className="quiet">批全文；点左边纸面上的一段，就批那一段。</span>
        )}
      </div>
      <RefusalAlert error={error} />
      <Input.TextArea
        ref={field}
        aria-label="批注"
        placeholder="批注，Ctrl+Enter 记下"
        autoSize={{ minRows: 2, maxRows: 6 }}
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
      <Button size="small" loading={pending} disabled={text.trim() === ''} onClick={() => void write()}>
        记下批注
      </Button>
    </div>
  );
}
