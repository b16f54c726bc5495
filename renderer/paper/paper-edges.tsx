import {
  footRuleFromBottomMm,
  letterheadTopMm,
  lineStyle,
  pageMeasures,
  pageNumber,
  pageNumberText,
} from '../../shared/domain/paper/style.ts';
import type { LetterForm } from '../../shared/model/kinds.ts';
import styles from './paper.module.css';
import type { SheetItem } from './paper-item.ts';
import { faceStyle, PaperRows } from './paper-rows.tsx';
import { ColophonRule, RedRule } from './paper-rules.tsx';

type Props = { items: readonly SheetItem[]; form: LetterForm };

/** Of 信函格式: the marks in the corner, the red name 30 mm from the top, both red lines. 文件 has its head in the text. */
export function FirstPageHead({ items, form }: Props) {
  if (form === 'document') return null;
  const head = items.filter(({ line }) => lineStyle(line, form).zone === 'head');
  const marks = head.filter(({ line }) => line.role !== 'letterhead' && line.role !== 'red-rule');
  const name = head.find(({ line }) => line.role === 'letterhead');
  return (
    <>
      <div className={styles.paperMarks}>
        {marks.map((item) => (
          <PaperRows key={item.key} item={item} form={form} />
        ))}
      </div>
      <div className={styles.paperHead} style={{ top: `${letterheadTopMm.letter}mm` }}>
        {name ? <PaperRows item={name} form={form} /> : null}
        <div style={{ height: '4mm' }} />
        <RedRule at="head" form={form} />
      </div>
      <div className={styles.paperHead} style={{ bottom: `${footRuleFromBottomMm}mm` }}>
        <RedRule at="foot" form={form} />
      </div>
    </>
  );
}

/** 版记, its last line on the bottom edge of the text area. */
export function LastPageFoot({ items, form }: Props) {
  const rulesAt = items.flatMap(({ line }, index) => (line.role === 'colophon-rule' ? [index] : []));
  return (
    <div className={styles.paperColophon} style={{ bottom: `${pageMeasures.bottomMm}mm` }}>
      {items.map((item, index) =>
        item.line.role === 'colophon-rule' ? (
          <ColophonRule key={item.key} outer={index === rulesAt[0] || index === rulesAt.at(-1)} />
        ) : (
          <PaperRows key={item.key} item={item} form={form} />
        ),
      )}
    </div>
  );
}

/** Odd pages right, even pages left, one character in. */
export function PageNumber({ page, form }: { page: number; form: LetterForm }) {
  const text = pageNumberText(page, form);
  if (text === '') return null;
  return (
    <div
      className={`${styles.paperNumber} ${styles.paperRow}`}
      style={{
        top: `${pageMeasures.heightMm - pageMeasures.bottomMm + pageNumber.belowTextMm}mm`,
        height: `${pageNumber.sizePt}pt`,
        fontSize: `${pageNumber.sizePt}pt`,
        ...faceStyle('songti'),
        textAlign: page % 2 ? 'right' : 'left',
        padding: `0 ${pageNumber.inset * pageNumber.sizePt}pt`,
      }}
    >
      {text}
    </div>
  );
}
