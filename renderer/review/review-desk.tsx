import { Checkbox, Segmented, Splitter } from 'antd';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { isMine } from '../../shared/domain/letter/deciding/next-letter.ts';
import { remarkPlace, remarkStanding } from '../../shared/domain/letter/deciding/remarks.ts';
import { presentStep } from '../../shared/domain/letter/steps/chain.ts';
import { mayReturn, maySettle, openParties, returnsTo } from '../../shared/domain/letter/steps/who-reviews.ts';
import { movesOpen } from '../../shared/domain/life/lifecycle.ts';
import { type LetterForm, letterForms, letterKinds } from '../../shared/model/kinds.ts';
import type { LetterReview, SignResult } from '../../shared/model/letter/letter.ts';
import { call, failureOf } from '../client.ts';
import { changesIn, compareLetters } from '../paper/compare.ts';
import { letterItems } from '../paper/letter-items.ts';
import { PaperSheet } from '../paper/paper-sheet.tsx';
import { usePrint } from '../paper/use-print.tsx';
import { markOnPaper, unmarkPaper, type WordsOnPaper, wordsSelected } from '../paper/words-on-paper.ts';
import { useMe, useRoles } from '../session.ts';
import asLinkStyles from '../ui/as-link.module.css';
import { ChangedItem } from '../ui/changed-item.tsx';
import { AskedReason } from '../ui/fields/asked-reason.tsx';
import { choicesOf } from '../ui/fields/choices.ts';
import { useKeys } from '../ui/keys.ts';
import { todayHere } from '../ui/marks/day-words.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAct, useAnswer } from '../use-call.ts';
import { AgreeDialog } from './agree-dialog.tsx';
import { changedItems } from './changed-items.ts';
import type { DoneLetter } from './done-line.tsx';
import { RemarkBox } from './remark-box.tsx';
import { ReturnDialog } from './return-dialog.tsx';
import styles from './review.module.css';
import { ReviewActs } from './review-acts.tsx';
import { ReviewSide } from './review-side.tsx';
import { SignDialog } from './sign-dialog.tsx';
import { SignedNote } from './signed-note.tsx';
import { signingSays } from './signing-says.ts';
import { useRead } from './use-read.ts';
import { useSigning } from './use-signing.ts';
import { useWeighed } from './weighed.ts';

type Props = {
  review: LetterReview;
  /** The item whose letter waits behind this one. */
  next: number | null;
  /** Where this one stands among those that wait; null where it does not wait. */
  place: { at: number; of: number } | null;
  /** The leader signed one here before, so the key is open, though this letter may have been fetched before that. */
  hasSigned: boolean;
  onDone: (letter: DoneLetter) => void;
  onFresh: () => void;
};
const forms = choicesOf(letterForms);

