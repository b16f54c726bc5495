import { Alert, Button } from 'antd';
import { useState } from 'react';
import { letterOwed } from '../../../shared/domain/life/lifecycle.ts';
import type { Candidate } from '../../../shared/model/commitments.ts';
import type { Proposal } from '../../../shared/model/items/proposal.ts';
import type { Life } from '../../../shared/model/life/life.ts';
import { useMayAsk } from '../../session.ts';
import { type Act, ActDialog } from '../../ui/fields/act-dialog.tsx';
import { confirmAct, dropAct, reclassAct } from '../acts/commitment-acts.ts';
import { useOpenActs } from '../acts/open-acts.ts';
import { ItemSection } from '../item-section.tsx';
import styles from '../life.module.css';
import { CommitmentCard } from './commitment-card.tsx';

/** 承诺: what the signed letter promises, and how it is kept over the years. */
export function CommitmentSection({ item, life }: { item: Proposal; life: Life }) {
  const open = useOpenActs(item, life);
  const mayConfirm = useMayAsk('commitment.confirm');
  const mayLog = useMayAsk('commitment.log');
  const [act, setAct] = useState<Act | null>(null);
  if (letterOwed(item.role) !== 'reply') return null;
  const signed = life.rounds.some((each) => each.round === life.round && each.documentNumber !== null);
  const { first, now } = life.resultClass;
  return (
    <ItemSection
      id="commitments"
      title="承诺"
      says={first ? `办理结果 ${first === now ? `${now}类` : `${first}类 → ${now}类（原为${first}类）`}` : null}
      acts={
        open('promise') ? (
          <>
            <Button onClick={() => setAct(reclassAct(item, life))}>调整类别</Button>
            <Button onClick={() => setAct(confirmAct(item))}>登记承诺</Button>
          </>
        ) : null
      }
    >
      {opensCommitment(life) && life.commitments.length === 0 && life.candidates.length === 0 ? (
        <Alert type="info" showIcon title={`${now}类答复应有承诺事项，请登记后跟踪。`} />
      ) : null}
      {mayConfirm && life.candidates.length > 0 ? (
        <Candidates
          candidates={life.candidates}
          onConfirm={(candidate) => setAct(confirmAct(item, candidate))}
          onDrop={(candidate) => setAct(dropAct(item, candidate))}
        />
      ) : null}
      {life.commitments.map((each) => (
        <CommitmentCard key={each.id} item={item} life={life} commitment={each} onAct={mayLog ? setAct : null} />
      ))}
      {life.commitments.length === 0 && life.candidates.length === 0 ? (
        <div className="quiet">
          {signed
            ? '函中没有读到承诺；有口头或另行承诺的，点「登记承诺」。'
            : '签发后，从函中找出「将于…前」「计划」「力争」等承诺，确认后跟踪。'}
        </div>
      ) : null}
      {act ? <ActDialog key={act.title} act={act} onClose={() => setAct(null)} /> : null}
    </ItemSection>
  );
}

function opensCommitment({ resultClass, scales }: Life): boolean {
  const scheme = scales.schemes.find(({ key }) => key === scales.scheme);
  return scheme?.classes.find(({ code }) => code === resultClass.now)?.opensCommitment ?? false;
}

type Choose = (candidate: Candidate) => void;

function Candidates(props: { candidates: Candidate[]; onConfirm: Choose; onDrop: Choose }) {
  return (
    <div className={styles.candidates}>
      <div className="quiet">函中这{props.candidates.length}句可能是承诺，请逐句确认：</div>
      {props.candidates.map((each) => (
        <div key={each.quote} className={styles.candidate}>
          <div>
            <div className={styles.said}>{each.quote}</div>
            <div className="quiet">
              {[
                each.dueOn ? `时限 ${each.dueOn}（${each.dueWords}）` : '没有写时限，确认时补上',
                each.amount && `数量 ${each.amount}`,
                each.owner && `责任 ${each.owner}`,
              ]
                .filter(Boolean)
                .join('　')}
            </div>
          </div>
          <span className={styles.entryActs}>
            <Button size="small" type="primary" ghost onClick={() => props.onConfirm(each)}>
              是承诺
            </Button>
            <Button size="small" onClick={() => props.onDrop(each)}>
              不是
            </Button>
          </span>
        </div>
      ))}
    </div>
  );
}
