import { Alert } from 'antd';
import { Link } from 'react-router';
import { confirmedWords, verdictWords } from '../../../shared/domain/audit/verdict-words.ts';
import { momentInWords } from '../../../shared/domain/dates/moment.ts';
import { inFours } from '../../../shared/domain/papers/log-mark.ts';
import type { AuditVerdict } from '../../../shared/model/audit.ts';
import styles from '../settings.module.css';

/** What a verification found, and what it compared: a bare 「没有问题」 would say more than it knows. */
export function AuditVerdictNote({ verdict }: { verdict: AuditVerdict }) {
  const { sound, rows, compared, findings, further, confirmed, vouchedSince, vouchedLater, end } = verdict;
  const open = findings.length + further - confirmed;
  const { rows: sealed, signatures, attachments, anchors } = compared;
  return (
    <Alert
      style={{ marginBottom: 10 }}
      showIcon
      type={sound ? 'success' : open === 0 ? 'warning' : 'error'}
      title={`${verdictWords(verdict)}${open === 0 ? '' : '，请保留现有数据，与备份、纸质件核对'}`}
      description={
        <>
          {findings.length > 0 ? (
            <ul className={styles.findings}>
              {findings.map(({ words, proposalId, ...finding }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown once as it came.
                <li key={index}>
                  {words}
                  {finding.confirmed ? <b>{`；${confirmedWords(finding)}`}</b> : null}
                  {proposalId === null ? null : (
                    <>
                      {' '}
                      <Link to={`/items/${proposalId}`}>打开</Link>
                    </>
                  )}
                </li>
              ))}
              {further > 0 ? <li>另有{further}处</li> : null}
            </ul>
          ) : null}
          <div>
            核对了日志{rows}条、登记的各种记录{sealed}条、签发{signatures}次、附件{attachments}个、存在别处的日志末尾
            {anchors}处。
            {vouchedSince === null ? '' : `记录自${momentInWords(vouchedSince)}起封存，在那以前的改动发现不了。`}
            {vouchedLater.map(({ since, what }) => `其中${what.join('、')}自${momentInWords(since)}起封存。`).join('')}
          </div>
          {end === null ? null : (
            <div className="quiet">
              现在的日志末尾：第{end.count}条，校验码 {inFours(end.digest.slice(0, 16))}
            </div>
          )}
        </>
      }
    />
  );
}
