import { Checkbox, Segmented, Splitter } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { movesOpen } from '../../shared/domain/life/lifecycle.ts';
import { type LetterForm, letterForms, letterKinds } from '../../shared/model/kinds.ts';
import type { LetterReview, SignResult } from '../../shared/model/letter/letter.ts';
import { call, failureOf } from '../client.ts';
import { changesIn, compareLetters } from '../paper/compare.ts';
import { letterItems } from '../paper/letter-items.ts';
import { PaperSheet } from '../paper/paper-sheet.tsx';
import { usePrint } from '../paper/use-print.tsx';
import { useMe, useRoles } from '../session.ts';
import asLinkStyles from '../ui/as-link.module.css';
import { ChangedItem } from '../ui/changed-item.tsx';
import { AskedReason } from '../ui/fields/asked-reason.tsx';
import { choicesOf } from '../ui/fields/choices.ts';
import { useKeys } from '../ui/keys.ts';
import { instantWords } from '../ui/marks/day-words.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAct, useAnswer } from '../use-call.ts';
import { changedItems } from './changed-items.ts';
import { RemarkBox } from './remark-box.tsx';
import { ReturnDialog } from './return-dialog.tsx';
import styles from './review.module.css';
import { ReviewActs } from './review-acts.tsx';
import { ReviewSide } from './review-side.tsx';
import { SignDialog } from './sign-dialog.tsx';
import { SignedNote } from './signed-note.tsx';
import { signingSays } from './signing-says.ts';
import { useSigning } from './use-signing.ts';

type Props = { review: LetterReview; onFresh: () => void };
const forms = choicesOf(letterForms);

