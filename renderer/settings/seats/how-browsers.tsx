import { Button, Collapse } from 'antd';
import type { HostStanding } from '../../../shared/model/seats.ts';
import { saveFiles } from '../../ui/files/save-files.ts';
import { addressWords } from '../../ui/place/place-words.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../use-call.ts';
import styles from './seats.module.css';

/** 浏览器怎样用: the host's certificate, and how each kind of browser is told to trust it. */
export function HowBrowsers({ standing: { ways, addresses } }: { standing: HostStanding }) {
  const fetchFile = useAct('host.certificate');
  async function download() {
    const made = await fetchFile.mutateAsync({}).catch(() => null);
    if (made) await saveFiles(made);
  }
  const address = `https://${addressWords(addresses[0] ?? '主机地址', ways.port)}`;
  return (
    <section className="sheet" aria-label="浏览器怎样用" style={{ marginTop: 12 }}>
      <h2 className="sheet-title">浏览器怎样用</h2>
      {ways.browsers ? null : <p>现在不让浏览器连进来，要用的先在上面勾选并保存。</p>}
      <p>
        没有装本程序的电脑，用浏览器打开 <strong>{address}</strong>
        。先在那台电脑上装一次主机证书，浏览器才认得这是本单位的主机；没有装就显示「不安全」，那时不要输入密码。
      </p>
      <RefusalAlert error={fetchFile.error} />
      <Button loading={fetchFile.isPending} onClick={() => void download()}>
        下载主机证书
      </Button>
      <span className="quiet" style={{ marginInlineStart: 8 }}>
        用U盘带过去，只装在本单位的电脑上。
      </span>
      <Collapse
        ghost
        className={styles.how ?? ''}
        items={[
          {
            key: 'windows',
            label: 'Windows 上的 Chrome、Edge、360 浏览器',
            children: (
              <ol className={styles.steps}>
                <li>双击证书文件（.crt），点「安装证书」。</li>
                <li>存储位置选「当前用户」，下一步。</li>
                <li>选「将所有的证书都放入下列存储」，点「浏览」，选「受信任的根证书颁发机构」，确定。</li>
                <li>点「完成」，提示是否安装时点「是」。</li>
                <li>关掉所有浏览器窗口再打开，写上面的地址。360 浏览器请用极速模式（地址栏右边的闪电）。</li>
              </ol>
            ),
          },
          {
            key: 'linux',
            label: '统信UOS、麒麟上的浏览器',
            children: (
              <ol className={styles.steps}>
                <li>打开浏览器的「设置」，找到「隐私和安全」里的「安全」，点「管理证书」。</li>
                <li>选「授权机构」（有的写作「证书颁发机构」），点「导入」，选证书文件（.crt）。</li>
                <li>勾选「信任该证书，以标识网站的身份」，确定。</li>
                <li>关掉浏览器再打开，写上面的地址。</li>
              </ol>
            ),
          },
          {
            key: 'firefox',
            label: '火狐浏览器',
            children: (
              <ol className={styles.steps}>
                <li>打开「设置」—「隐私与安全」—「证书」，点「查看证书」。</li>
                <li>选「证书颁发机构」，点「导入」，选证书文件（.crt）。</li>
                <li>勾选「信任由此证书颁发机构来标识网站」，确定。</li>
              </ol>
            ),
          },
          {
            key: 'after',
            label: '装好以后',
            children: (
              <ol className={styles.steps}>
                <li>地址栏不再显示「不安全」，输入账号密码登录。登录后那台浏览器列在上面的席位里。</li>
                <li>仍显示「不安全」的，看证书装得对不对、地址是不是上面写的，不要点「继续前往」。</li>
                <li>主机更换过证书的，要重新装一次。</li>
              </ol>
            ),
          },
        ]}
      />
    </section>
  );
}
