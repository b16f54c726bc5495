import { Link } from 'react-router';
import { atSigning, lyingPlaces } from '../../../shared/domain/letter/steps/lying.ts';
import type { Day } from '../../../shared/model/primitives.ts';
import { useAnswer } from '../../use-call.ts';
import styles from './head.module.css';

/** At which step before the signature letters lie, and how many too long; not there where the office has no steps. */
export function LyingSheet({ today }: { today: Day }) {
  const queue = useAnswer('letter.queue', {}, { keep: true });
  const places = lyingPlaces(queue.data ?? [], today);
  if (places.length === 0) return null;
  return (
    <section className="sheet" aria-label="审签停在哪一步">
      <h2 className="sheet-title">审签停在哪一步</h2>
      <div className={styles.wide}>
        <table className={styles.plain}>
          <thead>
            <tr>
              <th scope="col">步骤</th>
              {places.map(({ name }) => (
                <th key={name} scope="col">
                  {name === atSigning ? '等签发' : name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">件数</th>
              {places.map(({ name, count }) => (
                <td key={name}>
                  <Link to={`/review?step=${encodeURIComponent(name)}`} aria-label={`停在${name}的${count}件`}>
                    {count}
                  </Link>
                </td>
              ))}
            </tr>
            <tr>
              <th scope="row">其中超期</th>
              {places.map(({ name, late }) => (
                <td key={name} className={late > 0 ? styles.late : ''}>
                  {late}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  );
}
