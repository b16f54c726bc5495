import { Button, Popover } from 'antd';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { dayWithWeekday } from '../../shared/domain/dates/day.ts';
import { settledWords } from '../../shared/domain/life/lifecycle.ts';
import { sessionWords } from '../../shared/domain/names/session-words.ts';
import type { Proposal } from '../../shared/model/items/proposal.ts';
import { handlingRoles } from '../../shared/model/kinds.ts';
import { TakeAway } from '../ui/away/take-away.tsx';
import { ExportCase } from '../ui/files/export-case.tsx';
import { DeadlineBadge } from '../ui/marks/deadline-badge.tsx';
import { markOf } from '../ui/marks/deadline-mark.ts';
import { numberWords } from '../ui/marks/item-words.ts';
import { KeySupervision } from '../ui/marks/key-supervision.tsx';
import { useOpenActs } from './acts/open-acts.ts';
import styles from './item.module.css';

/** Kind, number, title and the deadline, which opens into its reckoning. */
export function ItemHead({ item }: { item: Proposal }) {
  const navigate = useNavigate();
  const open = useOpenActs(item);
  const done = settledWords(item.stage);
  useEffect(() => {
    document.title = `${numberWords(item.kind, item.number)} · 建议提案办理`;
  }, [item.kind, item.number]);
  return (
    <header className={styles.itemHead}>
      <div className={styles.itemHeadWords}>
        <div className="quiet">
          {sessionWords(item.kind, item.session)} · <strong>{numberWords(item.kind, item.number)}</strong> ·{' '}
          {handlingRoles[item.role]}
          {item.keySupervision ? <KeySupervision /> : null}
        </div>
        <h1>{item.title}</h1>
      </div>
      <div className={styles.itemHeadSide}>
        {item.deadline ? (
          <Popover
            trigger={['click', 'hover']}
            placement="bottomRight"
            title="期限怎么算"
            content={
              <div style={{ maxWidth: 380 }}>
                {item.deadline.steps.map((step) => (
                  <div key={step}>{step}</div>
                ))}
                <div className="quiet">{item.deadline.source}</div>
              </div>
            }
          >
            <button type="button" className={styles.deadlineDoor}>
              <span>
                {item.deadline.label}期限 {dayWithWeekday(item.deadline.day)}
              </span>
              <DeadlineBadge deadline={item.deadline.day} mark={markOf(item.deadline)} done={done} />
            </button>
          </Popover>
        ) : (
          <span className="quiet">{item.role === 'reference' ? '参阅，无答复期限' : '不再计算期限'}</span>
        )}
        {item.away || item.stage === 'submitted' ? null : <TakeAway proposalIds={[item.id]} />}
        <ExportCase of={{ proposalId: item.id }} />
        {open('edit') ? <Button onClick={() => void navigate(`/items/${item.id}/edit`)}>修改登记</Button> : null}
      </div>
    </header>
  );
}
