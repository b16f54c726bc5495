import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import { type HostStanding, type PlaceMode, placeModes } from '../../../shared/model/seats.ts';
import { placeMeanings } from '../../ui/place/place-words.ts';
import styles from './seats.module.css';
import { WaysForm } from './ways-form.tsx';

/** At a PC alone: what it could be to the office, and how it becomes that. */
export function AlonePlace({ standing, refused }: { standing: HostStanding; refused: string | null }) {
  return (
    <>
      {refused ? (
        <Alert
          type="warning"
          showIcon
          role="alert"
          style={{ marginBottom: 12 }}
          title={refused}
          description="单位和账号已经设好。改好后再点「作为本单位主机」。"
        />
      ) : null}
      <section className="sheet" aria-label="现在怎样用">
        <h2 className="sheet-title">现在：{placeModes.alone}</h2>
        <dl className={styles.meanings}>
          {(Object.keys(placeModes) as PlaceMode[]).map((mode) => (
            <div key={mode}>
              <dt>{placeModes[mode]}</dt>
              <dd>{placeMeanings[mode]}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="sheet" aria-label="作为本单位主机" style={{ marginTop: 12 }}>
        <h2 className="sheet-title">作为本单位主机</h2>
        <p className="quiet">
          数据不动，别的电脑从此可以连进来，各人仍用自己的账号登录。主机选一台不常关机、只有少数人碰得到的电脑。
        </p>
        <WaysForm standing={standing} here okText="作为本单位主机" />
      </section>
      <section className="sheet" aria-label="连到别的主机" style={{ marginTop: 12 }}>
        <h2 className="sheet-title">连到别的主机</h2>
        <p>这台电脑上已有本单位的数据，不能同时连到别的主机，免得像是数据不见了。</p>
        <ul className={styles.steps}>
          <li>
            这里的数据要给大家用：先做一份<Link to="/settings/backup">数据备份</Link>
            ，拷到主机上，在主机的首次设置里「从备份恢复」。
          </li>
          <li>
            这台电脑只是要连过去：另用一个数据文件夹启动（<code>npm start -- --data 文件夹</code>
            ），在首次设置里选「连到本单位主机」。这里的数据留在原处。
          </li>
        </ul>
        <Button disabled title="先按上面的办法做">
          {placeModes.seat}
        </Button>
      </section>
    </>
  );
}
