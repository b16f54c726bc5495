import type { CSSProperties } from 'react';
import { type FormType, formLayout, formSize, labelLines } from '../../shared/domain/paper/form-layout.ts';
import { rowBreaks } from '../../shared/domain/paper/row-breaks.ts';
import { pageMeasures } from '../../shared/domain/paper/style.ts';
import { titleLines } from '../../shared/domain/paper/title-lines.ts';
import type { FormField, PaperForm } from '../../shared/model/papers/form.ts';
import styles from './paper.module.css';
import { faceStyle } from './paper-rows.tsx';

const mm = 72 / 25.4;
const widthPt = (pageMeasures.widthMm - pageMeasures.leftMm - pageMeasures.rightMm) * mm;
const { labelPt, paddingPt } = formSize;
const columns = [labelPt, widthPt / 2 - labelPt, labelPt, widthPt / 2 - labelPt];

/** A form of one page on A4, by the layout that its Word file has: 征询意见表, 办理单. */
export function FormPage({ form }: { form: PaperForm }) {
  const { type, heights } = formLayout(form);
  return (
    <article className={styles.paperPage} aria-label={form.title}>
      <div className={styles.paperText} style={{ top: `${pageMeasures.topMm}mm` }}>
        <Rows
          rows={titleLines(form.title)}
          style={{ ...faceStyle('xiaobiaosong'), fontSize: '22pt', textAlign: 'center' }}
          linePt={formSize.titleLinePt}
        />
        <table
          className={styles.paperTable}
          style={{ ...typeStyle(type), width: `${widthPt}pt`, marginTop: `${formSize.belowTitlePt}pt` }}
        >
          <colgroup>
            {columns.map((wide, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is only known by its place.
              <col key={at} style={{ width: `${wide}pt` }} />
            ))}
          </colgroup>
          <tbody>
            {form.rows.map(({ fields }, at) => (
              <tr key={fields.map(({ label }) => label).join()} style={{ height: `${heights[at] ?? 0}pt` }}>
                {fields.map((field, place) => (
                  <Cells
                    key={field.label}
                    field={field}
                    span={fields.length === 1 ? 3 : 1}
                    type={type}
                    widePt={fields.length === 1 ? widthPt - labelPt : (columns[place * 2 + 1] ?? 0)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {form.footnote === '' ? null : (
          <div style={{ marginTop: `${formSize.aboveFootnotePt}pt`, ...typeStyle(type) }}>
            <Rows rows={broken(form.footnote, widthPt, type.characterPt)} linePt={type.linePt} />
          </div>
        )}
        {form.mark ? (
          <Rows
            rows={broken(form.mark, widthPt, formSize.markPt)}
            style={{ ...faceStyle('fangsong'), fontSize: `${formSize.markPt}pt`, textAlign: 'right' }}
            linePt={formSize.markLinePt}
          />
        ) : null}
      </div>
    </article>
  );
}

type CellsProps = { field: FormField; span: number; type: FormType; widePt: number };

/** What is to be signed stands at the cell's foot, to the right. */
function Cells({ field: { label, value, foot }, span, type, widePt }: CellsProps) {
  const padding = `${paddingPt.end}pt ${paddingPt.side}pt`;
  const inner = widePt - 2 * paddingPt.side;
  return (
    <>
      <td style={{ padding }}>
        <Rows rows={labelLines(label)} style={{ textAlign: 'center' }} linePt={type.linePt} />
      </td>
      <td colSpan={span} style={{ padding, verticalAlign: value === '' && foot !== undefined ? 'bottom' : 'middle' }}>
        {value === '' ? null : <Rows rows={broken(value, inner, type.characterPt)} linePt={type.linePt} />}
        {foot === undefined ? null : <Rows rows={[foot]} style={{ textAlign: 'right' }} linePt={type.linePt} />}
      </td>
    </>
  );
}

function Rows({ rows, linePt, style = {} }: { rows: readonly string[]; linePt: number; style?: CSSProperties }) {
  return (
    <div style={style}>
      {rows.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is only known by its place.
        <span key={at} className={`${styles.paperRow} ${styles.formRow}`} style={{ height: `${linePt}pt` }}>
          {text}
        </span>
      ))}
    </div>
  );
}

/** By the one line breaker, so that the page breaks where the height of its rows was reckoned. */
function broken(text: string, wide: number, characterPt: number): string[] {
  return text
    .split('\n')
    .flatMap((part) => rowBreaks(part, wide / characterPt, 0).map(({ from, to }) => part.slice(from, to)));
}

function typeStyle({ characterPt }: FormType): CSSProperties {
  return { ...faceStyle('fangsong'), fontSize: `${characterPt}pt` };
}
