import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Proposal } from '../../../shared/model/items/proposal.ts';
import { useMayAsk } from '../../session.ts';
import { ActDialog } from '../fields/act-dialog.tsx';
import { instantWords } from '../marks/day-words.ts';
import styles from './away.module.css';

/** Who has the item away from the office, and what that means for working on it here; or whose item was brought here. */
export function AwayNotice({ item }: { item: Pick<Proposal, 'id' | 'away'> }) {
  const [lifting, setLifting] = useState(false);
  const mayLift = useMayAsk('away.lift');
  const { away, id } = item;
  if (!away) return null;
  if (away.side === 'there') {
    const brought = away.broughtAt ? `上次做带回包在${instantWords(away.broughtAt)}。` : '';
    return (
      <Alert
        className={styles.notice ?? ''}
        type="info"
        showIcon
        title={`从${away.office}带来办理（${away.who}，${away.why}）`}
        description={`登记、沟通、会办意见、稿件、申请延期照常办；送审、签发、编号、公开回单位办。${brought}`}
        action={<Link to="/away">做带回包</Link>}
      />
    );
  }
  return (
    <>
      <Alert
        className={styles.notice ?? ''}
        type="warning"
        showIcon
        title={`${away.who}带走办理：${away.why}`}
        description={`${instantWords(away.at)}由${away.by}做带走包。这里照样可以办，带回时合在一起：只有一边改的照改的，两边都改的并列；送审、签发等带回以后再办。`}
        action={
          mayLift ? (
            <Button size="small" onClick={() => setLifting(true)}>
              不再带走
            </Button>
          ) : null
        }
      />
      {lifting ? (
        <ActDialog
          onClose={() => setLifting(false)}
          act={{
            operation: 'away.lift',
            title: '不再带走',
            okText: '不再带走',
            fixed: { proposalId: id },
            fields: [{ name: 'reason', label: '理由', as: 'line' }],
            says: '件恢复常态，可以送审、签发。带走的那一份以后带回来的，仍可收下，照样合在一起。',
          }}
        />
      ) : null}
    </>
  );
}
