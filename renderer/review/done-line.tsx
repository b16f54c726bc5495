import { CheckCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'react-router';
import { keyWarning } from '../../shared/domain/people/key-words.ts';
import type { SignResult } from '../../shared/model/letter/letter.ts';
import badge from '../ui/marks/badge.module.css';
import styles from './review.module.css';

/** What was done with the letter before this one: signed (with the number it got), or agreed to or sent back, in words. */
export type DoneLetter = { proposalId: number; title: string; signed: SignResult | null; did: string };

type Props = { done: readonly DoneLetter[]; onClose: () => void };

/** One line above the next letter that says what became of the last, with the way back to it. */
export function DoneLine({ done, onClose }: Props) {
  const last = done.at(-1);
  if (!last) return null;
  const signed = done.filter((each) => each.signed !== null).length;
  const warning = last.signed?.key ? keyWarning(last.signed.key) : '';
  return (
    <div className={styles.doneLine} role="status">
      <CheckCircleFilled />
      <span className={styles.doneTitle}>
        {last.signed ? `已签发 ${last.signed.documentNumber}` : last.did}　
        <Link to={`/items/${last.proposalId}`}>{last.title}</Link>
        {warning === '' ? null : <span className={badge.overdue}>　{warning}</span>}
      </span>
      {signed > 1 ? <span className="quiet nowrap">这一次已签{signed}件</span> : null}
      <Button size="small" type="text" onClick={onClose}>
        知道了
      </Button>
    </div>
  );
}
