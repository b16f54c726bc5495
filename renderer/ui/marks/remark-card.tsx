import { Button, Input, Space, Tag } from 'antd';
import { type ReactNode, useState } from 'react';
import { remarkPlace, remarkStanding, remarkStandings } from '../../../shared/domain/letter/deciding/remarks.ts';
import { type Remark, remarkActs } from '../../../shared/model/letter/letter.ts';
import asLinkStyles from '../as-link.module.css';
import { instantWords } from './day-words.ts';
import styles from './remark-card.module.css';

const colours = { open: 'red', answered: 'orange', settled: 'green' } as const;

/** Where a remark leads in the text beside it: to its paragraph, and to its words where they still stand. */
type RemarkGoal = { blockId: string; words: ReturnType<typeof remarkPlace> };

type Props = {
  remark: Remark;
  /** The letter beside which it stands, as it is now. */
  blocks: readonly { id: string; text: string }[];
  onGo: (goal: RemarkGoal) => void;
  /** What may be done about it; a settled remark shows none. */
  acts: ReactNode;
};

/** A leader's remark: where it is said, what it says, how it stands and what was said to it. */
export function RemarkCard({ remark, blocks, onGo, acts }: Props) {
  const standing = remarkStanding(remark);
  return (
    <article className={standing === 'settled' ? `${styles.remark} ${styles.remarkSettled}` : styles.remark}>
      <RemarkSpot remark={remark} blocks={blocks} onGo={onGo} />
      <div className="keep-lines">{remark.text}</div>
      <footer className="quiet">
        {remark.by} · {instantWords(remark.at)} · 第{remark.version}版{' '}
        <Tag color={colours[standing]}>{remarkStandings[standing]}</Tag>
      </footer>
      {remark.steps.map((step) => (
        <div key={step.id} className={styles.remarkStep}>
          <span className="quiet">
            {step.by} {instantWords(step.at)} {remarkActs[step.act]}
            {step.words ? '：' : ''}
          </span>
          {step.words}
        </div>
      ))}
      {acts && standing !== 'settled' ? <div className={styles.remarkActs}>{acts}</div> : null}
    </article>
  );
}

/** Where it is said: the words, the paragraph, or the whole letter; what is gone is told as gone. */
function RemarkSpot({ remark, blocks, onGo }: Omit<Props, 'acts'>) {
  if (remark.blockId === null) return <div className="quiet">{remark.returned ? '退回原因' : '对全文'}</div>;
  const words = remarkPlace(remark, blocks);
  const block = blocks.find(({ id }) => id === (words?.blockId ?? remark.blockId));
  if (!block) return <div className="quiet">所批的{remark.words ? `「${remark.words}」` : '段落'}已删去</div>;
  return (
    <button
      type="button"
      className={`${asLinkStyles.asLink} two-lines`}
      onClick={() => onGo({ blockId: block.id, words })}
    >
      「{remark.words || block.text}」{remark.words !== '' && words === null ? '（已改写）' : ''}
    </button>
  );
}

type SayProps = {
  /** What is said, for whom does not see the field, and what stands in it while it is empty. */
  label: string;
  hint: string;
  button: string;
  pending: boolean;
  /** Whether it was taken: words that were not stay to be sent again. */
  onSay: (words: string) => Promise<boolean>;
  onLeave: () => void;
};

/** One line said to a remark. */
export function SayToRemark({ label, hint, button, pending, onSay, onLeave }: SayProps) {
  const [text, setText] = useState('');
  const words = text.trim();
  async function say() {
    if (words !== '' && (await onSay(words))) onLeave();
  }
  return (
    <Space.Compact block size="small">
      <Input
        autoFocus
        aria-label={label}
        placeholder={hint}
        maxLength={1000}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onPressEnter={() => void say()}
        onKeyDown={(event) => (event.key === 'Escape' ? onLeave() : undefined)}
      />
      <Button type="primary" disabled={words === ''} loading={pending} onClick={() => void say()}>
        {button}
      </Button>
    </Space.Compact>
  );
}
