import { CheckCircleFilled, DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Result } from 'antd';
import { Link } from 'react-router';
import { dayInWords } from '../../shared/domain/dates/day.ts';
import { keyWarning } from '../../shared/domain/people/key-words.ts';
import type { SignResult } from '../../shared/model/letter/letter.ts';
import { saveFiles } from '../ui/files/save-files.ts';
import badge from '../ui/marks/badge.module.css';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAct } from '../use-call.ts';
import styles from './review.module.css';

type Props = { proposalId: number; result: SignResult; isReply: boolean; next: number | null; onPrint: () => void };

/** After signing: the number that was given, and the file at once. */
export function SignedNote({ proposalId, result, isReply, next, onPrint }: Props) {
  const make = useAct('letter.export');
  const warning = result.key ? keyWarning(result.key) : '';
  async function save() {
    const files = await make.mutateAsync({ proposalId, feedbackForm: isReply }).catch(() => null);
    if (files) await saveFiles(files);
  }
  return (
    <Result
      icon={<CheckCircleFilled />}
      status="success"
      title={result.documentNumber}
      subTitle={
        <>
          第{result.version}版已于{dayInWords(result.signedOn)}签发，文字指纹 {result.fingerprint.slice(0, 16)}
          {result.key ? `，签发密钥 ${result.key.fingerprint}` : ''}
          {warning === '' ? null : <div className={badge.overdue}>{warning}</div>}
        </>
      }
      extra={
        <div className={styles.signedActs}>
          <RefusalAlert error={make.error} />
          <Button type="primary" icon={<DownloadOutlined />} loading={make.isPending} onClick={() => void save()}>
            导出 Word 文件
          </Button>
          <Button icon={<PrinterOutlined />} onClick={onPrint}>
            打印
          </Button>
          {next === null ? <Link to="/review">回到待审签</Link> : <Link to={`/review/${next}`}>下一件</Link>}
          <Link to={`/items/${proposalId}`}>打开这一件</Link>
        </div>
      }
    />
  );
}
