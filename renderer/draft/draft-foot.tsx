import { compose } from '../../shared/domain/letter/compose.ts';
import { pageCount } from '../../shared/domain/paper/page-count.ts';
import type { LetterForm } from '../../shared/model/kinds.ts';
import type { ComposeContext } from '../../shared/model/letter/composed.ts';
import type { LetterContent } from '../../shared/model/letter/letter.ts';
import styles from './draft.module.css';
import type { SaveState } from './history/autosave.ts';
import { SaveNote } from './history/save-note.tsx';

type Props = {
  content: LetterContent;
  context: ComposeContext;
  form: LetterForm;
  /** Counted on the paper when it is shown, else reckoned from its characters. */
  pages: number | null;
  saving: SaveState;
  editable: boolean;
  onSave: () => void;
};

/** Characters without blanks, as WPS counts them: every Han character and mark, each word of Latin letters once. */
function characters(content: LetterContent): number {
  const text = [
    content.title,
    content.salutation,
    content.opening,
    ...content.blocks.map((block) => block.text),
    ...content.closing,
  ].join('\n');
  return text.replace(/[A-Za-z0-9.,%]+/g, '字').replace(/\s/g, '').length;
}

/** The foot: characters, pages, saved when. */
export function DraftFoot({ content, context, form, pages, saving, editable, onSave }: Props) {
  return (
    <footer className={styles.draftFoot}>
      <span>{characters(content)}字</span>
      <span>{pages === null ? `约${pageCount(compose(content, context, form))}页` : `${pages}页`}</span>
      <span>{content.blocks.length}段</span>
      <span className={styles.draftSaved}>{editable ? <SaveNote state={saving} onRetry={onSave} /> : '只读'}</span>
    </footer>
  );
}
