import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { webText } from '../../shared/domain/publication/web/web-lines.ts';
import type { WebMark } from '../../shared/domain/publication/web/web-marks.ts';
import { barToPassing } from '../../shared/domain/publication/web/web-passing.ts';
import { comparePieces } from '../../shared/domain/words/compare-words.ts';
import { keysOf } from '../../shared/model/kinds.ts';
import { publicationForms } from '../../shared/model/life/life.ts';
import {
  closedArticles,
  type WebDesk,
  type WebState,
  type WebVersion,
  webFormats,
  webMarkKinds,
  webSteps,
} from '../../shared/model/web-text.ts';
import { ComparedPieces } from '../paper/pieces.tsx';
import { useMayAsk, useRoles } from '../session.ts';
import { Dialog } from '../ui/dialog/dialog.tsx';
import { type Act, ActDialog } from '../ui/fields/act-dialog.tsx';
import { saveFiles } from '../ui/files/save-files.ts';
import { instantWords } from '../ui/marks/day-words.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAct } from '../use-call.ts';
import { MarkedLetter } from './marked-letter.tsx';
import styles from './publication.module.css';

type Props = { desk: WebDesk; version: WebVersion; onAgain: () => void };

/** What was given to be published: every mark with its decision, whoever has to pass it, its files and its address. */
export function VersionSheet({ desk, version, onAgain }: Props) {
  const { form, state } = version;
  const mayWrite = useMayAsk('publication.submit');
  const roles = useRoles();
  const mayPass = useMayAsk('publication.pass');
  const bar = barToPassing(desk.passing, { roles, isOwn: version.own });
  const pass = useAct('publication.pass');
  const takeBack = useAct('publication.takeBack');
  const makeFiles = useAct('publication.files');
  const [returning, setReturning] = useState(false);
  const [act, setAct] = useState<Act | null>(null);
  const ofNow = !version.ofFormer && desk.bar === null && version.changedOutside.length === 0;
  const isOut = state === 'passed' || state === 'published';

  async function take(formats: (keyof typeof webFormats)[]) {
    const made = await makeFiles.mutateAsync({ webTextId: version.id, formats }).catch(() => null);
    if (made) await saveFiles(made);
  }
  return (
    <section aria-label="与签发的函不同之处">
      <VersionState version={version} passing={desk.passing} />
      <RefusalAlert error={pass.error ?? takeBack.error ?? makeFiles.error} />
      <div className={styles.tools}>
        <strong>{publicationForms[form]}</strong>
        {state === 'waiting' && mayPass && bar === null && ofNow ? (
          <>
            <Button type="primary" loading={pass.isPending} onClick={() => pass.mutate({ webTextId: version.id })}>
              同意公开
            </Button>
            <Button onClick={() => setReturning(true)}>退回</Button>
          </>
        ) : null}
        {state === 'waiting' && version.own && mayWrite ? (
          <Button loading={takeBack.isPending} onClick={() => takeBack.mutate({ webTextId: version.id })}>
            撤回
          </Button>
        ) : null}
        {isOut && ofNow && form !== 'none' ? (
          <Button
            type={state === 'passed' ? 'primary' : 'default'}
            loading={makeFiles.isPending}
            onClick={() => void take(keysOf(webFormats).filter((format) => format !== 'pdf'))}
          >
            导出网页文件
          </Button>
        ) : null}
        {isOut && ofNow && form !== 'none' ? (
          <Button loading={makeFiles.isPending} onClick={() => void take(['pdf'])}>
            导出 PDF
          </Button>
        ) : null}
        {isOut && ofNow && mayWrite ? (
          <Button onClick={() => setAct(recordAct(desk, version))}>
            {form === 'none' ? '登记不公开' : state === 'published' ? '更改网址' : '登记公开日期和网址'}
          </Button>
        ) : null}
        {mayWrite && state !== 'waiting' && desk.bar === null ? <Button onClick={onAgain}>重新整理</Button> : null}
      </div>
      {version.ofFormer ? <SinceThen version={version} desk={desk} /> : null}
      <VersionWords version={version} />
      {returning ? <ReturnWebText id={version.id} onClose={() => setReturning(false)} /> : null}
      {act ? <ActDialog act={act} onClose={() => setAct(null)} /> : null}
    </section>
  );
}

const stateTones: Record<WebState, 'info' | 'success' | 'warning'> = {
  waiting: 'info',
  passed: 'success',
  published: 'success',
  returned: 'warning',
  'taken-back': 'warning',
};

