import { Tag } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { answersOf } from '../../shared/domain/asks/answers.ts';
import { letterCheck } from '../../shared/domain/letter/check.ts';
import { openFindings } from '../../shared/domain/proof/draft-proof.ts';
import type { LetterReview } from '../../shared/model/letter/letter.ts';
import { proofSeverities } from '../../shared/model/letter/proof.ts';
import { type ComparedPart, changesIn } from '../paper/compare.ts';
import { ComparedPieces } from '../paper/pieces.tsx';
import asLinkStyles from '../ui/as-link.module.css';
import { AnsweredAsks } from '../ui/asks/answered-asks.tsx';
import { answersInWords } from '../ui/asks/answers-in-words.ts';
import { instantWords } from '../ui/marks/day-words.ts';
import styles from './review.module.css';

type Props = {
  review: LetterReview;
  parts: readonly ComparedPart[] | null;
  onPick: (blockId: string) => void;
  remarkBox: ReactNode;
};

const blockIdOf = (part: ComparedPart) => (part.key.startsWith('block:') ? part.key.slice('block:'.length) : null);

/** Beside the paper: remarks, what changed since last seen, conflicts, and what the check found. */
export function ReviewSide({ review, parts, onPick, remarkBox }: Props) {
  const { content } = review.version;
  const problems = letterCheck(content, review.context);
  const { asks, title } = review;
  const answers = useMemo(() => answersOf(asks, content.blocks, title), [asks, content.blocks, title]);
  const proof = openFindings(review.proof);
  const passed = review.proof.filter(({ ignored }) => ignored !== null);
  const changed = parts?.filter(({ change }) => change !== 'same') ?? [];
  const textOf = (id: string) => content.blocks.find((block) => block.id === id)?.text;
  const remarks = [...review.remarks].sort((a, b) => Number(a.settledAt !== null) - Number(b.settledAt !== null));
  return (
    <div className={styles.reviewSide}>
      <section aria-label="批注">
        <h2>批注 {remarks.length > 0 ? <span className="quiet">{remarks.length}条</span> : null}</h2>
        {remarkBox}
        {remarks.map((remark) => (
          <article
            key={remark.id}
            className={remark.settledAt ? `${styles.remark} ${styles.remarkSettled}` : styles.remark}
          >
            {remark.blockId ? (
              <button
                type="button"
                className={`${asLinkStyles.asLink} two-lines`}
                onClick={() => onPick(remark.blockId ?? '')}
              >
                「{textOf(remark.blockId) ?? '已删去的段落'}」
              </button>
            ) : (
              <span className="quiet">对全文</span>
            )}
            <div className="keep-lines">{remark.text}</div>
            <footer className="quiet">
              {remark.by} · {instantWords(remark.at)} · 第{remark.version}版{' '}
              {remark.settledAt ? <Tag color="green">已处理</Tag> : null}
            </footer>
          </article>
        ))}
      </section>
      {answers.length > 0 && review.letterKind === 'reply' ? (
        <Found title={`诉求与答复：${answersInWords(answers)}`}>
          <AnsweredAsks answers={answers} blocks={content.blocks} onGo={onPick} />
        </Found>
      ) : null}
      <Found title={parts === null ? '首次审阅' : `上次看过后改了${changesIn(parts)}处`}>
        {parts === null ? <p className="quiet">这是您第一次看这封函，没有可对照的旧版。</p> : null}
        {changed.map((part) => (
          <button
            key={part.key + part.change}
            type="button"
            className={styles.changedRow}
            onClick={() => onPick(blockIdOf(part) ?? '')}
          >
            <span className="quiet">{part.change === 'moved' ? '位置移动　' : `${part.label}　`}</span>
            {part.number}
            <ComparedPieces pieces={part.pieces} />
          </button>
        ))}
      </Found>
      <Found title={`数据不一致：${conflictWords(review)}`}>
        {review.conflicts.map((conflict) => (
          <div key={conflict.key} className={styles.remark}>
            <strong>{conflict.subject}</strong>{' '}
            {conflict.reason === null ? <Tag color="red">待处理</Tag> : <Tag color="green">已说明</Tag>}
            {conflict.claims.map((claim) => (
              <button
                key={`${claim.blockId}/${claim.opinionId}/${claim.paragraph}/${claim.figure}`}
                type="button"
                className={styles.changedRow}
                onClick={() => onPick(claim.blockId)}
              >
                <mark className={styles.figure}>{claim.figure}</mark> {claim.sentence}
              </button>
            ))}
            {conflict.reason ? <div>说明：{conflict.reason}</div> : null}
          </div>
        ))}
      </Found>
      <Found title={`校核：${checkWords([...problems, ...proof], review)}`}>
        {problems.map((problem) => (
          <button
            key={problem.where + problem.words}
            type="button"
            className={styles.changedRow}
            onClick={() => onPick(problem.where)}
          >
            <strong>{problem.severity === 'error' ? '须改正' : '请核对'}</strong> {problem.words}
          </button>
        ))}
        {proof.map((finding) => (
          <button
            key={`${finding.where}/${finding.from}/${finding.key}`}
            type="button"
            className={styles.changedRow}
            onClick={() => onPick(finding.part)}
          >
            <strong>{proofSeverities[finding.severity]}</strong>{' '}
            <mark className={styles.figure}>{finding.words.slice(0, 40)}</mark>
            {finding.right ? ` → ${finding.right.slice(0, 40)}` : ''}　<span className="quiet">{finding.message}</span>
          </button>
        ))}
        {passed.map((finding) => (
          <p key={`${finding.where}/${finding.from}/${finding.key}`} className="quiet">
            经办人已忽略「{finding.words.slice(0, 40)}」{finding.message}。理由：{finding.ignored}
          </p>
        ))}
      </Found>
    </div>
  );
}

function Found({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details open>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

/** The check reads the words alone: where they were changed behind the program's back it finds nothing, and must not say so. */
function checkWords(found: readonly { severity: string }[], { changedOutside }: LetterReview): string {
  const errors = found.filter(({ severity }) => severity === 'error').length;
  const others = found.length - errors;
  if (errors > 0) return `${errors}处须改正${others > 0 ? `，${others}处请核对` : ''}`;
  if (others > 0) return `${others}处请核对`;
  return changedOutside.length > 0 ? '内容被改动过，见上面的说明' : '没有发现问题';
}

function conflictWords({ conflicts }: LetterReview): string {
  const open = conflicts.filter(({ reason }) => reason === null).length;
  if (open > 0) return `${open}处待处理`;
  return conflicts.length > 0 ? '都已说明' : '没有';
}
