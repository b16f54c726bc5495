import { Button } from 'antd';
import { useState } from 'react';
import { dayInWords } from '../../shared/domain/dates/day.ts';
import { standingIn } from '../../shared/domain/people/standing-in.ts';
import { useMayAsk, useMe } from '../session.ts';
import { type Act, ActDialog } from '../ui/fields/act-dialog.tsx';
import { todayHere } from '../ui/marks/day-words.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAct, useAnswer } from '../use-call.ts';
import styles from './review.module.css';

/** Who signs while a leader is away: what holds or is to come, and where a leader sets it for himself. */
export function StandingIn() {
  const me = useMe();
  const maySet = useMayAsk('substitute.set');
  const known = useAnswer('substitute.list', {});
  const end = useAct('substitute.end');
  const [act, setAct] = useState<Act | null>(null);
  if (!me || !known.data) return null;
  const { rows, leaders } = known.data;
  const others = leaders.filter(({ id }) => id !== me.id);
  const today = todayHere();
  const isLeader = me.roles.includes('leader');
  if (rows.length === 0 && !(isLeader && others.length > 0)) return null;
  return (
    <div className={styles.standingIn}>
      <RefusalAlert error={end.error} />
      {rows.map((row) => (
        <span key={row.id} className={standingIn([row], today) ? '' : 'quiet'}>
          {row.absentName}
          {dayInWords(row.firstDay)}至{dayInWords(row.lastDay)}外出（{row.why}），由{row.standInName}代签
          {maySet && (row.absentId === me.id || me.roles.includes('admin')) ? (
            <Button size="small" type="link" loading={end.isPending} onClick={() => end.mutate({ id: row.id })}>
              结束
            </Button>
          ) : null}
        </span>
      ))}
      {isLeader && others.length > 0 ? (
        <Button
          size="small"
          onClick={() =>
            setAct({
              operation: 'substitute.set',
              title: '我外出时由谁代签',
              okText: '设定',
              fixed: { absentId: me.id },
              fields: [
                {
                  name: 'standInId',
                  label: '由谁代签',
                  as: 'choice',
                  options: others.map(({ id, name }) => ({ value: id, label: name })),
                },
                { name: 'firstDay', label: '从哪天起', as: 'day', value: today },
                { name: 'lastDay', label: '到哪天止', as: 'day' },
                { name: 'why', label: '外出的事由', as: 'line', value: '出差' },
              ],
              says: '这些天里，责任领导是您的函由代签的领导签发，不再问理由；签发上写明是代您签的、因何、哪几天。',
            })
          }
        >
          我外出时由谁代签…
        </Button>
      ) : null}
      {act ? <ActDialog act={act} onClose={() => setAct(null)} /> : null}
    </div>
  );
}
