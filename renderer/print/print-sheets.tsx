import { memo } from 'react';
import { PaperPages } from '../paper/paper-sheet.tsx';
import type { LaidLetter } from './laid-letter.ts';

/**
 * All pages of one letter. `fillSheet` ends it on the back of a sheet, so that the next letter begins on a new one where
 * the printer turns sheets over.
 */
export const PrintSheets = memo(function PrintSheets({ laid, fillSheet }: { laid: LaidLetter; fillSheet: boolean }) {
  const { items, pages, form } = laid;
  return (
    <div className="print-letter">
      <PaperPages pages={pages} items={items} form={form} />
      {fillSheet && pages.length % 2 === 1 ? <div className="paper-page print-blank">（背面空白）</div> : null}
    </div>
  );
});
