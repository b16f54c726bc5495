import { type PostSheet, postPages } from '../../shared/domain/papers/post.ts';
import type { PostAddress } from '../../shared/model/papers/post.ts';
import paperStyles from '../paper/paper.module.css';
import { faceStyle } from '../paper/paper-rows.tsx';
import styles from './print-page.module.css';

/** Sheets of labels on A4, each label where the paper is cut. */
export function LabelPages({ addresses, sheet }: { addresses: readonly PostAddress[]; sheet: PostSheet }) {
  const { columns, cellMm, leftMm, topMm, gapMm, namePt, placePt } = sheet;
  return postPages(addresses, sheet).map((page, number) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is only known by its place.
    <div key={number} className={styles.printLetter}>
      <article className={paperStyles.paperPage} aria-label={`标签第${number + 1}张`}>
        {page.map(({ place, name }, at) => (
          <div
            key={`${place}/${name}`}
            className={styles.label}
            style={{
              ...faceStyle('fangsong'),
              left: `${leftMm + (at % columns) * (cellMm.width + gapMm)}mm`,
              top: `${topMm + Math.floor(at / columns) * cellMm.height}mm`,
              width: `${cellMm.width}mm`,
              height: `${cellMm.height}mm`,
            }}
          >
            <div style={{ fontSize: `${placePt}pt`, lineHeight: `${placePt + 6}pt` }}>{place}</div>
            <div style={{ fontSize: `${namePt}pt`, lineHeight: `${namePt + 6}pt` }}>{name}　收</div>
          </div>
        ))}
      </article>
    </div>
  ));
}
