import { Alert, Button, Collapse } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { proposalKinds } from '../../shared/model/kinds.ts';
import { publicationForms } from '../../shared/model/life/life.ts';
import { type WebDesk, webSteps } from '../../shared/model/web-text.ts';
import { useMayAsk } from '../session.ts';
import { type Act, ActDialog } from '../ui/fields/act-dialog.tsx';
import { choicesOf } from '../ui/fields/choices.ts';
import { instantWords } from '../ui/marks/day-words.ts';
import { PageHead } from '../ui/page-head.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useAnswer } from '../use-call.ts';
import styles from './publication.module.css';
import { WebEditor } from './web-editor.tsx';
import { VersionSheet, VersionWords } from './web-version.tsx';

/** 公开: one letter on its way to the web. */
export function WebPage() {
  const { id, formerId } = useParams();
  const of = id === undefined ? { formerId: Number(formerId) } : { proposalId: Number(id) };
  const desk = useAnswer('publication.desk', of, { anew: true });
  if (!desk.data) {
    return desk.error ? (
      <div className="page">
        <RefusalAlert error={desk.error} onRetry={() => void desk.refetch()} />
      </div>
    ) : (
      <Waiting />
    );
  }
  return <Desk key={JSON.stringify(of)} desk={desk.data} of={of} />;
}

function Desk({ desk, of }: { desk: WebDesk; of: { proposalId: number } | { formerId: number } }) {
  const mayWrite = useMayAsk('publication.submit');
  const [again, setAgain] = useState(false);
  const [act, setAct] = useState<Act | null>(null);
  const [last, ...former] = desk.versions;
  const begins = last === undefined || last.state === 'returned' || last.state === 'taken-back' || last.ofFormer;
  const editing = mayWrite && desk.bar === null && (again || begins) && last?.state !== 'waiting';
  const name = `第${desk.number ?? '（不详）'}号${desk.kind === null ? '' : proposalKinds[desk.kind]}`;
  // Where the office has nobody pass texts, what was published elsewhere may be recorded as such.
  const mayRecord = mayWrite && desk.proposalId !== null && (desk.passing === 'none' || desk.consent === 'no');
  return (
    <div className="page">
      <PageHead
        title={`公开　${name}`}
        says={desk.title}
        acts={
          <>
            {mayRecord && desk.bar === null ? (
              <Button onClick={() => setAct(plainRecord(desk))}>只登记公开情况</Button>
            ) : null}
            {desk.proposalId === null ? null : <Link to={`/items/${desk.proposalId}?part=reception`}>返回这件</Link>}
            <Link to="/publication">公开目录</Link>
          </>
        }
      />
      <Facts desk={desk} />
      {desk.bar ? <Alert type="warning" showIcon style={{ marginBottom: 12 }} title={desk.bar} /> : null}
      {last && !(editing && again) ? <VersionSheet desk={desk} version={last} onAgain={() => setAgain(true)} /> : null}
      {editing ? <WebEditor desk={desk} of={of} onDone={() => setAgain(false)} /> : null}
      {!editing && last === undefined && desk.bar === null ? <p className="quiet">经办人还没有提交公开稿。</p> : null}
      {former.length > 0 ? (
        <Collapse
          className={styles.former ?? ''}
          items={former.map((each) => ({
            key: each.id,
            label: `以前的公开稿：${publicationForms[each.form]}，${each.submittedBy} ${instantWords(each.submittedAt)} 提交，${each.state === 'waiting' ? '待审核' : webSteps[each.state]}`,
            children: <VersionWords version={each} />,
          }))}
        />
      ) : null}
      {act ? <ActDialog act={act} onClose={() => setAct(null)} /> : null}
    </div>
  );
}

function Facts({ desk }: { desk: WebDesk }) {
  const { documentNumber, signedOn, dueOn, published, today, proposer } = desk;
  return (
    <div className={styles.facts}>
      <span>提出人：{proposer}</span>
      {documentNumber ? <span>{documentNumber}</span> : null}
      {signedOn ? <span>成文 {signedOn}</span> : null}
      {dueOn && !published ? (
        <span className={dueOn < today ? styles.late : ''}>
          公开期限 {dueOn}
          {dueOn < today ? '，已超过' : ''}
        </span>
      ) : null}
      {published ? (
        <span>
          {published.day} {publicationForms[published.form]}
          {published.reason ? `：${published.reason}` : ''}{' '}
          {published.url ? (
            <a href={published.url} target="_blank" rel="noreferrer">
              {published.url}
            </a>
          ) : null}
        </span>
      ) : null}
    </div>
  );
}

/** What was published without a text made here. */
function plainRecord({ proposalId, consent, today }: WebDesk): Act {
  const refuses = consent === 'no';
  return {
    operation: 'publication.record',
    title: '登记公开情况',
    okText: '登记',
    fixed: { proposalId: proposalId ?? 0 },
    fields: [
      {
        name: 'form',
        label: '公开方式',
        as: 'few',
        value: refuses ? 'none' : 'full',
        options: choicesOf(publicationForms),
      },
      { name: 'day', label: '日期', as: 'day', value: today },
      { name: 'url', label: '网址', as: 'line', value: '' },
      { name: 'reason', label: '不公开的理由', as: 'line', value: refuses ? '提出人不同意公开' : '' },
    ],
    says: '文字不是在这里整理的，只登记日期和网址；在这里整理的，定稿后在上面登记。',
  };
}
