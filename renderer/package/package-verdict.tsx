import { Alert, Descriptions } from 'antd';
import { Link } from 'react-router';
import type { PackageReading, Signer } from '../../shared/model/package/case-package.ts';
import { sizeWords } from '../ui/files/read-files.ts';
import { instantWords } from '../ui/marks/day-words.ts';
import styles from './package.module.css';

/** Who signed, that the content is what was signed, where the case stands here, and what to know beforehand. */
export function PackageVerdict({ reading, fileName }: { reading: PackageReading; fileName: string }) {
  const { signer, here, notes, blocked } = reading;
  const attachments = reading.files.filter(({ name }) => name.startsWith('attachments/'));
  const size = reading.files.reduce((sum, each) => sum + each.size, 0);
  return (
    <section className="sheet" aria-label="案卷包">
      <h2 className="sheet-title">{reading.title}</h2>
      <Alert
        showIcon
        type={signer.trust === 'new' ? 'warning' : 'success'}
        title={`内容完好：与签名时一字不差。${trustWords(signer)}`}
      />
      <Descriptions
        size="small"
        column={2}
        className={styles.packageFacts}
        items={[
          { key: 'office', label: '导出单位', children: reading.office },
          {
            key: 'signer',
            label: '签名指纹',
            children: <span className={styles.fingerprint}>{signer.fingerprint}</span>,
          },
          { key: 'by', label: '导出人、时间', children: `${reading.by}，${instantWords(reading.at)}` },
          { key: 'program', label: '导出程序', children: reading.program },
          { key: 'file', label: '文件', children: fileName },
          { key: 'size', label: '内容', children: `案卷一份，附件${attachments.length}个，共${sizeWords(size)}` },
          { key: 'here', label: '本机', children: <Here here={here} /> },
        ]}
      />
      {blocked ? <Alert showIcon type="error" role="alert" title={`不能导入：${blocked}`} /> : null}
      {notes.length > 0 ? (
        <ul className={styles.packageNotes}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function trustWords({ trust, firstSeenAt, otherKey, office }: Signer): string {
  if (trust === 'own') return '这是本机自己导出的。';
  if (trust === 'known') return `这个签名${firstSeenAt ? instantWords(firstSeenAt).slice(0, 10) : '以前'}见过。`;
  const first = '第一次见到这个签名，请打电话与对方核对指纹后再导入。';
  return otherKey ? `「${office}」以前用的是另一个签名；${first}` : first;
}

function Here({ here }: { here: PackageReading['here'] }) {
  if (!here) return <>没有这件</>;
  const words = here.proposalId ? '已有这件' : '已有这件往年件';
  return (
    <>
      {words}：
      {here.proposalId ? (
        <Link to={`/items/${here.proposalId}`}>{here.title}</Link>
      ) : (
        <Link to={`/cases/${here.caseId}`}>{here.title}</Link>
      )}
    </>
  );
}