/** The letter as it will print with what changed, remarks beside it, and 退回修改 and 签发 always in one place. */
export function ReviewDesk({ review, onFresh }: Props) {
  const navigate = useNavigate();
  const roles = useRoles();
  const office = useAnswer('office.get', {});
  const isLeader = roles.includes('leader');
  const moves = movesOpen(review.stage, roles);
  const me = useMe();
  const says = review.stage === 'submitted' && me ? signingSays(review.submission, me) : null;
  const { proposalId, version, context } = review;
  // What was seen before stays the measure while this page is open, though opening it marks the version as seen.
  const [seen] = useState(review.seen);
  const [form, setForm] = useState<LetterForm | null>(null);
  const [showChanges, setShowChanges] = useState(true);
  const [picked, setPicked] = useState<string | null>(null);
  const [returning, setReturning] = useState(false);
  const [signed, setSigned] = useState<SignResult | null>(null);
  const paper = useRef<HTMLDivElement>(null);
  const remark = useAct('letter.remark');
  const giveBack = useAct('letter.return');
  const sign = useAct('letter.sign');
  const signing = useSigning(sign, { proposalId, version: version.version }, setSigned, onFresh);

  useEffect(() => {
    if (isLeader) void call('letter.see', { proposalId, version: version.version }).catch(() => undefined);
  }, [isLeader, proposalId, version.version]);

  const chosen = form ?? office.data?.letterForm ?? 'letter';
  const parts = useMemo(() => (seen ? compareLetters(seen.content, version.content) : null), [seen, version.content]);
  const changed = parts !== null && changesIn(parts) > 0;
  const onPaper = useMemo(
    () => ({
      ...context,
      documentNumber: signed?.documentNumber ?? context.documentNumber,
      signedOn: signed?.signedOn ?? context.signedOn,
    }),
    [context, signed],
  );
  const items = useMemo(
    () =>
      parts && showChanges && changed
        ? changedItems(version.content, onPaper, chosen, parts)
        : letterItems(version.content, onPaper, chosen),
    [parts, showChanges, changed, version.content, onPaper, chosen],
  );
  const wantsFirst = useRef(changed);
  /** Once the pages are laid out, the first change is what the leader wants to see. */
  const laidOut = useCallback((pages: number) => {
    if (pages === 0 || !wantsFirst.current) return;
    wantsFirst.current = false;
    requestAnimationFrame(() =>
      paper.current?.querySelector(`.${styles.changedLine}`)?.scrollIntoView({ block: 'center' }),
    );
  }, []);
  const print = usePrint({ proposalId, content: version.content, context: onPaper, form: chosen });

  function pick(blockId: string) {
    setPicked(blockId);
    paper.current?.querySelector(`[data-block="${CSS.escape(blockId)}"]`)?.scrollIntoView({ block: 'center' });
  }
  function askSign() {
    if (!moves.includes('sign') || passed || signed !== null || changedOutside || says?.bars) return;
    signing.open();
  }
  async function send(reason: string) {
    const done = await giveBack.mutateAsync({ proposalId, version: version.version, reason }).catch(() => null);
    if (done) void navigate('/review');
  }
  useKeys({ 'Ctrl+P': print.now, 'Ctrl+Enter': askSign });

  const error = sign.error;
  const code = error === null ? null : failureOf(error).code;
  const outdated = code === 'letter.old-version';
  // Someone else was first, or the clerk took it back: what is to be done now is not 签发 any more.
  const passed = code === 'letter.signed-already' || code === 'stage.wrong';
  const changedOutside = review.changedOutside.length > 0;
  const changes = useAnswer('changes.get', { proposalId }, { enabled: changedOutside });
  return (
    <div className={styles.reviewDesk}>
      <header className={styles.reviewHead}>
        <Link to="/review">返回</Link>
        <h1>{letterKinds[review.letterKind]}</h1>
        <span className={styles.reviewTitle} title={review.title}>
          {review.title}
        </span>
        <span className="quiet nowrap">
          第{version.version}版 · {review.submittedBy} {instantWords(review.submittedAt)} 送审
        </span>
      </header>
      <ChangedItem proposalId={proposalId} changes={changes.data} />
      <RefusalAlert error={signing.asks ? null : error} {...(outdated || passed ? { onRetry: onFresh } : {})} />
      {signed ? (
        <SignedNote
          proposalId={proposalId}
          result={signed}
          isReply={review.letterKind === 'reply'}
          onPrint={print.now}
        />
      ) : null}
      <Splitter className={styles.reviewPanes ?? ''}>
        <Splitter.Panel min={420}>
          <div className={styles.reviewPaper} ref={paper}>
            <div className={styles.reviewTools}>
              <Segmented<LetterForm>
                size="small"
                aria-label="公文格式"
                value={chosen}
                options={forms}
                onChange={setForm}
              />
              {parts ? (
                <Checkbox checked={showChanges} onChange={(event) => setShowChanges(event.target.checked)}>
                  {changed ? `显示上次看过（第${seen?.version}版）后的改动` : '上次看过后没有改动'}
                </Checkbox>
              ) : null}
              <button type="button" className={asLinkStyles.asLink} onClick={print.now}>
                打印
              </button>
            </div>
            <PaperSheet
              items={items}
              form={chosen}
              picked={picked}
              onPages={laidOut}
              {...(isLeader ? { onPick: setPicked } : {})}
            />
          </div>
        </Splitter.Panel>
        <Splitter.Panel defaultSize={372} min={300} max={560} collapsible>
          <div className={styles.reviewRight}>
            <ReviewSide
              review={review}
              parts={parts}
              onPick={pick}
              remarkBox={
                isLeader && review.stage === 'submitted' && !signed ? (
                  <RemarkBox
                    block={version.content.blocks.find(({ id }) => id === picked) ?? null}
                    error={remark.error}
                    pending={remark.isPending}
                    onClear={() => setPicked(null)}
                    onWrite={async (text) => {
                      const question = { proposalId, version: version.version, blockId: picked, text };
                      return (await remark.mutateAsync(question).catch(() => null)) !== null;
                    }}
                  />
                ) : null
              }
            />
            {isLeader ? (
              <ReviewActs
                mayReturn={moves.includes('return') && signed === null && !passed}
                maySign={moves.includes('sign') && signed === null && !passed && !changedOutside && !says?.bars}
                says={signed === null ? (says?.words ?? '') : ''}
                signing={sign.isPending}
                given={signed?.documentNumber ?? (review.stage === 'submitted' ? null : context.documentNumber)}
                next={review.nextNumber}
                onReturn={() => setReturning(true)}
                onSign={askSign}
              />
            ) : null}
          </div>
        </Splitter.Panel>
      </Splitter>
      <ReturnDialog
        open={returning}
        remarks={review.remarks.filter((one) => one.version === version.version).length}
        error={giveBack.error}
        pending={giveBack.isPending}
        onReturn={(reason) => void send(reason)}
        onClose={() => setReturning(false)}
      />
      <SignDialog
        open={signing.asks === 'password'}
        title={`签发第${version.version}版，编为 ${review.nextNumber}？`}
        unsettled={review.remarks.filter(({ settledAt }) => settledAt === null).length}
        keyOpen={review.keyOpen}
        refused={signing.asks === 'password' ? signing.refused : null}
        pending={sign.isPending}
        onSign={(password) => signing.sign({ password })}
        onClose={signing.close}
      />
      <AskedReason
        act="签发"
        asked={signing.asks === 'password' ? null : signing.asks}
        refused={signing.refused}
        pending={sign.isPending}
        onReason={(reason) => signing.sign(reason)}
        onClose={signing.close}
      />
      {print.sheet}
    </div>
  );
}