/** The letter as it will print, all there is to decide from beside it, and 退回修改 and 同意 or 签发 always in one place. */
export function ReviewDesk({ review, next, place, hasSigned, onDone, onFresh }: Props) {
  const navigate = useNavigate();
  const roles = useRoles();
  const office = useAnswer('office.get', {});
  const isLeader = roles.includes('leader');
  const moves = movesOpen(review.stage, roles);
  const me = useMe();
  const lies = review.stage === 'submitted';
  const says = lies && me && isLeader ? signingSays(review.submission, me) : null;
  const today = todayHere();
  const mine = lies && me ? openParties(review.submission, me, today) : [];
  const step = mine.length > 0 ? presentStep(review.submission.steps) : null;
  const stead = mine.find((one) => one.stead !== '')?.stead ?? '';
  const backTo = lies && me ? returnsTo(review.submission, me, today) : null;
  const { proposalId, version, context, compared } = review;
  const weighed = useWeighed(review);
  const [form, setForm] = useState<LetterForm | null>(null);
  const [showChanges, setShowChanges] = useState(true);
  const [picked, setPicked] = useState<string | null>(null);
  const [words, setWords] = useState<WordsOnPaper | null>(null);
  const [returning, setReturning] = useState(false);
  const [agreeing, setAgreeing] = useState(false);
  const [signed, setSigned] = useState<SignResult | null>(null);
  const [chosenBeside, setBeside] = useState<number | null>(null);
  const paper = useRef<HTMLDivElement>(null);
  const remark = useAct('letter.remark');
  const giveBack = useAct('letter.return');
  const agree = useAct('letter.agree');
  const sign = useAct('letter.sign');
  const read = useRead(`${proposalId}/${version.version}`);
  const { title } = review;
  const mayLook = isLeader || step !== null;
  const signing = useSigning(
    sign,
    { proposalId, version: version.version },
    (result) => {
      setSigned(result);
      onDone({ proposalId, title, signed: result, did: '' });
    },
    onFresh,
  );

  useEffect(() => {
    if (mayLook) void call('letter.see', { proposalId, version: version.version }).catch(() => undefined);
  }, [mayLook, proposalId, version.version]);

  const chosen = form ?? office.data?.letterForm ?? 'letter';
  const beside = chosenBeside ?? compared?.version ?? null;
  const another = useAnswer(
    'draft.version',
    { proposalId, version: beside ?? 0 },
    { enabled: beside !== null && beside !== compared?.version },
  );
  const before = beside === compared?.version ? compared?.content : another.data?.content;
  const parts = useMemo(() => (before ? compareLetters(before, version.content) : null), [before, version.content]);
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
  const laidOut = useCallback(
    (pages: number) => {
      if (pages === 0) return;
      read.isLaidOut();
      if (!wantsFirst.current) return;
      wantsFirst.current = false;
      requestAnimationFrame(() =>
        paper.current?.querySelector(`.${styles.changedLine}`)?.scrollIntoView({ block: 'center' }),
      );
    },
    [read.isLaidOut],
  );
  const print = usePrint({ proposalId, content: version.content, context: onPaper, form: chosen });
  const { blocks } = version.content;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words stand elsewhere once the pages are drawn anew.
  useLayoutEffect(() => {
    if (!paper.current) return;
    const open = review.remarks.filter((one) => remarkStanding(one) !== 'settled');
    markOnPaper(
      paper.current,
      open.flatMap((one) => {
        const found = remarkPlace(one, blocks);
        return found ? [{ blockId: found.blockId, words: one.words, fromAt: found.from }] : [];
      }),
    );
    return unmarkPaper;
  }, [review.remarks, blocks, items]);

  const mayRemark = lies && !signed && me !== null && mayReturn(review.submission, me, today);

  function pick(blockId: string) {
    setPicked(blockId);
    setWords(null);
    paper.current?.querySelector(`[data-block="${CSS.escape(blockId)}"]`)?.scrollIntoView({ block: 'center' });
  }
  /** After a click on the paper: words that are selected are what the remark is about. */
  function pickWords() {
    const found = mayRemark && paper.current ? wordsSelected(paper.current, blocks) : null;
    setWords(found);
    if (found) setPicked(found.blockId);
  }

  const error = sign.error ?? (agreeing ? null : agree.error);
  const code = error === null ? null : failureOf(error).code;
  const outdated = code === 'letter.old-version';
  // Someone else was first, or the clerk took it back: what is to be done now is not 签发 any more.
  const passed = code === 'letter.signed-already' || code === 'stage.wrong';
  const changedOutside = review.changedOutside.length > 0;
  const changes = useAnswer('changes.get', { proposalId }, { enabled: changedOutside });
  const maySign =
    moves.includes('sign') && !passed && signed === null && !changedOutside && !says?.bars && read.isReady;
  const keyOpen = !signing.keyClosed && (review.keyOpen || hasSigned);
  const isAsked = returning || agreeing || signing.asks !== null;
  const mayAgree = step !== null && !passed && !changedOutside && read.isReady;

  /** A plain letter under an open key is signed at once; of anything else it is asked first. */
  function askSign() {
    if (!maySign || isAsked || sign.isPending) return;
    if (keyOpen && weighed.mind.length === 0) void signing.sign({});
    else signing.open();
  }
  async function send(reason: string) {
    const done = await giveBack.mutateAsync({ proposalId, version: version.version, reason }).catch(() => null);
    if (done) onDone({ proposalId, title, signed: null, did: backTo ? `已退回「${backTo.name}」` : '已退回修改' });
  }
  /** 同意, and on to the next letter; where the next step or the signature is this person's too, the letter stays. */
  async function sayYes(words: string) {
    if (!mayAgree || agree.isPending) return;
    const done = await agree
      .mutateAsync({ proposalId, version: version.version, words })
      .then(() => true)
      .catch(() => false);
    if (!done) return;
    setAgreeing(false);
    const queue = await call('letter.queue', {}).catch(() => []);
    const here = queue.find((row) => row.proposalId === proposalId);
    if (here && isMine(here)) onFresh();
    else onDone({ proposalId, title, signed: null, did: `已同意「${step?.name}」` });
  }
  function goOn() {
    if (next !== null && !isAsked) void navigate(`/review/${next}`);
  }
  useKeys({
    'Ctrl+P': isAsked ? undefined : print.now,
    // Held down it would sign one letter after another.
    'Ctrl+Enter': (event) => {
      if (event.repeat || isAsked) return;
      if (step) void sayYes('');
      else askSign();
    },
    'Alt+ArrowDown': goOn,
  });

  return (
    <div className={styles.reviewDesk}>
      <header className={styles.reviewHead}>
        <Link to="/review">返回</Link>
        <h1>{letterKinds[review.letterKind]}</h1>
        <span className={styles.reviewTitle} title={title}>
          {title}
        </span>
        {place && place.of > 1 ? (
          <span className="quiet nowrap">
            第{place.at}件，共{place.of}件
          </span>
        ) : null}
        {next !== null ? (
          <Link to={`/review/${next}`} title="Alt+↓" className="nowrap">
            下一件
          </Link>
        ) : null}
      </header>
      <ChangedItem proposalId={proposalId} changes={changes.data} />
      <RefusalAlert error={signing.asks ? null : error} {...(outdated || passed ? { onRetry: onFresh } : {})} />
      {signed ? (
        <SignedNote
          proposalId={proposalId}
          result={signed}
          isReply={review.letterKind === 'reply'}
          next={next}
          onPrint={print.now}
        />
      ) : null}
      <Splitter className={styles.reviewPanes ?? ''}>
        <Splitter.Panel min={420}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: words are selected with the mouse; by keyboard one remarks on paragraphs from the list beside. */}
          <div className={styles.reviewPaper} ref={paper} onClick={pickWords}>
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
                  {changed ? `标出比第${beside}版的改动` : `与第${beside}版文字相同`}
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
              {...(mayRemark ? { onPick: setPicked } : {})}
            />
          </div>
        </Splitter.Panel>
        <Splitter.Panel defaultSize={400} min={300} max={640} collapsible>
          <div className={styles.reviewRight}>
            <ReviewSide
              review={review}
              weighed={weighed}
              beside={beside}
              parts={parts}
              maySettle={(one) => me !== null && maySettle(one, me)}
              onBeside={setBeside}
              onPick={pick}
              remarkBox={
                mayRemark ? (
                  <RemarkBox
                    block={blocks.find(({ id }) => id === picked) ?? null}
                    words={words}
                    error={remark.error}
                    pending={remark.isPending}
                    onClear={() => {
                      setPicked(null);
                      setWords(null);
                    }}
                    onWrite={async (text) => {
                      const at = words ? { words: words.words, fromAt: words.fromAt } : {};
                      const question = { proposalId, version: version.version, blockId: picked, text, ...at };
                      const done = (await remark.mutateAsync(question).catch(() => null)) !== null;
                      if (done) setWords(null);
                      return done;
                    }}
                  />
                ) : null
              }
            />
            {mayLook ? (
              <ReviewActs
                mayReturn={mayRemark && !passed}
                backTo={backTo?.name ?? null}
                step={step?.name ?? null}
                mayAgree={mayAgree}
                agreeing={agree.isPending}
                signing={
                  isLeader
                    ? {
                        may: maySign,
                        pending: sign.isPending,
                        given: signed?.documentNumber ?? (lies ? null : context.documentNumber),
                        number: review.nextNumber,
                        onSign: askSign,
                      }
                    : null
                }
                says={step ? stead && `同意后注明「${stead}」。` : signed === null ? (says?.words ?? '') : ''}
                hasNext={next !== null}
                onReturn={() => setReturning(true)}
                onAgree={() => void sayYes('')}
                onAgreeWithWords={() => setAgreeing(true)}
              />
            ) : null}
          </div>
        </Splitter.Panel>
      </Splitter>
      <ReturnDialog
        open={returning}
        backTo={backTo?.name ?? null}
        remarks={review.remarks.filter((one) => one.version === version.version).length}
        error={giveBack.error}
        pending={giveBack.isPending}
        onReturn={(reason) => void send(reason)}
        onClose={() => setReturning(false)}
      />
      {step ? (
        <AgreeDialog
          open={agreeing}
          step={step.name}
          error={agree.error}
          pending={agree.isPending}
          onAgree={(words) => void sayYes(words)}
          onClose={() => setAgreeing(false)}
        />
      ) : null}
      <SignDialog
        open={signing.asks === 'password'}
        title={`签发第${version.version}版，编为 ${review.nextNumber}？`}
        mind={weighed.mind}
        hasNext={next !== null}
        keyOpen={keyOpen}
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