function VersionState({ version, passing }: { version: WebVersion; passing: WebDesk['passing'] }) {
  const { state, steps, submittedBy, submittedAt } = version;
  const who = passing === 'leader' ? '审签领导审核' : '另一位核对';
  const done = steps.map(
    ({ how, words, by, at }) => `${webSteps[how]}${words ? `：${words}` : ''}（${by} ${instantWords(at)}）`,
  );
  const words = done.length > 0 ? done.join('；') : `等${who}`;
  return (
    <>
      <Alert
        type={stateTones[state]}
        showIcon
        style={{ marginBottom: 12 }}
        title={`${submittedBy} ${instantWords(submittedAt)} 提交；${words}`}
      />
      {version.changedOutside.length > 0 ? (
        <Alert
          type="error"
          showIcon
          style={{ marginBottom: 12 }}
          title={`${version.changedOutside.join('；')}。这份公开稿不能再用，请按现在的函重新整理。`}
        />
      ) : null}
    </>
  );
}

/** The letter was signed anew: what differs between the one that was published from, and the present one. */
function SinceThen({ version, desk }: { version: WebVersion; desk: WebDesk }) {
  const pieces = comparePieces(webText(version.form === 'full' ? version.base : desk.lines), webText(desk.lines));
  return (
    <>
      <Alert
        type="warning"
        showIcon
        style={{ marginBottom: 12 }}
        title="函在那以后重新签发过，这份公开稿是按原来的函做的；请按现在的函重新整理、提交，网上的也要换。"
      />
      {version.form === 'full' && desk.lines.length > 0 ? (
        <div className="sheet">
          <h2 className="sheet-title">原来的函与现在的函</h2>
          <div className={styles.difference}>
            <ComparedPieces pieces={pieces} />
          </div>
        </div>
      ) : null}
    </>
  );
}

/** The words that were given, with the decision on each place. */
export function VersionWords({ version }: { version: WebVersion }) {
  const { form, base, decisions, article, reason } = version;
  if (form === 'none') {
    return (
      <div className="sheet">
        <div>{article === null ? '' : closedArticles[article]}</div>
        <div className="keep-lines">{reason}</div>
      </div>
    );
  }
  const marks = decisions.map(({ from, to, words, kind, ...rest }): WebMark => {
    return { from, to, words, kind, decision: { from, to, words, kind, ...rest } };
  });
  const kept = decisions.filter(({ how }) => how === 'keep');
  const reworded = decisions.filter(({ how }) => how === 'reword');
  const covered = decisions.length - kept.length - reworded.length;
  return (
    <div className={styles.columns}>
      <div className="sheet">
        <MarkedLetter lines={base} marks={marks} />
      </div>
      <aside className={`sheet ${styles.side}`} aria-label="公开稿">
        <h2 className="sheet-title">与签发的函不同之处</h2>
        <p>
          遮盖{covered}处，改写{reworded.length}处，保留{kept.length}处。划去的是原字，绿底的是网上的字。
        </p>
        {kept.length > 0 ? (
          <>
            <strong>保留的和理由</strong>
            <ul className={styles.reasons}>
              {kept.map(({ from, words, kind, reason: why }) => (
                <li key={from}>
                  {words}（{webMarkKinds[kind]}）：{why}
                </li>
              ))}
            </ul>
          </>
        ) : null}
        {reworded.length > 0 ? (
          <>
            <strong>改写的</strong>
            <ul className={styles.reasons}>
              {reworded.map(({ from, words, put }) => (
                <li key={from}>
                  {words} → {put}
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </aside>
    </div>
  );
}

/** Where and when it was put on the web: with the item, or of a former year's letter with its text. */
function recordAct({ proposalId, today, published }: WebDesk, { id: webTextId, form }: WebVersion): Act {
  const day = {
    name: 'day' as const,
    label: form === 'none' ? '登记日期' : '公开日期',
    as: 'day' as const,
    value: today,
  };
  const url = { name: 'url' as const, label: '网址', as: 'line' as const, value: published?.url ?? '' };
  const words = { title: form === 'none' ? '登记不公开' : '登记公开日期和网址', okText: '登记' };
  if (proposalId === null) return { operation: 'publication.note', ...words, fixed: { webTextId }, fields: [day, url] };
  return {
    operation: 'publication.record',
    ...words,
    fixed: { proposalId, webTextId, form },
    fields: form === 'none' ? [day] : [day, url],
  };
}

function ReturnWebText({ id, onClose }: { id: number; onClose: () => void }) {
  const giveBack = useAct('publication.return');
  const [reason, setReason] = useState('');
  async function send() {
    const done = await giveBack.mutateAsync({ webTextId: id, reason }).then(
      () => true,
      () => false,
    );
    if (done) onClose();
  }
  return (
    <Dialog
      open
      title="退回公开稿"
      okText="退回"
      okButtonProps={{ disabled: reason.trim() === '' }}
      confirmLoading={giveBack.isPending}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <RefusalAlert error={giveBack.error} />
      <Input.TextArea
        autoFocus
        aria-label="退回的理由"
        placeholder="退回的理由，例如：第三段的低保金额也要遮盖"
        autoSize={{ minRows: 3, maxRows: 8 }}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Dialog>
  );
}
