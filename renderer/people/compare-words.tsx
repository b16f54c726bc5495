import { Alert, Button } from 'antd';
import type { HostLooked } from '../../shared/model/seats.ts';
import { SixWords } from '../ui/place/six-words.tsx';
import styles from './set-up.module.css';

type Props = { looked: HostLooked; same: boolean | null; onAnswer: (same: boolean) => void; onAgain: () => void };

/** What answers at the address, and whether it is the office's own host: its file says so, or the person compares. */
export function CompareWords({ looked: { address, office, words, vouched }, same, onAnswer, onAgain }: Props) {
  return (
    <section className="sheet" aria-label="核对主机">
      <h2 className="sheet-title">
        {office}的主机 <span className="quiet">{address}</span>
      </h2>
      {vouched ? (
        <Alert type="success" showIcon title="连接文件已证明这是本单位的主机，不用再核对。" />
      ) : (
        <>
          <p>请与主机上「几个人一起用」里显示的六个字核对，一个一个看，次序也要一样。可以打电话念给管理员听。</p>
          <SixWords words={words} />
          {same === false ? (
            <Alert
              type="error"
              showIcon
              role="alert"
              className={styles.differ ?? ''}
              title="不一致就不要连。什么也没有发送。"
              description="可能地址写成了别的主机，也可能有别的电脑冒充本单位的主机。请先核对地址，回到主机的「设置—几个人一起用」再看一遍六个字；仍不一致的告诉管理员，改用连接文件。"
            />
          ) : null}
        </>
      )}
      <div className={styles.answers}>
        {vouched ? null : (
          <>
            <Button
              type={same === null ? 'primary' : 'default'}
              disabled={same === true}
              onClick={() => onAnswer(true)}
            >
              一致
            </Button>
            <Button disabled={same === false} onClick={() => onAnswer(false)}>
              不一致
            </Button>
          </>
        )}
        <Button type="link" onClick={onAgain}>
          换一个地址或连接文件
        </Button>
      </div>
    </section>
  );
}
