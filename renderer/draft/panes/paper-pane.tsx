import { Segmented } from 'antd';
import { useMemo } from 'react';
import { type LetterForm, letterForms } from '../../../shared/model/kinds.ts';
import type { ComposeContext } from '../../../shared/model/letter/composed.ts';
import type { LetterContent } from '../../../shared/model/letter/letter.ts';
import { letterItems } from '../../paper/letter-items.ts';
import { PaperSheet } from '../../paper/paper-sheet.tsx';
import asLinkStyles from '../../ui/as-link.module.css';
import { choicesOf } from '../../ui/fields/choices.ts';
import styles from '../draft.module.css';

type Props = {
  content: LetterContent;
  context: ComposeContext;
  form: LetterForm;
  onForm: (form: LetterForm) => void;
  onPages: (count: number) => void;
  onPick: (blockId: string) => void;
  onPrint: () => void;
  picked: string | null;
};

const forms = choicesOf(letterForms);

/** The letter as it will look on paper, in either form; a click on a paragraph goes to it. */
export function PaperPane({ content, context, form, onForm, onPages, onPick, onPrint, picked }: Props) {
  const items = useMemo(() => letterItems(content, context, form), [content, context, form]);
  return (
    <div className={styles.paperPane}>
      <div className={styles.paperTools}>
        <Segmented<LetterForm> size="small" aria-label="公文格式" value={form} options={forms} onChange={onForm} />
        <button type="button" className={asLinkStyles.asLink} onClick={onPrint}>
          打印
        </button>
      </div>
      <PaperSheet items={items} form={form} onPick={onPick} picked={picked} onPages={onPages} />
    </div>
  );
}
