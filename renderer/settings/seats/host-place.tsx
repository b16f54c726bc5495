import { Alert, App, Button, Tag } from 'antd';
import { dayOfMoment } from '../../../shared/domain/dates/moment.ts';
import type { HostStanding } from '../../../shared/model/seats.ts';
import { failureOf } from '../../client.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { saveFiles } from '../../ui/files/save-files.ts';
import { addressWords, hereOnlyWords } from '../../ui/place/place-words.ts';
import { SixWords } from '../../ui/place/six-words.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../use-call.ts';
import styles from './seats.module.css';

/** What others are told to find the host and to know it: addresses, six words, a file that holds both. */
export function HostPlace({ standing, here }: { standing: HostStanding; here: boolean }) {
  const { addresses, ways, words, until, listening } = standing;
  const { modal } = App.useApp();
  const invite = useAct('host.invite');
  const renew = useAct('host.renew');
  const elsewhere = hereOnlyWords(['host.open', 'host.close', 'host.invite', 'host.renew'], here);

  async function makeFile() {
    const made = await invite.mutateAsync({}).catch(() => null);
    if (made) await saveFiles(made);
  }
  function askRenew() {
    modal.confirm({
      title: '更换主机证书？',
      width: 520,
      content: (
        <ul className={styles.steps}>
          <li>用程序窗口的席位自动换用新的，不用重新核对；关着的席位要在下次更换以前开一次，否则须重新连接。</li>
          <li>用浏览器的电脑要重新安装证书。</li>
          <li>已做的连接文件不能再用，六个字也换新的。</li>
        </ul>
      ),
      okText: '更换',
      onOk: async () => {
        try {
          await renew.mutateAsync({});
        } catch (thrown) {
          modal.error({ title: '没有更换', content: failureOf(thrown).message, okText: '知道了' });
        }
      },
    });
  }
  return (
    <section className="sheet" aria-label="本单位主机">
      <h2 className="sheet-title">
        本单位主机 {listening ? <Tag color="success">开着</Tag> : <Tag color="error">连不进来</Tag>}
      </h2>
      {elsewhere ? <Alert type="info" showIcon style={{ marginBottom: 12 }} title={elsewhere} /> : null}
      <div className={styles.told}>
        <div>
          <p className={styles.label}>在别的电脑上写这个地址</p>
          {addresses.length === 0 ? (
            <p>这台电脑没有内部网络的地址，请先接好网线。</p>
          ) : (
            addresses.map((address) => (
              <p key={address} className={styles.address}>
                <strong>{addressWords(address, ways.port)}</strong>
                <CopyButton text={addressWords(address, ways.port)} label="复制" />
              </p>
            ))
          )}
          {addresses.length > 1 ? <p className="quiet">有几个地址的，写在同一个网络里的那个。</p> : null}
        </div>
        <div>
          <p className={styles.label}>别的电脑第一次连来时，核对这六个字</p>
          <SixWords words={words} />
        </div>
      </div>
      <RefusalAlert error={invite.error} />
      <div className={styles.acts}>
        <Button type="primary" disabled={!here} loading={invite.isPending} onClick={() => void makeFile()}>
          做连接文件
        </Button>
        <Button disabled={!here} loading={renew.isPending} onClick={askRenew}>
          更换证书
        </Button>
        <span className="quiet">
          连接文件用U盘带到别的电脑，七天内凭它加入，不用核对，也不用再同意；用完请从U盘删去。
          {until ? `证书用到${dayOfMoment(until)}。` : ''}
        </span>
      </div>
    </section>
  );
}
