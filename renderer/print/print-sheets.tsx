import { memo } from 'react';
import type { PaperForm } from '../../shared/model/papers/form.ts';
import { FormPage } from '../paper/form-page.tsx';
import paperStyles from '../paper/paper.module.css';
import { PaperPages } from '../paper/paper-sheet.tsx';
import type { LaidLetter } from './laid-letter.ts';
import styles from './print-page.module.css';

/**
 * All pages of one letter. `fillSheet` ends it on the back of a sheet, so that the next letter begins on a new one where
 * the printer turns sheets over.
 */
export const PrintSheets = memo(function PrintSheets({ laid, fillSheet }: { laid: LaidLetter; fillSheet: boolean }) {
  const { items, pages, form } = laid;
  return (
    <div className={styles.printLetter}>
      <PaperPages pages={pages} items={items} form={form} />
      {fillSheet && pages.length % 2 === 1 ? (
        <div className={`${paperStyles.paperPage} ${styles.printBlank}`}>（背面空白）</div>
      ) : null}
    </div>
  );
});

/** A form of one page, on a sheet of its own. */
export const PrintFormSheet = memo(function PrintFormSheet({
  form,
  fillSheet,
}: {
  form: PaperForm;
  fillSheet: boolean;
}) {
  return (
    <div className={styles.printLetter}>
      <FormPage form={form} />
      {fillSheet ? <div className={`${paperStyles.paperPage} ${styles.printBlank}`}>（背面空白）</div> : null}
    </div>
  );
});
