import { Button } from 'antd';
import { useState } from 'react';
import { dayInWords } from '../../shared/domain/dates/day.ts';
import { canBeAbsent, canStandInFor, standingIn } from '../../shared/domain/people/standing-in.ts';
import { useMayAsk, useMe } from '../session.ts';
import { type Act, ActDialog } from '../ui/fields/act-dialog.tsx';
import { todayHere } from '../ui/marks/day-words.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAct, useAnswer } from '../use-call.ts';
import styles from './review.module.css';

/** Who signs or reviews while another is away: what holds or is to come, and where one sets it for himself. */
export function StandingIn() {
  const me = useMe();
  const maySet = useMayAsk('substitute.set');
  const known = useAnswer('substitute.list', {});
  const end = useAct('substitute.end');
  const [act, setAct] = useState<Act | null>(null);
  if (!me || !known.data) return null;
  const { rows, people } = known.data;
  const own = people.find(({ id }) => id === me.id);
  const others = own && canBeAbsent(own) ? people.filter((each) => each !== own && canStandInFor(own, each)) : [];
  const today = todayHere();
  const does = own?.isLeader ? '代签' : '代办';
  if (rows.length === 0 && others.length === 0) return null;
  return (
    <div className={styles.standingIn}>
      <RefusalAlert error={end.error} />
      {rows.map((row) => (
        <span key={row.id} className={standingIn([row], today) ? '' : 'quiet'}>
          {row.absentName}
          {dayInWords(row.firstDay)}至{dayInWords(row.lastDay)}外出（{row.why}），由{row.standInName}代替
          {maySet && (row.absentId === me.id || me.roles.includes('admin')) ? (
            <Button size="small" type="link" loading={end.isPending} onClick={() => end.mutate({ id: row.id })}>
              结束
            </Button>
          ) : null}
        </span>
      ))}
      {others.length > 0 ? (
        <Button
          size="small"
          onClick={() =>
            setAct({
              operation: 'substitute.set',
              title: `我外出时由谁${does}`,
              okText: '设定',
              fixed: { absentId: me.id },
              fields: [
                {
                  name: 'standInId',
                  label: `由谁${does}`,
                  as: 'choice',
                  options: others.map(({ id, name }) => ({ value: id, label: name })),
                },
                { name: 'firstDay', label: '从哪天起', as: 'day', value: today },
                { name: 'lastDay', label: '到哪天止', as: 'day' },
                { name: 'why', label: '外出的事由', as: 'line', value: '出差' },
              ],
              says: own?.isLeader
                ? '这些天里，责任领导是您的函由代签的领导签发，审签前由您办的步骤也由他办，不再问理由；签发和同意上写明是代您的、因何、哪几天。'
                : '这些天里，审签前由您办的步骤由代办的人办；同意上写明是代您办的、因何、哪几天。',
            })
          }
        >
          {`我外出时由谁${does}…`}
        </Button>
      ) : null}
      {act ? <ActDialog act={act} onClose={() => setAct(null)} /> : null}
    </div>
  );
}
