import { Popover } from 'antd';
import { useLayoutEffect, useRef } from 'react';
import type { ScanPiece } from '../../../shared/model/reading/scan.ts';
import styles from './scan-pieces.module.css';

type Props = {
  pieces: readonly ScanPiece[] | undefined;
  /** What was read there: 「编号」. */
  what: string;
  /** Only to be looked at, within something that is pressed itself. */
  still?: boolean;
};

const shown = 2;

/** The pieces of a scan from which a field was read, small below it; pressed, they are shown in full and large. */
export function ScanPieces({ pieces = [], what, still = false }: Props) {
  if (pieces.length === 0) return null;
  const small = pieces.slice(0, shown).map((piece) => <Strip key={piece.base64.slice(-32)} piece={piece} />);
  if (still) return <span className={styles.pieces}>{small}</span>;
  const large = (
    <div className={styles.large}>
      {pieces.map((piece) => (
        <Strip key={piece.base64.slice(-32)} piece={piece} large />
      ))}
    </div>
  );
  return (
    <Popover trigger={['click']} title={`${what}在扫描件上的原样`} content={large} placement="bottom">
      <button type="button" className={styles.pieces} aria-label={`放大看${what}在扫描件上的原样`} title="点击放大">
        {small}
        {pieces.length > shown ? <span className="quiet">共{pieces.length}行</span> : null}
      </button>
    </Popover>
  );
}

/** The line moved so that the words in question are in sight, and marked. */
function Strip({ piece: { base64, width, height, from, to }, large = false }: { piece: ScanPiece; large?: boolean }) {
  const strip = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const place = strip.current;
    if (!place) return;
    const sight = () => {
      const whole = place.scrollWidth;
      const middle = ((from + to) / 2) * whole;
      // Words longer than the place begin at its edge.
      place.scrollLeft = (to - from) * whole > place.clientWidth ? from * whole - 6 : middle - place.clientWidth / 2;
    };
    sight();
    const changes = new ResizeObserver(sight);
    changes.observe(place);
    return () => changes.disconnect();
  }, [from, to]);
  return (
    <span ref={strip} className={styles.strip}>
      <span className={large ? styles.lineLarge : styles.line} style={{ aspectRatio: `${width} / ${height}` }}>
        <img src={`data:image/webp;base64,${base64}`} alt="" draggable={false} />
        <span className={styles.here} style={{ left: `${100 * from}%`, width: `${100 * (to - from)}%` }} />
      </span>
    </span>
  );
}
