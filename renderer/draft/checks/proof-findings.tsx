import { BulbOutlined, ExclamationCircleFilled, WarningOutlined } from '@ant-design/icons';
import { Button, Input, Space } from 'antd';
import { useState } from 'react';
import { openFindings, putRight } from '../../../shared/domain/proof/draft-proof.ts';
import { type DraftFinding, proofSeverities } from '../../../shared/model/letter/proof.ts';
import asLinkStyles from '../../ui/as-link.module.css';
import type { Desk } from '../desk.ts';
import styles from '../panes/side.module.css';

const icons = { error: <ExclamationCircleFilled />, warning: <WarningOutlined />, advice: <BulbOutlined /> } as const;
const colours = {
  error: styles.problemError,
  warning: styles.problemWarning,
  advice: styles.problemAdvice,
} as const;

type Props = { desk: Desk; onGo: (where: string) => void };

/** What 校核 finds in the words: where, what should stand, why; put right with one click, or let stand with a reason. */
export function ProofFindings({ desk, onGo }: Props) {
  const { proof } = desk.findings;
  const open = openFindings(proof);
  const ignored = proof.filter((each) => each.ignored !== null);
  return (
    <>
      {open.map((finding) => (
        <Finding key={`${finding.where}/${finding.from}/${finding.key}`} desk={desk} finding={finding} onGo={onGo} />
      ))}
      {ignored.length > 0 ? (
        <details className={styles.ignored}>
          <summary>已忽略{ignored.length}处</summary>
          {ignored.map((finding) => (
            <p key={`${finding.where}/${finding.from}/${finding.key}`}>
              <button type="button" className={asLinkStyles.asLink} onClick={() => onGo(finding.part)}>
                「{short(finding.words)}」
              </button>
              {finding.message}。理由：{finding.ignored}{' '}
              {desk.editable ? (
                <button type="button" className={asLinkStyles.asLink} onClick={() => ignore(desk, finding, null)}>
                  撤销
                </button>
              ) : null}
            </p>
          ))}
        </details>
      ) : null}
    </>
  );
}

function Finding({ desk, finding, onGo }: Props & { finding: DraftFinding }) {
  const [reason, setReason] = useState<string | null>(null);
  const { severity, words, right, message, part } = finding;
  const given = reason?.trim() ?? '';
  return (
    <section className={styles.finding} aria-label={`${proofSeverities[severity]}：${short(words)}`}>
      <button type="button" className={`${styles.findingWords} ${colours[severity]}`} onClick={() => onGo(part)}>
        {icons[severity]}
        <span>
          <span className={styles.problemKind}>{proofSeverities[severity]}</span>
          {words === '' ? null : <span className={styles.wrongWords}>{shown(words)}</span>}
          {right ? <> → {short(right)}</> : null}
          <span className={styles.findingWhy}>{message}</span>
        </span>
      </button>
      {desk.editable ? (
        reason === null ? (
          <div className={styles.findingActs}>
            {right === null || part === 'signature' || part === 'date' ? null : (
              <Button
                size="small"
                onClick={() => desk.rewrite(putRight(desk.letter.present(), finding), doneWords(finding))}
              >
                {right === '' ? '删去' : '改正'}
              </Button>
            )}
            <Button size="small" type="text" onClick={() => setReason('')}>
              忽略
            </Button>
          </div>
        ) : (
          <Space.Compact block size="small">
            <Input
              aria-label={`${short(words)}：忽略的理由`}
              placeholder="为什么可以不改"
              maxLength={500}
              autoFocus
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              onPressEnter={() => (given ? ignore(desk, finding, given) : undefined)}
            />
            <Button disabled={given === ''} onClick={() => ignore(desk, finding, given)}>
              注明忽略
            </Button>
            <Button onClick={() => setReason(null)}>取消</Button>
          </Space.Compact>
        )
      ) : null}
    </section>
  );
}

/** With a reason it is not said again; without one it is said as before. */
function ignore({ letter }: Desk, { key }: DraftFinding, reason: string | null) {
  const others = letter.content.decisions.filter((one) => !(one.kind === 'proof' && one.key === key));
  letter.change({ decisions: reason === null ? others : [...others, { kind: 'proof', key, reason }] });
}

const doneWords = ({ words, right }: DraftFinding) =>
  right === '' ? `已删去「${shown(words)}」` : `「${shown(words)}」已改为「${short(right ?? '')}」`;

/** Blanks are seen as what they are. */
const shown = (words: string) => (words.trim() === '' ? '空格' : short(words));

function short(words: string): string {
  const characters = [...words];
  return characters.length > 24 ? `${characters.slice(0, 24).join('')}…` : words;
}
