import { Tag } from 'antd';
import { type OfficePlace, placeModes } from '../../../shared/model/seats.ts';
import { LeaveHost } from '../../ui/place/leave-host.tsx';
import { placeMeanings } from '../../ui/place/place-words.ts';
import styles from './seats.module.css';

/** At a seat: its host, its name, and how the line stands. */
export function OwnSeat({ place: { host, seat, broken } }: { place: OfficePlace }) {
  return (
    <section className="sheet" aria-label="这个席位" style={{ marginBottom: 12 }}>
      <h2 className="sheet-title">现在：{placeModes.seat}</h2>
      <dl className={styles.facts}>
        <dt>主机</dt>
        <dd>{host}</dd>
        <dt>席位名称</dt>
        <dd>{seat}</dd>
        <dt>连接</dt>
        <dd role="status">
          {broken ? (
            <>
              {<Tag color="error">断开</Tag>} {broken}
            </>
          ) : (
            <Tag color="success">正常</Tag>
          )}
        </dd>
      </dl>
      <div className={styles.acts}>
        <LeaveHost />
        <span className="quiet">{placeMeanings.seat}</span>
      </div>
    </section>
  );
}
