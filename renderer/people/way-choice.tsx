import { Radio } from 'antd';
import { type PlaceMode, placeModes } from '../../shared/model/seats.ts';
import { placeMeanings } from '../ui/place/place-words.ts';
import styles from './set-up.module.css';

const ways = Object.keys(placeModes) as PlaceMode[];

/** The first choice on a fresh PC: alone, the office's host, or a seat of it. */
export function WayChoice({ way, onChange }: { way: PlaceMode; onChange: (way: PlaceMode) => void }) {
  return (
    <Radio.Group
      className={styles.ways ?? ''}
      aria-label="这台电脑怎样用"
      value={way}
      onChange={({ target }) => onChange(target.value as PlaceMode)}
    >
      {ways.map((each) => (
        <Radio key={each} value={each} className={`sheet ${styles.way} ${each === way ? styles.wayChosen : ''}`}>
          <strong>{placeModes[each]}</strong>
          <div className="quiet">{placeMeanings[each]}</div>
        </Radio>
      ))}
    </Radio.Group>
  );
}
