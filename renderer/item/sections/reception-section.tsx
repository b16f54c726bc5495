import { Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { takesFeedback } from '../../../shared/domain/life/acts.ts';
import { letterOwed } from '../../../shared/domain/life/lifecycle.ts';
import type { Proposal } from '../../../shared/model/items/proposal.ts';
import { type Delivery, deliveryWays, type Feedback, type Life } from '../../../shared/model/life/life.ts';
import { type Satisfaction, satisfactions } from '../../../shared/model/life/scales.ts';
import { useMayAsk } from '../../session.ts';
import { type Act, ActDialog } from '../../ui/fields/act-dialog.tsx';
import styles from '../../ui/marks/badge.module.css';
import { useOpenActs } from '../acts/open-acts.ts';
import { deliveryAct, entryVoidAct, feedbackAct, uploadAct } from '../acts/reception-acts.ts';
import { EntryState, entryActs } from '../entry-state.tsx';
import { ItemSection } from '../item-section.tsx';
import { FormerRounds } from './former-rounds.tsx';
import { PublicationLines, UploadLines } from './publication-lines.tsx';

const colours: Record<Satisfaction, string> = { yes: 'green', partly: 'gold', no: 'red' };
type Row = { name: string; delivery: Delivery | undefined; feedback: Feedback | undefined };

/** 送达与反馈: who has the letter, what they say of it, where it was published; former rounds below. */
export function ReceptionSection({ item, life }: { item: Proposal; life: Life }) {
  const open = useOpenActs(item, life);
  const mayDeliver = useMayAsk('delivery.record');
  const mayReceive = useMayAsk('feedback.receive');
  const [act, setAct] = useState<Act | null>(null);
  const navigate = useNavigate();
  const owed = letterOwed(item.role);
  if (owed === null) return null;
  const signed = life.rounds.some(({ round, signedOn }) => round === life.round && signedOn !== null);
  const answered = signed || item.stage === 'answered' || life.deliveries.length > 0;
  const now = <T extends { round: number; state: string }>(rows: T[]) =>
    rows.filter(({ round, state }) => round === life.round && state === 'held');
  const rows: Row[] = life.recipients.map(({ name }) => ({
    name,
    delivery: now(life.deliveries).find(({ recipient }) => recipient === name),
    feedback: now(life.feedbacks).find(({ respondent }) => respondent === name),
  }));
  const gone = [...life.deliveries, ...life.feedbacks].filter(
    ({ round, state }) => round === life.round && state === 'void',
  );
  const mayTell = open('upload') || open('publish') || open('deliver');
  return (
    <ItemSection
      id="reception"
      title={owed === 'reply' ? '送达与反馈' : '送达'}
      says={life.round > 1 ? `第${life.round}次办理` : null}
      acts={
        mayTell ? (
          <>
            {open('upload') ? (
              <>
                <Button
                  onClick={() =>
                    life.uploads.length > 0
                      ? void navigate(`/items/${item.id}/platform`)
                      : setAct(uploadAct(item, life))
                  }
                >
                  上传平台
                </Button>
                <Button onClick={() => void navigate(`/items/${item.id}/publication`)}>公开</Button>
              </>
            ) : null}
            {open('deliver') ? (
              <Button type="primary" onClick={() => setAct(deliveryAct(item, life))}>
                登记送达
              </Button>
            ) : null}
          </>
        ) : null
      }
    >
      {!answered ? (
        <div className="quiet">签发后在这里登记送达{owed === 'reply' ? '、征询意见表收回和公开情况' : ''}。</div>
      ) : (
        <Table<Row>
          size="small"
          rowKey="name"
          pagination={false}
          dataSource={rows}
          columns={[
            { title: '收函人', dataIndex: 'name', width: 150 },
            {
              title: '送达',
              render: (_, { delivery }) =>
                delivery ? (
                  <>
                    {delivery.day} {deliveryWays[delivery.way]}
                    {delivery.receivedBy ? `，${delivery.receivedBy}签收` : ''}
                    {delivery.note ? <div className="quiet">{delivery.note}</div> : null}
                    {mayDeliver
                      ? entryActs(
                          delivery,
                          () => setAct(deliveryAct(item, life, delivery)),
                          () => setAct(entryVoidAct(item.id, 'delivery', delivery.id)),
                        )
                      : null}
                  </>
                ) : (
                  <span className={styles.soon}>待送达</span>
                ),
            },
            ...(owed === 'reply'
              ? [
                  {
                    title: '反馈',
                    render: (_: unknown, { name, delivery, feedback }: Row) =>
                      feedback ? (
                        <>
                          <Tag color={colours[feedback.satisfaction]}>{satisfactions[feedback.satisfaction]}</Tag>
                          {feedback.day} 态度{feedback.attitudeWords}、结果{feedback.resultWords}
                          {feedback.reason ? <div>原因：{feedback.reason}</div> : null}
                          {feedback.wishes ? <div>要求：{feedback.wishes}</div> : null}
                          {mayReceive
                            ? entryActs(
                                feedback,
                                () => setAct(feedbackAct(item, life, name, feedback)),
                                () => setAct(entryVoidAct(item.id, 'feedback', feedback.id)),
                              )
                            : null}
                        </>
                      ) : mayReceive && takesFeedback(item.role, delivery !== undefined, feedback !== undefined) ? (
                        <Button size="small" onClick={() => setAct(feedbackAct(item, life, name))}>
                          登记反馈
                        </Button>
                      ) : (
                        <span className="quiet">{delivery ? '待反馈' : '送达后登记'}</span>
                      ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {gone.map((entry) => (
        <div key={`${entry.day}${entry.id}`} className="quiet">
          {'recipient' in entry ? `送达${entry.recipient}` : `${entry.respondent}的反馈`}（{entry.day}）
          <EntryState entry={entry} />
        </div>
      ))}
      <UploadLines item={item} life={life} />
      <PublicationLines
        life={life}
        onTake={open('upload') ? (id) => setAct(entryVoidAct(item.id, 'upload', id)) : null}
      />
      <FormerRounds life={life} />
      {act ? <ActDialog key={act.title} act={act} onClose={() => setAct(null)} /> : null}
    </ItemSection>
  );
}
