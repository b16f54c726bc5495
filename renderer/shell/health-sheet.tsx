import { Alert, Button, Descriptions, Tag } from 'antd';
import { contract } from '../../shared/contract.ts';
import { integrityWords } from '../../shared/domain/health/judge.ts';
import { isAdmitted } from '../../shared/domain/people/admitted.ts';
import { editions, type HealthLine, healthNames, type IntegrityFound } from '../../shared/model/health/health.ts';
import { useRoles } from '../session.ts';
import { MakingFile } from '../ui/files/making-file.tsx';
import { saveFiles } from '../ui/files/save-files.ts';
import { instantWords } from '../ui/marks/day-words.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useAct, useAnswer } from '../use-call.ts';
import styles from './shell.module.css';

const states: Record<HealthLine['state'], { words: string; colour: string }> = {
  good: { words: '好', colour: 'green' },
  watch: { words: '注意', colour: 'orange' },
  bad: { words: '要处理', colour: 'red' },
};

/** Version, edition and data folder; what must be seen to, and a report for whoever helps. */
export function HealthSheet() {
  const health = useAnswer('health.get', {}, { anew: true });
  const check = useAct('health.check');
  const report = useAct('health.report');
  const mayCheck = isAdmitted(contract['health.check'].who, useRoles());

  async function send() {
    const made = await report.mutateAsync({}).catch(() => null);
    if (made) await saveFiles(made);
  }
  const { data } = health;
  return (
    <section className={`sheet ${styles.health}`} aria-label="程序情况">
      <h2 className="sheet-title">程序情况</h2>
      <RefusalAlert error={health.error} onRetry={() => void health.refetch()} />
      {data ? (
        <>
          <Descriptions
            size="small"
            column={2}
            items={[
              { key: 'version', label: '版本', children: `${data.version}（${editions[data.edition]}）` },
              { key: 'system', label: '系统', children: data.system },
              {
                key: 'folder',
                label: data.isAfar ? '主机上的数据文件夹' : '数据文件夹',
                span: 2,
                children: data.folder,
              },
            ]}
          />
          <ul className={styles.healthLines} aria-label="各项情况">
            {data.lines.map(({ of, state, words, todo }) => (
              <li key={of}>
                <strong>{healthNames[of]}</strong>
                <Tag color={states[state].colour}>{states[state].words}</Tag>
                <span>
                  {words}
                  {todo ? <div className="quiet">{todo}</div> : null}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : health.error ? null : (
        <Waiting />
      )}
      <RefusalAlert error={check.error ?? report.error} />
      {check.data ? <Found found={check.data} /> : null}
      <MakingFile what="health.check" pending={check.isPending} />
      <div className={styles.healthActs}>
        <Button loading={health.isFetching} onClick={() => void health.refetch()}>
          重新看
        </Button>
        {mayCheck ? (
          <>
            <Button loading={check.isPending} onClick={() => check.mutate({})}>
              检查数据是否完好
            </Button>
            <Button loading={report.isPending} onClick={() => void send()}>
              做情况说明
            </Button>
            <span className="quiet">
              情况说明交给帮忙的人看：只有版本、大小、条数、设置和错误的种类，没有件的内容，没有人名、单位名。
            </span>
          </>
        ) : null}
        {data ? <span className="quiet">{instantWords(data.at)}看的</span> : null}
      </div>
    </section>
  );
}

function Found({ found }: { found: IntegrityFound }) {
  const { findings, further } = found;
  if (findings.length === 0)
    return (
      <Alert className={styles.healthFound ?? ''} type="success" showIcon role="status" title={integrityWords(found)} />
    );
  return (
    <Alert
      className={styles.healthFound ?? ''}
      type="error"
      showIcon
      role="alert"
      title={integrityWords(found)}
      description={
        <ul className={styles.healthFindings}>
          {findings.map((words) => (
            <li key={words}>{words}</li>
          ))}
          {further > 0 ? <li className="quiet">……还有{further}处</li> : null}
        </ul>
      }
    />
  );
}
