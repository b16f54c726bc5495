import { Alert, Button, Tabs, Tag } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { type PlatformDesk, type UploadState, uploadStates } from '../../shared/model/platform/platform.ts';
import { useMayAsk } from '../session.ts';
import { EmptyPlace } from '../ui/empty-place.tsx';
import { useFileActs } from '../ui/looking/use-file-acts.ts';
import { PageHead } from '../ui/page-head.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useAnswer } from '../use-call.ts';
import styles from './platform.module.css';
import { SheetFields } from './sheet-fields.tsx';
import { UploadDialog } from './upload-dialog.tsx';

const colours: Record<UploadState, string> = { open: 'orange', done: 'green', again: 'red' };

/** 上传平台: what of one item's signed letter is typed into each platform, to be copied field by field. */
export function PlatformPage() {
  const proposalId = Number(useParams().id);
  const desk = useAnswer('platform.desk', { proposalId });
  if (!desk.data) {
    return desk.error ? (
      <div className="page">
        <RefusalAlert error={desk.error} onRetry={() => void desk.refetch()} />
      </div>
    ) : (
      <Waiting />
    );
  }
  return <Sheets key={proposalId} desk={desk.data} />;
}

function Sheets({ desk }: { desk: PlatformDesk }) {
  const { proposalId, number, title, documentNumber, signedOn, bar, sheets, today } = desk;
  // The first that is not done yet is what one came for.
  const [chosen, setChosen] = useState(() => sheets.find(({ state }) => state !== 'done')?.key);
  const [recording, setRecording] = useState(false);
  const mayRecord = useMayAsk('upload.record') && bar === null;
  const maySet = useMayAsk('platform.save');
  const files = useFileActs();
  const sheet = sheets.find(({ key }) => key === chosen) ?? sheets[0];
  const last = sheet?.last;
  return (
    <div className="page">
      <PageHead
        title={`上传平台　第${number}号`}
        says={title}
        acts={
          <>
            {sheet && mayRecord ? (
              <Button type="primary" onClick={() => setRecording(true)}>
                {sheet.state === 'done' ? '再登记一次上传' : '登记已上传'}
              </Button>
            ) : null}
            <Link to={`/items/${proposalId}?part=reception`}>返回这件</Link>
          </>
        }
      />
      {bar ? <Alert type="warning" showIcon style={{ marginBottom: 12 }} title={bar} /> : null}
      <RefusalAlert error={files.failure} onClose={files.clear} />
      {sheets.length > 1 ? (
        <Tabs
          activeKey={sheet?.key ?? ''}
          onChange={setChosen}
          items={sheets.map(({ key, name, state }) => ({ key, label: `${name}（${uploadStates[state]}）` }))}
        />
      ) : null}
      {sheet ? (
        <>
          <div className={styles.facts}>
            <strong>{sheet.name}</strong>
            <Tag color={colours[sheet.state]}>{uploadStates[sheet.state]}</Tag>
            {last ? (
              <span>
                {last.day} 上传，{last.by}登记{last.receipt ? `，回执编号 ${last.receipt}` : ''}
                {last.receiptFile ? (
                  <>
                    ，回执{' '}
                    {last.receiptId === null ? (
                      last.receiptFile
                    ) : (
                      <Button type="link" size="small" onClick={() => files.open(last.receiptId ?? 0)}>
                        {last.receiptFile}
                      </Button>
                    )}
                  </>
                ) : null}
              </span>
            ) : null}
            {documentNumber ? <span>{documentNumber}</span> : null}
            {signedOn ? <span>成文 {signedOn}</span> : null}
          </div>
          {sheet.notes.map((note) => (
            <Alert key={note} type="warning" showIcon style={{ marginBottom: 8 }} title={note} />
          ))}
          <SheetFields key={sheet.key} proposalId={proposalId} sheet={sheet} mayTick={mayRecord} />
        </>
      ) : bar ? null : (
        <EmptyPlace
          title="没有启用这一类件的平台"
          action={maySet ? <Link to="/settings/platforms">设置上传平台</Link> : null}
        >
          交办单位要求把答复录入它的平台的，请管理员在「设置—上传平台」里启用，写明有哪些栏、上限多少。
        </EmptyPlace>
      )}
      {recording && sheet ? (
        <UploadDialog proposalId={proposalId} sheet={sheet} today={today} onClose={() => setRecording(false)} />
      ) : null}
    </div>
  );
}
